"""The events of a news item, on its page.

Sources: https://schema.org/Event and https://developers.google.com/search/docs/appearance/structured-data/event
"""

from __future__ import annotations

from collections.abc import Iterator

from ...plan.pieces import EventView
from ...plan.views import ItemView
from .nodes import ARTICLE, Here, Node, filled

_WORDS = "https://schema.org/"


def event_id(page_url: str, view: EventView) -> str:
    return f"{page_url}#event-{view.id}"


def events(here: Here, item: ItemView) -> Iterator[Node]:
    """Those of an item that have a place or a way to take part: without one, an event is none to search engines."""
    for view in item.events:
        if places := _places(here, view):
            yield _event(here, item, view, places)


def _event(here: Here, item: ItemView, view: EventView, places: list[Node]) -> Node:
    """Who organises it and in which language it is held are told by no record, so neither is said."""
    return filled(
        {
            "@type": "Event",
            "@id": event_id(here.page_url, view),
            "url": here.page_url,
            "name": view.title.text,
            "description": item.summary,
            "image": [here.image(photo) for photo in item.photos[:1]],
            "startDate": view.start,
            "endDate": view.end,
            "previousStartDate": view.moved_from,
            "eventStatus": _WORDS + _status(view),
            "eventAttendanceMode": _WORDS + _mode(view),
            "location": places,
            "funder": [{"@type": "Organization", "name": name.text} for name in view.funders],
            "subjectOf": {"@id": here.page_url + ARTICLE},
        }
    )


def _status(view: EventView) -> str:
    if view.is_cancelled:
        return "EventCancelled"
    return "EventRescheduled" if view.moved_from else "EventScheduled"


def _mode(view: EventView) -> str:
    if not view.online:
        return "OfflineEventAttendanceMode"
    return "MixedEventAttendanceMode" if view.place or view.address else "OnlineEventAttendanceMode"


def _places(here: Here, view: EventView) -> list[Node]:
    """The page of a past or cancelled event leads to no meeting, only to itself."""
    places: list[Node] = []
    if view.place or view.address:
        place = {"name": view.place.text, "address": view.address.text or view.place.text}
        places.append(filled({"@type": "Place", **place}))
    if view.online:
        is_open = not view.is_past and not view.is_cancelled
        places.append({"@type": "VirtualLocation", "url": view.online if is_open else here.page_url})
    return places
