"""The proposal for a news item, as data: facts, where each is from, and the text that remains."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from ..yaml_text import Written
from .received import Picture, Said

_LONGEST_WORDS = 120  # characters of a quotation that still fit into two lines of a terminal

Notes = Mapping[str, tuple[Said, ...]]
"""By the name of a field: where its value is from, or what else it could be."""


@dataclass(frozen=True)
class Facts:
    """Some fields of a source variant, and the notes on them; there may be a note on a field without a value."""

    fields: Mapping[str, Written] = field(default_factory=dict)
    notes: Notes = field(default_factory=dict)


@dataclass(frozen=True)
class Proposal:
    """`facts` are all fields but title and date, whose notes stand there too. `parts` of the body are its paragraphs,
    and between them what must be said about them. `taken_out` is what reaches a person privately: it is in no field
    and no part, and only to be shown. `remarks` tell the rest.
    """

    lang: str
    title: str
    day: date
    facts: Facts
    parts: tuple[str | Said, ...]
    pictures: tuple[Picture, ...] = ()
    taken_out: tuple[Said, ...] = ()
    remarks: tuple[Said, ...] = ()


def quoted(message: str, words: str, value: object = "", longest: int = _LONGEST_WORDS) -> Said:
    """A message with some words of the text, in one line and not too long."""
    line = " ".join(words.split())
    short = line if len(line) <= longest else f"{line[:longest].rpartition(' ')[0]} …"
    return Said.of(message, words=short, value=value)


def whole(message: str, words: str, value: object = "") -> Said:
    """As `quoted`, for words that stand nowhere else: none of them is lost."""
    return Said.of(message, words=words, value=value)


def merged(*facts: Facts) -> Facts:
    return Facts(
        {name: value for one in facts for name, value in one.fields.items()},
        {name: said for one in facts for name, said in one.notes.items()},
    )
