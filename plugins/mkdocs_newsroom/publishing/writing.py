"""Files of the new site, written one by one."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from ..model.stages import stage

_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)  # for Windows
_MODE = 0o666  # as `open`: what the system leaves of it


class SiteFolder:
    """Writes files into a folder. Paths are plain texts here, and files but numbers: as objects they would cost as
    much as the writing.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._folder = str(folder)
        self._made: set[str] = set()

    def write(self, path: str, content: bytes) -> None:
        """`path` is a path in the folder, with slashes. Raises OSError."""
        with stage("writing"):
            file = f"{self._folder}/{path}"
            parent = file[: file.rindex("/")]
            if parent not in self._made:
                _make_folder(parent)
                self._made.add(parent)
            opened = os.open(file, _NEW, _MODE)
            try:
                written = os.write(opened, content)
                while written < len(content):  # some systems do not take all at once
                    written += os.write(opened, content[written:])
            finally:
                os.close(opened)

    def write_all(self, files: Iterable[tuple[str, bytes]]) -> None:
        """Paths in the folder, and bytes. Raises OSError."""
        for path, content in files:
            self.write(path, content)


def _make_folder(folder: str) -> None:
    """Nearly each is a page's own, in one that is there."""
    try:
        os.mkdir(folder)  # noqa: PTH102
    except FileExistsError:  # of another process
        return
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103
