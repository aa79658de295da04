"""Our own style sheets and scripts, as they are published: in one folder, whose name is the fingerprint of all of them.

So browsers may keep them for ever and never mix those of two builds. In the folder each has its own name, by which
scripts import one another. A page loads one style sheet, made of those that people edit.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

FOLDER = "assets/newsroom/"
LASTING = frozenset({"feed.css", "icon.svg"})
"""Feeds name them, and readers keep feeds: they stay at their addresses, where the host puts what the theme brings."""
SHEETS = {
    "site.css": ("base", "chrome", "lists", "article", "print"),
    "doors.css": ("base", "doors"),
    "editors.css": ("editors",),
    "search.css": ("search",),
    "embed.css": ("embed",),
}
THEME_FILES = Path(__file__).resolve().parent.parent / "theme" / "material"
_SOURCES = THEME_FILES / FOLDER
_ONLY_PRINTED = "print"
_DIGITS = 10


@dataclass(frozen=True)
class Assets:
    """`folder` is where they are published, `files` their bytes by their names in it (`search/page.js`)."""

    folder: str
    files: Mapping[str, bytes]

    def address(self, name: str) -> str:
        """In the site. Raises KeyError for a file that is not published."""
        if name not in self.files:
            raise KeyError(name)
        return self.folder + name

    def published(self) -> Iterator[tuple[str, bytes]]:
        """Path in the site and bytes of each."""
        for name, content in self.files.items():
            yield self.folder + name, content


def own_assets() -> Assets:
    """Those of the installed package. A server for people who write sees what they change in them."""
    return _made(tuple(sorted(_sources(str(_SOURCES)))))


def style_sheet(*names: str) -> str:
    """Some of the style sheets that people edit, as one."""
    return "\n".join(map(_style_sheet, names))


def fingerprint(files: Mapping[str, bytes]) -> str:
    """Of names and bytes: a file that is called otherwise is another one to those that import it."""
    digest = sha256()
    for name, content in sorted(files.items()):
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()[:_DIGITS]


def _sources(folder: str) -> Iterator[tuple[str, int]]:
    """Path and time of each: builds ask for them a dozen times."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _sources(entry.path)
            elif entry.name.endswith((".css", ".js")):
                yield entry.path, entry.stat().st_mtime_ns


@lru_cache(maxsize=1)
def _made(sources: tuple[tuple[str, int], ...]) -> Assets:
    """Bytes do not depend on how a system ends its lines."""
    scripts = [Path(path) for path, _ in sources if path.endswith(".js")]
    files = {name: style_sheet(*parts).encode() for name, parts in SHEETS.items()}
    files |= {path.relative_to(_SOURCES).as_posix(): _text(path).encode() for path in scripts}
    return Assets(f"{FOLDER}{fingerprint(files)}/", files)


def _style_sheet(name: str) -> str:
    text = _text(_SOURCES / f"{name}.css")
    return f"@media print {{\n{text}}}\n" if name == _ONLY_PRINTED else text


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
