"""Files of the new site, written one by one."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from ..model.stages import stage


class SiteFolder:
    """Writes files into a folder. Paths are plain texts here: as objects they would cost as much as the writing."""

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
                os.makedirs(parent, exist_ok=True)  # noqa: PTH103
                self._made.add(parent)
            with open(file, "wb") as opened:  # noqa: PTH123
                opened.write(content)

    def write_all(self, files: Iterable[tuple[str, bytes]]) -> None:
        """Paths in the folder, and bytes. Raises OSError."""
        for path, content in files:
            self.write(path, content)
