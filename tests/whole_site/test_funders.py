"""What was promised to the funders of the sample site's projects stands on every page where it must."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from selectolax.lexbor import LexborNode

from harness.marked_pages import Marked, marked_projects
from harness.pages import BuiltPage
from mkdocs_newsroom.model.entities import Funder


@pytest.fixture(scope="module")
def marked(repository: Path, pages: dict[str, BuiltPage], languages: tuple[str, ...]) -> list[Marked]:
    found = marked_projects(repository, pages, languages)
    assert {one.project.id for one in found} >= {"kvadratni-kilometar", "wsparcie-kadry-jst"}
    return found


def test_every_page_of_a_project_and_of_its_news_is_marked(
    marked: list[Marked], languages: tuple[str, ...], built_site: Path
) -> None:
    faults = []
    for one in marked:
        for lang in languages:
            assert one.pages[lang]
            for page in (*one.pages[lang], *one.items[lang]):
                for number, funder in enumerate(one.project.funders):
                    fault = _fault(page, one, funder, lang, built_site)
                    faults += [f"{page.url}: funder {number}: {fault}"] if fault else []
    assert faults == []


def _fault(page: BuiltPage, marked: Marked, funder: Funder, lang: str, site: Path) -> str:
    """What a page lacks of the marking of one funder; "" when all is there."""
    statement = marked.statement(funder, lang)
    entries = [entry for entry in page.tree.css(".nr-funders > li") if statement in _text(entry)]
    if not entries:
        return f"no “{statement}”"
    entry = entries[0]
    shown = [image.attributes.get("alt") for image in entry.css("img")]
    for image in entry.css("img"):
        reference = page.resolve(image.attributes.get("src") or "")
        if reference is None or not (site / reference.url).is_file():
            return f"no picture {image.attributes.get('src')}"
    programme = marked.programme(funder)
    if not programme:
        return "" if shown or not marked.partners[funder.partner].logo else "no logo"
    asked = [emblem.alt.in_language(lang).text for emblem in programme.emblems]
    disclaimer = programme.disclaimer.in_language(lang).text if programme.disclaimer else ""
    if shown != asked:
        return f"emblems {shown}, not {asked}"
    return "" if disclaimer in _text(entry) and funder.number in _text(entry) else "no disclaimer or number"


def test_every_event_in_a_list_names_its_funders(
    marked: list[Marked], pages: dict[str, BuiltPage], languages: tuple[str, ...]
) -> None:
    of_item = {item.url: (one, lang) for one in marked for lang in languages for item in one.items[lang]}
    seen: set[str] = set()
    faults = []
    for page in pages.values():
        for entry, item in _events(page):
            if item in of_item:
                one, _ = of_item[item]
                partners = [one.partners[funder.partner] for funder in one.project.funders]
                texts = [partner.short_name or partner.name for partner in partners]
                names = ", ".join(text.in_language(page.lang).text for text in texts)
                faults += [] if names in _text(entry) else [f"{page.url}: {item}: no “{names}”"]
                seen.add(page.lang)
    assert faults == []
    assert seen == set(languages)


def _events(page: BuiltPage) -> Iterator[tuple[LexborNode, str]]:
    """Each event of a list, with the address of the item that tells of it."""
    for entry in page.tree.css("article.nr-event"):
        link = entry.css_first("a[href]")
        reference = page.resolve(link.attributes.get("href") or "") if link else None
        if reference:
            yield entry, reference.url


def _text(node: LexborNode) -> str:
    return " ".join(node.text().split())
