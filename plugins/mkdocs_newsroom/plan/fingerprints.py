"""Fingerprints of what pages are made from: the same for the same, so that a page that would come out as it is need not
be made again.

They are made from the values themselves, after all that is inherited and checked, and not from files: what a file says
may change without a page that shows it, and a page may change without its file (a consent that has ended).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from functools import cached_property
from hashlib import blake2b
from operator import attrgetter
from typing import Any, NamedTuple

from ..editions.edition import Edition
from ..model.entities import Partner, Project
from ..model.site import EntityRef, NewsItem, Site, SitePhoto, Variant
from .bodies import Bodies
from .shows import Shows

Fingerprint = bytes


class ItemPrint(NamedTuple):
    """Of all that an item says, and of what lists show of it, with its events."""

    text: Fingerprint
    card: Fingerprint


ItemPrints = dict[str, ItemPrint]
"""By the key of the item; the same while the item, the records and the day are."""
_OF_NO_PAGE = ("now", "problems", "places")


def _values(of: type, *without: str) -> Callable[[Any], tuple[object, ...]]:
    """A function that gives the fields of such a thing, but for some."""
    return attrgetter(*[one.name for one in fields(of) if one.name not in without])


_IN_CARD = ("lang", "title", "summary", "slug", "is_stale", "wait")
_values_in_card = attrgetter(*_IN_CARD)
# A body knows its digest already, and every entity has a fingerprint: their `repr` took most of the time.
_values_beside_card = _values(Variant, *_IN_CARD, "body")
_values_of_item = _values(NewsItem, "variants", "entities", "photos", "events")


def fingerprint(*values: object) -> Fingerprint:
    """Of values whose `repr` says all that they are; sets say it in no order."""
    return _digest(repr(values).encode("utf-8", "surrogatepass"))


def _digest(said: bytes) -> Fingerprint:
    return blake2b(said, digest_size=16).digest()


@dataclass(frozen=True, eq=False)
class Fingerprints:
    """Those of what the `editions` of a site show, by language; each is made once. `items` may be known already."""

    editions: Mapping[str, Edition]
    bodies: Bodies
    items: ItemPrints = field(default_factory=dict)
    _entities: dict[EntityRef, Fingerprint] = field(default_factory=dict)
    _records: dict[EntityRef, Fingerprint] = field(default_factory=dict)

    @property
    def site(self) -> Site:
        return next(iter(self.editions.values())).site

    @cached_property
    def today(self) -> date:
        return next(iter(self.editions.values())).today

    def of(self, lang: str, shows: Shows) -> Fingerprint:
        """As that edition shows it. Not of a fixed length."""
        known = self.items  # lists ask for a hundred thousand cards
        return b"|".join(
            (
                self._shared[lang],
                b"".join([self._item(item).text for item in shows.texts]),
                b"".join([(known.get(item.key) or self._item(item)).card for item in shows.cards]),
                b"".join([self._entity(ref) for ref in shows.entities]),
                b"".join([self.bodies.leads(*key) for key in shows.bodies]),
                fingerprint(shows.also) if shows.also else b"",
                self.records if shows.all_records else b"",
            )
        )

    def of_all(self, lang: str) -> Fingerprint:
        """Of all that an edition says."""
        site = self.site
        pages = [(page.path, page.said) for its in site.pages.values() for page in its.values()]
        written = [(ref, sorted(its.items())) for ref, its in sorted(site.descriptions.items())]
        return self.of(lang, Shows(texts=site.items, also=(pages, written), all_records=True))

    def _item(self, item: NewsItem) -> ItemPrint:
        if item.key not in self.items:
            card = self._card(item)
            more = fingerprint(
                _values_of_item(item),
                [
                    (_values_beside_card(one), one.body.line, one.body.digest)
                    for one in item.variants.values()
                ],
                [self._photo(photo) for photo in item.photos],
            )
            self.items[item.key] = ItemPrint(more + card, card)
        return self.items[item.key]

    def _card(self, item: NewsItem) -> Fingerprint:
        made = fingerprint(
            item.key,
            item.source_lang,
            item.date,
            item.updated,
            [_values_in_card(one) for one in item.variants.values()],
            [self._photo(photo) for photo in item.photos[:1]],
            [(event, event.last_day < self.today) for event in item.events],
        )
        return _digest(b"".join([made, *map(self._entity, item.entities)]))

    def _entity(self, ref: EntityRef) -> Fingerprint:
        """Of an entity with those next to it."""
        if ref not in self._entities:
            related = sorted(self.site.related.get(ref, ()))
            self._entities[ref] = _digest(b"".join([self._funding, *map(self._record, (ref, *related))]))
        return self._entities[ref]

    @cached_property
    def records(self) -> Fingerprint:
        """Of everything in the data folder that pages show, and how many items name each entity."""
        site = self.site
        return fingerprint(
            b"".join(map(self._record, sorted(site.entities))),
            [(ref, len(items)) for ref, items in sorted(site.items_of.items())],
            self._funding,
            site.statement and site.statement.record,
        )

    def _record(self, ref: EntityRef) -> Fingerprint:
        """Made once, although many others are next to it."""
        if ref not in self._records:
            self._records[ref] = fingerprint(self._said(ref))
        return self._records[ref]

    def _said(self, ref: EntityRef) -> tuple[object, ...]:
        """All that a record says, and what becomes of it today."""
        entity = self.site.entities[ref]
        runs: tuple[bool, ...] = ()
        if isinstance(entity, Project):
            runs = (
                bool(entity.end and entity.end.last_day < self.today),
                bool(entity.start and entity.start.first_day > self.today),
            )
        return ref, entity, self._picture(entity.logo_path if isinstance(entity, Partner) else None), runs

    @cached_property
    def _funding(self) -> Fingerprint:
        programmes = [one for _, one in sorted(self.site.funding.items())]
        return fingerprint(
            [(one, [self._picture(one.picture(emblem)) for emblem in one.emblems]) for one in programmes]
        )

    def _photo(self, photo: SitePhoto) -> tuple[object, ...]:
        return photo, self._picture(photo.path)

    def _picture(self, path: str | None) -> object:
        return self.site.pictures.get(path or "")

    @cached_property
    def _shared(self) -> dict[str, Fingerprint]:
        # Every edition shows texts of others, with the words that stand around them there: in its feeds, for one.
        words = fingerprint([_own_words(edition) for edition in self.editions.values()])
        return {lang: _shared(edition) + words for lang, edition in self.editions.items()}


def _shared(edition: Edition) -> Fingerprint:
    """Of what all pages of an edition have in common, but for the program itself and the host's theme."""
    settings, pages = edition.settings, edition.site.pages.values()
    return fingerprint(
        [getattr(settings, one.name) for one in fields(settings) if one.name not in _OF_NO_PAGE],
        edition.language,
        [(page.key, page.lang, page.title, page.slug) for its in pages for page in its.values()],
        edition.site.statement and edition.site.statement.record.forms,
    )


def _own_words(edition: Edition) -> list[tuple[object, ...]]:
    """But for the header: where a file does not say when it was made, Babel says when it was read."""
    own = edition.own_messages
    if own is None:
        return []
    return [("", own.plural_forms), *((one.id, one.string, one.context) for one in own if one.id)]
