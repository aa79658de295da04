"""What has changed between two states of a source variant, as a translator needs to see it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

from ..model.news import VariantFile
from ..model.problem import FieldPath
from .digest import BODY, texts_to_translate

_BETWEEN_BLOCKS = re.compile(r"\n(?:[ \t]*\n)+")
_WORD_OR_SPACE = re.compile(r"\s+|\S+")
_MOST_WORDS = 2000
_ALIKE = 0.3


class PieceKind(StrEnum):
    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


class Piece(NamedTuple):
    """Some words with the spaces between them, and whether both texts have them."""

    kind: PieceKind
    text: str


@dataclass(frozen=True)
class Change:
    """`field` is where it is, as `texts_to_translate` names it. A changed block of the body (a paragraph, a list …)
    is a change of its own. `old` is empty where a text is new, `new` where it is gone.
    """

    field: FieldPath
    old: str
    new: str

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The words of both texts: without the added ones it is the old text, without the removed ones the new."""
        return tuple(_merged(_pieces(self.old, self.new)))


def changes(old: VariantFile, new: VariantFile) -> tuple[Change, ...]:
    """In the order of the file. Raises TypeError when one is a translation."""
    before, after = texts_to_translate(old), texts_to_translate(new)
    fields = [*after, *(field for field in before if field not in after)]
    return tuple(
        change for field in fields for change in _changes(field, before.get(field, ""), after.get(field, ""))
    )


def _changes(field: FieldPath, old: str, new: str) -> Iterator[Change]:
    if old == new:
        return
    if field != BODY:
        yield Change(field, old, new)
        return
    before, after = _blocks(old), _blocks(new)
    for kind, start, end, new_start, new_end in SequenceMatcher(None, before, after).get_opcodes():
        gone, come = before[start:end], after[new_start:new_end]
        if kind == "equal":
            continue
        if len(gone) == len(come):
            yield from (Change(field, *pair) for pair in zip(gone, come, strict=True))
        else:
            yield Change(field, "\n\n".join(gone), "\n\n".join(come))


def _blocks(markdown: str) -> list[str]:
    return _BETWEEN_BLOCKS.split(markdown) if markdown else []


def _pieces(old: str, new: str) -> Iterator[Piece]:
    before, after = _WORD_OR_SPACE.findall(old), _WORD_OR_SPACE.findall(new)
    matcher = SequenceMatcher(str.isspace, before, after, autojunk=False)
    if max(len(before), len(after)) > _MOST_WORDS or matcher.ratio() < _ALIKE:
        yield from (Piece(PieceKind.REMOVED, old), Piece(PieceKind.ADDED, new))
        return
    for kind, start, end, new_start, new_end in matcher.get_opcodes():
        if kind == "equal":
            yield Piece(PieceKind.SAME, "".join(before[start:end]))
        else:
            yield Piece(PieceKind.REMOVED, "".join(before[start:end]))
            yield Piece(PieceKind.ADDED, "".join(after[new_start:new_end]))


def _merged(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Without empty ones; changed words that only a space divides are one change."""
    removed = added = ""
    for kind, text in (*pieces, Piece(PieceKind.SAME, "")):
        if kind is PieceKind.REMOVED:
            removed += text
        elif kind is PieceKind.ADDED:
            added += text
        elif text.isspace() and (removed or added):
            removed, added = removed + text, added + text
        else:
            parts = (Piece(PieceKind.REMOVED, removed), Piece(PieceKind.ADDED, added), Piece(kind, text))
            yield from (piece for piece in parts if piece.text)
            removed = added = ""
