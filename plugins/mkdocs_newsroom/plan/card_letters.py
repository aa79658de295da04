"""The letters that the fonts of social cards have: all of Latin, today's Cyrillic and Greek.

`tools/fonts.py` makes the fonts from this list.
"""

from __future__ import annotations

import re
import unicodedata

RANGES = (
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x024F),  # Latin-1, Latin Extended-A and B
    (0x0259, 0x0259),  # ə
    (0x02BC, 0x02BC),  # an apostrophe that is a letter
    (0x0384, 0x03CE),  # Greek
    (0x0400, 0x045F),  # Cyrillic
    (0x0490, 0x0493),  # of Ukrainian
    (0x1E00, 0x1EFF),  # Latin Extended Additional
    (0x2009, 0x2060),  # spaces and punctuation
    (0x20A0, 0x20BF),  # currencies
    (0x2116, 0x2116),  # №
    (0x2122, 0x2122),  # ™
    (0x2212, 0x2212),  # minus
)
"""First and last code point of each."""

_OTHERS = re.compile(f"[^{''.join(f'{chr(first)}-{chr(last)}' for first, last in RANGES[1:])} -~]")


def readable(text: str) -> str | None:
    """The text as it can be drawn: without pictures and signs that the fonts lack, in composed form (NFC).

    None when a letter of it would be missing: a word with holes says something else.
    """
    composed = unicodedata.normalize("NFC", text)
    lost = _OTHERS.findall(composed)
    if any(unicodedata.category(character)[0] in "LN" for character in lost):
        return None
    return re.sub(" {2,}", " ", _OTHERS.sub("", composed)).strip(" ") if lost else composed
