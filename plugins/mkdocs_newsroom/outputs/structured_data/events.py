"""The events of a news item, on its page.

Sources: https://schema.org/Event and https://developers.google.com/search/docs/appearance/structured-data/event
"""

from __future__ import annotations

from ...plan.pieces import EventView
from .nodes import ARTICLE, Here, Node, filled

_WORDS = "https://schema.org/"


def event_id(page_url: str, number: int) -> str:
    """Of one event of an item, counted from 0."""
    return f"{page_url}#event-{number + 1}"


def event(here: Here, view: EventView, number: int) -> Node:
    """Who organises it and in which language it is held are told by no record, so neither is said."""
    places = _places(view)
    return filled(
        {
            "@type": "Event",
            "@id": event_id(here.page_url, number),
            "url": here.page_url,
            "name": view.title.text,
            "startDate": view.start,
            "endDate": view.end,
            "previousStartDate": view.moved_from,
            "eventStatus": _WORDS + _status(view),
            "eventAttendanceMode": _mode(view),
            "location": places,
            "funder": [{"@type": "Organization", "name": name.text} for name in view.funders],
            "subjectOf": {"@id": here.page_url + ARTICLE},
        }
    )


def _status(view: EventView) -> str:
    if view.is_cancelled:
        return "EventCancelled"
    return "EventRescheduled" if view.moved_from else "EventScheduled"


def _mode(view: EventView) -> str | None:
    match (bool(view.place or view.address), bool(view.online)):
        case (True, True):
            return _WORDS + "MixedEventAttendanceMode"
        case (True, False):
            return _WORDS + "OfflineEventAttendanceMode"
        case (False, True):
            return _WORDS + "OnlineEventAttendanceMode"
        case _:
            return None


def _places(view: EventView) -> list[Node]:
    """The page of a past or cancelled event leads to no meeting."""
    places: list[Node] = []
    if view.place or view.address:
        place = {"name": view.place.text, "address": view.address.text or view.place.text}
        places.append(filled({"@type": "Place", **place}))
    if view.online and not view.is_past and not view.is_cancelled:
        places.append({"@type": "VirtualLocation", "url": view.online})
    return places
