"""A comment holds any text, and ends where it ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_newsroom.authoring.comments import comment
from mkdocs_newsroom.relate.shown_text import without_comments


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tekst", "<!-- tekst -->"),
        ("\nprvi\ndrugi\n", "<!--\nprvi\ndrugi\n-->"),
        ("a --> b --!> c <!-- d", "<!-- a -- > b -- !> c < !-- d -->"),
        ("---> <!--->", "<!-- --- > < !--- > -->"),
    ],
)
def test_what_would_end_it(text: str, expected: str) -> None:
    assert comment(text) == expected


@given(st.text(alphabet="-><! \nx"))
def test_nothing_of_it_is_shown(text: str) -> None:
    assert without_comments(f"{comment(text)}x") == "x"
    assert "--!>" not in comment(text)
