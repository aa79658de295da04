"""The page for editors of each edition: it is there, and nobody comes upon it by chance."""

from __future__ import annotations

from pathlib import Path

from harness.pages import BuiltPage

PAGES = {"bs": "bs/urednistvo/", "pl": "pl/redakcja/", "lv": "lv/redakcija/", "lt": "lt/redakcija/"}


def test_each_edition_has_one_that_no_search_engine_lists(
    pages: dict[str, BuiltPage], languages: tuple[str, ...]
) -> None:
    assert tuple(sorted(PAGES)) == languages
    for lang, url in PAGES.items():
        assert pages[url].lang == lang
        assert pages[url].attribute("meta[name=robots]", "content") == "noindex, nofollow"


def test_no_other_page_leads_to_it_but_those_of_the_other_editions(pages: dict[str, BuiltPage]) -> None:
    own = set(PAGES.values())
    leading = {url for url, page in pages.items() for reference in page.references if reference.url in own}
    assert leading <= own


def test_nothing_else_names_it(built_site: Path) -> None:
    for name in ("sitemap.xml", "robots.txt", "_headers"):
        text = (built_site / name).read_text(encoding="utf-8")
        assert not any(url in text for url in PAGES.values()), name


def test_it_says_how_complete_the_edition_is(pages: dict[str, BuiltPage]) -> None:
    for url in PAGES.values():
        rows = pages[url].tree.css(".nr-shares tbody tr, .nr-shares tfoot tr")
        assert len(rows) >= 4
        assert pages[url].tree.css(".nr-works > li")
