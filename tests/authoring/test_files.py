"""New files and folders: never over others, never half."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from mkdocs_newsroom.authoring.files import move_new, write_new


def test_a_new_file_and_its_folders(tmp_path: Path) -> None:
    write_new(tmp_path / "a/b/c.md", "č\n")
    assert (tmp_path / "a/b/c.md").read_bytes() == "č\n".encode()


def test_no_file_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("mine", encoding="utf-8")
    with pytest.raises(FileExistsError):
        write_new(tmp_path / "a.md", "yours")
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == "mine"


def test_a_text_that_no_file_can_hold_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(UnicodeEncodeError):
        write_new(tmp_path / "a/b.md", "\udcff")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_the_way_is_told_and_no_other_is_left(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/b").write_text("", encoding="utf-8")
    with pytest.raises(OSError, match="b"):
        write_new(tmp_path / "a/b/c/d.md", "x")
    assert sorted(file.name for file in tmp_path.rglob("*")) == ["a", "b"]


def test_of_many_at_the_same_moment_one_wins(tmp_path: Path) -> None:
    def made(number: int) -> bool:
        folder = tmp_path / f"desk-{number}"
        folder.mkdir()
        (folder / "index.md").write_text(str(number), encoding="utf-8")
        try:
            move_new(folder, tmp_path / "news/2026/item")
        except FileExistsError:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        won = list(pool.map(made, range(16)))
    assert won.count(True) == 1
    assert (tmp_path / "news/2026/item/index.md").read_text(encoding="utf-8") == str(won.index(True))


def test_a_folder_that_cannot_be_moved_leaves_none(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        move_new(tmp_path / "gone", tmp_path / "news/2026/item")
    assert list(tmp_path.iterdir()) == []
