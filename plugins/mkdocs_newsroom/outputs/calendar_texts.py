"""The text of calendars. icalendar writes the properties.

Nothing here asks the clock: `DTSTAMP` and `LAST-MODIFIED` are the days that the content names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Component, Event, vDuration, vText

from ..model.text import Phrase
from ..model.when import extent
from ..plan.calendars import CalendarEvent, CalendarPlan, Subscription
from .time_zones import time_zone

_PRODUCT = "-//mkdocs-newsroom//mkdocs-newsroom//EN"
_END = b"END:VCALENDAR\r\n"
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
_READ_AGAIN = timedelta(days=1)


def event_text(event: CalendarEvent, lang: str, site_url: str) -> bytes:
    """One `VEVENT`, folded, with the line end after it; `lang` is the language of texts that name none."""
    made = Event()
    made.add("uid", event.uid)
    made.add("sequence", event.sequence)
    made.add("status", "CANCELLED" if event.is_cancelled else "CONFIRMED")
    made.add("class", "PUBLIC")
    made.add("transp", "TRANSPARENT")  # whoever follows a calendar is not busy with all that is in it
    made.add("dtstamp", _midnight(event.changed))
    made.add("created", _midnight(event.created))
    made.add("last-modified", _midnight(event.changed))
    for name, value in _times(event):
        _add_time(made, name, value, event.zone.key)
    url = site_url + event.url
    _add_text(made, "summary", event.summary, lang)
    _add_text(made, "location", event.location, lang)
    description = f"{event.description}\n\n{url}" if event.description else url
    _add_text(made, "description", Phrase(description, event.description.lang), lang)
    made.add("url", url)
    if event.categories:
        made.add("categories", [_line(one) for one in event.categories])
    text: bytes = made.to_ical()
    return text


def calendar_text(plan: CalendarPlan, events: Iterable[bytes], site_url: str) -> bytes:
    """A whole file; `events` are the texts of its events."""
    head = Calendar()
    head.add("version", "2.0")
    head.add("prodid", _PRODUCT)
    head.add("calscale", "GREGORIAN")
    if plan.subscription:
        changed = max(event.changed for event in plan.events)
        _add_subscription(head, plan.subscription, changed, site_url + plan.path, site_url)
    begin = head.to_ical().removesuffix(_END)
    return b"".join([begin, *_time_zones(plan.events), *events, _END])


def _add_subscription(
    head: Calendar, subscription: Subscription, changed: date, source: str, site_url: str
) -> None:
    """What RFC 7986 has for it, and the names before it that many calendars know alone."""
    name = _line(subscription.name)
    head.add("uid", subscription.uid)
    head.add("name", name)
    head.add("x-wr-calname", name)
    if subscription.timezone:
        head.add("x-wr-timezone", subscription.timezone)
    head.add("url", site_url + subscription.url)
    head.add("source", source, parameters={"VALUE": "URI"})
    head.add("last-modified", _midnight(changed))
    head.add("refresh-interval", _READ_AGAIN, parameters={"VALUE": "DURATION"})
    head.add("x-published-ttl", vDuration(_READ_AGAIN))


def _time_zones(events: Iterable[CalendarEvent]) -> Iterator[bytes]:
    """One for each zone in which an hour is given, for the years of these hours."""
    years: dict[str, list[int]] = {}
    for event in events:
        hours = [value.year for _, value in _times(event) if isinstance(value, datetime)]
        if hours and event.zone.key != "UTC":
            years.setdefault(event.zone.key, []).extend(hours)
    for key, given in sorted(years.items()):
        yield time_zone(key, min(given), max(given))


def _times(event: CalendarEvent) -> Iterator[tuple[str, date | datetime]]:
    """`DTSTART`, and `DTEND` where it is known: both are days, or both are hours on the clock of the event's zone.

    A last day is told by the day after it (RFC 5545, section 3.6.1).
    """
    begins, ends = extent(event.start, event.end, event.zone)
    yield "dtstart", _clock(begins)
    if isinstance(ends, datetime):
        yield "dtend", _clock(ends)
    elif ends and ends < date.max:
        yield "dtend", ends + timedelta(days=1)


def _clock(value: date | datetime) -> date | datetime:
    """What the clock shows: the zone is told by its name."""
    return value.replace(tzinfo=None) if isinstance(value, datetime) else value


def _add_time(made: Event, name: str, value: date | datetime, zone: str) -> None:
    if not isinstance(value, datetime):
        made.add(name, value)
    elif zone == "UTC":
        made.add(name, value.replace(tzinfo=UTC))
    else:
        made.add(name, value, parameters={"TZID": zone})


class _Text(vText):
    """Escaped as RFC 5545, section 3.3.11, says; icalendar would write the two letters `\\N` as the end of a line."""

    def to_ical(self) -> bytes:
        return self.translate(_ESCAPES).encode()


def _add_text(made: Component, name: str, text: Phrase, lang: str) -> None:
    if text:
        lines = [_line(line) for line in text.text.split("\n")]
        made.add(name, _Text("\n".join(lines)), parameters={"LANGUAGE": text.lang or lang})


def _line(text: str) -> str:
    """Without line ends of any kind, some of which would end a line of the file."""
    return " ".join(text.split())


def _midnight(day: date) -> datetime:
    """Such a property is a moment in UTC, and a day is all that is known."""
    return datetime.combine(day, time.min, tzinfo=UTC)
