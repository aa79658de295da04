"""Names beside the points of a drawn map: each where it finds room, none over another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import NamedTuple

from ..model.text import Phrase
from .map_pieces import MapLabel

DOT = 7
GAP = 7
FONT = 22  # on a telephone the drawing is little more than half as wide as it is here
LINE = 25
CHARACTER = 0.58 * FONT  # the mean width in the fonts of the site, rather too wide than too narrow
MARGIN = 6
ATTEMPTS = 5  # to find room for every label


class Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: Box) -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def is_inside(self, whole: Box) -> bool:
        return (
            self.left >= whole.left
            and self.top >= whole.top
            and self.right <= whole.right
            and self.bottom <= whole.bottom
        )


def map_labels(
    points: Sequence[tuple[float, float]], names: Sequence[Sequence[Phrase]], width: int, height: int
) -> list[MapLabel | None]:
    """For each point what is written beside it, on a drawing of that size: its names, else its number, else nothing.

    Points that find no room are the first in another attempt.
    """
    whole = Box(MARGIN, MARGIN, width - MARGIN, height - MARGIN)
    order = list(range(len(points)))
    attempts = []
    for _ in range(ATTEMPTS):
        labels = _in_order(order, points, names, whole)
        missing = [number for number in order if labels[number] is None]
        attempts.append((len(missing), labels))
        if not missing:
            break
        order = [*missing, *(number for number in order if number not in missing)]
    return min(attempts, key=lambda attempt: attempt[0])[1]


def _in_order(
    order: Sequence[int],
    points: Sequence[tuple[float, float]],
    names: Sequence[Sequence[Phrase]],
    whole: Box,
) -> list[MapLabel | None]:
    """For each point the first text that finds room: its names before its number, all names before any number."""
    taken = [Box(x - DOT, y - DOT, x + DOT, y + DOT) for x, y in points]
    found: list[MapLabel | None] = [None] * len(points)
    for texts_of in (_name_texts, _number_text):
        for number in [number for number in order if found[number] is None]:
            lang = names[number][0].lang
            for label, box in (
                placed
                for lines in texts_of(names[number], number + 1)
                for placed in _around(*points[number], lines, lang)
            ):
                if box.is_inside(whole) and not any(box.overlaps(other) for other in taken):
                    found[number] = label
                    taken.append(box)
                    break
    return found


def _name_texts(names: Sequence[Phrase], _number: int) -> Iterator[tuple[str, ...]]:
    """In one line each, in two if it is one name, or the first and how many more."""
    first, others = names[0], names[1:]
    if all(name.lang == first.lang for name in others):
        yield tuple(name.text for name in names)
    if others:
        yield (f"{first.text} +{len(others)}",)
    elif len(halves := wrap(first.text, len(first.text) // 2 + 4)) == 2:
        yield tuple(halves)


def _number_text(_names: Sequence[Phrase], number: int) -> Iterator[tuple[str, ...]]:
    yield (str(number),)


def _around(x: float, y: float, lines: tuple[str, ...], lang: str | None) -> Iterator[tuple[MapLabel, Box]]:
    """A label to the right of a point, to the left, above and below, each with the room that it takes."""
    if len(lines) > 2:
        return
    width, height = max(map(len, lines)) * CHARACTER, len(lines) * LINE
    beside, away = y - height / 2, DOT + GAP
    for anchor, at, left, top in (
        ("start", x + away, x + away, beside),
        ("end", x - away, x - away - width, beside),
        ("middle", x, x - width / 2, y - DOT - height),
        ("middle", x, x - width / 2, y + DOT),
    ):
        baseline = top + 0.76 * LINE
        box = Box(left, top, left + width, top + height)
        yield MapLabel(round(at, 1), round(baseline, 1), anchor, lines, lang), box
