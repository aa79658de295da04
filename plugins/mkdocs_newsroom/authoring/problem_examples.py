"""Examples of problems: `guides/examples/<CODE>.txt`, what is wrong and what is right.

=== wrong content/news/2021/sastanak/index.bs.md
škole: [kreka]
=== right content/news/2021/sastanak/index.bs.md
schools: [kreka]

The lines are fields of a file that has more; without any, the file is meant for its path. A third word says otherwise:
`whole` for a whole file, `text` for what stands below the fields, `40x30` for a picture of that size.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

_MARK = "=== "


class Side(StrEnum):
    WRONG = "wrong"
    RIGHT = "right"


class Extent(StrEnum):
    """Which part of a file is shown."""

    FIELDS = "fields"
    TEXT = "text"
    WHOLE = "whole"
    PICTURE = "picture"


@dataclass(frozen=True)
class Part:
    """What one file has. `size` is that of a picture, in pixels: `40x30`."""

    side: Side
    path: str
    extent: Extent
    text: str
    size: str = ""


Example = tuple[Part, ...]


def read_example(text: str) -> Example:
    """The parts of an example in their order. Raises ValueError for a heading that is none."""
    return tuple(_parts(text))


def _parts(text: str) -> Iterator[Part]:
    for block in f"\n{text}".split(f"\n{_MARK}")[1:]:
        heading, _, lines = block.partition("\n")
        side, path, *how = heading.split(" ")
        lines = lines if not lines or lines.endswith("\n") else f"{lines}\n"
        if not how:
            yield Part(Side(side), path, Extent.FIELDS, lines)
        elif how[0][:1].isdigit():
            yield Part(Side(side), path, Extent.PICTURE, "", how[0])
        else:
            yield Part(Side(side), path, Extent(how[0]), lines)
