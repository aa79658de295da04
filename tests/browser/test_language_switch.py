"""The language switch: it keeps the page where the other edition has it, and else says where it leads."""

from __future__ import annotations

import pytest

from browser.tabs import VIEWPORTS, Tabs, Viewport
from harness.pages import BuiltPage

SWITCH = ".nr-drop--languages a[hreflang]"
OPENER = ".nr-drop--languages summary"


def test_each_entry_leads_to_the_same_page_or_says_where_it_leads(
    pages: dict[str, BuiltPage], languages: tuple[str, ...]
) -> None:
    faults = []
    for page in pages.values():
        if page.prefix not in languages or page.is_redirect:
            continue
        entries = page.tree.css(SWITCH)
        codes = {entry.attributes.get("hreflang") for entry in entries}
        if codes | {page.prefix} != set(languages):
            faults.append(f"{page.url}: the switch offers {sorted(map(str, codes))}")
        for entry in entries:
            lang = entry.attributes.get("hreflang") or ""
            found = page.resolve(entry.attributes.get("href") or "")
            target = None if found is None else pages.get(found.url)
            if target is None or target.lang != lang:
                faults.append(f"{page.url}: the switch to {lang} leads to {entry.attributes.get('href')}")
                continue
            if lang in page.alternates:
                if page.alternates[lang] != target.address:
                    faults.append(f"{page.url}: the switch to {lang} loses the page")
            elif page.is_indexed and len(entry.text(deep=True).split()) < 2:
                faults.append(f"{page.url}: the switch to {lang} does not say where it leads")
    assert faults == []


@pytest.mark.parametrize("viewport", VIEWPORTS)
def test_a_visitor_switches_through_all_languages(
    viewport: Viewport,
    tabs: Tabs,
    samples: dict[str, str],
    pages: dict[str, BuiltPage],
    languages: tuple[str, ...],
) -> None:
    """From a page that every edition has, and by its visible entries only."""
    start = next(
        url for url in samples.values() if url.count("/") > 1 and set(pages[url].alternates) >= set(languages)
    )
    tab = tabs.fresh(viewport)
    tab.open(start)
    for lang in (*languages, languages[0]):
        if tab.page.evaluate("document.documentElement.lang") == lang:
            continue
        expected = pages[tab.url].alternates[lang]
        entry = tab.page.locator(f"{SWITCH}[hreflang={lang}]").first
        if not entry.is_visible():
            tab.page.locator(OPENER).first.click()
        entry.click()
        tab.page.wait_for_load_state("load")
        assert pages[tab.url].address == expected
        assert tab.page.evaluate("document.documentElement.lang") == lang
