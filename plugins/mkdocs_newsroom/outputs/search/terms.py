"""The words of an edition in the order of their letters, cut into files of which a query needs one or two.

A row is `[key, postings]`, or `[key, postings, {language: words}]`. Its key is

- a folded word, and the postings are those of the documents that have it; and
- a stem, and `words`, written as `postings.shared` after the key, are the folded words that have it in a language;
- of a name (see `names.py`): such a key ends in a space or a dot.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple
from zlib import crc32

from .file_names import content_name
from .lexicon import Lexicon

# Characters. A file ends at a word that its own letters choose, so that a new word moves no other file's end.
_SMALLEST, _LARGEST, _ONE_IN = 5_000, 11_000, 48


class TermsFile(NamedTuple):
    """`name` is that of its content, without what it ends in."""

    name: str
    content: bytes


Row = tuple[str, str]
"""Its key, and how it is written."""


class Rows:
    """Writes the rows of one edition after the other."""

    def __init__(self, lexicon: Lexicon) -> None:
        """`lexicon` is complete."""
        self._keys, self._order = lexicon.keys(), lexicon.sorted_numbers()

    def of(self, postings: Sequence[str], forms: Mapping[int, str]) -> Iterator[Row]:
        """In the order of the letters of their keys; both are by the numbers of those."""
        for number in self._order:
            its, words = postings[number], forms.get(number, "")
            if its or words:
                key = self._keys[number]
                yield key, write_row(key, its, words)


def write_row(key: str, postings: str, words: str) -> str:
    """As JSON; `words` are the members of its object. Nothing needs to be escaped: folded words are letters and
    digits.
    """
    return f'["{key}","{postings}",{{{words}}}]' if words else f'["{key}","{postings}"]'


def read_row(row: str) -> tuple[str, dict[str, str]]:
    """The inverse: the postings, and the words of each language."""
    _key, postings, *words = json.loads(row)
    return postings, words[0] if words else {}


class Cutter:
    """Cuts rows into files, each of which begins at a key by which it is known; the first at `first`."""

    def __init__(self, first: str = "") -> None:
        self._done: dict[str, TermsFile] = {}
        self._first, self._size = first, 0
        self._part: list[str] = []

    def add(self, rows: Iterable[Row]) -> None:
        """In the order of their keys."""
        for key, row in rows:
            if self.ends_before(key):
                self._end(key)
            self._part.append(row)
            self._size += len(row)

    def ends_before(self, key: str) -> bool:
        """Whether the row of the key begins a new file."""
        size = self._size
        return size > _LARGEST or (size > _SMALLEST and crc32(key.encode()) % _ONE_IN == 0)

    def files(self) -> dict[str, TermsFile]:
        """By their first keys. Nothing may be added any more."""
        self._end("")
        return self._done

    def _end(self, next_first: str) -> None:
        content = f"[{','.join(self._part)}]".encode()
        self._done[self._first] = TermsFile(f"t-{content_name(content)}", content)
        self._first, self._size, self._part = next_first, 0, []


def cut(rows: Iterable[Row]) -> dict[str, TermsFile]:
    """The files of an edition by their first keys; the first of all is known by "". `rows` are sorted."""
    cutter = Cutter()
    cutter.add(rows)
    return cutter.files()


def rows_in(file: TermsFile) -> dict[str, str]:
    """The inverse: by key, in the order of the letters."""
    text = file.content.decode()
    rows = [f"[{row}]" for row in text[2:-2].split("],[")] if len(text) > len("[]") else []
    return {row[2 : row.index('"', 2)]: row for row in rows}
