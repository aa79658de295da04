"""Where in the Markdown a link, a picture or a raw tag stands; lines and columns count from 1, in characters."""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from urllib.parse import unquote

from .dialect import to_html

Position = tuple[int, int]

_ELEMENT = re.compile(r'<(?:a|img) data-sourcepos="(\d+):(\d+)-[^"]*" (?:href|src)="([^"]*)"')
_LINE_END = re.compile(r"\r\n|\n|\r")


def positions_of_target(markdown: str, target: str) -> tuple[Position, ...]:
    """Everywhere that a target is linked or shown; the first line when it is not written as such."""
    if found := _targets(markdown).get(target):
        return found
    for written in dict.fromkeys((target, unquote(target))):
        if written and (raw := [match.start() for match in re.finditer(re.escape(written), markdown)]):
            return tuple(position_at(markdown, start) for start in raw)
    return ((1, 1),)


def position_of_tag(markdown: str, tag: str) -> Position:
    match = re.search(rf"<{re.escape(tag)}\b", markdown, re.IGNORECASE)
    return position_at(markdown, match.start()) if match else (1, 1)


@lru_cache(maxsize=1)
def _targets(markdown: str) -> dict[str, tuple[Position, ...]]:
    """The positions of the links and pictures that are written in Markdown, by target."""
    lines = _LINE_END.split(markdown)
    found: dict[str, tuple[Position, ...]] = {}
    for line, column, target in _ELEMENT.findall(to_html(markdown, with_positions=True)):
        before = lines[int(line) - 1].encode()[: int(column) - 1]  # the renderer counts bytes
        position = (int(line), len(before.decode(errors="replace")) + 1)
        found[unescape(target)] = (*found.get(unescape(target), ()), position)
    return found


def position_at(text: str, start: int) -> Position:
    lines = _LINE_END.split(text[:start])
    return len(lines), len(lines[-1]) + 1
