"""Web pages, and what Word makes of itself, as Markdown: signs stay words, links and notes lead somewhere or go."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_newsroom.authoring.drafting.convert import read_file
from mkdocs_newsroom.authoring.drafting.html_text import read_html
from mkdocs_newsroom.plan.dialect import to_html


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>", r"\<script>alert(1)\</script>"),
        ("<p>a &lt; b &lt;!-- x --&gt;</p>", r"a < b \<!-- x -->"),
        ("<p>2 * 3, _ovo_ i JST_GMINA</p>", r"2 \* 3, \_ovo\_ i JST_GMINA"),
        ("<p># nije naslov</p>", r"\# nije naslov"),
        ("<p>prvo\n---</p>", "prvo ---"),
        ("<p>prvo<br>===</p>", "prvo\\\n\\==="),
        ("<p>16. decembra</p>", r"16\. decembra"),
        ("<p><b># prvo</b></p>", "**# prvo**"),
        ("<p><span># prvo</span></p>", r"\# prvo"),
        (
            "<table><tr><th>a|b</th></tr><tr><td>c</td></tr></table>",
            "| a\\|b |\n| --- |\n| c |",
        ),
        ("<pre># a *b*</pre>", "```\n# a *b*\n```"),
    ],
)
def test_signs_are_words(html: str, markdown: str) -> None:
    assert read_html(html).markdown == markdown


def test_no_heading_is_as_high_as_that_of_the_page() -> None:
    assert read_html("<h1>Naslov</h1><h2>Dio</h2>").markdown == "## Naslov\n\n## Dio"
    several = read_html("<h1>Naslov</h1><h1>Ciljevi</h1><h2>Dio</h2>").markdown
    assert several == "## Naslov\n\n## Ciljevi\n\n### Dio"


def test_notes_of_word() -> None:
    markdown = read_html(
        '<p>Zakon<sup><a href="#footnote-2" id="footnote-ref-2">[1]</a></sup> važi.</p>'
        '<ol><li id="footnote-2"><p>Službene novine <a href="#footnote-ref-2">↑</a></p></li></ol>'
    ).markdown
    assert markdown == "Zakon[^2] važi.\n\n[^2]: Službene novine"
    assert "Službene novine" in to_html(markdown)


@pytest.mark.parametrize("href", ["#top", "/a/b.html", "../b", "www.x.ba"])
def test_what_leads_nowhere_from_here_keeps_its_words(tmp_path: Path, href: str) -> None:
    file = tmp_path / "a.html"
    file.write_text(f'<p>Vidi <a href="{href}">ovdje</a> i <a href="https://x.example/a">tamo</a>.</p>')
    received = read_file(file)
    assert received.markdown == "Vidi ovdje i [tamo](https://x.example/a)."
    assert [one.fields["count"] for one in received.remarks] == ["1"]


def test_what_turns_the_direction_of_writing_is_dropped(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Ško\u202ela\u200e je\u2066 do\u00adbra\u200b")
    assert read_file(file).markdown == "Škola je dobra"
