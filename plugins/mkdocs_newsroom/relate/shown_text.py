"""A text as people see it: what Markdown and HTML only use to write it is read or left out."""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from dataclasses import dataclass, field

# Entities (HTML), escapes (CommonMark 2.4), marks of emphasis, the tags of words, what has no width, and the @ in an
# address of mailto: (RFC 6068). A local part has at most 64 characters (RFC 5321, 4.5.3.1.1).
_MARKUP = re.compile(
    # The first character is asked for by itself: so it is found many times faster.
    r"[&\\mM*_<\u00ad\u200b-\u200d\u2060\ufeff](?:"
    r"(?<=&)(?P<entity>(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});)"
    r"|(?<=\\)(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?<=[mM])(?P<mail>(?i:ailto:)[^\s%@]{1,64})%40"
    r"|(?<=\*)(?:(?<!\s\*)\**+|\**+(?!\s))"
    r"|(?<=_)(?:(?<![^\W_]_)_*+|_*+(?![^\W_]))"
    r"|(?<=<)/?(?i:b|em|i|strong|wbr)>"
    r"|(?<=[\u00ad\u200b-\u200d\u2060\ufeff]))"
)
_NO_WIDTH = dict.fromkeys([0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF])


@dataclass
class ShownText:
    """Made from what somebody wrote; `origin` leads back from a place in `text` to the place there."""

    written: str
    text: str = field(init=False)
    _ends: list[int] = field(init=False, default_factory=list)
    _shifts: list[int] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        parts: list[str] = []
        length = done = 0
        for match in _MARKUP.finditer(self.written):
            part = self.written[done : match.start()] + _meaning(match)
            parts.append(part)
            length += len(part)
            done = match.end()
            self._ends.append(length)
            self._shifts.append(done - length)
        self.text = "".join(parts) + self.written[done:]

    def origin(self, position: int) -> int:
        index = bisect_right(self._ends, position)
        return position + (self._shifts[index - 1] if index else 0)


def _meaning(match: re.Match[str]) -> str:
    match match.lastgroup:
        case "entity":
            return html.unescape(match[0]).translate(_NO_WIDTH)
        case "escaped":
            return match["escaped"]
        case "mail":
            return f"{match[0][0]}{match['mail']}@"
    return ""


def without_comments(text: str) -> str:
    """A text of HTML or Markdown without `<!-- … -->`; one that does not end goes on to the end of the text."""
    if "<!--" not in text:
        return text
    shown, rest = [], text
    while rest:
        before, _, comment = rest.partition("<!--")
        shown.append(before)
        rest = comment.partition("-->")[2]
    return "".join(shown)
