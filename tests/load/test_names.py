"""The names of files: their endings, their order, and where one is told to go that lies in the wrong place."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_newsroom.load.reading import Reading
from mkdocs_newsroom.load.scan import extension, scan

from .projects import item, load_files


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("2022/prvi-sastanak.pl.md", "2022/prvi-sastanak/index.pl.md"),
        ("2022/Prvi sastanak.pl.md", "2022/<…>/index.pl.md"),
        ("2022/index.lt.md", "2022/<…>/index.lt.md"),
        ("2022/prvi-sastanak.md", "2022/prvi-sastanak/index.bs.md"),
        ("prvi-sastanak.xx.md", "<…>/prvi-sastanak/index.bs.md"),
    ],
)
def test_a_news_item_without_a_folder(tmp_path: Path, path: str, expected: str) -> None:
    _, problems = load_files(tmp_path, {f"content/news/{path}": item()})
    assert [(one.code, one.args) for one in problems] == [("S416", {"expected": f"content/news/{expected}"})]


@pytest.mark.parametrize(
    ("path", "ending"),
    [
        ("a/b.md", ".md"),
        ("a.b/c.tar.GZ", ".gz"),
        ("a.b/c", ""),
        ("a/.md", ""),
        ("a/b.", ""),
        ("", ""),
    ],
)
def test_endings(path: str, ending: str) -> None:
    assert extension(path) == ending


def test_files_come_folder_by_folder(tmp_path: Path) -> None:
    names = ["a/b/c", "a/b.c", "a/b-c/d", "a-b/c", "a.b", "a", "B/a", "ž/a", "b/é"]
    for name in names:
        file = tmp_path / "x" / (f"{name}/file.txt" if name == "a" else f"{name}.txt")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    found = scan(Reading(tmp_path, "x", "", (), frozenset()), "x")
    assert len(found) == len(names)
    assert found == sorted(found, key=lambda path: path.split("/"))
