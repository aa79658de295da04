"""How large emblems are drawn side by side."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_newsroom.plan.emblems import BOX, LEAST_HEIGHT, Size, emblem_sizes

SIDES = st.integers(1, 8000)
# An emblem twenty times as high as wide would be a line that no width in whole pixels makes low enough.
PICTURES = st.builds(Size, SIDES, SIDES).filter(lambda picture: picture.height <= 20 * picture.width)
ROWS = st.lists(PICTURES, min_size=1, max_size=6)
POLISH_ROW = [(480, 200), (600, 200), (660, 200)]


@pytest.mark.parametrize(
    ("row", "largest", "drawn"),
    [
        (POLISH_ROW, 2, [(153, 64), (191, 64), (211, 64)]),
        ([(600, 300)], None, [(128, 64)]),
        # 4.5 times as wide as high: it fills the width, and no other is higher than it.
        ([(300, 300), (900, 200)], 1, [(49, 49), (224, 50)]),
        ([(300, 300), (900, 200)], 0, [(64, 64), (224, 50)]),
        # So wide that what is as low could not be read: then it is the widest.
        ([(300, 300), (1000, 100)], 1, [(40, 40), (224, 22)]),
        # A small picture is drawn larger: the rule is about what is seen.
        ([(30, 10)], 0, [(192, 64)]),
    ],
)
def test_sizes(row: list[tuple[int, int]], largest: int | None, drawn: list[tuple[int, int]]) -> None:
    assert list(emblem_sizes([Size(*picture) for picture in row], largest)) == drawn


@given(ROWS, st.data())
def test_the_largest_is_as_high_or_as_wide_as_each(row: list[Size], data: st.DataObject) -> None:
    """Nothing is higher and wider than it: neither in its row, nor the emblem of another funder on the page."""
    number = data.draw(st.integers(0, len(row) - 1))
    drawn = emblem_sizes(row, number)
    largest, height = drawn[number], height_drawn(row[number], drawn[number])
    for picture, other in zip(row, drawn, strict=True):
        assert height_drawn(picture, other) <= height or other.width <= largest.width
        assert height_drawn(picture, other) <= max(Fraction(LEAST_HEIGHT), height)


@given(ROWS, st.none() | st.just(0))
def test_each_fits_a_telephone_and_keeps_its_proportions(row: list[Size], largest: int | None) -> None:
    for picture, drawn in zip(row, emblem_sizes(row, largest), strict=True):
        assert 1 <= drawn.width <= BOX.width
        assert height_drawn(picture, drawn) <= BOX.height
        assert abs(drawn.height - height_drawn(picture, drawn)) <= 1


def height_drawn(picture: Size, drawn: Size) -> Fraction:
    """A browser takes the width as it is said, and makes the height of it."""
    return Fraction(drawn.width * picture.height, picture.width)
