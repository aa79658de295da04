"""The calendars of an edition as data: one for each channel that ever had an event, and one for each single event.

An event is known by its item and the day that was announced first: so another hour, slug or language, and others that
are put before it or taken away, leave it the same event.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from ..model.site import NewsItem, SiteEvent
from ..model.text import Phrase
from ..model.when import Moment
from .addresses import Addresses
from .channels import Channel, channels
from .desk import Desk
from .event_views import moved_words
from .identifiers import Identifiers
from .shows import Shows

SEVERAL_LANGUAGES = "mul"
"""Of a text that is in more than one (ISO 639-2)."""


@dataclass(frozen=True)
class CalendarEvent:
    """An event as one edition's calendars tell of it.

    `sequence` rises with each move, when the event is called off, and with the day of the item's last change, so that a
    calendar knows the newer of two.
    `url` is the page that tells of it; `changed` the day of the last change that readers should know of.
    """

    uid: str
    sequence: int
    is_cancelled: bool
    start: Moment
    end: Moment | None
    zone: ZoneInfo
    summary: Phrase
    location: Phrase
    description: Phrase
    categories: tuple[str, ...]
    url: str
    created: date
    changed: date


@dataclass(frozen=True)
class Subscription:
    """What only a calendar has that is read again and again. `url` is its page, `timezone` that of its readers."""

    uid: str
    name: str
    url: str
    timezone: str


@dataclass(frozen=True)
class CalendarPlan:
    """One `.ics` file; without a `subscription` it holds the one event that somebody takes along.

    What it `shows` decides whether it would come out another way.
    """

    path: str
    lang: str
    events: tuple[CalendarEvent, ...]
    shows: Shows
    subscription: Subscription | None = None


def calendars(desk: Desk) -> tuple[CalendarPlan, ...]:
    """All of an edition, coming events and past ones, so that no address vanishes when a day has gone by."""
    identifiers = Identifiers(desk.edition.settings)
    made = {
        event.sort_key: _event(desk, identifiers, item, event)
        for item in desk.edition.site.items
        for event in item.events
    }
    plans = []
    for channel in channels(desk):
        if with_events := tuple(item for item in channel.items if item.events):
            shows = Shows(cards=with_events, entities=(channel.about,) if channel.about else ())
            plans.append(_followed(desk, identifiers, channel, made, shows))
    for item in desk.edition.site.items:
        if item.events and desk.edition.has(item):
            url, shows = desk.item_link(item).url, Shows(cards=(item,))
            plans += [
                CalendarPlan(Addresses.event(url, event.id), desk.lang, (made[event.sort_key],), shows)
                for event in item.events
            ]
    return tuple(plans)


def _followed(
    desk: Desk,
    identifiers: Identifiers,
    channel: Channel,
    made: dict[tuple[date, tuple[int, int], str, int], CalendarEvent],
    shows: Shows,
) -> CalendarPlan:
    keys = sorted(event.sort_key for item in channel.items for event in item.events)
    return CalendarPlan(
        path=Addresses.calendar(channel.url),
        lang=desk.lang,
        events=tuple(made[key] for key in keys),
        shows=shows,
        subscription=Subscription(
            uid=identifiers.calendar(desk.lang, channel.about),
            name=f"{channel.name} – {desk._('Events')}",
            url=channel.url,
            timezone=desk.edition.settings.timezones.get(desk.lang, ""),
        ),
    )


def _event(desk: Desk, identifiers: Identifiers, item: NewsItem, event: SiteEvent) -> CalendarEvent:
    first = item.in_language(desk.lang).lang
    page = desk.item_link(item)
    title = desk.say(event.title, first)
    place, address = desk.say(event.place, first), desk.say(event.address, first)
    return CalendarEvent(
        uid=identifiers.calendar_event(item.key, event.id),
        sequence=(item.changed - item.date).days + len(event.moved_from) + event.is_cancelled,
        is_cancelled=event.is_cancelled,
        start=event.start,
        end=event.end,
        zone=event.zone,
        summary=_called_off(desk, title) if event.is_cancelled else title,
        location=Phrase(", ".join(part.text for part in (place, address) if part), (place or address).lang),
        description=_description(desk, item, event, title),
        categories=tuple(dict.fromkeys(chip.link.text.text for chip in desk.chips(item.entities))),
        url=page.url,
        created=item.date,
        changed=item.changed,
    )


def _called_off(desk: Desk, title: Phrase) -> Phrase:
    """Said in the title too: many calendars do not show what the status of an event is."""
    return Phrase(desk._("Cancelled: {title}").format(title=title.text), title.lang)


def _description(desk: Desk, item: NewsItem, event: SiteEvent, title: Phrase) -> Phrase:
    """What the item says of itself, and around it what the edition says of the event. The way into a meeting stays when
    it is over, for a calendar must not depend on the day of the build.
    """
    variant = item.in_language(desk.lang)
    told = desk.phrase(variant.title, variant.lang)
    moved = moved_words(desk, event)
    online = f"{desk._('Join online')}: {event.online}" if event.online and not event.is_cancelled else ""
    lines = (moved, told.text if told != title else "", variant.summary, online)
    is_mixed = told.lang and (moved or online)
    return Phrase("\n".join(line for line in lines if line), SEVERAL_LANGUAGES if is_mixed else told.lang)
