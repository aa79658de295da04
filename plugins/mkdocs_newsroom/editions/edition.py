"""The whole site as seen in one language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from babel.messages.catalog import Catalog

from ..model.entities import Entity, EntityKind
from ..model.settings import LanguageSetting, Settings
from ..model.site import EntityRef, NewsItem, Site, SiteEvent
from ..model.text import Phrase, Text
from .catalogue import Catalogue
from .collation import sort_key
from .dates import Dates


@dataclass(frozen=True)
class Edition:
    """`own_messages` are what the site itself says in place of the package's texts, or beyond them."""

    site: Site
    settings: Settings
    language: LanguageSetting
    own_messages: Catalog | None = None

    @cached_property
    def lang(self) -> str:
        return self.language.code

    @cached_property
    def dates(self) -> Dates:
        return Dates(self.lang)

    @cached_property
    def messages(self) -> Catalogue:
        return Catalogue(self.lang, own=self.own_messages)

    @cached_property
    def fallbacks(self) -> tuple[str, ...]:
        return self.settings.fallbacks(self.lang)

    @property
    def today(self) -> date:
        return self.settings.today

    def say(self, text: Text, first: str | None = None) -> Phrase:
        """A text as this edition shows it; `first` is the language to fall back on before all others."""
        return text.in_language(self.lang, (first, *self.fallbacks) if first else self.fallbacks)

    def has(self, item: NewsItem) -> bool:
        """Whether the item has a variant in this edition's language."""
        return self.lang in item.variants

    @cached_property
    def _alphabetical(self) -> dict[EntityKind, tuple[EntityRef, ...]]:
        key = sort_key(self.lang)
        return {
            kind: tuple(
                sorted(
                    self.site.of_kind(kind),
                    key=lambda ref: (key(self.say(self.site.entities[ref].name).text), ref.id),
                )
            )
            for kind in EntityKind
        }

    def alphabetical(self, kind: EntityKind) -> tuple[EntityRef, ...]:
        """All entities of a kind in the order of this language's alphabet."""
        return self._alphabetical[kind]

    def related(self, ref: EntityRef, kind: EntityKind) -> tuple[EntityRef, ...]:
        """The entities of a kind that `ref` names or that name it, in alphabetical order."""
        others = self.site.related.get(ref, frozenset())
        return tuple(other for other in self.alphabetical(kind) if other in others)

    def entity(self, ref: EntityRef) -> Entity:
        return self.site.entities[ref]

    def events(self, items: Iterable[NewsItem]) -> tuple[tuple[SiteEvent, ...], tuple[SiteEvent, ...]]:
        """Coming events (soonest first) and past ones (latest first) of the items."""
        ordered = sorted((event for item in items for event in item.events), key=lambda event: event.sort_key)
        coming = tuple(event for event in ordered if event.last_day >= self.today)
        past = tuple(event for event in reversed(ordered) if event.last_day < self.today)
        return coming, past


def make_editions(
    site: Site, settings: Settings, catalogues: Mapping[str, Catalog] | None = None
) -> tuple[Edition, ...]:
    """`catalogues` are the site's own, by language."""
    own = catalogues or {}
    return tuple(Edition(site, settings, language, own.get(language.code)) for language in settings.languages)
