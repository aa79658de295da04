"""Ordinary pages, which MkDocs renders: their links, their pictures, and nothing unescaped around them."""

from __future__ import annotations

from pathlib import Path

import pytest

from harness.pages import FINGERPRINT, BuiltPage, read_pages
from harness.small_site import SmallSite, contents, picture, small_site

URL = "https://small.example/"
MARKUP = '<script>alert("1")</script> & <b>'

LINKS = """---
title: Links
slug: {slug}
---

- [translated](news/2021/sastanak/index.bs.md)
- [only Latvian](news/2020/kopsavilkums/index.lv.md)
- [anchor in Latvian](news/2020/kopsavilkums/index.lv.md#temats)
- [described](projects/kilometar/index.bs.md)
- [not described](schools/kreka/index.{lang}.md)
- [index](schools/index.{lang}.md)
- [named with its language](contact.{lang}.md)
- [named without](contact.md)
- [named in another language](contact.lt.md)
- [home](index.{lang}.md)
- [deeper](more/team.bs.md)
- [file](rules.pdf)
- [itself](#heading)

![beside](beside.webp)
![in a folder](pictures/deep.webp)

## Heading
"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, BuiltPage]:
    """The small site with pages full of links; built once for all tests here."""
    small = small_site(tmp_path_factory.mktemp("ordinary"))
    small.write("content/links.bs.md", LINKS.format(lang="bs", slug="veze"))
    small.write("content/links.pl.md", LINKS.format(lang="pl", slug="linki"))
    small.write(
        "content/more/team.bs.md",
        "---\ntitle: Team\nslug: tim\n---\n\n[up](../contact.bs.md) ![x](../beside.webp)\n",
    )
    small.write("content/beside.webp", picture())
    small.write("content/pictures/deep.webp", picture("navy"))
    small.write("content/rules.pdf", b"%PDF-1.4")
    done = small.build("--strict")
    assert done.code == 0, done.output
    return read_pages(small.site, URL)


def _links(page: BuiltPage) -> dict[str, str]:
    """Text of a link, or alt of a picture -> where it leads."""
    found = {}
    for node in page.tree.css(".nr-prose a[href], .nr-prose img[src]"):
        target = page.resolve(node.attributes.get("href") or node.attributes.get("src") or "")
        assert target is not None
        name = node.attributes.get("alt") or node.text()
        found[name] = FINGERPRINT.sub("", target.url) + (f"#{target.fragment}" if target.fragment else "")
    return found


def test_links_of_a_page_in_the_language_of_the_files(pages: dict[str, BuiltPage]) -> None:
    assert _links(pages["bs/veze/"]) == {
        "translated": "bs/vijesti/2021/sastanak-u-skoli/",
        "only Latvian": "lv/zinas/2020/gada-kopsavilkums/",
        "anchor in Latvian": "lv/zinas/2020/gada-kopsavilkums/#temats",
        "described": "bs/projekti/kilometar/",
        "not described": "bs/skole/kreka/",
        "index": "bs/skole/",
        "named with its language": "bs/kontakt/",
        "named without": "bs/kontakt/",
        "named in another language": "bs/kontakt/",
        "home": "bs/",
        "deeper": "bs/tim/",
        "file": "media/rules.pdf",
        "itself": "bs/veze/#heading",
        "beside": "media/beside.jpg",
        "in a folder": "media/pictures/deep.jpg",
    }


def test_links_of_a_page_in_another_language(pages: dict[str, BuiltPage]) -> None:
    """They lead to the page in the language of the reader, or to the only one that there is."""
    links = _links(pages["pl/linki/"])
    assert links["translated"] == "pl/aktualnosci/2021/spotkanie-w-szkole/"
    assert links["only Latvian"] == "lv/zinas/2020/gada-kopsavilkums/"
    assert links["described"] == "pl/projekty/kilometar/"
    assert links["not described"] == "pl/szkoly/kreka/"
    assert links["named in another language"] == links["named without"] == "pl/kontakt/"
    assert links["deeper"] == "bs/tim/"


def test_links_of_a_page_in_a_folder(pages: dict[str, BuiltPage]) -> None:
    assert _links(pages["bs/tim/"]) == {"up": "bs/kontakt/", "x": "media/beside.jpg"}


def test_what_is_linked_is_there(pages: dict[str, BuiltPage]) -> None:
    site = pages[""].file.parent
    published = {FINGERPRINT.sub("", path) for path in contents(site / "media")}
    assert {"rules.pdf", "beside.jpg", "beside.webp", "pictures/deep.jpg", "pictures/deep.webp"} <= published


def test_pictures_have_their_size_and_their_widths(pages: dict[str, BuiltPage]) -> None:
    images = [
        image for url in ("bs/veze/", "bs/tim/") for image in pages[url].tree.css(".nr-prose picture > img")
    ]
    assert len(images) == 3
    for image in images:
        assert (image.attributes["width"], image.attributes["height"]) == ("16", "9")
        source = image.parent.css_first("source") if image.parent else None
        assert source is not None
        assert str(source.attributes["srcset"]).endswith(".webp 16w")


def test_a_photo_without_consent_leaves_nothing(small: SmallSite) -> None:
    """And it stops no build: the old site would keep showing it."""
    small.replace("content/news/2021/sastanak/index.bs.md", "people: no", "people: yes")
    photo = "news/2021/sastanak/cover.webp"
    text = f"Prije ![Djeca]({photo}) i [poslije]({photo})."
    small.write("content/about.bs.md", f"---\ntitle: O nama\nslug: o-nama\n---\n\n{text}\n")
    done = small.build("--strict")
    assert done.code == 0, done.output
    assert "<p>Prije  i poslije.</p>" in small.page("bs/o-nama")
    assert not [path for path in contents(small.site) if "cover" in path]


FIGURE = (
    '<figure><img src="news/2021/sastanak/cover.webp" alt="Djeca"><figcaption>Marko</figcaption></figure>'
)


def test_a_raw_tag_is_no_way_to_show_a_photo(small: SmallSite) -> None:
    text = f'Prije.\n\n{FIGURE}\n\n<p><img src="../../assets/newsroom/icon.svg" alt="I"> <img src="no.png"></p>\n'
    small.write("content/about.bs.md", f"---\ntitle: O nama\nslug: o-nama\n---\n\n{text}")
    done = small.build("--strict")
    assert done.code == 1
    assert "content/about.bs.md:8:9: L503 " in done.output
    assert "content/about.bs.md:10:55: L503 " in done.output
    assert done.output.count("L503") == 2


def test_of_a_photo_without_consent_a_raw_tag_shows_nothing_either(small: SmallSite) -> None:
    small.replace("content/news/2021/sastanak/index.bs.md", "people: no", "people: yes")
    text = f"---\ntitle: O nama\nslug: o-nama\n---\n\nPrije.\n\n{FIGURE}\n\nPoslije.\n"
    small.write("content/about.bs.md", text)
    done = small.build("--strict")
    assert done.code == 0, done.output
    page = small.page("bs/o-nama")
    assert "Prije." in page
    assert not [word for word in ("Djeca", "Marko", "cover", "<figure") if word in page]


def test_what_no_text_names_is_not_published(small: SmallSite) -> None:
    small.write("content/secret.pdf", b"%PDF-1.4")
    small.write("content/news/2021/secret.webp", picture("red"))
    done = small.build()
    assert done.code == 0, done.output
    assert done.output.count(" P702 ") == 2
    assert not [path for path in contents(small.site) if "secret" in path]


def test_each_broken_link_is_a_warning(small: SmallSite) -> None:
    """And so it fails a strict build; test_failures.py has that."""
    targets = (
        "news/2021/sastanak/index.xx.md",
        "schools/kreke/index.pl.md",
        "nothing.md",
        "no.webp",
        "#no",
        "/pl/o-nas/",
    )
    text = " ".join(f"{'!' * target.endswith('webp')}[x]({target})" for target in targets)
    small.write("content/about.pl.md", f"---\ntitle: O nas\nslug: o-nas\n---\n\n{text}\n")
    done = small.build()
    warnings = [line for line in done.output.splitlines() if line.startswith("WARNING -  Doc file")]
    assert done.code == 0
    assert len(warnings) == len(targets)
    for target in targets:
        assert [line for line in warnings if "'about.pl.md' contains a" in line and f"'{target}'" in line]


def test_markup_in_titles_and_names_is_shown_and_not_run(small: SmallSite, tmp_path: Path) -> None:
    small.config["site_name"] = small.config["site_description"] = MARKUP
    small.plugin("i18n")["languages"][1]["site_name"] = f"pl {MARKUP}"
    small.write_config()
    for path in ("content/about.bs.md", "content/about.pl.md", "content/index.lv.md"):
        lines = small.read(path).splitlines()
        lines[1] = f"title: '{MARKUP}'"
        if "summary" in lines[3]:
            lines[3] = f"summary: '{MARKUP}'"
        small.write(path, "\n".join(lines))
    small.replace("data/schools/kreka.yml", "JU OŠ „Kreka“", f"'{MARKUP}'")
    done = small.build()
    assert done.code == 0, done.output
    texts = {path: text.decode() for path, text in contents(small.site).items() if path.endswith("ml")}
    assert [path for path, text in texts.items() if "<script>alert" in text or "& <b>" in text] == []
    for path in ("bs/o-nama/index.html", "pl/o-nas/index.html", "lv/skolas/kreka/index.html"):
        page = BuiltPage(path, small.site / path, URL)
        heading, title = page.first("h1"), page.first("title")
        assert heading is not None
        assert title is not None
        assert heading.text(strip=True) == MARKUP
        assert title.text().strip().startswith(MARKUP)
