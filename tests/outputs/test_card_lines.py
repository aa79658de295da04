"""Lines of social cards: even, never beyond the edge, never ended at a no-break space."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_newsroom.editions.typography import tie
from mkdocs_newsroom.outputs.card_lines import ELLIPSIS, Fitted, fit

WIDTH = 200
SIZES = (20, 15, 10)


def wide(size: int, text: str) -> float:
    """Every letter is as wide as the size: ten, thirteen or twenty letters have room in a line."""
    return size * len(text)


def fitted(text: str, lines: int = 3) -> Fitted:
    return fit(text, SIZES, WIDTH, lambda _: lines, wide)


@pytest.mark.parametrize(
    ("text", "size", "lines"),
    [
        ("Ū", 20, ["Ū"]),
        ("", 20, [""]),
        ("ten letter", 20, ["ten letter"]),
        ("one two three four", 20, ["one two", "three four"]),
        ("aaaa bb cc dd", 20, ["aaaa bb", "cc dd"]),
        ("jedenaście liter", 20, ["jedenaście", "liter"]),
        ("one two three four five six seven", 15, ["one two three", "four five six", "seven"]),
        ("trzynastolite rek", 15, ["trzynastolite", "rek"]),
        ("one two three four five six", 20, ["one two", "three four", "five six"]),
    ],
)
def test_the_largest_size_that_has_room(text: str, size: int, lines: list[str]) -> None:
    assert fitted(text) == Fitted(size, tuple(lines))


def test_what_is_too_long_ends_in_an_ellipsis_after_a_word() -> None:
    found = fitted("word " * 30 + "last")
    assert found.size == 10
    assert found.lines == ("word word word word", "word word word word", "word word word word…")


def test_a_word_that_no_line_can_hold_is_cut() -> None:
    assert fitted("x" * 45).lines == ("x" * 19 + "-", "x" * 19 + "-", "x" * 7)
    assert fitted("x" * 90).lines == ("x" * 19 + "-", "x" * 19 + "-", "x" * 19 + ELLIPSIS)


def test_no_polish_word_of_one_letter_ends_a_line() -> None:
    text = tie("Spotkanie w szkole i o szkole z rodzicami", "pl")
    assert all(line.split()[-1] not in {"w", "i", "o", "z"} for line in fitted(text, lines=9).lines)


@given(st.lists(st.text("abč-„“\N{NO-BREAK SPACE}", min_size=1, max_size=50), max_size=60).map(" ".join))
def test_nothing_is_beyond_the_edge(text: str) -> None:
    found = fitted(text)
    assert 1 <= len(found.lines) <= 3
    assert all(wide(found.size, line) <= WIDTH for line in found.lines)
    if not found.lines[-1].endswith(ELLIPSIS) and all(len(word) <= 20 for word in text.split(" ")):
        assert " ".join(found.lines) == text
