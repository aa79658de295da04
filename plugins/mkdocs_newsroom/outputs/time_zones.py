"""Time zones as `VTIMEZONE` (RFC 5545, section 3.6.5), from the data of the package tzdata.

Not from the machine's own, which may be older: the same content makes the same bytes everywhere. icalendar's
`Timezone.from_tzinfo` would do, but in spring it gives the hour after the clocks were changed instead of that before.

Where the clocks of a zone change by one rule each year, that rule is written: Outlook reads nothing else. Where they do
not, each change is written by itself.
"""

from __future__ import annotations

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

_FIRST_YEAR, _LAST_YEAR = 1900, 2100
"""Beyond them nobody knows what clocks did or will do; the nearest year's clock is taken on."""
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_LAST = -1


@dataclass(frozen=True)
class _Change:
    """`onset` is the hour of the clock that ends, without a zone (sections 3.8.2.4 and 3.8.3.3)."""

    onset: datetime
    before: timedelta
    after: timedelta
    name: str

    @property
    def rule(self) -> tuple[object, ...]:
        """What the same change of other years has in common with it, but for the day of the month."""
        onset = self.onset
        return (onset.month, onset.weekday(), onset.time(), self.before, self.after, self.name)

    @property
    def weeks(self) -> set[int]:
        """Which of its month's weekdays of this name it is, from the beginning and perhaps the last."""
        day, days = self.onset.day, monthrange(self.onset.year, self.onset.month)[1]
        return {(day - 1) // 7 + 1} | ({_LAST} if day + 7 > days else set())


@cache
def time_zone(key: str, first: int, last: int) -> bytes:
    """The `VTIMEZONE` of a zone such as `Europe/Riga`, right for all hours from the year `first` to the year `last`."""
    first, last = (min(max(year, _FIRST_YEAR), _LAST_YEAR) for year in (first, last))
    zone = _zone(key)
    # From the year before: an hour in January has the clock of a change that is past.
    start, end = (datetime(year, 1, 1, tzinfo=zone) for year in (first - 1, last + 1))
    changes = list(_changes(zone, start, end))
    made = Timezone()
    made.add("tzid", key)
    rules = _rules(changes, last - first + 2)
    if rules:
        for change, week in rules:
            observance = _observance(change)
            weekday = f"{week}{_WEEKDAYS[change.onset.weekday()]}"
            observance.add("rrule", {"freq": "yearly", "bymonth": change.onset.month, "byday": weekday})
            made.add_component(observance)
    else:
        offset = start.utcoffset() or timedelta()
        clock = _Change(start.replace(tzinfo=None), offset, offset, start.tzname() or "")
        for change in (clock, *changes):
            made.add_component(_observance(change))
    text: bytes = made.to_ical()
    return text


def _rules(changes: Iterable[_Change], years: int) -> list[tuple[_Change, int]]:
    """The first change of each rule with its week, if the changes of all years are those of two rules; else none."""
    by_rule: defaultdict[tuple[object, ...], list[_Change]] = defaultdict(list)
    for change in changes:
        by_rule[change.rule].append(change)
    rules = []
    for same in by_rule.values():
        weeks = set.intersection(*(change.weeks for change in same))
        if not weeks or len({change.onset.year for change in same}) != years:
            return []
        rules.append((same[0], min(weeks)))
    return rules if len(rules) == 2 else []


def _observance(change: _Change) -> TimezoneStandard | TimezoneDaylight:
    """Which of the two is summer is told by the clock: tzdata calls the winter of Dublin the exception."""
    made = TimezoneDaylight() if change.after > change.before else TimezoneStandard()
    made.add("dtstart", change.onset)
    made.add("tzoffsetfrom", change.before)
    made.add("tzoffsetto", change.after)
    made.add("tzname", change.name)
    return made


def _changes(zone: ZoneInfo, start: datetime, end: datetime) -> Iterator[_Change]:
    """Those to another offset or name of the clock, found to the second; never two within a day."""
    moment, last = start.astimezone(UTC), end.astimezone(UTC)
    before = start.utcoffset() or timedelta()
    while moment < last:
        next_day = moment + timedelta(days=1)
        if _state(moment, zone) != _state(next_day, zone):
            change = _first_of(_state(next_day, zone), moment, next_day, zone)
            after = change.utcoffset() or timedelta()
            onset = (change.astimezone(UTC) + before).replace(tzinfo=None)
            yield _Change(onset, before, after, change.tzname() or "")
            before = after
        moment = next_day


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
