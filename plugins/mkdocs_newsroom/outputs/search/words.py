"""Words of a text, and the form in which they are compared.

The twin is `theme/material/assets/newsroom/search/words.js`; a test compares the two. Both sides of the search, the
index at build time and the query in the browser, must make the same keys of a word without knowing who wrote it, so
neither asks for a language here: every word folds alike.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

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
