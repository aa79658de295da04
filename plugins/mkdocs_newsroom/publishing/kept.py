"""Finished pictures, kept from build to build, so that a build makes only what is new."""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from stat import S_ISREG
from typing import Protocol

from ..load.cache_folder import make_cache

Way = Callable[[Path, Path], object]
PUBLISHED: Sequence[Way] = (shutil.copyfile,)
"""How a kept copy gets into a site: as a file of its own, for whatever later works on the site's files must not change
what is kept.
"""
SERVED: Sequence[Way] = (os.link, os.symlink, shutil.copyfile)
"""The same for a site that only its writer sees: nothing is copied again at each change of a text."""

_FOLDER = "pictures"
_DRAFT_OF_A_KILLED_BUILD = 24 * 3600  # seconds


class Keepable(Protocol):
    """What can be kept: a picture's copy, a social card."""

    @property
    def kept_as(self) -> str:
        """A file name; another when the bytes are others."""


class KeptCopies:
    """Those in a cache folder; without one, or where it cannot be written, nothing is kept.

    Other builds may use it at the same time: what one of them removes is made again.
    """

    def __init__(self, cache: Path | None = None, ways: Sequence[Way] = PUBLISHED) -> None:
        self._folder = _made_folder(cache) if cache else None
        self._ways = ways

    def publish(self, copy: Keepable, target: Path) -> bool:
        """Puts the kept copy at `target`, whose folder exists. False when none is kept."""
        if self._folder is None or not _is_whole(file := self._folder / copy.kept_as):
            return False
        target.unlink(missing_ok=True)
        for way in self._ways:
            try:
                way(file, target)
            except FileNotFoundError:
                return False
            except OSError:
                continue
            return True
        return False

    def keep(self, copy: Keepable, made: bytes) -> None:
        if self._folder is None:
            return
        draft = self._folder / f".{copy.kept_as}.{os.getpid()}-{threading.get_ident()}"
        try:
            draft.write_bytes(made)
            draft.replace(self._folder / copy.kept_as)
        except OSError:
            with suppress(OSError):
                draft.unlink()

    def forget_all_but(self, copies: Iterable[Keepable]) -> None:
        """A photo that was withdrawn is gone from here too. What another build is just writing is left alone."""
        if self._folder is None:
            return
        wanted = {copy.kept_as for copy in copies}
        with suppress(OSError):  # `make clean` may run beside
            for file in [one for one in self._folder.iterdir() if one.name not in wanted]:
                with suppress(OSError):
                    if not _is_being_written(file):
                        file.unlink()


def _made_folder(cache: Path) -> Path | None:
    try:
        make_cache(cache)
        (cache / _FOLDER).mkdir(exist_ok=True)
    except OSError:
        return None
    return cache / _FOLDER


def _is_whole(file: Path) -> bool:
    """A power cut leaves names without content."""
    try:
        found = file.stat()
    except OSError:
        return False
    return S_ISREG(found.st_mode) and found.st_size > 0


def _is_being_written(file: Path) -> bool:
    return file.name.startswith(".") and time.time() - file.stat().st_mtime < _DRAFT_OF_A_KILLED_BUILD
