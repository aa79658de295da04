"""What a first visit loads, as servers send it packed; pictures are looked at in test_pictures.py."""

from __future__ import annotations

from gzip import compress
from pathlib import Path

import pytest
from playwright.sync_api import Response

from browser.tabs import Tabs
from harness.pages import BuiltPage

PAGE, VISIT, SEARCH_VISIT = 9_000, 90_000, 110_000  # bytes
REQUESTS = 10
FOR_EVER = "public, max-age=31536000, immutable"
ATTEMPTS = 50
OF_THE_THEME = ("assets/javascripts/", "assets/stylesheets/")


@pytest.fixture(scope="module")
def items(pages: dict[str, BuiltPage]) -> dict[str, int]:
    """The address of each page of an item -> its packed bytes, the heaviest first."""
    found = {url: page for url, page in pages.items() if page.tree.css_first("article.nr-item")}
    weights = {url: _packed(page.file.read_bytes()) for url, page in found.items()}
    return dict(sorted(weights.items(), key=lambda one: -one[1]))


def test_the_page_of_an_item_is_light(items: dict[str, int]) -> None:
    assert len(items) > 20
    assert max(items.values()) <= PAGE
    assert sorted(items.values())[len(items) // 2] <= 8_000


def test_a_first_visit_is_light(tabs: Tabs, items: dict[str, int]) -> None:
    for url in (*list(items)[:2], "bs/"):
        loaded = first_visit(tabs, url)
        assert sum(_packed(one.body()) for one in loaded.values()) <= VISIT
        assert len(loaded) <= REQUESTS, sorted(loaded)


def test_a_first_visit_of_the_search_is_light(tabs: Tabs) -> None:
    loaded = first_visit(tabs, "bs/pretraga/")
    assert "search/bs/index.json" in loaded
    assert sum(_packed(one.body()) for one in loaded.values()) <= SEARCH_VISIT


def test_style_sheets_and_scripts_are_fetched_once(tabs: Tabs, items: dict[str, int]) -> None:
    loaded = first_visit(tabs, next(iter(items)))
    code = {path: one for path, one in loaded.items() if path.endswith((".css", ".js"))}
    assert len(code) >= 5
    assert {path for path, one in code.items() if one.headers.get("cache-control") != FOR_EVER} == set()


def test_pages_load_all_that_is_published_of_the_theme(
    tabs: Tabs, samples: dict[str, str], languages: tuple[str, ...], built_site: Path
) -> None:
    """What is not published and asked for all the same, is a complaint of the tab."""
    files = (path.relative_to(built_site).as_posix() for path in (built_site / "assets").rglob("*.*"))
    missing = {path for path in files if path.startswith(OF_THE_THEME)}
    tab = tabs.fresh("telephone")
    tab.page.on("response", lambda answer: missing.discard(answer.url.removeprefix(tab.root)))
    for url in samples.values():
        if url.startswith((f"{languages[0]}/", "embed/")) or not url:
            tab.open(url)
    for _ in range(ATTEMPTS):  # some are fetched when a page has come already
        if missing:
            tab.page.wait_for_timeout(100)
    assert missing == set()


def first_visit(tabs: Tabs, url: str) -> dict[str, Response]:
    """On a telephone: what came by its path in the site, without pictures."""
    tab = tabs.fresh("telephone")
    answers: list[Response] = []
    tab.page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108  # Playwright asks for its signature
    tab.open(url)
    tab.page.wait_for_load_state("networkidle")
    return {
        one.url.removeprefix(tab.root): one
        for one in answers
        if one.request.resource_type not in {"image", "media"}
    }


def _packed(content: bytes) -> int:
    return len(compress(content, 6))
