"""What an index of the search is made from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from typing import NamedTuple

from ..model.site import EntityRef
from .pieces import DateText

NEWS, PAGE = "news", "page"
"""The kinds of documents that are no entities."""
_DIGEST = 32  # hexadecimal digits


class SearchText(NamedTuple):
    """A text as a page shows it, without marks, and its language."""

    text: str
    lang: str


NO_TEXT = SearchText("", "")


@dataclass(frozen=True)
class PageTexts:
    """What a page says. `aliases` are further names of an entity, `body` is in the order of the page; `facts` are found
    like the body, but they are no sentences, so no result shows them.
    """

    title: SearchText
    aliases: tuple[SearchText, ...] = ()
    summary: SearchText = NO_TEXT
    body: tuple[SearchText, ...] = ()
    facts: tuple[SearchText, ...] = ()

    @cached_property
    def digest(self) -> str:
        """The same for the same texts, and for no others."""
        fields = ((self.title,), self.aliases, (self.summary,), self.body, self.facts)
        counted = " ".join([str(len(texts)) for texts in fields])
        written = "".join([f"\n{one.lang} {len(one.text)} {one.text}" for texts in fields for one in texts])
        return sha256(f"{counted}{written}".encode()).hexdigest()[:_DIGEST]

    @property
    def whole(self) -> PageTexts:
        return self


@dataclass(frozen=True)
class LaterTexts:
    """The same, made only when nobody knows what is in them: `digest` is another when they are others."""

    digest: str
    make: Callable[[], PageTexts] = field(compare=False)

    @cached_property
    def whole(self) -> PageTexts:
        return self.make()


@dataclass(frozen=True)
class SearchDocument:
    """A page that can be found. `kind` is "news", the kind of an entity, or "page"; `lang` is that of the page.

    `names` stand beside the title in a result, in the words of the edition; by `refs` the results can be narrowed.
    `kind_names` are what an entity of the kind is called ("school"): that may stand for a part of its name.
    """

    url: str
    kind: str
    lang: str
    texts: PageTexts | LaterTexts
    date: DateText | None = None
    names: tuple[SearchText, ...] = ()
    refs: tuple[EntityRef, ...] = ()
    kind_names: tuple[SearchText, ...] = ()

    @property
    def year(self) -> str:
        """Empty for what has no date."""
        return self.date.iso[:4] if self.date else ""


@dataclass(frozen=True)
class SearchPlan:
    """`news` newest first; `others` are entities and pages. `entities` have their names, in alphabetical order."""

    news: tuple[SearchDocument, ...]
    others: tuple[SearchDocument, ...]
    entities: tuple[tuple[EntityRef, SearchText], ...]
