"""Files that were made to hurt, or came out so: each ends in a located problem, quickly."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from mkdocs_newsroom.load import reading

from .projects import ITEM, SCHOOL, codes, item, load_files

DEEP = 100_000
BOMBS = {
    "flow lists": "name: " + "[" * DEEP,
    "flow mappings": "name: " + "{a: " * DEEP,
    "closed flow lists": "name: " + "[" * DEEP + "]" * DEEP,
    "flow lists on lines": "name:\n" + " [\n" * DEEP,
    "block lists": "- " * DEEP,
    "complex keys": "? " * DEEP,
    "indented mappings": "".join(" " * depth + "a:\n" for depth in range(1000)),
}


@pytest.mark.parametrize("name", BOMBS)
def test_deep_nesting(name: str, tmp_path: Path) -> None:
    started = time.process_time()
    _, problems = load_files(tmp_path, {SCHOOL: BOMBS[name], ITEM: f"---\n{BOMBS[name]}\n---\nTekst.\n"})
    assert time.process_time() - started < 2
    assert codes(problems) == ["Y106", "Y106"]


LONG = {
    "entries": "name: x\ncountry: BA\naliases: [" + "a, " * 50_000 + "a]\n",
    "wrong entries": "name: x\ncountry: BA\nlinks: [" + "a, " * 50_000 + "a]\n",
    "unknown fields": "".join(f"field{number}: x\n" for number in range(10_000)),
    "one field many times": "name: x\n" * 20_000,
    "references": "name: x\ncountry: BA\naliases: [" + "*a, " * 30_000 + "x]\n",
    "a long name": "name: x\ncountry: BA\n" + "n" * 1000 + ": x\n",
    "hyphens and spaces": "---" + " " * 900_000 + "x\n",
}


@pytest.mark.parametrize("name", LONG)
def test_long_files(name: str, tmp_path: Path) -> None:
    started = time.process_time()
    _, problems = load_files(tmp_path, {SCHOOL: LONG[name], ITEM: LONG[name]})
    assert time.process_time() - started < 4
    assert len(problems) <= 52 + 1


def test_a_file_with_very_many_mistakes_says_how_many_more(tmp_path: Path) -> None:
    many = "".join(f"x{number}: y\n" for number in range(60))
    _, problems = load_files(tmp_path, {SCHOOL: f"name: x\ncountry: BA\n{many}"})
    assert codes(problems) == ["R301"] * 50 + ["S425"]
    assert problems[-1].args == {"count": "10"}


def test_too_large(tmp_path: Path) -> None:
    _, problems = load_files(tmp_path, {ITEM: item(body="x" * 1024 * 1024), SCHOOL: "#" * (1024 * 1024 + 1)})
    assert codes(problems) == ["S403", "S403"]


def test_names_that_cannot_be_shown(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    for name in (b"\xff.jpg", b"a\nb.jpg", b"\x1b[31m.bs.md"):
        try:
            Path(os.fsdecode(os.fsencode(tmp_path / "content") + b"/" + name)).touch()
        except OSError:
            pytest.skip("this disk has no such names")
    _, problems = load_files(tmp_path, {})
    assert codes(problems) == ["S410"] * 3
    for problem in problems:
        problem.place.path.encode("utf-8")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such files here")
def test_what_is_no_file_is_not_opened(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    os.mkfifo(tmp_path / "content" / "about.bs.md")
    _, problems = load_files(tmp_path, {})
    assert codes(problems) == ["S409"]


def test_a_file_that_goes_away_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*args: object, **more: object) -> None:
        raise PermissionError(13, "Permission denied")

    load_files(tmp_path, {SCHOOL: "name: x\ncountry: BA\n"})
    monkeypatch.setattr(reading, "_read", denied)
    _, problems = load_files(tmp_path, {})
    assert [(problem.code, problem.place.path) for problem in problems] == [("S406", SCHOOL)]
