"""Pages, structured data and calendars say the same of every awkward hour, and it is what was meant."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from icalendar import Calendar
from selectolax.lexbor import LexborHTMLParser

from harness.event_times import EVENT_TIMES, EventTime
from harness.schema_org import faults
from harness.schema_org import told as told_of
from harness.sites import prepare_site
from mkdocs_newsroom.model.problem import Severity
from mkdocs_newsroom.outputs.calendars import calendar_files
from mkdocs_newsroom.outputs.templates import PageRenderer
from mkdocs_newsroom.plan.page import PagePlan
from mkdocs_newsroom.plan.pages import EditionPlan, Plan
from mkdocs_newsroom.plan.views import ItemView

SITE_URL = "https://x.example/"
ITEM = "bs/vijesti/2022/skup/"
HEAD = "---\ntitle: Skup\ndate: 2022-01-17\nslug: skup\nupdated: 2022-01-18\nevents:\n"
KINDS = (
    "place: Tuzla",
    "cancelled: yes, place: Tuzla",
    'online: "https://x.example/skup"',
    'place: Tuzla, online: "https://x.example/skup"',
)
"""Whatever else is said of an event has no say in when it is."""
Extent = tuple[str, str | None]


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    lines = (
        f"  - {{title: '{number}', {time.fields}, {KINDS[number % len(KINDS)]}}}\n"
        for number, time in enumerate(EVENT_TIMES)
    )
    files = {"content/news/2022/skup/index.bs.md": HEAD + "".join(lines) + "---\nTekst.\n"}
    prepared = prepare_site(tmp_path_factory.mktemp("times"), files, site_url=SITE_URL)
    assert {problem.code for problem in prepared.problems} == {"E662"}
    assert {problem.severity for problem in prepared.problems} == {Severity.NOTICE}
    return prepared.plan


def item(plan: Plan) -> tuple[EditionPlan, PagePlan]:
    return next((one, page) for one in plan.editions for page in one.pages if page.url == ITEM)


def nodes(plan: Plan) -> list[dict[str, Any]]:
    return [node for node in told_of(*item(plan), SITE_URL) if node["@type"] == "Event"]


@pytest.fixture(scope="module")
def told(plan: Plan) -> dict[str, dict[str, Extent]]:
    """When each event is, by who tells it and by the event's title."""
    edition, page = item(plan)
    assert isinstance(page.view, ItemView)
    content = LexborHTMLParser(str(PageRenderer(edition, SITE_URL).parts(page).content))
    titles = [node.text(strip=True) for node in content.css(".nr-box--event .nr-box__title")]
    starts = [node.attributes["datetime"] or "" for node in content.css(".nr-box--event time")]
    return {
        "view": {view.title.text: (_read(view.start), _maybe(view.end)) for view in page.view.events},
        "data": {
            node["name"]: (_read(node["startDate"]), _maybe(node.get("endDate"))) for node in nodes(plan)
        },
        "page": {title: (_read(start), None) for title, start in zip(titles, starts, strict=True)},
        "calendar": dict(_of_calendar(dict(calendar_files(plan))["bs/events.ics"])),
    }


@pytest.mark.parametrize("number", range(len(EVENT_TIMES)), ids=[one.fields for one in EVENT_TIMES])
def test_all_say_what_is_meant(told: dict[str, dict[str, Extent]], number: int) -> None:
    time = EVENT_TIMES[number]
    meant = (_read(time.begins), _maybe(time.ends))
    assert told["view"][str(number)] == meant
    assert told["data"][str(number)] == meant
    assert told["page"][str(number)][0] == meant[0]
    assert told["calendar"][str(number)] == _of_program(time, meant)


def test_whatever_becomes_of_an_event_its_data_are_complete(plan: Plan) -> None:
    found = nodes(plan)
    assert [fault for node in found for fault in faults(node)] == []
    assert len(found) == len(EVENT_TIMES)
    assert all(node["location"] for node in found)
    told = {(node["eventStatus"], node["eventAttendanceMode"]) for node in found}
    words = {tuple(word.removeprefix("https://schema.org/") for word in pair) for pair in told}
    assert words == {
        ("EventScheduled", "OfflineEventAttendanceMode"),
        ("EventCancelled", "OfflineEventAttendanceMode"),
        ("EventScheduled", "OnlineEventAttendanceMode"),
        ("EventScheduled", "MixedEventAttendanceMode"),
    }


def _of_program(time: EventTime, meant: Extent) -> Extent:
    """A calendar has no day after the last of all, so that end goes unsaid."""
    return (meant[0], None) if time.ends == "9999-12-31" else meant


def _of_calendar(file: bytes) -> Iterator[tuple[str, Extent]]:
    """The moments as the time zones of the file itself make them; a last day that belongs to the event."""
    events: list[Any] = Calendar.from_ical(file).events
    for event in events:
        begins = event["DTSTART"].dt
        ends = event["DTEND"].dt if "DTEND" in event else None
        if ends and not isinstance(ends, datetime):
            ends -= timedelta(days=1)
        yield str(event["SUMMARY"]).removeprefix("Otkazano: "), (_told(begins), _told(ends) if ends else None)


def _told(value: date) -> str:
    """A moment is the same whatever clock tells it."""
    return value.astimezone(UTC).isoformat() if isinstance(value, datetime) else value.isoformat()


def _read(text: str) -> str:
    return _told(datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text))


def _maybe(text: str | None) -> str | None:
    return _read(text) if text else None
