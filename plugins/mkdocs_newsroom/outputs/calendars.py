"""iCalendar files (RFC 5545, RFC 7986): which there are. An event is written once for each edition."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import chain

from ..plan.calendars import CalendarPlan
from ..plan.pages import Plan
from .output import Files, Output


def calendar_outputs(plan: Plan) -> Iterator[Output]:
    """Every calendar, in the order of the plan. An event is written once, in however many calendars it stands."""
    for edition in plan.editions:
        written: dict[str, bytes] = {}
        for calendar in edition.calendars:
            known_by = partial(plan.fingerprint, edition, calendar.shows)
            make = partial(_files, calendar, written, plan.site_url)
            yield Output("calendars", calendar.path, known_by, make)


def calendar_files(plan: Plan) -> Iterator[tuple[str, bytes]]:
    """Path in the site and bytes of each."""
    return chain.from_iterable(output.make() for output in calendar_outputs(plan))


def _files(calendar: CalendarPlan, written: dict[str, bytes], site_url: str) -> Files:
    from .calendar_texts import calendar_text, event_text  # noqa: PLC0415  # slow to import; most changes need none

    for event in calendar.events:
        if event.uid not in written:
            written[event.uid] = event_text(event, calendar.lang, site_url)
    texts = [written[event.uid] for event in calendar.events]
    yield calendar.path, calendar_text(calendar, texts, site_url)
