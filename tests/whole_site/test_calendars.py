"""The calendars of the built sample site, as a program reads them that keeps calendars."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from harness.pages import BuiltPage


@pytest.fixture(scope="module")
def calendars(built_site: Path) -> dict[str, Any]:
    """By their addresses."""
    return {
        file.relative_to(built_site).as_posix(): Calendar.from_ical(file.read_bytes())
        for file in sorted(built_site.rglob("*.ics"))
    }


def test_each_can_be_read_and_has_events(calendars: dict[str, Any]) -> None:
    assert calendars
    for url, calendar in calendars.items():
        assert calendar.events, url
        assert not calendar.errors, url
        assert not any(event.errors for event in calendar.events), url
        uids = [event["UID"] for event in calendar.events]
        assert len(uids) == len(set(uids)), url
        named = {str(zone["TZID"]) for zone in calendar.timezones}
        assert named == set(calendar.get_used_tzids()) - {"UTC"}, url


def test_an_event_is_everywhere_the_same(calendars: dict[str, Any]) -> None:
    """In all languages, and wherever it stands."""
    told: defaultdict[str, set[Any]] = defaultdict(set)
    for calendar in calendars.values():
        for event in calendar.events:
            facts = ("DTSTART", "DTEND", "DTSTAMP", "SEQUENCE", "STATUS", "CREATED", "LAST-MODIFIED")
            told[event["UID"]].add(tuple(event[name].to_ical() if name in event else b"" for name in facts))
    assert all(len(facts) == 1 for facts in told.values())
    editions = [url for url in calendars if url.count("/") == 1]
    assert len(editions) == 4
    for url in editions:
        assert {event["UID"] for event in calendars[url].events} == told.keys()


def test_each_event_leads_to_its_page(
    calendars: dict[str, Any], pages: dict[str, BuiltPage], site_url: str
) -> None:
    for url, calendar in calendars.items():
        for event in calendar.events:
            address = str(event["URL"])
            assert address.removeprefix(site_url) in pages, url
            assert str(event["DESCRIPTION"]).endswith(address)


def test_every_calendar_that_a_page_names_exists(
    calendars: dict[str, Any], pages: dict[str, BuiltPage], site_url: str
) -> None:
    """Those of single events are named while they are to come, so the sample site may name none."""
    named = set()
    for page in pages.values():
        for node in page.tree.css("a[href^='webcal:']"):
            named.add((node.attributes["href"] or "").replace("webcal://", "https://").removeprefix(site_url))
        for reference in page.references:
            if reference.url.endswith(".ics"):
                named.add(reference.url)
    assert named <= calendars.keys()
    assert {url for url, calendar in calendars.items() if "NAME" in calendar} <= named
