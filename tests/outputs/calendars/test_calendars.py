"""The calendars of `case.txt`, as bytes and as a program that keeps calendars reads them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from harness.golden import assert_golden
from harness.sites import prepare_site
from mkdocs_newsroom.model.text import Phrase
from mkdocs_newsroom.model.when import Moment
from mkdocs_newsroom.outputs.calendar_texts import event_text
from mkdocs_newsroom.outputs.calendars import calendar_files
from mkdocs_newsroom.plan.calendars import CalendarEvent

HERE = Path(__file__).parent
CASE = (HERE / "case.txt").read_text(encoding="utf-8")
ITEM = "bs/vijesti/2022/ljeto-u-skoli"
DAYS = ("2022-07-01", "2022-07-04", "2022-07-09", "2022-07-20", "2022-10-30")
"""Those of its events that were announced first."""


def written(project: Path, text: str = CASE) -> dict[str, bytes]:
    prepared = prepare_site(project, text)
    assert prepared.errors == ()
    return dict(calendar_files(prepared.plan))


def read(file: bytes) -> Any:
    return Calendar.from_ical(file)


def events(file: bytes) -> dict[str, Any]:
    """By their titles."""
    return {str(event["SUMMARY"]): event for event in read(file).events}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return written(tmp_path_factory.mktemp("case"))


@pytest.mark.parametrize(
    "path", [f"{ITEM}/event-2022-07-01.ics", "bs/events.ics", "pl/szkoly/kreka/events.ics"]
)
def test_golden_file(files: dict[str, bytes], path: str) -> None:
    """In the repository lines end as in any text."""
    assert_golden(files[path].decode().replace("\r\n", "\n"), HERE / "golden" / path.replace("/", "-"))


def test_an_edition_and_each_entity_with_events_has_one_and_so_has_each_event(
    files: dict[str, bytes],
) -> None:
    assert sorted(path for path in files if path.startswith(("bs/", "lv/"))) == [
        "bs/events.ics",
        "bs/projekti/kilometar/events.ics",
        "bs/skole/kreka/events.ics",
        *(f"{ITEM}/event-{day}.ics" for day in DAYS),
        "lv/events.ics",
        "lv/projekti/kilometar/events.ics",
        "lv/skolas/kreka/events.ics",
        "lv/zinas/2021/sanaksme-riga/event-2021-03-28.ics",
    ]


def test_lines_end_and_are_folded_as_the_standard_wants(files: dict[str, bytes]) -> None:
    for path, content in files.items():
        assert content.endswith(b"END:VCALENDAR\r\n"), path
        assert content.count(b"\n") == content.count(b"\r\n") == content.count(b"\r"), path
        assert max(map(len, content.split(b"\r\n"))) <= 75, path


def test_nothing_of_a_calendar_is_misread(files: dict[str, bytes]) -> None:
    for path, content in files.items():
        calendar = read(content)
        assert not calendar.errors, path
        assert not any(event.errors for event in calendar.events), path
        uids = [str(event["UID"]) for event in calendar.events]
        assert uids
        assert len(uids) == len(set(uids)), path
        assert read(calendar.to_ical()) == calendar


def test_an_event_is_the_same_in_every_language_and_in_every_calendar(files: dict[str, bytes]) -> None:
    def facts(path: str) -> Any:
        return [
            [event[name] for name in ("UID", "DTSTART", "SEQUENCE", "STATUS", "LAST-MODIFIED")]
            for event in read(files[path]).events
        ]

    assert facts("bs/events.ics") == facts("pl/events.ics") == facts("lt/events.ics")
    assert facts("bs/events.ics")[1:] == facts("bs/skole/kreka/events.ics")
    alone = [facts(f"{ITEM}/event-{day}.ics") for day in DAYS]
    assert [one for found in alone for one in found] == facts("bs/skole/kreka/events.ics")


def test_the_calendars_of_two_languages_are_two(files: dict[str, bytes]) -> None:
    calendars = [
        read(files[path]) for path in ("bs/events.ics", "pl/events.ics", "pl/szkoly/kreka/events.ics")
    ]
    assert [str(one["NAME"]) for one in calendars] == [
        "Obrazovne vijesti – Događaji",
        "Wieści oświatowe – Wydarzenia",
        "OŠ „Kreka“ – Wydarzenia",
    ]
    assert len({str(one["UID"]) for one in calendars}) == 3


def test_hours_are_those_of_the_place(files: dict[str, bytes]) -> None:
    found = events(files[f"{ITEM}/event-2022-07-01.ics"])["Sastanak; roditelji, nastavnici i đaci"]
    assert found.start == datetime(2022, 7, 1, 17, tzinfo=ZoneInfo("Europe/Sarajevo"))
    assert found.end.astimezone(UTC) == datetime(2022, 7, 1, 16, 30, tzinfo=UTC)


def test_a_last_day_is_told_by_the_day_after_it(files: dict[str, bytes]) -> None:
    found = events(files[f"{ITEM}/event-2022-07-04.ics"])["Škola u prirodi"]
    assert (found.start, found.end) == (date(2022, 7, 4), date(2022, 7, 7))


def test_a_cancelled_event_stays_and_says_so(files: dict[str, bytes]) -> None:
    found = events(files["bs/events.ics"])["Otkazano: Izložba"]
    assert (found["STATUS"], found["SEQUENCE"]) == ("CANCELLED", 17)
    assert "x.example" not in found["DESCRIPTION"]


def test_a_moved_event_tells_its_former_start(files: dict[str, bytes]) -> None:
    found = events(files["bs/events.ics"])["Radionica"]
    assert (found["STATUS"], found["SEQUENCE"]) == ("CONFIRMED", 17)
    assert found["DESCRIPTION"].startswith("Pomjereno. Ranije najavljeni termin: 21. jula 2022.")


def test_moving_cancelling_and_renaming_leave_an_event_itself(tmp_path: Path) -> None:
    """And so do other texts, another slug and one more event before it."""
    changed = CASE.replace(
        "    start: 2022-07-04\n",
        "    start: 2022-07-05\n    moved_from: 2022-07-04\n    cancelled: yes\n",
    ).replace("slug: ljeto-u-skoli", "slug: ljeto")
    changed = changed.replace("events:\n", "events:\n  - start: 2022-06-20\n", 1)
    before = events(written(tmp_path / "a")[f"{ITEM}/event-2022-07-04.ics"])["Škola u prirodi"]
    after = events(written(tmp_path / "b", changed)["bs/vijesti/2022/ljeto/event-2022-07-04.ics"])
    found = after["Otkazano: Škola u prirodi"]
    assert found["UID"] == before["UID"]
    assert (before["SEQUENCE"], found["SEQUENCE"]) == (15, 17)


def test_the_day_of_the_build_has_no_say(files: dict[str, bytes], tmp_path: Path) -> None:
    later = prepare_site(tmp_path, CASE, today=date(2031, 2, 3))
    assert dict(calendar_files(later.plan)) == files


def test_zones_are_given_for_the_years_that_are_needed(files: dict[str, bytes]) -> None:
    assert b"BEGIN:VTIMEZONE" not in files[f"{ITEM}/event-2022-07-04.ics"]
    zones = read(files["bs/events.ics"]).timezones
    assert [str(zone["TZID"]) for zone in zones] == ["Europe/Riga", "Europe/Sarajevo"]


def _event(start: str, end: str | None, zone: str = "Europe/Riga", words: str = "Skup") -> CalendarEvent:
    text = Phrase(words)
    return CalendarEvent(
        uid="d07240a7-0652-5bc7-8871-8909603ce91a",
        sequence=0,
        is_cancelled=False,
        start=Moment.parse(start),
        end=Moment.parse(end) if end else None,
        zone=ZoneInfo(zone),
        summary=text,
        location=text,
        description=text,
        categories=(words,) if words else (),
        url="bs/vijesti/2022/skup/",
        created=date(2022, 1, 1),
        changed=date(2022, 1, 2),
    )


@given(words=st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from('\r\n,;\\":č𝔸')))
def test_no_text_gets_out_of_its_line(words: str) -> None:
    text = event_text(_event("2022-07-01", None, words=words), "bs", "https://x.example/")
    found = read(b"BEGIN:VCALENDAR\r\n" + text + b"END:VCALENDAR\r\n").events
    assert isinstance(found[0], Event)
    assert len(found) == 1
    assert not found[0].errors
    line = " ".join(words.split("\n", maxsplit=1)[0].split())
    assert str(found[0].get("SUMMARY", "")).split("\n")[0] == line
    assert str(found[0]["UID"]) == "d07240a7-0652-5bc7-8871-8909603ce91a"
