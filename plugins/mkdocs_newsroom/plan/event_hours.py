"""When an event is, in the words of an edition."""

from __future__ import annotations

from datetime import timedelta, timezone
from zoneinfo import ZoneInfo

from ..editions.edition import Edition
from ..editions.zone_names import city_of
from ..model.site import SiteEvent


def when(edition: Edition, event: SiteEvent) -> str:
    """Its date or range with the hours; and whose clock shows them, where the readers' own is another then."""
    told = edition.dates.moment_range(event.start, event.end)
    if not _is_elsewhere(event, edition.settings.timezones.get(edition.lang)):
        return told
    if city := city_of(event.zone.key, edition.lang):
        return edition.messages.gettext("{when} (local time: {city})").format(when=told, city=city)
    offset = event.start.at(event.zone).utcoffset() or timedelta()
    return f"{told} ({timezone(offset)})"


def _is_elsewhere(event: SiteEvent, home: str | None) -> bool:
    """Whether someone who takes an hour for one of the clock at `home` would come too early or too late."""
    if home in (None, event.zone.key):
        return False
    readers = ZoneInfo(home)
    hours = [moment for moment in (event.start, event.end) if moment and moment.hour]
    return any(moment.at(readers).utcoffset() != moment.at(event.zone).utcoffset() for moment in hours)
