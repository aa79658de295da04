"""Events whose hours are awkward, as they are written, and when they truly are. Pages, structured data and calendars
must all say the same.
"""

from __future__ import annotations

from typing import NamedTuple


class EventTime(NamedTuple):
    """What is written, and what is meant: a day or a moment (ISO 8601); the end is None where nothing is to be said."""

    start: str
    end: str | None
    zone: str
    begins: str
    ends: str | None

    @property
    def fields(self) -> str:
        """As a project writes it."""
        end = f", end: {self.end}" if self.end else ""
        return f"start: {self.start}{end}, timezone: {self.zone}"


RIGA, VILNIUS, WARSAW = "Europe/Riga", "Europe/Vilnius", "Europe/Warsaw"

EVENT_TIMES = (
    # Days, of which the last belongs to the event. An hour without that of the start is left out.
    EventTime("2022-07-01", None, WARSAW, "2022-07-01", None),
    EventTime("2022-07-01", "2022-07-03", WARSAW, "2022-07-01", "2022-07-03"),
    EventTime("2022-07-01", "2022-07-01 12:00", WARSAW, "2022-07-01", "2022-07-01"),
    EventTime("2022-12-31", "2023-01-02", WARSAW, "2022-12-31", "2023-01-02"),
    # An hour and a last day, which is over at midnight; the same day tells no end.
    EventTime("2022-07-01 17:00", "2022-07-01", WARSAW, "2022-07-01T17:00+02:00", None),
    EventTime("2022-07-01 17:00", "2022-07-02", WARSAW, "2022-07-01T17:00+02:00", "2022-07-03T00:00+02:00"),
    EventTime("2022-10-29 17:00", "2022-10-30", WARSAW, "2022-10-29T17:00+02:00", "2022-10-31T00:00+01:00"),
    # Two hours, across a year, and one that is no time at all.
    EventTime(
        "2022-12-31 23:00", "2023-01-01 01:00", VILNIUS, "2022-12-31T23:00+02:00", "2023-01-01T01:00+02:00"
    ),
    EventTime("2022-07-01 17:00", "2022-07-01 17:00", WARSAW, "2022-07-01T17:00+02:00", None),
    EventTime("2022-07-01 17:00", None, "UTC", "2022-07-01T17:00+00:00", None),
    EventTime(
        "2022-07-01 17:00",
        "2022-07-01 18:00",
        "America/New_York",
        "2022-07-01T17:00-04:00",
        "2022-07-01T18:00-04:00",
    ),
    # Clocks go forward: the hour that is left out is the next one, which may be past the end.
    EventTime("2022-03-27 02:30", None, WARSAW, "2022-03-27T03:30+02:00", None),
    EventTime(
        "2022-03-27 02:30", "2022-03-27 04:30", WARSAW, "2022-03-27T03:30+02:00", "2022-03-27T04:30+02:00"
    ),
    EventTime("2022-03-27 02:30", "2022-03-27 03:00", WARSAW, "2022-03-27T03:30+02:00", None),
    EventTime(
        "2022-03-27 01:30", "2022-03-27 02:30", WARSAW, "2022-03-27T01:30+01:00", "2022-03-27T03:30+02:00"
    ),
    # Clocks go back: of the hour that comes twice the first is meant.
    EventTime("2022-10-30 03:30", None, RIGA, "2022-10-30T03:30+03:00", None),
    EventTime(
        "2022-10-30 01:30", "2022-10-30 04:30", RIGA, "2022-10-30T01:30+03:00", "2022-10-30T04:30+02:00"
    ),
    EventTime(
        "2022-10-30 03:30", "2022-10-30 04:00", RIGA, "2022-10-30T03:30+03:00", "2022-10-30T04:00+02:00"
    ),
    # The ends of the calendar.
    EventTime("9999-12-30", "9999-12-31", WARSAW, "9999-12-30", "9999-12-31"),
    EventTime("0001-01-01 00:00", "9999-12-31", "UTC", "0001-01-01T00:00+00:00", None),
)
