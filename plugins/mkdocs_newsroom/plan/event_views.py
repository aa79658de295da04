"""Events as pages show them."""

from __future__ import annotations

from collections.abc import Iterable

from ..model.site import NewsItem, SiteEvent
from ..model.when import extent, iso
from .desk import Desk
from .event_hours import when
from .pieces import EventView


def event_view(desk: Desk, event: SiteEvent, item: NewsItem, with_item: bool = True) -> EventView:
    """`with_item`: the view leads to its item, as in a list."""
    edition, dates, start = desk.edition, desk.edition.dates, event.start
    first = item.in_language(desk.lang).lang
    link = desk.item_link(item)
    begins, ends = extent(start, event.end, event.zone)
    is_past = event.last_day < edition.today
    is_open = not is_past and not event.is_cancelled
    return EventView(
        title=desk.say(event.title, first),
        when=when(edition, event),
        id=event.id,
        start=iso(begins),
        end=iso(ends) if ends else None,
        day=dates.leaf_day(start.day),
        month=dates.leaf_month(start.day),
        year=str(start.day.year),
        is_past=is_past,
        place=desk.say(event.place, first),
        address=desk.say(event.address, first),
        online=event.online,
        funders=desk.funders(item),
        item=link if with_item else None,
        foreign=desk.foreign(item) if with_item else None,
        wait=desk.wait(item) if with_item else None,
        is_cancelled=event.is_cancelled,
        moved=moved_words(desk, event),
        moved_from=event.moved_from[-1].iso(event.zone) if event.moved_from else "",
        calendar=desk.addresses.event(link.url, event.id) if is_open else None,
    )


def moved_words(desk: Desk, event: SiteEvent) -> str:
    """A sentence with the start that was announced before; empty for an event that is off altogether."""
    if event.is_cancelled or not event.moved_from:
        return ""
    former = desk.edition.dates.moment(event.moved_from[-1])
    return desk._("Moved. The date announced before: {date}").format(date=former)


def listed_of(desk: Desk, items: Iterable[NewsItem]) -> tuple[tuple[EventView, ...], tuple[EventView, ...]]:
    """Coming and past events of the items, as lists show them."""
    coming, past = desk.edition.events(items)
    return listed(desk, coming), listed(desk, past)


def listed(desk: Desk, events: Iterable[SiteEvent]) -> tuple[EventView, ...]:
    """With a link to the item. Each is made once, although every entity of its item shows it."""
    return tuple([_listed(desk, event) for event in events])


def _listed(desk: Desk, event: SiteEvent) -> EventView:
    key = (event.key, event.number)
    if key not in desk.listed_events:
        desk.listed_events[key] = event_view(desk, event, desk.item_of(event))
    return desk.listed_events[key]
