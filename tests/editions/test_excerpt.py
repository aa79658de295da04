"""The line of a problem, with a caret under its column."""

from __future__ import annotations

import pytest

from mkdocs_newsroom.editions.excerpt import LONGEST, excerpt


def shown(line: str, column: int) -> tuple[str, str]:
    """The text after the number, and the caret after as much."""
    text, caret = excerpt(line, 7, column).as_lines()
    assert text.startswith("     7 | ")
    assert caret.startswith("       | ")
    return text[9:], caret[9:]


@pytest.mark.parametrize(
    ("line", "column", "text", "caret"),
    [
        ("schools: [krekka]", 11, "schools: [krekka]", "          ^"),
        ("a", 1, "a", "^"),
        ("abc", 4, "abc", "   ^"),  # behind the end
        ("abc", 99, "abc", "   ^"),
        ("abc", 0, "abc", "^"),
        ("\tname: x", 2, "→name: x", " ^"),
        ("škola: x", 8, "škola: x", "       ^"),
        ("s\u030ckola: x", 9, "s\u030ckola: x", "       ^"),  # a combining mark takes no column
        ("学校: x", 5, "学校: x", "      ^"),  # wide characters take two
        ("a\u00a0b", 3, "a b", "  ^"),
        ("a\x1b[2Jb\u202ec", 6, "a\ufffd[2Jb\ufffdc", "     ^"),
        ("a\u200bb\u00ad", 3, "a\ufffdb\ufffd", "  ^"),
    ],
)
def test_a_line_and_its_caret(line: str, column: int, text: str, caret: str) -> None:
    assert shown(line, column) == (text, caret)


@pytest.mark.parametrize("column", [1, 10, 60, 500, 960, 999, 1000, 1001, 5000])
def test_of_a_long_line_what_stands_around_the_column(column: int) -> None:
    line = "".join(chr(0x100 + number % 64) for number in range(1000))
    part = excerpt(line, 1, column)
    whole = part.before + part.at + part.after
    assert len(whole.strip("…")) == LONGEST
    assert whole.strip("…") in line
    assert part.at == line[column - 1 : column]
    _, caret = part.as_lines()
    assert len(caret) - 10 == len(part.before)
