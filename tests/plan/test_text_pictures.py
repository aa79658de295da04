"""Pictures inside texts: sizes and widths, withheld photos, and what a page's gallery need not repeat."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import nh3
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape
from selectolax.lexbor import LexborHTMLParser

from harness.sites import prepare_site
from mkdocs_newsroom.model.pictures import PictureFile
from mkdocs_newsroom.plan.text_pictures import TextPictures
from mkdocs_newsroom.plan.views import ItemView

PAGE = "bs/vijesti/2021/kreka/"
PLACE = "media/news/2021/kreka/sto č-0123456789-1200.jpg"
ADDRESS = "../../../../media/news/2021/kreka/sto%20%C4%8D-0123456789-1200.jpg"
GONE = "../../../../media/news/2021/kreka/djeca.jpg"
PUBLISHED = {PLACE: PictureFile("news/2021/kreka/sto č.jpg", 2000, 1000, "0123456789")}


def put(html: str, words: str = "") -> str:
    """`words` are those of a preview."""
    pictures = TextPictures(PUBLISHED, {"media/news/2021/kreka/djeca.jpg": words})
    return str(pictures.put_into(Markup(html), PAGE))  # noqa: S704  # written here


ADDRESSES = st.lists(
    st.sampled_from(
        [
            "../",
            "./",
            "/",
            "//",
            "..",
            ".",
            "a",
            "b.jpg",
            "č",
            "%20",
            "%2E",
            ":",
            "?",
            "#",
            ";",
            " ",
            "[",
            "x",
        ]
    )
).map("".join)


@given(
    ADDRESSES, st.sampled_from(["", "404.html", "bs/", "bs/vijesti/2021/kreka/", "bs/a%20b/", "bs/o-nama.md"])
)
def test_a_picture_is_found_where_a_browser_looks_for_it(address: str, page_url: str) -> None:
    try:
        parts = urlsplit(urljoin(f"/{page_url}", address))
    except ValueError:
        expected = ""
    else:
        expected = "" if parts.scheme or parts.netloc else unquote(parts.path).removeprefix("/")
    published = {expected: PUBLISHED[PLACE]} if expected else {}
    pictures = TextPictures(published, {})
    html = Markup('<img src="{}" alt="a">').format(address)
    assert bool(pictures.missing(html, page_url, "")) is (bool(address) and not expected)


def test_a_picture_gets_its_size_and_its_widths() -> None:
    tree = LexborHTMLParser(
        put(f'<p><img src="{ADDRESS}" alt="Sto &amp; &quot;krug&quot;" loading="lazy"></p>')
    )
    image, source = tree.css_first("picture > img"), tree.css_first("picture > source")
    assert image is not None
    assert source is not None
    assert image.attributes == {
        "src": ADDRESS,
        "alt": 'Sto & "krug"',
        "width": "1200",
        "height": "600",
        "loading": "lazy",
        "decoding": "async",
    }
    widths = [one.rpartition("-")[2] for one in str(source.attributes["srcset"]).split(", ")]
    assert widths == ["480.webp 480w", "960.webp 960w", "1600.webp 1600w"]
    assert source.attributes["sizes"] == "(min-width: 60em) 736px, 92vw"


def test_the_width_that_someone_writes_is_kept() -> None:
    html = put(f'<img src="{ADDRESS}" alt="a" width="300" height="7" title="T" lang="pl">')
    assert 'sizes="min(300px, 92vw)"' in html
    assert 'width="300" height="150"' in html
    assert 'title="T" lang="pl"' in html


def test_a_portrait_is_not_higher_than_a_screen() -> None:
    pictures = TextPictures({PLACE: PictureFile("a.jpg", 1500, 3000, "0123456789")}, {})
    html = pictures.put_into(Markup(f'<img src="{ADDRESS}" alt="a">'), PAGE)  # noqa: S704  # written here
    assert 'width="352" height="704"' in html
    assert 'sizes="min(352px, 92vw)"' in html


@pytest.mark.parametrize("width", ["", "0", "5000", "50%", "²", "9" * 5000])
def test_a_width_that_means_nothing_is_not(width: str) -> None:
    assert 'width="1200" height="600"' in put(f'<img src="{ADDRESS}" alt="a" width="{width}">')


@given(st.text())
def test_words_and_nothing_else_come_through(words: str) -> None:
    clean = nh3.clean(f'<img src="{ADDRESS}" alt="{escape(words)}" title="{escape(words)}"><b>end</b>')
    before, after = LexborHTMLParser(clean), LexborHTMLParser(put(clean))
    assert [node.tag for node in after.css("body *")] == ["picture", "source", "img", "b"]
    written, shown = before.css("img")[0].attributes, after.css("img")[0].attributes
    assert (shown["alt"], shown["title"]) == (written["alt"], written["title"])


@pytest.mark.parametrize(
    "html",
    [
        '<p><img src="../other.jpg" alt="a"></p>',
        '<p><img alt="a"></p>',
        '<p><img src="//[" alt="a"> <a href="http://[">a</a> <a id="b"></a></p><p></p>',
        f'<p><img src="https://x.example/{PLACE}" alt="a"></p>',
        f'<p><a href="{ADDRESS}">a</a> <a href="x">b</a></p>',
        f'<p title="&lt;img src=&quot;{ADDRESS}&quot;&gt;">&lt;img src="{ADDRESS}"&gt;</p>',
    ],
)
def test_all_else_stays_as_it_is(html: str) -> None:
    assert put(html) == html


@pytest.mark.parametrize(
    ("html", "left"),
    [
        (f'<p>a</p>\n<p><img src="{GONE}" alt="Djeca"></p>\n<p>b</p>', "<p>a</p>\n<p>b</p>"),
        (f'<p>a <img src="{GONE}" alt="Djeca"> b</p>', "<p>a  b</p>"),
        (f'<p><a href="x/"><img src="{GONE}" alt="Djeca"></a>\n<img src="{GONE}" alt="a"></p>\n', ""),
        (f'<p></p><p><a id="b"></a><img src="{GONE}" alt="Djeca"></p>', '<p></p><p><a id="b"></a></p>'),
        (
            f'<p>a <a href="{GONE}" title="Djeca">b <em>c</em></a> <a href="x/">d</a></p>',
            '<p>a b <em>c</em> <a href="x/">d</a></p>',
        ),
        (
            f'a<figure id="x"><p><img src="{GONE}" alt="Djeca"></p><figcaption>Ana i Marko</figcaption></figure>b',
            "ab",
        ),
        (
            f'<figure>a</figure><figure>b<figure>c</figure><img src="{GONE}" alt="a"></figure><figure>d</figure>',
            "<figure>a</figure><figure>d</figure>",
        ),
    ],
)
def test_a_withheld_photo_leaves_nothing(html: str, left: str) -> None:
    assert put(html) == left


def test_in_a_preview_words_stand_in_its_place() -> None:
    html = put(f'<p><img src="{GONE}" alt="Djeca"> <a href="{GONE}">b</a></p>', words="Nema <saglasnosti>.")
    assert html == '<p><span class="nr-withheld">Nema &lt;saglasnosti&gt;.</span> b</p>'


def test_in_a_preview_a_caption_goes_too() -> None:
    html = put(f'<figure><img src="{GONE}" alt="a"><figcaption>Ana</figcaption></figure>', words="Nema.")
    assert html == '<span class="nr-withheld">Nema.</span>'


ITEM = """---
title: Sastanak
date: 2021-12-17
slug: sastanak
photos:
  - {file: a.png, alt: A, people: no}
  - {file: b.png, alt: B, people: no}
  - {file: c.png, alt: C, people: no}
---
![A](a.png) i ![B](b.png), a [C](c.png) samo kao link.
"""


def test_what_a_text_shows_is_not_shown_again_below_it(tmp_path: Path) -> None:
    """Only in the language whose text shows it; the first photo stays the main one."""
    folder = "content/news/2021/sastanak"
    files = {
        f"{folder}/index.bs.md": ITEM,
        f"{folder}/index.pl.md": "---\ntitle: Spotkanie\nslug: spotkanie\nsource: bs@0\n---\nTekst.\n",
        **{f"{folder}/{name}.png 40x30": "" for name in "abc"},
    }
    plan = prepare_site(tmp_path, files).plan
    views = {page.lang: page.view for one in plan.editions for page in one.pages if page.template == "item"}
    for lang, expected in {"bs": ["A", "C"], "pl": ["A", "B", "C"]}.items():
        view = views[lang]
        assert isinstance(view, ItemView)
        assert [one.alt.text for one in view.photos] == expected


@pytest.mark.parametrize("is_preview", [False, True])
def test_a_text_that_shows_a_photo_without_consent(is_preview: bool, tmp_path: Path) -> None:
    folder = "content/news/2021/sastanak"
    files = {
        f"{folder}/index.bs.md": ITEM.replace("b.png, alt: B, people: no", "b.png, alt: B, people: yes"),
        "content/schools/kreka/index.bs.md": "[![B](../../news/2021/sastanak/b.png)](../../news/2021/sastanak/b.png)\n",
        "data/schools/kreka.yml": "name: Kreka\ncountry: BA\n",
        **{f"{folder}/{name}.png 40x30": "" for name in "abc"},
    }
    plan = prepare_site(tmp_path, files, is_preview=is_preview).plan
    bodies = {page.url: str(page.view.body) for page in plan.editions[0].pages if hasattr(page.view, "body")}
    item, school = bodies["bs/vijesti/2021/sastanak/"], bodies["bs/skole/kreka/"]
    assert "b.png" not in (item + school).replace(">b.png – Ova", "")
    assert 'alt="B"' not in item + school
    assert (
        item.count('<span class="nr-withheld">') == school.count('<span class="nr-withheld">') == is_preview
    )
    assert bool(school) is is_preview
