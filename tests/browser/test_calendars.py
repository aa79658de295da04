"""An event that is still to come, and how a visitor takes it along. The sample site's are over, so a small one is built
as of a day before its meeting.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, expect

from browser.tabs import SCHEMES, VIEWPORTS, Scheme, Tabs, Viewport, axe_violations, wide_elements
from harness.sent_headers import read_rules
from harness.server import serve
from harness.small_site import MEETING, small_site

BEFORE = "1638316800"  # 2021-12-01
ITEM = "bs/vijesti/2021/sastanak-u-skoli/"


@pytest.fixture(scope="module")
def before(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tabs]:
    """Tabs on the site as it was before the events."""
    small = small_site(tmp_path_factory.mktemp("before") / "site")
    more = (
        "  - {title: Izlet, start: 2021-12-20, cancelled: yes}\n"
        "  - {title: Bal, start: 2021-12-22, moved_from: 2021-12-21}\n"
    )
    small.replace(f"{MEETING}/index.bs.md", "photos:\n", f"{more}photos:\n")
    done = small.build("--strict", SOURCE_DATE_EPOCH=BEFORE)
    assert done.code == 0, done.output
    rules = read_rules((small.site / "_headers").read_text(encoding="utf-8"))
    with serve(small.site, headers=rules.sent) as address:
        tabs = Tabs(browser, address)
        yield tabs
        complaints = tabs.take_complaints()
        tabs.close()
        assert not complaints


@pytest.mark.parametrize("url", [ITEM, "bs/dogadjaji/", "bs/", "pl/wydarzenia/", "bs/skole/kreka/"])
def test_the_button_gives_the_event(before: Tabs, url: str, tmp_path: Path) -> None:
    tab = before.get()
    tab.open(url)
    words = "Dodaj do kalendarza" if url.startswith("pl/") else "Dodaj u kalendar"
    title = "Sastanak"
    with tab.page.expect_download() as started:
        tab.page.get_by_role("link", name=f"{words} – {title}").click()
    assert started.value.suggested_filename == "event-2021-12-16.ics"
    file = tmp_path / "event.ics"
    started.value.save_as(file)
    (event,) = Calendar.from_ical(file.read_bytes()).events
    assert str(event["SUMMARY"]) == title
    assert tab.url == url


def test_by_keyboard(before: Tabs) -> None:
    tab = before.get()
    tab.open("bs/dogadjaji/")
    button = tab.page.get_by_role("link", name="Dodaj u kalendar – Bal")
    button.focus()
    with tab.page.expect_download():
        tab.page.keyboard.press("Enter")


def test_what_is_off_has_no_button_and_says_so(before: Tabs) -> None:
    tab = before.get()
    tab.open("bs/dogadjaji/")
    off = tab.page.locator(".nr-event", has_text="Izlet")
    expect(off.get_by_text("Otkazano", exact=True)).to_be_visible()
    expect(off.get_by_role("link", name="Dodaj u kalendar")).to_have_count(0)
    moved = tab.page.locator(".nr-event", has_text="Bal")
    expect(moved.get_by_text("Pomjereno. Ranije najavljeni termin: 21. decembra 2021.")).to_be_visible()


def test_subscribing_opens_the_program_that_keeps_calendars(before: Tabs) -> None:
    tab = before.get()
    tab.open("bs/skole/kreka/")
    link = tab.page.get_by_role("link", name="Pretplatite se na kalendar")
    expect(link).to_have_attribute("href", "webcal://small.example/bs/skole/kreka/events.ics")


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("viewport", VIEWPORTS)
@pytest.mark.parametrize("url", [ITEM, "bs/dogadjaji/"])
def test_for_everybody(before: Tabs, url: str, viewport: Viewport, scheme: Scheme) -> None:
    tab = before.get(viewport, scheme)
    tab.open(url)
    assert axe_violations(tab.page) == []
    assert wide_elements(tab.page) == []
