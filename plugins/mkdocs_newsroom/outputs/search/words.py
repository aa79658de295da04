"""Words of a text, and the form in which they are compared.

The twin is `theme/material/assets/newsroom/search/words.js`; a test compares the two. Both sides of the search, the
index at build time and the query in the browser, must make the same keys of a word without knowing who wrote it, so
neither asks for a language here: every word folds alike.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from sys import intern

# Letters and digits; between them also accents, invisible joints (soft hyphens, zero-width signs) and apostrophes.
_WORD = re.compile(r"[^\W_]+(?:['’\u00ad\u0300-\u036f\u200b-\u200d\u2060]+[^\W_]+)*[\u0300-\u036f]*")
_SPELLED = str.maketrans(
    {
        "đ": "d",
        "ð": "d",
        "ħ": "h",
        "ı": "i",
        "ł": "l",
        "ø": "o",
        "ŧ": "t",
        "ς": "σ",
        "æ": "ae",
        "œ": "oe",
        "ß": "ss",
        "þ": "th",
    }
)


def tokens(text: str) -> list[str]:
    """The words of `text` in reading order, as they are written; numbers are words."""
    return _WORD.findall(text)


def spans(text: str) -> list[tuple[str, int, int]]:
    """The words of `text`, each with where it begins and ends (in code points; UTF-16 units in the twin)."""
    return [(match[0], *match.span()) for match in _WORD.finditer(text)]


@lru_cache(maxsize=1 << 18)
def fold(word: str) -> str:
    """`word` without case, accents and apostrophes, in the letters that a foreign keyboard has.

    "dj" is how "đ" is written without its key, so both become "d": Đulić, Djulić and Dulic meet.
    """
    low = word.lower()
    if not low.isascii():
        low = unicodedata.normalize("NFKD", word).lower().translate(_SPELLED)
    return "".join(filter(str.isalnum, low)).replace("dj", "d")


def folded(text: str) -> list[str]:
    """The folded words of `text` in reading order."""
    return " ".join(_read_runs(text)).split()


def word_counts(text: str) -> Counter[str]:
    """How often each folded word stands in `text`."""
    counts = Counter(_read_runs(text))
    counts.pop("", None)
    for several in [read for read in counts if " " in read]:
        times = counts.pop(several)
        for word in several.split(" "):
            counts[intern(word)] += times
    return counts


class _Read(dict[bytes, str]):
    """The folded words, with spaces between them, of each run of signs between two spaces that was met: no word goes
    beyond it, and most texts are made of the same few thousand runs. Bytes are taken apart sooner than letters.
    """

    def __missing__(self, run: bytes) -> str:
        words = self[run] = intern(" ".join(filter(None, map(fold, tokens(run.decode())))))
        return words


_read = _Read()
_MOST_KEPT = 1 << 18


def _read_runs(text: str) -> Iterator[str]:
    if len(_read) > _MOST_KEPT:
        _read.clear()
    return map(_read.__getitem__, text.encode().split())
