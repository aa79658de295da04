"""Which files of the site are to be moved, as data, and the journal that says it to whoever has to finish."""

from __future__ import annotations

import errno
import json
import os
import stat
from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path, PurePath

JOURNAL, OLD = ".newsroom-journal", ".old"
# A journal begins with where the files go to. Both words are equally long: turning around writes one over the other,
# which needs no space on the disk.
_BEGIN, _TO_NEW, _TO_OLD = b'{"to": "', b"new", b"old"


@dataclass(frozen=True)
class Moves:
    """Paths are relative to the site, folders before those that are in them. `made` are folders that are missing,
    `in_the_way` those that stand where files are to be, with all folders in them.

    `site` is the inode of its folder: another one may have taken the place of that for which these moves are.
    """

    site: int
    replaced: tuple[str, ...]
    added: tuple[str, ...]
    removed: tuple[str, ...]
    made: tuple[str, ...]
    in_the_way: tuple[str, ...]


def planned_moves(site: Path, staged: Path, changed: Collection[str], removed: Collection[str]) -> Moves:
    """Raises OSError for what is not there or is no folder, ValueError for paths that no file here can have."""
    if wrong := [path for path in (*changed, *removed) if not _is_of_a_file(path)]:
        raise ValueError(f"no path of a file in a site: {wrong[0]!r}")
    if both := {*changed} & {*removed}:
        raise ValueError(f"both new and removed: {min(both)!r}")
    for path in changed:
        if not stat.S_ISREG((staged / path).lstat().st_mode):
            raise ValueError(f"no file: {path!r}")
    gone = [path for path in sorted({*removed}) if mode_of(site / path)]
    for path in gone:
        if stat.S_ISDIR(mode_of(site / path)):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), path)
    found = {path: mode_of(site / path) for path in sorted({*changed}, key=_pages_last)}
    return Moves(
        site=site.stat().st_ino,
        replaced=tuple(path for path, mode in found.items() if mode and not stat.S_ISDIR(mode)),
        added=tuple(path for path, mode in found.items() if not mode or stat.S_ISDIR(mode)),
        removed=tuple(gone),
        made=tuple(_missing_folders(site, changed, gone)),
        in_the_way=tuple(_folders_at(site, [path for path, mode in found.items() if stat.S_ISDIR(mode)])),
    )


def folders_of(paths: Iterable[str]) -> list[str]:
    """All folders that the files are in, each after the one that it is in itself."""
    folders: set[str] = set()
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder and folder not in folders:
            folders.add(folder)
            folder = folder.rpartition("/")[0]
    return sorted(folders)


def mode_of(file: Path) -> int:
    """Of the file or folder itself, also where it is a link; 0 where there is nothing."""
    try:
        return file.lstat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return 0


def write_journal(file: Path, moves: Moves) -> None:
    """Raises OSError. When it returns, not even a power cut takes the journal away."""
    content = json.dumps(asdict(moves)).encode()
    with file.open("wb") as opened:
        opened.write(_BEGIN + _TO_NEW + b'", ' + content.removeprefix(b"{"))
        opened.flush()
        os.fsync(opened.fileno())


def turn_around(file: Path) -> None:
    """From now on the files go back. Raises OSError."""
    with file.open("r+b") as opened:
        opened.seek(len(_BEGIN))
        opened.write(_TO_OLD)
        opened.flush()
        os.fsync(opened.fileno())


def read_journal(file: Path) -> tuple[Moves | None, bool]:
    """None when it says nothing that can be done. Whether the new files are to go to the site. Raises OSError."""
    content = file.read_bytes()
    is_to_new = content.startswith(_BEGIN + _TO_NEW)
    try:
        said = json.loads(content)
        lists = {field.name: tuple(said[field.name]) for field in fields(Moves) if field.name != "site"}
        moves = Moves(site=int(said["site"]), **lists)
        is_right = all(_is_of_a_file(path) for paths in lists.values() for path in paths)
    except (ValueError, TypeError, KeyError, AttributeError):
        return None, is_to_new
    return (moves if is_right else None), is_to_new


def _is_of_a_file(path: str) -> bool:
    """Whether it leads to somewhere in the site, and to nothing that is needed for the exchange."""
    parts = path.split("/")
    if {"", ".", ".."} & {*parts} or parts[0] in {JOURNAL, OLD} or "\0" in path:
        return False
    return not PurePath(path).anchor and len(PurePath(path).parts) == len(parts)


def _pages_last(path: str) -> tuple[bool, str]:
    """Whoever reads a new page finds what it loads."""
    return path.endswith(".html"), path


def _missing_folders(site: Path, changed: Iterable[str], gone: Sequence[str]) -> list[str]:
    """Those that the changed files need. A folder that is a link leads out of the site: nothing is moved there.

    Raises NotADirectoryError.
    """
    of_gone, of_changed = folders_of(gone), folders_of(changed)
    become_folders = {*gone}.difference(of_gone)
    for folder in {*of_gone, *of_changed}.difference(become_folders):
        mode = mode_of(site / folder)
        if mode and not stat.S_ISDIR(mode):
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), folder)
    return [folder for folder in of_changed if folder in become_folders or not mode_of(site / folder)]


def _folders_at(site: Path, paths: Iterable[str]) -> list[str]:
    folders = {
        Path(folder).relative_to(site).as_posix() for path in paths for folder, _, _ in os.walk(site / path)
    }
    return sorted(folders)
