"""What the last build has left in the site's folder, to see whether somebody has changed it since."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass

_SECOND = 10**9  # nanoseconds
_ABSENT = (-1, -1)  # as no file is


@dataclass(frozen=True)
class Manifest:
    """`files`: size and time (in nanoseconds) of each by its path, posix and relative to the site's folder."""

    files: Mapping[str, tuple[int, int]]

    @classmethod
    def of(cls, site: os.PathLike[str] | str, paths: Iterable[str]) -> Manifest:
        """The files at `paths` as they are now; one that is not there will always differ."""
        root = os.fspath(site)
        return cls({path: _state(root, path) for path in paths})

    def after(
        self, site: os.PathLike[str] | str, changed: Iterable[str], removed: Collection[str]
    ) -> Manifest:
        """With the files that a build has put there or taken away. All others stay as noted: what another build has
        done to them meanwhile must differ.
        """
        kept = {path: state for path, state in self.files.items() if path not in removed}
        return Manifest(kept | dict(Manifest.of(site, changed).files))


def differing(site: os.PathLike[str] | str, manifest: Manifest) -> set[str]:
    """The files that are missing or not as they were left, and those that nobody has left there, but for hidden ones,
    which are somebody else's (`.git`, `.htaccess`, what a file manager puts into any folder).

    A link to a folder is no folder here: nothing behind it was left by a build.
    """
    root, left = os.fspath(site), manifest.files
    strange = set()
    as_left = [path for path in left if _is_hidden(path) and _is_as_left(left[path], _state(root, path))]
    waiting = [(root, "")]
    while waiting:
        folder, prefix = waiting.pop()
        with suppress(OSError), os.scandir(folder) as found:  # what cannot be looked at is as good as missing
            for entry in found:
                name = entry.name
                if name[0] == ".":
                    continue
                path = prefix + name
                if entry.is_dir(follow_symlinks=False):
                    waiting.append((entry.path, f"{path}/"))
                elif (state := left.get(path)) is None:
                    strange.add(path)
                elif _is_as_left(state, _of(entry.stat(follow_symlinks=False))):
                    as_left.append(path)
    return strange.union(left.keys() - as_left)


def _is_as_left(left: tuple[int, int], found: tuple[int, int]) -> bool:
    """Archives, in which build servers keep folders from run to run, have times in whole seconds."""
    if found == _ABSENT:
        return False
    return found == left or (found[0] == left[0] and found[1] == left[1] - left[1] % _SECOND)


def _is_hidden(path: str) -> bool:
    return path.startswith(".") or "/." in path


def _state(root: str, path: str) -> tuple[int, int]:
    try:
        return _of(os.lstat(f"{root}/{path}"))
    except OSError:
        return _ABSENT


def _of(found: os.stat_result) -> tuple[int, int]:
    return found.st_size, found.st_mtime_ns
