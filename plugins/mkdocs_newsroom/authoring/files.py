"""Saves what was written for people: never over another file, never half."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import EEXIST, EXDEV
from pathlib import Path
from tempfile import TemporaryDirectory


def create(file: Path, content: bytes) -> None:
    """Makes the file in a folder that is there. Raises FileExistsError when it is there already, and OSError; whatever
    stops it, also Ctrl+C, no half file is left.
    """
    opened = file.open("xb")
    try:
        with opened:
            opened.write(content)
    except BaseException:
        with suppress(OSError):
            file.unlink()  # after it was closed: Windows deletes no open file
        raise


def write_new(file: Path, text: str) -> None:
    """Makes the file and its folders. Raises FileExistsError when it is there already, and OSError; then no file and no
    new folder is left.
    """
    content = text.encode()
    with new_folders(file.parent):
        create(file, content)


def move_new(folder: Path, target: Path) -> None:
    """Puts a folder that has something in it at `target`, in one step, also on another disk.

    Raises FileExistsError when something is there already, and OSError; then no new folder is left. An empty folder
    that somebody makes there at the same moment may be taken: systems differ in that.
    """
    with new_folders(target.parent):
        try:
            _rename(folder, target)
        except OSError as error:
            if error.errno != EXDEV:
                raise
            with TemporaryDirectory(prefix=".new-", dir=target.parent) as desk:
                beside = Path(desk, target.name)
                shutil.copytree(folder, beside)
                _rename(beside, target)


def _rename(folder: Path, target: Path) -> None:
    is_taken = FileExistsError(EEXIST, os.strerror(EEXIST), str(target))
    if os.path.lexists(target):  # POSIX puts a folder in the place of an empty one
        raise is_taken
    try:
        folder.rename(target)
    except OSError as error:
        if os.path.lexists(target):  # systems differ in what they call it
            raise is_taken from error
        raise


@contextmanager
def new_folders(folder: Path) -> Iterator[None]:
    """A folder, made with those above it; where what is done in it fails, none that was made is left."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        yield
    except BaseException:
        for one in missing:
            with suppress(OSError):  # somebody has put something into it
                one.rmdir()
        raise


def replace_text(file: Path, text: str) -> None:
    """Puts `text` in the place of what the file holds, in one step, so that a failure leaves it as it was.

    Of a symbolic link it is the file that the link leads to. Raises OSError. The line ends are those of `text`.
    """
    file = file.resolve()
    draft = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        draft.write_bytes(text.encode())
        draft.chmod(file.stat().st_mode)
        draft.replace(file)
    finally:
        with suppress(FileNotFoundError):
            draft.unlink()
