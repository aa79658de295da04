"""The browser keeps what the visitor has chosen; that it keeps nothing else of a visit, test_pages.py sees."""

from __future__ import annotations

from playwright.sync_api import expect

from browser.tabs import Tabs, stored


def test_the_colours_that_somebody_chooses_are_kept(tabs: Tabs) -> None:
    tab = tabs.fresh()
    tab.open("bs/")
    scheme = tab.page.locator("body[data-md-color-scheme=slate]")
    expect(scheme).to_have_count(0)
    tab.page.locator(".nr-palette label:visible").click()
    expect(scheme).to_have_count(1)
    assert stored(tab.page) == ["/.__palette"]
    for url in ("pl/", "bs/"):
        tab.open(url)
        expect(scheme).to_have_count(1)
    tab.page.locator(".nr-palette label:visible").click()
    tab.open("pl/")
    expect(tab.page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
