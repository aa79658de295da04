"""Saves what was written for people: never over another file, never half."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import EEXIST
from pathlib import Path


def write_new(file: Path, text: str) -> None:
    """Makes the file and its folders. Raises FileExistsError when it is there already, and OSError; then no file and no
    new folder is left.
    """
    content = text.encode()
    with new_folders(file.parent), file.open("xb") as opened:
        try:
            opened.write(content)
            opened.flush()
        except OSError:
            file.unlink()
            raise


def move_new(folder: Path, target: Path) -> None:
    """Puts a folder that was made elsewhere on the same disk at `target`, in one step.

    Raises FileExistsError when something is there already, and OSError; then no new folder is left.
    """
    with new_folders(target.parent):
        try:
            folder.rename(target)
        except OSError as error:
            if target.exists():  # systems differ in what they call it
                raise FileExistsError(EEXIST, os.strerror(EEXIST), str(target)) from error
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

    Raises OSError. The line ends are those of `text`.
    """
    draft = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        draft.write_bytes(text.encode())
        draft.chmod(file.stat().st_mode)
        draft.replace(file)
    finally:
        with suppress(FileNotFoundError):
            draft.unlink()
