"""The short lists of news that other websites, such as a school's own, show in a frame."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, partial

from ..model.text import Phrase
from .addresses import Addresses
from .channels import Channel, channels
from .desk import Desk
from .pieces import Card
from .shows import Shows

LATEST = 5


@dataclass(frozen=True)
class Embed:
    """The newest items of a channel: `url` is the address of the list, `page_url` that of the channel's page, and
    `all_url` leads to all of its news. What it `shows` decides
    whether it would come out another way.
    """

    url: str
    page_url: str
    all_url: str
    lang: str
    name: Phrase
    shows: Shows
    make_cards: Callable[[], tuple[Card, ...]] = field(compare=False)

    @cached_property
    def cards(self) -> tuple[Card, ...]:
        return self.make_cards()


def embeds(desk: Desk) -> Iterator[Embed]:
    """One for each channel of the edition."""
    for channel in channels(desk):
        yield Embed(
            url=Addresses.embed(channel.url),
            page_url=channel.url,
            all_url=channel.url if channel.about else desk.addresses.news(desk.lang),
            lang=desk.lang,
            name=channel.name,
            shows=_shows(channel),
            make_cards=partial(desk.cards, channel.items[:LATEST]),
        )


def _shows(channel: Channel) -> Shows:
    about = (channel.about,) if channel.about else ()
    return Shows(cards=channel.items[:LATEST], entities=about)
