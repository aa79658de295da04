"""Breaks a text into lines of even length, in the largest size in which all of it has room."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, partial

ELLIPSIS = "…"
Measure = Callable[[str], float]


@dataclass(frozen=True)
class Fitted:
    size: int
    lines: tuple[str, ...]


def fit(
    text: str,
    sizes: Sequence[int],
    width: float,
    most: Callable[[int], int],
    measure: Callable[[int, str], float],
) -> Fitted:
    """`sizes` from the largest; `most` says how many lines of a size there is room for, `measure` how wide a text is.

    Lines end at spaces, never at no-break spaces. What is too long in the smallest size ends in an ellipsis, and a
    word that is wider than a line is cut into parts with hyphens.
    """
    words = text.split(" ")
    for size in sizes:
        wide = cache(partial(measure, size))
        lines = _wrapped(words, width, wide)
        widest = max(map(wide, words))
        if len(lines) <= most(size) and widest <= width:
            return Fitted(size, tuple(_even(lines, words, widest, width, wide)))
    size = sizes[-1]
    wide = cache(partial(measure, size))
    lines = _wrapped([part for word in words for part in _parts(word, width, wide)], width, wide)
    if len(lines) > (room := most(size)):
        lines = [*lines[: room - 1], _shortened(" ".join(lines[room - 1 :]), width, wide)]
    return Fitted(size, tuple(lines))


def _wrapped(words: Iterable[str], width: float, wide: Measure) -> list[str]:
    """The width of a line is the sum of its words' and spaces': without a shaping library there is no kerning."""
    lines: list[list[str]] = []
    left = -1.0
    for word in words:
        left -= wide(" ") + wide(word)
        if left < 0:
            lines.append([])
            left = width - wide(word)
        lines[-1].append(word)
    return [" ".join(line) for line in lines]


def _even(lines: list[str], words: Sequence[str], low: float, high: float, wide: Measure) -> list[str]:
    """No more lines, but in the narrowest column that has room for them, to a few pixels."""
    while len(lines) > 1 and high - low > 8:
        middle = (low + high) / 2
        narrow = _wrapped(words, middle, wide)
        if len(narrow) > len(lines):
            low = middle
        else:
            lines, high = narrow, middle
    return lines


def _parts(word: str, width: float, wide: Measure) -> list[str]:
    made = []
    while wide(word) > width and len(word) > 1:
        end = next((at for at in range(len(word) - 1, 1, -1) if wide(f"{word[:at]}-") <= width), 1)
        made.append(f"{word[:end]}-")
        word = word[end:]
    return [*made, word]


def _shortened(text: str, width: float, wide: Measure) -> str:
    """The beginning of a text, at the end of a word if possible, and an ellipsis."""
    ends = [at for at in range(len(text), 0, -1) if text[at - 1].isalnum()]
    of_words = [at for at in ends if not text[at : at + 1].isalnum()]
    fitting = (at for at in (*of_words, *ends) if wide(text[:at] + ELLIPSIS) <= width)
    return text[: next(fitting, 0)] + ELLIPSIS
