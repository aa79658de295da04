"""What the tests of the search know of its page, and words that the sample site has in each language."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from browser.tabs import Tab
from harness.pages import BuiltPage

SCHOOL = {"bs": "škola", "pl": "szkoła", "lv": "skola", "lt": "mokykla"}
NOWHERE = "xqzvwk"
RESULTS = "#nr-results li a[href]"


def search_page(pages: dict[str, BuiltPage], lang: str) -> str:
    """The address of the page of the search of an edition."""
    return next(url for url, page in pages.items() if page.prefix == lang and page.first("#nr-search-form"))


def wait_for(page: Page, query: str, state: str = "done") -> None:
    """Until the answer to the query is shown."""
    results = page.locator("#nr-results")
    expect(results).to_have_attribute("data-query", query)
    expect(results).to_have_attribute("data-state", state)


def asked(tab: Tab) -> str:
    """What the address asks for, as it is written there."""
    return tab.url.partition("?")[2]


def shown(page: Page) -> list[str]:
    """The titles of the results."""
    return page.locator(RESULTS).all_inner_texts()
