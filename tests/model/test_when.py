"""Moments on the clock of a place."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from harness.event_times import EVENT_TIMES, EventTime
from mkdocs_newsroom.model.when import Moment, extent, iso


@pytest.mark.parametrize("time", EVENT_TIMES)
def test_extent(time: EventTime) -> None:
    end = Moment.parse(time.end) if time.end else None
    begins, ends = extent(Moment.parse(time.start), end, ZoneInfo(time.zone))
    assert _meant(iso(begins)) == _meant(time.begins)
    assert (ends and _meant(iso(ends))) == (time.ends and _meant(time.ends))


def test_the_first_hour_of_the_calendar_can_be_compared() -> None:
    start, end = Moment.parse("0001-01-01 00:00"), Moment.parse("0001-01-01 00:30")
    assert extent(start, end, ZoneInfo("Asia/Tokyo"))[1] is not None


@pytest.mark.parametrize(
    ("written", "zone", "shown"),
    [
        ("2022-03-27 02:00", "Europe/Warsaw", "2022-03-27 03:00"),
        ("2022-03-27 02:59", "Europe/Warsaw", "2022-03-27 03:59"),
        ("2022-03-27 03:00", "Europe/Warsaw", "2022-03-27 03:00"),
        ("2022-03-27 01:59", "Europe/Warsaw", "2022-03-27 01:59"),
        ("2022-10-30 02:30", "Europe/Warsaw", "2022-10-30 02:30"),
        ("2022-10-02 02:15", "Australia/Lord_Howe", "2022-10-02 02:45"),
        ("2018-11-04 00:30", "America/Sao_Paulo", "2018-11-04 01:30"),
        ("2018-11-04", "America/Sao_Paulo", "2018-11-04"),
        ("2022-03-27 02:30", "UTC", "2022-03-27 02:30"),
    ],
)
def test_a_clock_leaves_out_an_hour(written: str, zone: str, shown: str) -> None:
    assert str(Moment.parse(written).on_clock(ZoneInfo(zone))) == shown


def _meant(text: str) -> date:
    """Two moments are compared as such, whatever clock tells them."""
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
