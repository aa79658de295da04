"""Ordinary pages may hold the HTML that Markdown makes, and nothing that acts or that another server sends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from mkdocs_newsroom.outputs.ordinary import clean_page, removed_problems


@pytest.mark.parametrize(
    "html",
    [
        '<h2 id="sta">Šta</h2>\n<p>Tekst <em>i</em> <a href="../o/">veza</a>.</p>',
        "<ul>\n<li>jedan</li>\n</ul>",
        '<div class="footnote">\n<hr>\n<ol>\n<li id="fn:1"><p>nota</p></li>\n</ol>\n</div>',
        "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>",
        '<p><img alt="Škola" src="../media/a.webp"></p>',
    ],
)
def test_what_markdown_makes_stays(html: str) -> None:
    page = clean_page(html)
    assert (str(page.html), page.removed, page.elsewhere) == (html, (), ())


@pytest.mark.parametrize(
    ("html", "removed"),
    [
        ("<script>alert(1)</script>", ("script",)),
        ('<iframe src="https://x.example/"></iframe>', ("iframe",)),
        ("<style>p{}</style><p>a</p>", ("style",)),
        ("<p>a<!-- <script> --></p>", ()),
    ],
)
def test_what_acts_is_taken_out_and_named(html: str, removed: tuple[str, ...]) -> None:
    page = clean_page(html)
    assert page.removed == removed
    assert "script" not in page.html
    assert "iframe" not in page.html


def test_a_picture_of_another_server_is_not_loaded() -> None:
    page = clean_page('<p><img src="https://x.example/a.png" alt="a"><img src="//x.example/b.png"></p>')
    assert "x.example" not in page.html
    assert page.elsewhere == ("https://x.example/a.png", "//x.example/b.png")


@pytest.mark.parametrize(
    "target", [" https://x.example/a", "ht&#10;tps://x.example/a", "/&#92;x.example/a", "&#9;//x.example/a"]
)
def test_nor_one_whose_address_is_hidden_from_us(target: str) -> None:
    page = clean_page(f'<img src="{target}">')
    assert "x.example" not in page.html
    assert len(page.elsewhere) == 1


def test_the_ids_of_the_page_are_its_own() -> None:
    assert 'id="__config"' not in clean_page('<p id="__config">a</p>').html


def test_places() -> None:
    written = "---\ntitle: a\n---\nTekst\n  <Script>x</Script>\n"
    problems = removed_problems("content/a.bs.md", written, clean_page("<script>x</script>"))
    assert [(str(one.place), one.code) for one in problems] == [("content/a.bs.md:5:3", "L506")]


@given(st.text(alphabet=st.sampled_from("<>=\"' /abcjimgonsrcvtp:&;#x0"), max_size=200))
def test_nothing_that_acts_gets_through(text: str) -> None:
    tree = LexborHTMLParser(f"<main>{clean_page(text).html}</main>")
    for node in tree.css("main *"):
        assert node.tag not in {"script", "style", "iframe", "object", "embed", "form"}
        assert not any(name.startswith("on") for name in node.attributes)
