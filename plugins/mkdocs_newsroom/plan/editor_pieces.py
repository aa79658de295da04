"""What the editors' page of an edition shows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from ..editions.coverage.tasks import Count, Part
from ..model.text import Phrase
from ..relate.changes import Change, Piece
from .pieces import DateText, Link


class Work(StrEnum):
    """What kind of work a thing to do is; each is told of in its own words."""

    STALE = "stale"
    MISSING = "missing"
    WAITING = "waiting"
    TEXTS = "texts"
    DESCRIPTION = "description"
    PAGE = "page"
    MESSAGES = "messages"


class Names(NamedTuple):
    """Fields of a record, or messages of the interface; `more` is how many of them are not shown."""

    shown: tuple[str, ...] = ()
    more: int = 0


NO_NAMES = Names()


@dataclass(frozen=True)
class ChangeView:
    """A text of the source that has changed: its field as the file names it, and its words, old and new."""

    field: str
    pieces: tuple[Piece, ...]

    @classmethod
    def of(cls, change: Change) -> ChangeView:
        return cls(".".join(map(str, change.field)), change.pieces)


@dataclass(frozen=True)
class WorkView:
    """One thing to do. `path` is the file to write or to change, `original` the one that says it in another language.

    `changes` is None where the earlier text is not known; they are in `lang`.
    """

    work: Work
    title: Phrase
    path: str
    link: Link | None = None
    date: DateText | None = None
    links: int = 0
    original: str = ""
    command: str = ""
    line: str = ""
    names: Names = NO_NAMES
    lang: str = ""
    changes: tuple[ChangeView, ...] | None = ()


@dataclass(frozen=True)
class EditorsView:
    """How complete an edition is, and what to do next, the most important first; `more` is how much is not shown.

    `is_public`: everybody can read it, so that of changed texts it holds only what is published today.
    """

    day: DateText
    counts: tuple[tuple[Part, Count], ...]
    total: Count
    works: tuple[WorkView, ...]
    more: int
    command: str
    is_public: bool
