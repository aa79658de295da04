"""A text in small letters without marks, each letter in its old place, so that what is found there can be shown."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import NamedTuple

_LIKE = {"đ": "d", "ł": "l", "ı": "i", "ø": "o", "ð": "d", "ħ": "h"}
_WORD = re.compile(r"[^\W\d_]+|\d+")


class Word(NamedTuple):
    """`flat` in small letters without marks, for comparing; `written` as it stands in the text."""

    flat: str
    written: str
    start: int
    end: int


def flat(text: str) -> str:
    """As long as `text`."""
    return "".join(map(_flat, text))


def words(text: str) -> tuple[Word, ...]:
    """Runs of letters and runs of digits: "20.PII" is two."""
    return tuple(Word(_plain(one[0]), one[0], *one.span()) for one in _WORD.finditer(text))


def _plain(word: str) -> str:
    """Who has no đ at hand writes dj or d for it."""
    return flat(word).replace("dj", "d")


@cache
def _flat(character: str) -> str:
    low = character.lower()[:1]
    return _LIKE.get(low) or unicodedata.normalize("NFKD", low)[:1] or low
