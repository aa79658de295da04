"""Breaks a text into lines of even length, in the largest size in which all of it has room."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

ELLIPSIS = "…"
Measure = Callable[[str, int], float]
"""The width in pixels of a text in a size."""


@dataclass(frozen=True)
class Fitted:
    size: int
    lines: tuple[str, ...]


def fit(
    text: str, sizes: Sequence[int], width: float, most: Callable[[int], int], measure: Measure
) -> Fitted:
    """`sizes` from the largest; `most` says how many lines of a size there is room for.

    Lines end at spaces, never at no-break spaces. What is too long in the smallest size ends in an ellipsis, and a
    word that is wider than a line is cut into parts with hyphens.
    """
    words = text.split(" ")
    for size in sizes:
        lines = _wrapped(words, width, size, measure)
        if len(lines) <= most(size) and all(measure(word, size) <= width for word in words):
            return Fitted(size, _even(lines, words, width, size, measure))
    size = sizes[-1]
    parts = [part for word in words for part in _parts(word, width, size, measure)]
    lines = _wrapped(parts, width, size, measure)
    if len(lines) > (room := most(size)):
        lines = [*lines[: room - 1], _shortened(" ".join(lines[room - 1 :]), width, size, measure)]
    return Fitted(size, tuple(lines))


def _wrapped(words: Iterable[str], width: float, size: int, measure: Measure) -> list[str]:
    lines = [""]
    for word in words:
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if lines[-1] and measure(longer, size) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _even(
    lines: list[str], words: Sequence[str], width: float, size: int, measure: Measure
) -> tuple[str, ...]:
    """No more lines, but in the narrowest column that has room for them."""
    if len(lines) > 1:
        low, high = max(measure(word, size) for word in words), width
        while high - low > size / 4:
            middle = (low + high) / 2
            if len(narrow := _wrapped(words, middle, size, measure)) > len(lines):
                low = middle
            else:
                lines, high = narrow, middle
    return tuple(lines)


def _parts(word: str, width: float, size: int, measure: Measure) -> list[str]:
    if measure(word, size) <= width:
        return [word]
    end = next(at for at in range(len(word), 0, -1) if at == 1 or measure(word[:at] + "-", size) <= width)
    return [word[:end] + "-", *_parts(word[end:], width, size, measure)] if word[end:] else [word]


def _shortened(text: str, width: float, size: int, measure: Measure) -> str:
    """The beginning of a text, at the end of a word if possible, and an ellipsis."""
    ends = [at for at in range(len(text), 0, -1) if text[at - 1 : at].isalnum()]
    at_words = [at for at in ends if not text[at : at + 1].isalnum()]
    for at in (*at_words, *ends):
        if measure(text[:at] + ELLIPSIS, size) <= width:
            return text[:at] + ELLIPSIS
    return ELLIPSIS
