"""The short lists of news that other websites, such as a school's own, show in a frame."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..model.text import Phrase
from .addresses import Addresses
from .channels import channels
from .desk import Desk
from .pieces import Card

LATEST = 5


@dataclass(frozen=True)
class Embed:
    """The newest items of a channel: `url` is the address of the list, `page_url` that of the channel's page, and
    `all_url` leads to all of its news.
    """

    url: str
    page_url: str
    all_url: str
    lang: str
    name: Phrase
    cards: tuple[Card, ...]


def embeds(desk: Desk) -> Iterator[Embed]:
    """One for each channel of the edition."""
    for channel in channels(desk):
        yield Embed(
            url=Addresses.embed(channel.url),
            page_url=channel.url,
            all_url=channel.url if channel.about else desk.addresses.news(desk.lang),
            lang=desk.lang,
            name=channel.name,
            cards=desk.cards(channel.items[:LATEST]),
        )
