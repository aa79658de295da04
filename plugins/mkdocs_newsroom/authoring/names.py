"""Which record people mean by a name that they type as they remember it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from ..load.suggest import fold, nearest
from ..model.entities import Entity
from ..model.fields import NO_TEXT
from ..model.sources import EntityFile
from .drafting.flat import words
from .drafting.inflection import is_form_of

MOST_NEAR = 3
_Words = frozenset[str]
_Fits = Callable[[_Words, _Words], bool]
_WORD = re.compile(r"[a-z0-9]+")


def names_of(record: Entity) -> tuple[str, ...]:
    """All that a record is called: its names and short names in all languages, its aliases, and its id."""
    texts = (record.name, getattr(record, "short_name", NO_TEXT))
    names = [name for text in texts for name in text.by_language.values()]
    return tuple(dict.fromkeys((*names, *record.aliases, record.id)))


def called(typed: str, entities: Iterable[EntityFile]) -> tuple[EntityFile, ...]:
    """Those with exactly that name or id; marks on letters, capital letters and quotation marks make no difference."""
    return _fitting(_words(typed), entities, _Words.__eq__)


def find(typed: str, entities: Iterable[EntityFile]) -> tuple[EntityFile, ...]:
    """The records that may be meant, best first; those that are `called` so alone, if there are any.

    Some words of a name are enough, or the beginnings of some. Empty when nothing fits: `nearest_to` may know more.
    """
    files = tuple(entities)
    ways = (_Words.__eq__, _Words.issubset, _has_beginnings)
    return next((found for way in ways if (found := _fitting(_words(typed), files, way))), ())


def inflected(typed: str, entities: Iterable[EntityFile], lang: str) -> tuple[EntityFile, ...]:
    """Those with a name that has every typed word in some form, as a sentence in `lang` asks for it: `u Kiseljaku`
    without its `u`. Empty when nothing has.
    """
    wanted = words(typed)

    def fits(name: str) -> bool:
        known = words(name)
        return all(any(is_form_of(one, other, lang) for other in known) for one in wanted)

    return tuple(file for file in entities if wanted and any(map(fits, names_of(file.record))))


def nearest_to(typed: str, entities: Iterable[EntityFile]) -> tuple[EntityFile, ...]:
    """At most three whose names are written almost so, the nearest first."""
    by_name = {name: file for file in entities for name in names_of(file.record)}
    found: list[EntityFile] = []
    while len(found) < MOST_NEAR and (name := nearest(typed, by_name)):
        found.append(by_name[name])
        by_name = {other: file for other, file in by_name.items() if file is not found[-1]}
    return tuple(found)


def _fitting(wanted: _Words, entities: Iterable[EntityFile], fits: _Fits) -> tuple[EntityFile, ...]:
    """The nearer, the fewer words the name has more."""
    rated = [
        (min(surplus), file.path, file)
        for file in (entities if wanted else ())
        if (surplus := [len(name - wanted) for name in _names(file) if fits(wanted, name)])
    ]
    return tuple(file for _, _, file in sorted(rated, key=lambda one: one[:2]))


def _names(file: EntityFile) -> Iterator[_Words]:
    return (words for name in names_of(file.record) if (words := _words(name)))


def _words(text: str) -> _Words:
    """Who has no đ at hand writes dj or d for it."""
    return frozenset(_WORD.findall(fold(text).replace("dj", "d")))


def _has_beginnings(wanted: _Words, name: _Words) -> bool:
    return all(any(word.startswith(part) for word in name) for part in wanted)
