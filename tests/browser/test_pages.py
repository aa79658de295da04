"""Every kind of page in every language, on a desktop and a telephone, light and dark; nothing of a visit is kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser.tabs import VIEWPORTS, Scheme, Tab, Tabs, Viewport, axe_violations, stored, wide_elements
from harness.pages import BuiltPage
from harness.server import serve

EDITIONS = ("bs", "pl", "lv", "lt", "")
# All have the same colours: dark, each edition is seen on one of the screens, and each kind of page on both.
DARK: tuple[tuple[str, Viewport], ...] = (
    *(("bs", "desktop"), ("pl", "telephone"), ("lv", "desktop"), ("lt", "telephone")),
    *(("", "desktop"), ("", "telephone")),
)


@pytest.mark.parametrize(
    ("edition", "viewport", "scheme"),
    [
        *((edition, viewport, "light") for edition in EDITIONS for viewport in VIEWPORTS),
        *((edition, viewport, "dark") for edition, viewport in DARK),
    ],
)
def test_pages(
    edition: str,
    viewport: Viewport,
    scheme: Scheme,
    tabs: Tabs,
    samples: dict[str, str],
    pages: dict[str, BuiltPage],
    subtests: pytest.Subtests,
) -> None:
    """`edition` is empty for what stands outside of all: the language choice and the server's 404."""
    tab = tabs.fresh(viewport, scheme)
    urls = [url for url in samples.values() if pages[url].prefix == edition]
    assert urls
    for url in urls:
        with subtests.test(url or "/"):
            assert tab.open(url) == 200
            assert _faults(tab, edition) == []


def _faults(tab: Tab, edition: str) -> list[str]:
    page = tab.page
    faults = []
    lang = page.evaluate("document.documentElement.lang")
    if (edition and lang != edition) or not lang:
        faults.append(f"lang={lang!r}")
    if (headings := page.locator("h1:visible").count()) != 1:
        faults.append(f"{headings} h1")
    if not page.title().strip():
        faults.append("no title")
    if page.viewport_size and page.viewport_size["width"] < 500:
        faults += [f"too wide: {element}" for element in wide_elements(page)]
    faults += [f"axe: {line}" for line in axe_violations(page)]
    faults += [f"kept: {name}" for name in stored(page)]
    return faults + tab.take_complaints()


def test_an_unknown_address_answers_in_the_language_of_its_path(
    tabs: Tabs, languages: tuple[str, ...], subtests: pytest.Subtests
) -> None:
    tab = tabs.get()
    for lang in languages:
        with subtests.test(lang):
            assert tab.open(f"{lang}/nowhere/to/be/found/") == 404
            assert tab.page.evaluate("document.documentElement.lang") == lang
            first = tab.page.locator("main a:visible").first
            assert first.get_attribute("hreflang") == lang
            first.click()
            tab.page.wait_for_url(f"**/{lang}/")
            assert tab.take_complaints() == []


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_the_root_lets_the_visitor_choose(tabs: Tabs, languages: tuple[str, ...], scripts: bool) -> None:
    tab = tabs.fresh(java_script_enabled=scripts, locale="de-DE")
    tab.open("")
    assert tab.url == ""
    for lang in languages:
        assert tab.page.locator(f"a[hreflang={lang}]:visible").count() >= 1


def test_the_root_leads_to_the_language_of_the_browser(tabs: Tabs, languages: tuple[str, ...]) -> None:
    for lang in languages:
        tab = tabs.fresh(locale=f"{lang}-{lang.upper()}")
        tab.open("")
        tab.page.wait_for_url(f"**/{lang}/")


def test_pages_work_below_a_folder(
    browser: Browser,
    built_site: Path,
    samples: dict[str, str],
    pages: dict[str, BuiltPage],
    subtests: pytest.Subtests,
) -> None:
    """A school may have its news at an address such as /sub/folder/: nothing on a page begins at the root.

    One edition shows it; `404.html` is left out, for it is served at any depth and so has to know the address.
    """
    urls = [
        url for url in samples.values() if pages[url].prefix in {"", "lv"} and not url.endswith("404.html")
    ]
    with serve(built_site, "/sub/folder/") as root:
        below = Tabs(browser, root)
        tab = below.get("telephone")
        for url in urls:
            with subtests.test(url or "/"):
                assert tab.open(url) == 200
                assert tab.take_complaints() == []
        below.close()
