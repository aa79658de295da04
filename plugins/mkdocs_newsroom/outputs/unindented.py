"""Templates are indented for those who read them; pages need not be, and there are thousands.

Much white space becomes little when a template is compiled, so that no page costs more by it: an end of a line where
there was one, else a space. It never vanishes, for words must stay apart. Where a browser shows white space as it is
written, and in tags, scripts and style sheets, all stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

_OPEN, _TAG, _DOUBLE, _SINGLE, _COMMENT = "open", "tag", '"', "'", "<!--"
_AS_WRITTEN = ("pre", "textarea", "script", "style")

_NEXT = {
    _OPEN: re.compile(rf"[ \t\n\r\f]{{2,}}|<(?:{'|'.join(_AS_WRITTEN)})\b|</?[a-z]|<!--", re.IGNORECASE),
    _TAG: re.compile(r"[>\"']"),
    _DOUBLE: re.compile(_DOUBLE),
    _SINGLE: re.compile(_SINGLE),
    _COMMENT: re.compile("-->"),
    **{name: re.compile(rf"</{name}\b", re.IGNORECASE) for name in _AS_WRITTEN},
}


class Unindented(Extension):
    """For templates of HTML; in a text, a list in YAML or a program the beginning of a line may say something."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        is_html = (stream.name or "").endswith(".html")
        html = _Html()
        for token in stream:
            if is_html and token.type == "data":
                yield Token(token.lineno, "data", html.unindented(token.value))
            else:
                yield token


class _Html:
    """What a template says between its expressions, from piece to piece."""

    def __init__(self) -> None:
        self._state = self._behind_tag = _OPEN

    def unindented(self, piece: str) -> str:
        kept: list[str] = []
        position = 0
        while match := _NEXT[self._state].search(piece, position):
            if match[0].isspace():
                kept += piece[position : match.start()], "\n" if "\n" in match[0] else " "
            else:
                kept.append(piece[position : match.end()])
                self._state = self._after(match[0].lower())
            position = match.end()
        return "".join([*kept, piece[position:]])

    def _after(self, found: str) -> str:
        if self._state in (_DOUBLE, _SINGLE):
            return _TAG
        if self._state == _COMMENT:
            return _OPEN
        if self._state == _TAG:
            return self._behind_tag if found == ">" else found
        name = found.removeprefix("<")
        self._behind_tag = name if name in _AS_WRITTEN else _OPEN
        return _COMMENT if found == _COMMENT else _TAG
