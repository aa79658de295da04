"""The news that every generator is given: the same records from the same seed, in no generator's format.

Links in bodies and the picture are written as `item:<number>`, `schools:<id>` and `picture:<number>`; whoever
writes a site puts addresses in their place (`with_addresses`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from random import Random

from mkdocs_newsroom.load.slugs import slug
from writing import LANGUAGES, Writer

SEED = 20_251_231
KINDS = ("schools", "projects", "networks")
COUNTS = {"schools": 40, "projects": 15, "networks": 20}
COUNTRIES = {"bs": "BA", "pl": "PL", "lv": "LV", "lt": "LT"}
PICTURES = 30
PHOTO_EVERY = 20
"""Every so many items have a photo of their own; besides, every body shows one of the common pictures."""
NEWEST, YEARS = date(2025, 12, 31), 10
IN_TWO, IN_FOUR = 0.25, 0.15
"""The shares of items in two and in four languages; all others are in one."""
_TARGET = re.compile(r"]\((item|picture|schools):([\w-]+)\)")


@dataclass(frozen=True)
class Entity:
    """A school, project or network; texts by language."""

    kind: str
    id: str
    country: str
    names: Mapping[str, str]
    descriptions: Mapping[str, str]


@dataclass(frozen=True)
class Variant:
    """An item in one language. `alt` describes its photo, if the item has one."""

    lang: str
    title: str
    slug: str
    summary: str
    body: str
    tags: tuple[str, ...]
    alt: str


@dataclass(frozen=True)
class Item:
    """`variants` begin with the source. `about` are ids of entities by kind."""

    number: int
    day: date
    variants: tuple[Variant, ...]
    about: Mapping[str, tuple[str, ...]]
    has_photo: bool

    @property
    def key(self) -> str:
        """The name of its folder or file: the same in every language."""
        return self.variants[0].slug

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(variant.lang for variant in self.variants)


@dataclass(frozen=True)
class Corpus:
    """`items` are the newest first."""

    items: tuple[Item, ...]
    entities: Mapping[str, tuple[Entity, ...]]

    def in_language(self, lang: str) -> list[tuple[Item, Variant]]:
        return [(item, variant) for item in self.items for variant in item.variants if variant.lang == lang]

    @property
    def pictures(self) -> list[str]:
        """The names of the common pictures that bodies show: with few items not all of them."""
        bodies = (variant.body for item in self.items for variant in item.variants)
        return sorted({name for body in bodies for kind, name in _TARGET.findall(body) if kind == "picture"})

    @property
    def counts(self) -> Counter[str]:
        """The number of variants by language."""
        return Counter(lang for item in self.items for lang in item.languages)


@cache
def make_corpus(size: int, seed: int = SEED) -> Corpus:
    random = Random(seed)
    writers = {lang: Writer(lang, random) for lang in LANGUAGES}
    entities = {kind: tuple(_entities(kind, writers, random)) for kind in KINDS}
    maker = _Items(size, random, writers, entities)
    return Corpus(tuple(maker.item(number) for number in range(size)), entities)


def with_addresses(body: str, address: Callable[[str, str], str]) -> str:
    """The body with an address for each target; `address` gets its kind and its name."""
    return _TARGET.sub(lambda match: f"]({address(match[1], match[2])})", body)


def _entities(kind: str, writers: Mapping[str, Writer], random: Random) -> list[Entity]:
    return [
        Entity(
            kind=kind,
            id=f"{kind[:-1]}-{number:02d}",
            country=COUNTRIES[random.choice(LANGUAGES)],
            names={lang: writer.name(kind, number) for lang, writer in writers.items()},
            descriptions={lang: writer.sentences(1, 3) for lang, writer in writers.items()},
        )
        for number in range(1, COUNTS[kind] + 1)
    ]


class _Items:
    """Makes the items one after another, for a link leads to a newer item in the same language."""

    def __init__(
        self,
        size: int,
        random: Random,
        writers: Mapping[str, Writer],
        entities: Mapping[str, tuple[Entity, ...]],
    ) -> None:
        self._random, self._writers, self._entities = random, writers, entities
        self._days = timedelta(days=YEARS * 365) / size
        in_four, in_two = round(size * IN_FOUR), round(size * IN_TWO)
        self._widths = [4] * in_four + [2] * in_two + [1] * (size - in_four - in_two)
        random.shuffle(self._widths)
        self._slugs: set[str] = set()
        self._newer: dict[str, list[int]] = {lang: [] for lang in LANGUAGES}

    def item(self, number: int) -> Item:
        languages = self._random.sample(LANGUAGES, self._widths[number])
        about = {
            kind: tuple(sorted(entity.id for entity in self._random.sample(self._entities[kind], count)))
            for kind, count in (
                ("schools", self._random.choice((0, 1, 1, 2))),
                ("projects", 1),
                ("networks", self._random.choice((0, 1))),
            )
        }
        variants = tuple(self._variant(lang, about["schools"]) for lang in languages)
        for lang in languages:
            self._newer[lang].append(number)
        return Item(number, NEWEST - number * self._days, variants, about, number % PHOTO_EVERY == 0)

    def _variant(self, lang: str, schools: tuple[str, ...]) -> Variant:
        writer, random = self._writers[lang], self._random
        title = writer.title()
        targets = [f"https://example.org/{lang}/{random.randint(1, 999)}"]
        targets += [f"schools:{random.choice(schools)}"] if schools else []
        targets += [f"item:{random.choice(self._newer[lang][-200:])}"] if self._newer[lang] else []
        return Variant(
            lang=lang,
            title=title,
            slug=self._own_slug(lang, title),
            summary=writer.sentences(1, 2),
            body=writer.body(f"picture:{random.randrange(PICTURES):02d}", targets),
            tags=writer.tags(),
            alt=writer.one("pictures"),
        )

    def _own_slug(self, lang: str, title: str) -> str:
        """One that no other item has, in any language: it may become the name of a folder."""
        wanted = slug(title, lang)
        found, number = wanted, 2
        while found in self._slugs:
            found, number = f"{wanted}-{number}", number + 1
        self._slugs.add(found)
        return found
