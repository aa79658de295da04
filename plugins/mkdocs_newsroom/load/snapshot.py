"""What the files of a project were at one moment, so that the next build knows which of them are others now."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from typing import NamedTuple, TypeAlias

from .cache_folder import moment
from .parallel import halves
from .scan import IGNORED

_UNREADABLE = blake2b(b"unreadable", digest_size=16, person=b"no file").digest()
_NEITHER_FILE_NOR_FOLDER = blake2b(b"special", digest_size=16, person=b"no file").digest()
_FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0)
_CHUNK = 1024 * 1024


class FileState(NamedTuple):
    """`ctime_ns` is the change of the file's entry, which no program can set: it tells a change whose author has set
    `mtime_ns` back. Both are 0 for what is no file.
    """

    size: int
    mtime_ns: int
    ctime_ns: int
    digest: bytes


class Changes(NamedTuple):
    changed: frozenset[str]
    added: frozenset[str]
    removed: frozenset[str]

    @property
    def paths(self) -> frozenset[str]:
        return self.changed | self.added | self.removed


@dataclass(frozen=True)
class Snapshot:
    """`files` by their paths: posix, relative to the project. `opened_ns` is the moment before the first one was looked
    at, by the clock of the disk; 0 when it is not known.
    """

    opened_ns: int
    files: Mapping[str, FileState]

    def changed(self, since: Snapshot) -> Changes:
        """What is not as in the earlier one, by content: a file that was only written again is not among it."""
        now, then = self.files, since.files
        others = [(path, state) for path, state in now.items() if then.get(path) is not state]
        return Changes(
            changed=frozenset(
                path for path, state in others if path in then and then[path].digest != state.digest
            ),
            added=frozenset(now.keys() - then.keys()),
            removed=frozenset(then.keys() - now.keys()),
        )

    @cached_property
    def has_only_files(self) -> bool:
        """Whether there is no link and nothing else that is no file, and nothing that cannot be looked at."""
        return all(state.mtime_ns for state in self.files.values())

    @cached_property
    def digest(self) -> bytes:
        """Of all paths and contents."""
        paths = sorted(self.files)
        whole = blake2b(os.fsencode("\0".join(paths)), digest_size=16)
        whole.update(b"\0\0")
        whole.update(b"".join([self.files[path].digest for path in paths]))
        return whole.digest()


def snapshot(
    project: Path,
    folders: Iterable[Path],
    also: Iterable[Path] = (),
    known: Snapshot | None = None,
    cache: Path | None = None,
) -> Snapshot:
    """All files below the folders, and the single ones in `also`. To be taken before the files are read for a build:
    what is changed in between is then seen by the next one.

    `folders` are looked through as `scan` does: ignored names are passed over and links not followed, but where a
    link leads is part of the state. Single files may be links. What cannot be read has a state as well; what is not
    there, or vanishes meanwhile, has none.

    A file whose size and times are those in `known` is not read again, unless it was written at the moment at which
    `known` was opened, or later: then it may have changed once more without another time. That moment is that of the
    disk on which the folder `cache` is; without one, everything is read again the next time.
    """
    opened_ns = moment(cache) if cache else 0
    look = _Look(known)
    for folder in folders:
        look.below(str(folder), _relative(folder, project))
    for file in also:
        look.at(str(file), _relative(file, project))
    look.read()
    return Snapshot(opened_ns, look.files)


_Unread: TypeAlias = tuple[str, str, int, int, int]  # where it is, its path, size, and times


class _Look:
    """One look at the disk. `files` are complete when what has to be read has been `read`."""

    def __init__(self, known: Snapshot | None) -> None:
        self.files: dict[str, FileState] = {}
        self._known = known.files if known else {}
        self._sure_before = known.opened_ns if known else 0
        self._unread: list[_Unread] = []

    def below(self, folder: str, path: str) -> None:
        waiting = [(folder, f"{path}/" if path != "." else "")]
        while waiting:
            folder, prefix = waiting.pop()
            try:
                with os.scandir(folder) as found:
                    entries = list(found)
            except FileNotFoundError:
                continue
            except OSError:
                self.files[prefix.rstrip("/")] = FileState(0, 0, 0, _UNREADABLE)
                continue
            for entry in entries:
                name = entry.name
                if IGNORED.fullmatch(name):
                    continue
                path = prefix + name
                try:
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append((entry.path, f"{path}/"))
                    elif entry.is_file(follow_symlinks=False):
                        self._note(entry.path, path, entry.stat(follow_symlinks=False))
                    else:
                        self.files[path] = FileState(0, 0, 0, _of_no_file(entry))
                except FileNotFoundError:
                    continue
                except OSError:  # a folder may let its names be read and nothing else
                    self.files[path] = FileState(0, 0, 0, _UNREADABLE)

    def at(self, file: str, path: str) -> None:
        with suppress(OSError):
            if Path(file).is_file():
                self._note(file, path, Path(file).stat())

    def read(self) -> None:
        digests = chain.from_iterable(
            halves(_digests, [(file, size) for file, _, size, _, _ in self._unread])
        )
        for (_, path, size, mtime_ns, ctime_ns), digest in zip(self._unread, digests, strict=True):
            if digest is not None:
                self.files[path] = FileState(size, mtime_ns, ctime_ns, digest)
        self._unread = []

    def _note(self, file: str, path: str, found: os.stat_result) -> None:
        size, mtime_ns, ctime_ns = found.st_size, found.st_mtime_ns, found.st_ctime_ns
        state = self._known.get(path)
        if (
            state is not None
            and state[0] == size
            and state[1] == mtime_ns < self._sure_before
            and state[2] == ctime_ns < self._sure_before
            and state[3] != _UNREADABLE
        ):
            self.files[path] = state
        else:
            self._unread.append((file, path, size, mtime_ns, ctime_ns))


def _digests(files: Sequence[tuple[str, int]]) -> list[bytes | None]:
    return [_digest(file, size) for file, size in files]


def _digest(file: str, size: int) -> bytes | None:
    """Of what is in the file, whose size is at least nearly the given one; None when it is not there any more."""
    content = blake2b(digest_size=16)
    try:
        opened = os.open(file, _FLAGS)
        try:
            while read := os.read(opened, min(size + 1, _CHUNK)):
                content.update(read)
        finally:
            os.close(opened)
    except FileNotFoundError:
        return None
    except OSError:
        return _UNREADABLE
    return content.digest()


def _of_no_file(entry: os.DirEntry[str]) -> bytes:
    if not entry.is_symlink():
        return _NEITHER_FILE_NOR_FOLDER
    target = os.fsencode(os.path.realpath(entry.path))
    return blake2b(target, digest_size=16, person=b"link").digest()


def _relative(path: Path, project: Path) -> str:
    try:
        return Path(os.path.relpath(path, project)).as_posix()
    except ValueError:  # on another drive
        return path.as_posix()
