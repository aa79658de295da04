"""What can be followed: the news and events of a whole edition, and those of each project, school, network and partner.

From a channel are made its feeds, its calendar and the page that other websites may show.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..model.entities import EntityKind
from ..model.site import EntityRef, NewsItem
from ..model.text import Phrase
from .addresses import Addresses
from .desk import Desk


@dataclass(frozen=True)
class Channel:
    """`url` is the page of the channel, `about` its entity, None for the whole edition; `items` newest first."""

    url: str
    name: Phrase
    about: EntityRef | None
    items: tuple[NewsItem, ...]

    @property
    def has_events(self) -> bool:
        return any(item.events for item in self.items)


@dataclass(frozen=True)
class Follow:
    """The addresses at which a channel can be followed; `page` is that of its own page. `calendar` is None where there
    was never an event.
    """

    name: Phrase
    page: str
    atom_feed: str
    json_feed: str
    calendar: str | None
    embed: str


def edition_channel(desk: Desk) -> Channel:
    name = Phrase(desk.edition.language.site_name)
    return Channel(desk.addresses.home(desk.lang), name, None, desk.edition.site.items)


def entity_channel(desk: Desk, ref: EntityRef) -> Channel:
    link = desk.entity_link(ref)
    return Channel(link.url, link.text, ref, desk.edition.site.items_of.get(ref, ()))


def channels(desk: Desk) -> Iterator[Channel]:
    """All of an edition, its own first."""
    yield edition_channel(desk)
    for kind in EntityKind:
        for ref in desk.edition.alphabetical(kind):
            yield entity_channel(desk, ref)


def follow(channel: Channel) -> Follow:
    return Follow(
        name=channel.name,
        page=channel.url,
        atom_feed=Addresses.atom_feed(channel.url),
        json_feed=Addresses.json_feed(channel.url),
        calendar=Addresses.calendar(channel.url) if channel.has_events else None,
        embed=Addresses.embed(channel.url),
    )
