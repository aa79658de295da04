"""The sample site with two editions more, made by `newsroom language add`: another script, and a known one."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from harness.newsroom import newsroom
from harness.small_site import SmallSite
from mkdocs_newsroom.editions.catalogue import template

EDITIONS = ("bs", "pl", "lv", "lt", "uk", "de")
WORDS = {"uk": ("novyny", "жовтня 2022 р."), "de": ("nachrichten", "Oktober 2022")}


@pytest.fixture(scope="module")
def site(sample_project: Path, built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> SmallSite:
    """Built strictly, one message translated into Ukrainian. `built_site` has made its pictures."""
    folder = tmp_path_factory.mktemp("languages") / "site"
    shutil.copytree(sample_project, folder, ignore=shutil.ignore_patterns("site"))
    made = SmallSite(folder)
    for lang, name in (("uk", "Українська"), ("de", "Deutsch")):
        done = newsroom(folder, "language", "add", lang, name, "--section", f"news={WORDS[lang][0]}")
        assert done.returncode == 0, done.stderr
    catalogue = "data/locales/uk/LC_MESSAGES/newsroom.po"
    made.replace(catalogue, 'msgid "All news"\nmsgstr ""', 'msgid "All news"\nmsgstr "Усі новини"')
    checked = newsroom(folder, "check")
    assert checked.returncode == 0, checked.stdout
    built = made.build("--strict")
    assert built.code == 0, built.output
    return made


def pages(site: SmallSite, lang: str) -> Iterator[tuple[Path, LexborHTMLParser]]:
    for file in (site.site / lang).rglob("*.html"):
        yield file, LexborHTMLParser(file.read_text(encoding="utf-8"))


def language(node: LexborNode | None) -> str | None:
    while node is not None:
        if lang := node.attributes.get("lang"):
            return lang
        node = node.parent
    return None


@pytest.mark.parametrize("lang", ["uk", "de"])
def test_the_edition_is_there_in_its_language(site: SmallSite, lang: str) -> None:
    word, month = WORDS[lang]
    page = site.page(f"{lang}/{word}")
    assert f'<html lang="{lang}"' in page
    assert month in page.replace("\xa0", " ").replace("\u202f", " ")
    home = site.page(lang)
    assert f'href="https://newsroom.example/{lang}/"' in home


@pytest.mark.parametrize("lang", EDITIONS)
def test_every_edition_leads_to_all_others(site: SmallSite, lang: str) -> None:
    page = LexborHTMLParser(site.page(lang))
    alternates = {link.attributes["hreflang"] for link in page.css("link[rel=alternate][hreflang]")}
    assert alternates == {*EDITIONS, "x-default"}
    switch = {link.attributes["hreflang"] for link in page.css(".nr-drop--languages a")}
    assert switch == set(EDITIONS)


def test_a_translated_message_is_said_and_others_are_marked_as_english(site: SmallSite) -> None:
    home = LexborHTMLParser(site.page("uk"))
    more, heading = home.css_first("a.nr-more"), home.css_first("#nr-events")
    assert more
    assert heading
    assert more.text(strip=True) == "Усі новини"
    assert language(more) == "uk"
    assert heading.html == '<h2 id="nr-events"><span lang="en">Past events</span></h2>'


def test_no_english_text_stands_there_as_if_it_were_ukrainian(site: SmallSite) -> None:
    """Where an element can stand to say it; titles and attributes have no place for one."""
    english = {
        message.id if isinstance(message.id, str) else message.id[0] for message in template() if message.id
    }
    plain = {"title", "text", "desc", "option"}
    for file, page in pages(site, "uk"):
        assert page.root
        for node in page.root.traverse(include_text=True):
            if node.tag == "-text" and node.parent and node.parent.tag not in plain:
                text = " ".join((node.text(deep=False) or "").split())
                assert text not in english or language(node.parent) != "uk", (file, text)


@pytest.mark.parametrize("lang", ["uk", "bs"])
def test_no_attribute_holds_an_element(site: SmallSite, lang: str) -> None:
    for file, page in pages(site, lang):
        assert page.root
        for node in page.root.traverse():
            for name, value in node.attributes.items():
                assert "<span" not in (value or ""), (file, name, value)


def test_english_in_a_ukrainian_sentence_has_ukrainian_parts(site: SmallSite) -> None:
    assert '<span lang="en">In <span lang="uk">литовська</span></span>' in site.page("uk")


def test_the_page_for_editors_and_the_status_know_the_edition(site: SmallSite) -> None:
    done = newsroom(site.folder, "status", "--lang", "uk")
    assert done.returncode in (0, 1), done.stderr
    assert "newsroom.po" in done.stdout
