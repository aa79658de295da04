"""What somebody finds who comes by an address of long ago."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from browser.tabs import SCHEMES, VIEWPORTS, Scheme, Tabs, Viewport, axe_violations, wide_elements

MOVED, NOW = "bs/partneri/freudenberg-stiftung/", "bs/partneri/freudenberg/"
GONE, REASON = "pl/zapisy/", "Formularz był potrzebny tylko do końca zapisów."


@pytest.mark.parametrize("with_scripts", [True, False], ids=["scripts", "no-scripts"])
def test_a_moved_page_is_found(tabs: Tabs, with_scripts: bool) -> None:
    tab = tabs.fresh(java_script_enabled=with_scripts)
    tab.page.goto(tabs.root + MOVED)
    tab.page.wait_for_url(tabs.root + NOW)
    expect(tab.page.locator("h1")).to_contain_text("Freudenberg")


@pytest.mark.parametrize("viewport", VIEWPORTS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_page_that_is_gone_says_why(tabs: Tabs, viewport: Viewport, scheme: Scheme) -> None:
    tab = tabs.fresh(viewport, scheme)
    tab.open(GONE)
    expect(tab.page.locator("html")).to_have_attribute("lang", "pl")
    expect(tab.page.locator("main")).to_contain_text(REASON)
    assert axe_violations(tab.page) == []
    assert wide_elements(tab.page) == []
    tab.page.get_by_role("main").get_by_role("link", name="Aktualności").click()
    tab.page.wait_for_url(tabs.root + "pl/aktualnosci/")


def test_subscribers_find_the_feed_at_its_old_place(built_site: Path) -> None:
    for name in ("feed.xml", "feed.json"):
        assert (built_site / MOVED / name).read_bytes() == (built_site / NOW / name).read_bytes()
