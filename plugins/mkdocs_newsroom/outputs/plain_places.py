"""In which places of a template a text must be bare: where no element can stand to mark its language.

A template says `{{ text }}` everywhere. The extension reads the HTML around it, once, when the template is compiled,
and puts the filter `bare` behind each expression in a tag or in an element that holds nothing but text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from ..model.text import Foreign, Phrase

BARE = "bare"
_OPEN, _TAG, _DOUBLE, _SINGLE = "open", "tag", '"', "'"
_OF_TEXT_ONLY = ("title", "desc", "text", "option", "textarea")
"""Of HTML, and of SVG, where a parser ends the drawing at an element of HTML."""

_NEXT = {
    _OPEN: re.compile(rf"<(?:{'|'.join(_OF_TEXT_ONLY)})\b|</?[a-z]|<!", re.IGNORECASE),
    _TAG: re.compile(r"[>\"']"),
    _DOUBLE: re.compile(_DOUBLE),
    _SINGLE: re.compile(_SINGLE),
    **{name: re.compile(rf"</{name}\b", re.IGNORECASE) for name in _OF_TEXT_ONLY},
}


def bare(value: object) -> object:
    """A text without the mark of its language; everything else as it is."""
    if type(value) is str:
        return value
    if isinstance(value, Phrase):
        return str(value.text)
    return str(value) if isinstance(value, Foreign) else value


class PlainPlaces(Extension):
    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        place = _Place()
        for token in stream:
            if token.type == "data":
                place.read(token.value)
            if token.type == "variable_end" and place.is_plain:
                for kind, value in (("rparen", ")"), ("pipe", "|"), ("name", BARE)):
                    yield Token(token.lineno, kind, value)
            yield token
            if token.type == "variable_begin" and place.is_plain:
                yield Token(token.lineno, "lparen", "(")


class _Place:
    """Where the HTML that was read so far has come to."""

    def __init__(self) -> None:
        self._state = self._behind_tag = _OPEN

    @property
    def is_plain(self) -> bool:
        return self._state != _OPEN

    def read(self, html: str) -> None:
        position = 0
        while match := _NEXT[self._state].search(html, position):
            position = match.end()
            self._step(match[0].lower())

    def _step(self, found: str) -> None:
        if self._state == _TAG:
            self._state = self._behind_tag if found == ">" else found
            return
        if self._state not in (_DOUBLE, _SINGLE):
            name = found.removeprefix("<")
            self._behind_tag = name if name in _OF_TEXT_ONLY else _OPEN
        self._state = _TAG
