"""What something that is published shows: by that its fingerprint is made."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.site import EntityRef, NewsItem


@dataclass(frozen=True)
class Shows:
    """What a page shows, besides what its edition shares with all pages: `texts` are items with all that they say,
    `cards` those that only stand in a list, `entities` with all that is next to them. `bodies` are the texts in it, by
    path and address; `also` whatever else it depends on. `all_records`: it may show any record of the data folder.
    """

    texts: tuple[NewsItem, ...] = ()
    cards: tuple[NewsItem, ...] = ()
    entities: tuple[EntityRef, ...] = ()
    bodies: tuple[tuple[str, str], ...] = ()
    also: tuple[object, ...] = ()
    all_records: bool = False
