"""The text of clean HTML, as it can be read without its marks."""

from __future__ import annotations

import re
from html import unescape

# Within a line; every other tag ends one, so that the words of two cells or paragraphs never become one.
_WITHIN = (
    *("a", "abbr", "b", "cite", "code", "del", "em", "i", "img", "ins", "kbd", "mark", "picture", "q", "s"),
    *("samp", "small", "source", "span", "strong", "sub", "sup", "u", "var", "wbr"),
)
_MARKS_OF_NOTES = re.compile(
    r'<sup class="footnote-ref[^"]*">.*?</sup>|<a [^>]*class="footnote-backref[^"]*"[^>]*>.*?</a>', re.DOTALL
)
# Clean HTML has no `<` or `>` inside a tag.
_TAG = re.compile(r"<(/?)([a-zA-Z0-9]+)[^>]*>")
_SPACES = re.compile(r"\s+")


def plain_text(html: str) -> str:
    """One line for each block; `html` is clean. The signs by which a note is reached are no text."""
    # Where a line of the source ends, no block does.
    bare = _TAG.sub(_between, _SPACES.sub(" ", _MARKS_OF_NOTES.sub("", html)))
    lines = (_SPACES.sub(" ", line).strip() for line in unescape(bare).split("\n"))
    return "\n".join(line for line in lines if line)


def _between(tag: re.Match[str]) -> str:
    return "" if tag[2] in _WITHIN else "\n"
