"""The files of a folder, in an order that does not depend on the disk, and without what leads out of it."""

from __future__ import annotations

import os
import posixpath
import re
import unicodedata
from collections.abc import Collection, Iterator
from operator import attrgetter

from . import suggest
from .reading import Reading
from .system_errors import reason_of

PHOTO_EXTENSIONS = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif"})
ASSET_EXTENSIONS = PHOTO_EXTENSIONS | {".pdf"}
IGNORED = re.compile(r"\..*|.*~|#.*#|.*\.sw[op]|thumbs\.db|desktop\.ini", re.IGNORECASE | re.DOTALL)


def extension(path: str) -> str:
    """That of the file's name in small letters, `.md`; nothing for `.md` and `md.`."""
    name = path.rpartition("/")[2]
    dot = name.rfind(".")
    return name[dot:].lower() if 0 < dot < len(name) - 1 else ""


def scan(reading: Reading, folder: str, known: Collection[str] | None = None) -> list[str]:
    """All files below `folder`, relative to it. Links are never followed.

    `known` are the paths of all files in the project, where that is known and where there is nothing but files.
    """
    paths = _walk(reading, folder) if known is None else _below(folder, known)
    return [path for path in paths if _is_nameable(reading, folder, path)]


def _below(folder: str, known: Collection[str]) -> list[str]:
    """In the order of `_walk`: a folder's name ends before any other sign."""
    whole = posixpath.normpath(folder)
    start = "" if whole == "." else f"{whole}/"
    paths = [path[len(start) :] for path in known if path.startswith(start)]
    return sorted(paths, key=lambda path: path.replace("/", "\0"))


def _walk(reading: Reading, folder: str) -> Iterator[str]:
    """Files and folders as they follow one another by their names, each folder with all that is in it."""
    root = f"{reading.project}/{folder}"
    real_root = os.path.realpath(root)
    waiting = _entries(reading, folder, root, "")
    while waiting:
        path, entry = waiting.pop()
        if entry.is_symlink():
            _report_link(reading, shown(f"{folder}/{path}"), entry.path, real_root)
        elif entry.is_dir(follow_symlinks=False):
            waiting += _entries(reading, folder, entry.path, path)
        elif entry.is_file(follow_symlinks=False):
            yield path
        else:
            reading.error("S409", shown(f"{folder}/{path}"))


def _entries(reading: Reading, folder: str, here: str, below: str) -> list[tuple[str, os.DirEntry[str]]]:
    """What is not ignored in a folder of the system, the last one first, each with its path below `folder`."""
    try:
        with os.scandir(here) as found:
            entries = sorted(found, key=attrgetter("name"), reverse=True)
    except OSError as error:
        reading.error("S406", shown(f"{folder}/{below}"), reason=reason_of(error))
        return []
    return [
        (f"{below}/{entry.name}" if below else entry.name, entry)
        for entry in entries
        if not IGNORED.fullmatch(entry.name)
    ]


def _report_link(reading: Reading, path: str, link: str, real_root: str) -> None:
    target = os.path.realpath(link)
    if target == real_root or target.startswith(real_root + os.sep):
        reading.warning("S402", path)
    else:
        reading.error("S401", path)


def _is_nameable(reading: Reading, folder: str, path: str) -> bool:
    if path.isascii() and path.isprintable():
        return True
    name = shown(path)
    if name != path or not name.isprintable():
        reading.error("S410", f"{folder}/{name}")
        return False
    composed = unicodedata.normalize("NFC", name)
    if composed != name:
        parts = zip(composed.split("/"), name.split("/"), strict=True)
        near = suggest.as_file_name(next(new for new, old in parts if new != old))
        reading.error("S426", f"{folder}/{composed}", suggestion=near)
        reading.misnamed.add(f"{folder}/{composed}")
        return False
    return True


def shown(path: str) -> str:
    """The path as text that can be printed, whatever bytes its name has."""
    return path.rstrip("/").encode("utf-8", "surrogateescape").decode("utf-8", "replace")
