"""What `VTIMEZONE` says of a clock, against zoneinfo."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Timezone

from mkdocs_newsroom.outputs.time_zones import time_zone

ZONES = (
    "Europe/Riga",
    "Europe/Sarajevo",
    "America/Sao_Paulo",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Europe/Dublin",
    "Africa/Casablanca",
)


@pytest.mark.parametrize("key", ZONES)
def test_a_reader_that_knows_no_zone_has_the_right_hours(key: str) -> None:
    first, last = 2017, 2022
    read = Timezone.from_ical(time_zone(key, first, last))
    assert isinstance(read, Timezone)
    told, known = read.to_tz(lookup_tzid=False), ZoneInfo(key)
    moment, end = datetime(first, 1, 1, 12, tzinfo=UTC), datetime(last, 12, 31, tzinfo=UTC)
    while moment < end:
        there = moment.astimezone(known).replace(tzinfo=None)
        assert there.replace(tzinfo=told).utcoffset() == there.replace(tzinfo=known).utcoffset(), moment
        moment += timedelta(hours=18)


def test_an_observance_begins_at_an_hour_of_the_clock_before_it() -> None:
    """RFC 5545, section 3.6.5, has examples of this."""
    text = time_zone("Europe/Riga", 2022, 2022).decode()
    assert "BEGIN:DAYLIGHT\r\nDTSTART:20210328T030000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\n" in text
    assert "BEGIN:STANDARD\r\nDTSTART:20211031T040000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\n" in text


def test_summer_is_when_clocks_are_ahead() -> None:
    """Of Dublin tzdata says that winter is the exception."""
    text = time_zone("Europe/Dublin", 2022, 2022).decode()
    assert "TZNAME:IST\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\nEND:DAYLIGHT" in text


@pytest.mark.parametrize("years", [(1, 1), (1, 1900), (2100, 9999)])
def test_years_of_which_nobody_knows_the_clocks(years: tuple[int, int]) -> None:
    assert time_zone("Europe/Riga", *years).startswith(b"BEGIN:VTIMEZONE\r\nTZID:Europe/Riga\r\n")


def test_the_machine_has_no_say() -> None:
    """Neither its own data of zones nor the zone of its clock."""
    code = (
        "import sys; from mkdocs_newsroom.outputs.time_zones import time_zone;"
        "sys.stdout.buffer.write(time_zone('Europe/Vilnius', 2003, 2026))"
    )
    made = {
        subprocess.run(
            [sys.executable, "-c", code], env={**os.environ, **changed}, capture_output=True, check=True
        ).stdout
        for changed in ({"TZ": "Asia/Tokyo"}, {"PYTHONTZPATH": ""}, {"PYTHONTZPATH": "/nowhere", "TZ": ""})
    }
    assert made == {time_zone("Europe/Vilnius", 2003, 2026)}
