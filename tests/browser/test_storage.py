"""The browser keeps nothing of a visit but what the visitor has chosen."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from browser.tabs import Tabs


def stored(page: Page) -> list[str]:
    return [
        str(key) for key in page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
    ]


def test_nothing_is_kept_until_somebody_chooses(tabs: Tabs, samples: dict[str, str]) -> None:
    tab = tabs.fresh()
    for url in samples.values():
        tab.open(url)
        assert (url, stored(tab.page)) == (url, [])
    assert tab.page.context.cookies() == []


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
