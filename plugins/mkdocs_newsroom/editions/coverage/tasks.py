"""What there is to do in one edition: a type for each kind of thing, and the order in which to do them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ...model.text import Phrase


class Part(StrEnum):
    """What is counted together."""

    ITEMS = "items"
    TEXTS = "texts"
    DESCRIPTIONS = "descriptions"
    PAGES = "pages"
    MESSAGES = "messages"


class State(StrEnum):
    """How an item stands in an edition. Written (first in this language) and translated ones are done."""

    WRITTEN = "written"
    TRANSLATED = "translated"
    STALE = "stale"
    WAITING = "waiting"
    MISSING = "missing"


@dataclass(frozen=True)
class Count:
    done: int = 0
    total: int = 0

    @property
    def percent(self) -> int:
        """Rounded down, so that 100 means that nothing is missing."""
        return self.done * 100 // self.total if self.total else 100

    def __add__(self, other: Count) -> Count:
        return Count(self.done + other.done, self.total + other.total)


@dataclass(frozen=True)
class Weight:
    """How much something matters to readers.

    What every page shows or links to comes first (`everywhere`). Then the newest: `newest` is the day of an item, or
    that of the newest one that names an entity. Within a month the one that most pages lead to, `links`.
    """

    everywhere: bool = False
    newest: date | None = None
    links: int = 0

    @property
    def order(self) -> tuple[bool, int, int, int]:
        """Smaller matters more."""
        day = self.newest or date.min
        return (not self.everywhere, -(day.year * 12 + day.month), -self.links, -day.toordinal())


@dataclass(frozen=True)
class ItemTask:
    """`key` names the item. `path` is the file in the edition's language, which is not there when it is MISSING;
    `original` the source variant. `source` is the value that its field `source` needs today.
    """

    state: State
    key: str
    title: Phrase
    date: date
    path: str
    original: str
    source: str
    weight: Weight


@dataclass(frozen=True)
class RecordTask:
    """The texts of one file in `data/` that the edition's language lacks; `fields` as YAML names them, with the
    number of an entry counted from 1: `links.2.title`. `kind` is its folder, "" for a record of its own.
    """

    kind: str
    title: Phrase
    fields: tuple[str, ...]
    path: str
    weight: Weight


@dataclass(frozen=True)
class FileTask:
    """A file that is to be made: a longer description, or an ordinary page. `original` says it in another language."""

    part: Part
    title: Phrase
    path: str
    original: str
    weight: Weight


@dataclass(frozen=True)
class MessagesTask:
    """Messages of the interface, by their English texts, that are not translated, or only by a guess (fuzzy)."""

    missing: tuple[str, ...]
    weight: Weight = Weight(everywhere=True)


Task = ItemTask | RecordTask | FileTask | MessagesTask


def part_of(task: Task) -> Part:
    match task:
        case ItemTask():
            return Part.ITEMS
        case RecordTask():
            return Part.TEXTS
        case FileTask():
            return task.part
        case MessagesTask():
            return Part.MESSAGES


@dataclass(frozen=True)
class EditionCoverage:
    """`tasks`: the most important first. `items` has the number of items in each state."""

    lang: str
    items: Mapping[State, int]
    counts: Mapping[Part, Count]
    tasks: tuple[Task, ...]

    @property
    def total(self) -> Count:
        return sum(self.counts.values(), Count())
