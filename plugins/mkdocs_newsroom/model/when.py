"""Moments as people write them: a day, a day with its hour, a month, a year."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_MONTH = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{1,2}):(\d{2}))?")


@dataclass(frozen=True, order=True)
class PartialDate:
    """A year, a month or a day, kept as precise as it was written: `2020`, `2020-03`, `2020-03-16`."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Raises ValueError when the text is not a date of the calendar."""
        if not (match := _MONTH.fullmatch(text.strip())):
            raise ValueError(text)
        year, month, day = (int(part) if part else None for part in match.groups())
        date(year or 0, month or 1, day or 1)
        return cls(year or 0, month, day)

    @property
    def first_day(self) -> date:
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        if self.day:
            return self.first_day
        month = self.month or 12
        return date(self.year, month, monthrange(self.year, month)[1])

    @property
    def iso(self) -> str:
        parts = [f"{self.year:04}"] + [f"{part:02}" for part in (self.month, self.day) if part]
        return "-".join(parts)


@dataclass(frozen=True)
class Moment:
    """A day, and where it is known the hour of that day on the clock of its place."""

    day: date
    hour: tuple[int, int] | None = None

    @classmethod
    def parse(cls, text: str) -> Moment:
        """`2020-01-23` or `2020-01-23 17:00`. Raises ValueError for anything else."""
        if not (match := _DAY.fullmatch(text.strip())):
            raise ValueError(text)
        year, month, day, hour, minute = match.groups()
        clock = None
        if hour is not None:
            clock = (int(hour), int(minute))
            time(*clock)
        return cls(date(int(year), int(month), int(day)), clock)

    def __str__(self) -> str:
        """As people write it."""
        return f"{self.day} {self.clock}" if self.hour else str(self.day)

    @property
    def clock(self) -> str:
        """`17:00`, or nothing."""
        return f"{self.hour[0]:02}:{self.hour[1]:02}" if self.hour else ""

    def at(self, zone: ZoneInfo) -> datetime:
        hour, minute = self.hour or (0, 0)
        return datetime(self.day.year, self.day.month, self.day.day, hour, minute, tzinfo=zone)

    def on_clock(self, zone: ZoneInfo) -> Moment:
        """What a clock in `zone` shows then: later than written where the hour is left out as clocks go forward."""
        moment = self.at(zone)
        skipped = _offset(moment.replace(fold=1)) - _offset(moment)  # PEP 495
        if not self.hour or skipped <= timedelta():
            return self
        shown = moment.replace(tzinfo=None) + skipped
        return Moment(shown.date(), (shown.hour, shown.minute))

    def iso(self, zone: ZoneInfo) -> str:
        return self.at(zone).isoformat(timespec="minutes") if self.hour else self.day.isoformat()


def extent(
    start: Moment, end: Moment | None, zone: ZoneInfo
) -> tuple[date | datetime, date | datetime | None]:
    """When something begins and ends: two days, the last one belongs to it, or two moments on the clock of `zone`.

    An end without an hour is the midnight after that day when the start has an hour, and says nothing on the same day.
    Where the start has no hour, that of the end is left out. An end that does not come after the start is None. An hour
    that is left out as clocks go forward is the one that they show instead, and of one that comes twice it is the first
    (RFC 5545, section 3.3.5).
    """
    if not start.hour:
        return start.day, end.day if end and end.day >= start.day else None
    begins = start.on_clock(zone).at(zone)
    if end is None or (not end.hour and end.day in (start.day, date.max)):
        return begins, None
    last = end if end.hour else Moment(end.day + timedelta(days=1), (0, 0))
    ends = last.on_clock(zone).at(zone)
    # Not by the clock alone: an hour is missing or comes twice in the night in which clocks are changed.
    takes = ends.replace(tzinfo=None) - begins.replace(tzinfo=None) - (_offset(ends) - _offset(begins))
    return begins, ends if takes > timedelta() else None


def _offset(moment: datetime) -> timedelta:
    return moment.utcoffset() or timedelta()


def iso(value: date | datetime) -> str:
    """A day, or a moment to the minute with its offset from UTC (ISO 8601)."""
    return value.isoformat(timespec="minutes") if isinstance(value, datetime) else value.isoformat()
