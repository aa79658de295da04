"""Where a file is told to go that does not lie where it is looked for."""

from __future__ import annotations

from pathlib import Path

import pytest

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
