"""Entries that come into a YAML text: everything else stays as it is, to the byte."""

from __future__ import annotations

import pytest

from mkdocs_newsroom.authoring.yaml_edit import Addition, UneditableError, entry_lines, scalar, with_additions

ENTRY: dict[str, str | bool] = {"locale": "uk", "build": True}
IN_A = ("a",)


@pytest.mark.parametrize(
    ("text", "addition", "expected"),
    [
        ("a: {b: 1} # c\n", Addition(IN_A, "x", "k"), "a: {b: 1, k: x} # c\n"),
        ("a: {}\n", Addition(IN_A, "x", "k"), "a: {k: x}\n"),
        ("a: {b: 1,}\n", Addition(IN_A, "x", "k"), "a: {b: 1, k: x,}\n"),
        ("a: {\n  b: 1 # c\n}\n", Addition(IN_A, "x", "k"), "a: {\n  b: 1, k: x # c\n}\n"),
        ("a:\n    b: 1 # c\n\n# d\ne: 2\n", Addition(IN_A, "x", "k"), "a:\n    b: 1 # c\n    k: x\n\n# d\ne: 2\n"),
        ("a:\n  b:\n", Addition(IN_A, "x", "k"), "a:\n  b:\n  k: x\n"),
        ("a:\n  b: 1", Addition(IN_A, "x", "k"), "a:\n  b: 1\n  k: x"),
        ("a:\r\n  b: 1\r\n", Addition(IN_A, "x", "k"), "a:\r\n  b: 1\r\n  k: x\r\n"),
        ("a:\n  b: 1\n", Addition(IN_A, {"uk": "Europe/Kyiv"}, "k"), "a:\n  b: 1\n  k: {uk: Europe/Kyiv}\n"),
        ("a:\n  - b: 1 # c\n", Addition(IN_A, ENTRY), "a:\n  - b: 1 # c\n  - locale: uk\n    build: true\n"),
        ("a:\n-   b: 1\n", Addition(IN_A, ENTRY), "a:\n-   b: 1\n-   locale: uk\n    build: true\n"),
        ("a:\n  - {b: 1} # c\n", Addition(IN_A, ENTRY), "a:\n  - {b: 1} # c\n  - {locale: uk, build: true}\n"),
        ("a: [{b: 1}]\n", Addition(IN_A, ENTRY), "a: [{b: 1}, {locale: uk, build: true}]\n"),
        ("a:\n  b: !!python/name:x.y\n", Addition(IN_A, "x", "k"), "a:\n  b: !!python/name:x.y\n  k: x\n"),
        ("a:\n  - p\n  - q: {b: 1}\n", Addition(("a", 1, "q"), "x", "k"), "a:\n  - p\n  - q: {b: 1, k: x}\n"),
    ],
)  # fmt: skip
def test_additions(text: str, addition: Addition, expected: str) -> None:
    assert with_additions(text, [addition]) == expected


def test_several_at_once() -> None:
    text = "a: {b: 1}\nc:\n  d: 2\n"
    additions = [Addition(("c",), "x", "k"), Addition(IN_A, "y", "l"), Addition(("c",), "z", "m")]
    assert with_additions(text, additions) == "a: {b: 1, l: y}\nc:\n  d: 2\n  k: x\n  m: z\n"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a: 1\n",
        "b: {}\n",
        "a: [1]\n",
        "a:\n",
        "a: {k: there}\n",
        "a:\n  b: |\n    text\n",
        "a: {b: 1\n",
        "a:\n  <<: *nothing\n",
        "x: &x {b: 1}\na:\n  c: *x\n",
    ],
)
def test_what_cannot_be_edited_safely_is_refused(text: str) -> None:
    with pytest.raises(UneditableError):
        with_additions(text, [Addition(IN_A, "x", "k")])


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("no", "'no'"),
        ("a: b", "'a: b'"),
        ("Українська", "Українська"),
        (True, "true"),
        ("12", "'12'"),
        ("x, y", "'x, y'"),
    ],
)
def test_scalars_mean_the_same_to_every_reader(value: str | bool, written: str) -> None:
    assert scalar(value) == written


def test_an_entry_in_lines() -> None:
    assert entry_lines({"locale": "uk", "name": "Українська"}, 4) == [
        "-   locale: uk",
        "    name: Українська",
    ]
