"""Where in the Markdown a link, a picture or a raw tag stands; lines and columns count from 1, in characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from urllib.parse import unquote

from .dialect import to_html
from .picture_words import is_silent

Position = tuple[int, int]

_ELEMENT = re.compile(r'<(?:a|img) data-sourcepos="(\d+):(\d+)-[^"]*" (?:href|src)="([^"]*)"')
_PICTURE = re.compile(r'<img data-sourcepos="(\d+):(\d+)-[^"]*" src="([^"]*)" alt="\s*"')
_RAW_PICTURE = re.compile(r"<img\b(?! data-sourcepos)[^<>]*>", re.IGNORECASE)
_RAW_ADDRESS = re.compile(r"""\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))""", re.IGNORECASE)
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


def silent_pictures(markdown: str) -> Iterator[tuple[Position, str]]:
    """Each picture without words for those who cannot see it, and its target."""
    if "![" not in markdown and "<img" not in markdown.lower():
        return
    html, lines = _located(markdown), _LINE_END.split(markdown)
    for line, column, target in _PICTURE.findall(html):
        yield _in_characters(lines, line, column), unescape(target)
    if any(is_silent(raw) for raw in _RAW_PICTURE.findall(html)):
        for match in _RAW_PICTURE.finditer(markdown):
            if is_silent(match[0]):
                address = _RAW_ADDRESS.search(match[0])
                target = next(filter(None, address.groups()), "") if address else ""
                yield position_at(markdown, match.start()), unescape(target)


@lru_cache(maxsize=1)
def _located(markdown: str) -> str:
    return to_html(markdown, with_positions=True)


@lru_cache(maxsize=1)
def _targets(markdown: str) -> dict[str, tuple[Position, ...]]:
    """The positions of the links and pictures that are written in Markdown, by target."""
    lines = _LINE_END.split(markdown)
    found: dict[str, tuple[Position, ...]] = {}
    for line, column, target in _ELEMENT.findall(_located(markdown)):
        position = _in_characters(lines, line, column)
        found[unescape(target)] = (*found.get(unescape(target), ()), position)
    return found


def _in_characters(lines: list[str], line: str, column: str) -> Position:
    """The renderer counts bytes."""
    before = lines[int(line) - 1].encode()[: int(column) - 1]
    return (int(line), len(before.decode(errors="replace")) + 1)


def position_at(text: str, start: int) -> Position:
    lines = _LINE_END.split(text[:start])
    return len(lines), len(lines[-1]) + 1
