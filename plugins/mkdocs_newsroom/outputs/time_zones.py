"""Time zones as `VTIMEZONE` (RFC 5545, section 3.6.5), from the data of the package tzdata.

Not from the machine's own, which may be older: the same content makes the same bytes everywhere. icalendar's
`Timezone.from_tzinfo` would do, but in spring it gives the hour after the clocks were changed instead of that before.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

_FIRST_YEAR, _LAST_YEAR = 1900, 2100
"""Beyond them nobody knows what clocks did or will do; the nearest year's clock is taken on."""


@cache
def time_zone(key: str, first: int, last: int) -> bytes:
    """The `VTIMEZONE` of a zone such as `Europe/Riga`, right for all hours from the year `first` to the year `last`."""
    first, last = (min(max(year, _FIRST_YEAR), _LAST_YEAR) for year in (first, last))
    zone = _zone(key)
    made = Timezone()
    made.add("tzid", key)
    start = datetime(first, 1, 1, tzinfo=zone)
    before = start.utcoffset() or timedelta()
    made.add_component(_observance(start, start.replace(tzinfo=None), before))
    for change in _changes(zone, start, datetime(last + 1, 1, 1, tzinfo=zone)):
        # An observance begins at an hour of the clock that it ends (section 3.8.2.4 with 3.8.3.3).
        made.add_component(
            _observance(change, (change.astimezone(UTC) + before).replace(tzinfo=None), before)
        )
        before = change.utcoffset() or timedelta()
    text: bytes = made.to_ical()
    return text


def _observance(moment: datetime, onset: datetime, before: timedelta) -> TimezoneStandard | TimezoneDaylight:
    made = TimezoneDaylight() if moment.dst() else TimezoneStandard()
    made.add("dtstart", onset)
    made.add("tzoffsetfrom", before)
    made.add("tzoffsetto", moment.utcoffset() or timedelta())
    made.add("tzname", moment.tzname() or "")
    return made


def _changes(zone: ZoneInfo, start: datetime, end: datetime) -> Iterator[datetime]:
    """The first moment of each other offset or name of the clock, to the second; never two within a day."""
    moment, last = start.astimezone(UTC), end.astimezone(UTC)
    while moment < last:
        after = moment + timedelta(days=1)
        if _state(moment, zone) != _state(after, zone):
            yield _first_of(_state(after, zone), moment, after, zone)
        moment = after


def _first_of(state: object, before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    while after - before > timedelta(seconds=1):
        middle = before + timedelta(seconds=(after - before) // timedelta(seconds=2))
        before, after = (before, middle) if _state(middle, zone) == state else (middle, after)
    return after.astimezone(zone)


def _state(moment: datetime, zone: ZoneInfo) -> object:
    there = moment.astimezone(zone)
    return there.utcoffset(), there.tzname()


def _zone(key: str) -> ZoneInfo:
    """From the package; a name that only this machine knows from the machine."""
    source = files("tzdata").joinpath("zoneinfo", *key.split("/"))
    if not source.is_file():
        return ZoneInfo(key)
    with source.open("rb") as file:
        return ZoneInfo.from_file(file, key)
