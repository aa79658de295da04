"""The blocks of a Markdown text: its paragraphs, headings, lists, tables …, as they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..plan.dialect import is_too_much, to_html

_POSITION = re.compile(r'data-sourcepos="(\d+):\d+-(\d+):(\d+)"')


def blocks(markdown: str) -> tuple[str, ...]:
    """In order, without the empty lines around them. What the renderer does not show (raw tags, the targets of links)
    is a block up to the next empty line; so is all of a text that is too much for it.
    """
    lines = markdown.split("\n")
    shown = () if is_too_much(markdown) else _shown(markdown)
    found: list[str] = []
    done = 0
    for first, last in [*shown, (len(lines), len(lines))]:
        found += _paragraphs(lines[done:first])
        found.append("\n".join(lines[first:last]).rstrip())
        done = last
    return tuple(block for block in found if block.strip())


def _shown(markdown: str) -> Iterator[tuple[int, int]]:
    """The first line, from 0, and the line after the last one of each block that is in no other."""
    spans = sorted(
        (int(first) - 1, int(last) - (column == "0"))
        for first, last, column in _POSITION.findall(to_html(markdown, with_positions=True))
    )
    start = end = 0
    for first, last in spans:
        if first >= end:
            if end:
                yield start, end
            start = first
        end = max(end, last)
    if end:
        yield start, end


def _paragraphs(lines: list[str]) -> list[str]:
    return re.split(r"\n(?:[ \t]*\n)+", "\n".join(lines).strip("\n"))
