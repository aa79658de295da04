"""The words of an edition in the order of their letters, cut into files of which a query needs one or two.

A row is `[key, postings]`, or `[key, postings, {language: words}]`. Its key is

- a folded word, and the postings are those of the documents that have it; and
- a stem, and `words`, written as `postings.shared` after the key, are the folded words that have it in a language;
- of a name (see `names.py`): such a key ends in a space or a dot.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple
from zlib import crc32

from .lexicon import Lexicon
from .postings import encode

Row = tuple[str, str]
"""A key, and the row as JSON. Nothing in it needs to be escaped: folded words are letters and digits."""

# Characters. A file ends at a word that its own letters choose, so that a new word moves no other file's end.
_SMALLEST, _LARGEST, _ONE_IN = 5_000, 11_000, 48
_NO_POSTINGS: list[int] = []


class _Written(NamedTuple):
    postings: list[int]
    forms: str
    row: Row


class Rows:
    """Writes the rows of one edition after the other. Most rows of an edition are those of another."""

    def __init__(self, lexicon: Lexicon) -> None:
        """`lexicon` is complete."""
        self._keys, self._order = lexicon.keys(), lexicon.sorted_numbers()
        self._written: dict[int, _Written] = {}

    def of(self, postings: Mapping[int, list[int]], forms: Mapping[int, str]) -> Iterator[Row]:
        """Sorted by key; `postings` are packed, both are by the numbers of their keys."""
        for number in self._order:
            if number in postings or number in forms:
                yield self._row(number, postings.get(number, _NO_POSTINGS), forms.get(number, ""))

    def _row(self, number: int, postings: list[int], forms: str) -> Row:
        known = self._written.get(number)
        if known is not None and known.postings == postings and known.forms == forms:
            return known.row
        key = self._keys[number]
        more = f",{{{forms}}}" if forms else ""
        row = (key, f'["{key}","{encode(postings)}"{more}]')
        self._written[number] = _Written(postings, forms, row)
        return row


def cut(found: Iterable[Row]) -> Iterator[tuple[str, str]]:
    """The first key of each file and its text."""
    first, size = "", 0
    part: list[str] = []
    for key, row in found:
        if size > _LARGEST or (size > _SMALLEST and crc32(key.encode()) % _ONE_IN == 0):
            yield first, f"[{','.join(part)}]"
            first, size, part = key, 0, []
        part.append(row)
        size += len(row)
    yield first, f"[{','.join(part)}]"
