"""The words of an edition in the order of their letters, cut into files of which a query needs one or two.

A row is `[key, postings]`, or `[key, postings, {language: words}]`. Its key is

- a folded word, and the postings are those of the documents that have it; and
- a stem, and `words`, written as `postings.shared` after the key, are the folded words that have it in a language;
- of a name (see `names.py`): such a key ends in a space or a dot.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from zlib import crc32

from .lexicon import Lexicon
from .postings import encode

# Characters. A file ends at a word that its own letters choose, so that a new word moves no other file's end.
_SMALLEST, _LARGEST, _ONE_IN = 5_000, 11_000, 48
_NO_POSTINGS: list[int] = []


class Rows:
    """Writes the rows of one edition after the other. Most rows of an edition are those of another."""

    def __init__(self, lexicon: Lexicon) -> None:
        """`lexicon` is complete."""
        self._keys, self._order = lexicon.keys(), lexicon.sorted_numbers()
        self._written: dict[int, tuple[list[int], str, str]] = {}

    def of(self, postings: Mapping[int, list[int]], forms: Mapping[int, str]) -> dict[str, str]:
        """By key, in the order of their letters; `postings` are packed, both are by the numbers of their keys."""
        found = {}
        nothing: tuple[list[int], str, str] = ([], "", "")
        for number in self._order:
            if number not in postings and number not in forms:
                continue
            its, words = postings.get(number, _NO_POSTINGS), forms.get(number, "")
            key = self._keys[number]
            known_postings, known_words, row = self._written.get(number, nothing)
            if not row or known_postings != its or known_words != words:
                row = write_row(key, encode(its), words)
                self._written[number] = its, words, row
            found[key] = row
        return found


def write_row(key: str, postings: str, words: str) -> str:
    """As JSON; `words` are the members of its object. Nothing needs to be escaped: folded words are letters and
    digits.
    """
    return f'["{key}","{postings}",{{{words}}}]' if words else f'["{key}","{postings}"]'


def read_row(row: str) -> tuple[str, dict[str, str]]:
    """The inverse: the postings, and the words of each language."""
    _key, postings, *words = json.loads(row)
    return postings, words[0] if words else {}


def cut(rows: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The first key of each file and its text; `rows` are sorted."""
    first, size = "", 0
    part: list[str] = []
    for key, row in rows.items():
        if size > _LARGEST or (size > _SMALLEST and crc32(key.encode()) % _ONE_IN == 0):
            yield first, f"[{','.join(part)}]"
            first, size, part = key, 0, []
        part.append(row)
        size += len(row)
    yield first, f"[{','.join(part)}]"
