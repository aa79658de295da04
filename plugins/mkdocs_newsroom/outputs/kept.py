"""Finished copies of pictures, kept from build to build, so that a build makes only what is new."""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from ..load.remembered import make_cache
from ..plan.pictures import PictureCopy

Way = Callable[[Path, Path], object]
PUBLISHED: Sequence[Way] = (os.link, shutil.copyfile)
"""How a kept copy gets into a site: as a second name for it, or where the disk has no such, as a file of its own."""
SERVED: Sequence[Way] = (os.link, os.symlink, shutil.copyfile)
"""The same for a site that never leaves this computer: nothing is copied again at each change of a text."""

_FOLDER = "pictures"
_DRAFT_OF_A_KILLED_BUILD = 24 * 3600  # seconds


class KeptCopies:
    """Those in a cache folder; without one, or where it cannot be written, nothing is kept.

    Other builds may use it at the same time: what one of them removes is made again.
    """

    def __init__(self, cache: Path | None = None, ways: Sequence[Way] = PUBLISHED) -> None:
        self._folder = _made_folder(cache) if cache else None
        self._ways = ways

    def publish(self, copy: PictureCopy, target: Path) -> bool:
        """Puts the kept copy at `target`, whose folder exists. False when none is kept."""
        if self._folder is None or not (file := self._folder / _name(copy)).is_file():
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

    def keep(self, copy: PictureCopy, made: bytes) -> None:
        if self._folder is None:
            return
        draft = self._folder / f".{_name(copy)}.{os.getpid()}-{threading.get_ident()}"
        try:
            draft.write_bytes(made)
            draft.replace(self._folder / _name(copy))
        except OSError:
            with suppress(OSError):
                draft.unlink()

    def forget_all_but(self, copies: Iterable[PictureCopy]) -> None:
        """A photo that was withdrawn is gone from here too. What another build is just writing is left alone."""
        wanted = {_name(copy) for copy in copies}
        for file in self._folder.iterdir() if self._folder else ():
            if file.name not in wanted:
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


def _name(copy: PictureCopy) -> str:
    return f"{copy.fingerprint}-{copy.width}x{copy.height}.{copy.format}"


def _is_being_written(file: Path) -> bool:
    return file.name.startswith(".") and time.time() - file.stat().st_mtime < _DRAFT_OF_A_KILLED_BUILD
