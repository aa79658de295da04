"""The feeds of an edition as data: what somebody reads who follows the whole edition, or one entity, in a feed reader.

An entry is the page of an item in the language of that page. It is made once and stands in the feeds of the edition, of
its entities, and of other editions that have no variant of their own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..model.site import NewsItem
from ..model.text import Phrase
from .addresses import Addresses
from .channels import Channel, channels
from .desk import Desk
from .entity_cards import lead
from .feed_pieces import FeedEntry, FeedPlan, FeedTag
from .identifiers import Identifiers
from .news_pages import item_view, last_modified
from .shows import Shows

NEWEST, NEWEST_OF_ENTITY = 25, 10
"""Entries in a feed, of an edition and of an entity, which has fewer news: more than anybody misses between two looks
of a reader, which come every hour or day. With full texts twenty-five are about a hundred kilobytes.
"""
NEVER = "1970-01-01"
"""The day of a feed on a site without news; RFC 4287 wants one (4.1.1)."""


def make_feeds(desks: Sequence[Desk]) -> dict[str, tuple[FeedPlan, ...]]:
    """Of each language, the edition's own first."""
    entries = _Entries({desk.lang: desk for desk in desks})
    return {desk.lang: tuple(_feed(desk, channel, entries) for channel in channels(desk)) for desk in desks}


@dataclass(frozen=True, eq=False)
class _Entries:
    desks: Mapping[str, Desk]
    _made: dict[tuple[str, str], FeedEntry] = field(default_factory=dict)

    def of(self, item: NewsItem, lang: str) -> FeedEntry:
        """As an edition shows it: its own variant, else the source."""
        lang = item.in_language(lang).lang
        if (item.key, lang) not in self._made:
            self._made[item.key, lang] = self._make(item, self.desks[lang])
        return self._made[item.key, lang]

    def _make(self, item: NewsItem, desk: Desk) -> FeedEntry:
        variant = item.variants[desk.lang]
        identifiers = Identifiers(desk.edition.settings)
        return FeedEntry(
            id=identifiers.item(item.key, desk.lang),
            url=desk.item_link(item).url,
            lang=desk.lang,
            view=item_view(desk, item, variant),
            updated=last_modified(item, variant),
            picture=desk.picture(item.photos[0], item.source_lang) if item.photos else None,
            tags=tuple(
                FeedTag(identifiers.kind(ref.kind), ref.id, desk.entity_link(ref).text)
                for ref in item.entities
            ),
            funders=desk.funders(item),
        )


def _shows(desk: Desk, channel: Channel) -> Shows:
    newest = _newest(channel)
    return Shows(
        texts=newest,
        entities=(channel.about,) if channel.about else (),
        bodies=tuple(
            (f"news/{item.key}/index.{item.in_language(desk.lang).lang}.md", desk.item_link(item).url)
            for item in newest
        ),
        also=() if newest else tuple(item.date for item in desk.edition.site.items[:1]),
    )


def _newest(channel: Channel) -> tuple[NewsItem, ...]:
    return channel.items[: NEWEST_OF_ENTITY if channel.about else NEWEST]


def _feed(desk: Desk, channel: Channel, entries: _Entries) -> FeedPlan:
    site_name = desk.edition.language.site_name
    title, subtitle = site_name, Phrase(desk.edition.language.tagline)
    if channel.about:
        title = f"{channel.name} – {site_name}"
        subtitle = lead(desk, desk.edition.entity(channel.about))
    newest = _newest(channel)
    days = [last_modified(item, item.in_language(desk.lang)) for item in newest] or [
        item.date.isoformat() for item in desk.edition.site.items[:1]
    ]
    return FeedPlan(
        id=Identifiers(desk.edition.settings).channel(desk.lang, channel.about),
        url=channel.url,
        atom_url=Addresses.atom_feed(channel.url),
        json_url=Addresses.json_feed(channel.url),
        title=title,
        subtitle=subtitle,
        updated=max(days, default=NEVER),
        shows=_shows(desk, channel),
        make_entries=lambda: tuple(entries.of(item, desk.lang) for item in newest),
    )
