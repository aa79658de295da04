"""One line of a file around one of its columns, safe to show, with that column marked."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

LONGEST = 72  # characters
_BEFORE_COLUMN = 48  # of a longer line, how many at most
_CUT = "…"
_TAB = "→"


@dataclass(frozen=True)
class Excerpt:
    """`at` is what stands in the column, "" at the end of the line."""

    number: int
    before: str
    at: str
    after: str

    def as_lines(self) -> tuple[str, str]:
        """The line after its number, and a caret under the column."""
        gutter = f"{self.number:>6} | "
        caret = " " * (len(gutter) - 2) + "| " + " " * _width(self.before) + "^"
        return f"{gutter}{self.before}{self.at}{self.after}", caret


def excerpt(line: str, number: int, column: int) -> Excerpt:
    """Of a long line, what stands around `column`, which counts code points from 1 and may lie behind the end."""
    at = min(max(column - 1, 0), len(line))
    first = max(0, min(at - _BEFORE_COLUMN, len(line) - LONGEST))
    last = first + LONGEST
    return Excerpt(
        number,
        (_CUT if first else "") + _shown(line[first:at]),
        _shown(line[at : at + 1]),
        _shown(line[at + 1 : last]) + (_CUT if last < len(line) else ""),
    )


def _shown(text: str) -> str:
    return "".join(map(_shown_character, text))


def _shown_character(character: str) -> str:
    """A tab can be seen, every space is one, and what could steer a terminal is a mark."""
    if character == "\t":
        return _TAB
    if unicodedata.category(character) == "Zs":
        return " "
    return character if character.isprintable() else "\N{REPLACEMENT CHARACTER}"


def _width(text: str) -> int:
    """How many columns of a terminal it takes: https://www.unicode.org/reports/tr11/"""
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
