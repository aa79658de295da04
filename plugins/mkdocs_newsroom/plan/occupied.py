"""Which places in the site are taken, so that nothing is ever written over a page or its files.

Places are paths in the site. Many file systems ignore case, and in which way an accent is written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from unicodedata import normalize


class Occupied:
    def __init__(self, paths: Iterable[str] = ()) -> None:
        self._files: dict[str, str] = {}
        self._folders: dict[str, str] = {}
        for path in paths:
            self.add(path)

    def copy(self) -> Occupied:
        made = Occupied()
        made._files, made._folders = self._files.copy(), self._folders.copy()
        return made

    def add(self, path: str) -> None:
        name = _as_compared(path)
        self._files.setdefault(name, path)
        for folder in _folders(name):
            if folder in self._folders:
                break
            self._folders[folder] = path

    def rival(self, path: str) -> str:
        """The file that stands in the way of one at `path`: in its place, in that of a folder which it needs, or in a
        folder of its name. "" when there is none.
        """
        name = _as_compared(path)
        found = self._files.get(name) or self._folders.get(name)
        return found or next((self._files[one] for one in _folders(name) if one in self._files), "")

    def exact_rival(self, path: str) -> str:
        """The same where case counts."""
        rival = self.rival(path)
        is_exact = rival == path or path.startswith(f"{rival}/") or rival.startswith(f"{path}/")
        return rival if is_exact else ""


def _folders(path: str) -> Iterator[str]:
    """Those in which a path stands, the deepest first."""
    while path := path.rpartition("/")[0]:
        yield path


def _as_compared(path: str) -> str:
    return path.lower() if path.isascii() else normalize("NFC", path).casefold()
