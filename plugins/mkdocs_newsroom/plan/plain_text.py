"""The text of clean HTML, as it can be read without its marks."""

from __future__ import annotations

import re
from html import unescape

# Within a line; every other tag ends one, so that the words of two cells or paragraphs never become one.
_WITHIN = (
    *("a", "abbr", "b", "cite", "code", "del", "em", "i", "img", "ins", "kbd", "mark", "picture", "q", "s"),
    *("samp", "small", "source", "span", "strong", "sub", "sup", "u", "var", "wbr"),
)
_NOTE = "footnote-"
_MARKS_OF_NOTES = re.compile(
    r'<sup class="footnote-ref[^"]*">.*?</sup>|<a [^>]*class="footnote-backref[^"]*"[^>]*>.*?</a>', re.DOTALL
)
# Clean HTML has no `<` or `>` inside a tag.
_TAG_WITHIN = re.compile(rf"</?(?:{'|'.join(_WITHIN)})(?![a-zA-Z0-9])[^>]*>")
_TAG = re.compile(r"</?[a-zA-Z0-9][^>]*>")


def plain_text(html: str) -> str:
    """One line for each block; `html` is clean. The signs by which a note is reached are no text."""
    read = str(_MARKS_OF_NOTES.sub("", html) if _NOTE in html else html)  # as markup it would escape itself
    # Where a line of the source ends, no block does.
    bare = _TAG.sub("\n", _TAG_WITHIN.sub("", read.replace("\n", " ")))
    lines = filter(None, map(str.strip, unescape(bare).split("\n")))
    # Of all spaces only the usual one is printable: most lines are known to be tidy without taking them apart.
    return "\n".join(
        [line if "  " not in line and line.isprintable() else " ".join(line.split()) for line in lines]
    )
