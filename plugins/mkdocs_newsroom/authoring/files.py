"""Saves what was written for people: never over another file, never half."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path


def write_new(file: Path, text: str) -> None:
    """Makes the file and its folders. Raises FileExistsError when it is there already, and OSError."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("x", encoding="utf-8", newline="\n") as opened:
        try:
            opened.write(text)
        except OSError:
            file.unlink()
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
