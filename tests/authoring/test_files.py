"""New files and folders: never over others, never half."""

from __future__ import annotations

import errno
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Self

import pytest

from mkdocs_newsroom.authoring.files import create, move_new, replace_text, write_new


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


@pytest.mark.parametrize("stop", [KeyboardInterrupt(), OSError(28, "No space left on device")])
def test_who_is_stopped_while_writing_leaves_no_half_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stop: BaseException
) -> None:
    class Stopping:
        def __init__(self, file: Path) -> None:
            file.touch()
            self.is_open = True

        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None:
            self.is_open = False

        def write(self, _: bytes) -> None:
            raise stop

    def unlink(file: Path) -> None:
        assert not opened[0].is_open  # Windows deletes no open file
        unlink_really(file)

    def open_once(file: Path, _: str) -> Stopping:
        opened.append(Stopping(file))
        return opened[0]

    unlink_really = Path.unlink
    opened: list[Stopping] = []
    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", open_once)
        patch.setattr(Path, "unlink", unlink)
        with pytest.raises(type(stop)):
            create(tmp_path / "a", b"x")
    assert list(tmp_path.iterdir()) == []


def test_an_empty_folder_is_not_taken(tmp_path: Path) -> None:
    target = tmp_path / "news/item"
    target.mkdir(parents=True)
    (tmp_path / "desk").mkdir()
    with pytest.raises(FileExistsError):
        move_new(tmp_path / "desk", target)
    assert (tmp_path / "desk").is_dir()


def test_a_folder_comes_from_another_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk, target = tmp_path / "desk", tmp_path / "news/2026/item"
    desk.mkdir()
    (desk / "index.md").write_text("x", encoding="utf-8")
    rename = Path.rename

    def on_one_disk(folder: Path, to: Path) -> Path:
        if folder == desk:
            raise OSError(errno.EXDEV, os.strerror(errno.EXDEV))
        return rename(folder, to)

    monkeypatch.setattr(Path, "rename", on_one_disk)
    move_new(desk, target)
    assert (target / "index.md").read_text(encoding="utf-8") == "x"
    assert [one.name for one in target.parent.iterdir()] == ["item"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "far").write_text("old", encoding="utf-8")
    (tmp_path / "near").symlink_to("far")
    replace_text(tmp_path / "near", "new")
    assert (tmp_path / "near").is_symlink()
    assert (tmp_path / "far").read_text(encoding="utf-8") == "new"
