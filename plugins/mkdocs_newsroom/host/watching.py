"""Tells `mkdocs serve` of changes at once where the system does that by itself.

MkDocs looks at all files twice a second. That goes on: not every disk of a network or a container tells of changes.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

from ..load.scan import IGNORED

_ONLY_READ = frozenset({"opened", "closed_no_write"})
_ABSENT = (-1, -1, -1)
_State = tuple[int, int, int]


class Watcher:
    """In the place of one of watchdog's observers, as far as MkDocs's server uses it."""

    def __init__(self, interval: float, tell: Callable[[str], object]) -> None:
        """`interval` is how often all files are looked at, in seconds. `tell` hears of each change the path that is
        watched, before MkDocs does.
        """
        self._looking = PollingObserver(timeout=interval)
        self._hearing = Observer()
        self._tell = tell
        self._seen: dict[str, _State] = {}

    def schedule(self, handler: FileSystemEventHandler, path: str, *, recursive: bool) -> tuple[Any, Any]:
        """What `unschedule` takes back."""
        told = _Told(handler, path, self._tell, self._seen)
        heard = None
        with suppress(OSError):  # the system listens to so many folders and no more
            heard = self._hearing.schedule(told, path, recursive=recursive)
        return self._looking.schedule(told, path, recursive=recursive), heard

    def unschedule(self, watches: tuple[Any, Any]) -> None:
        looking, heard = watches
        self._looking.unschedule(looking)
        if heard:
            self._hearing.unschedule(heard)

    def start(self) -> None:
        self._looking.start()
        with suppress(OSError):
            self._hearing.start()

    def stop(self) -> None:
        self._looking.stop()
        self._hearing.stop()

    def join(self) -> None:
        for one in (self._looking, self._hearing):
            if one.is_alive():
                one.join()


class _Told(FileSystemEventHandler):
    """Hands on what is new: each change is both heard and seen, and it shall be built once. `seen` are the states of
    files that were told of.
    """

    def __init__(
        self,
        handler: FileSystemEventHandler,
        watched: str,
        tell: Callable[[str], object],
        seen: dict[str, _State],
    ) -> None:
        self._handler, self._watched, self._tell, self._seen = handler, watched, tell, seen

    def dispatch(self, event: FileSystemEvent) -> None:
        if event.is_directory or event.event_type in _ONLY_READ:
            return
        paths = [os.fsdecode(path) for path in (event.src_path, event.dest_path) if path]
        if any([self._is_new(path) for path in paths]):  # noqa: C419  # all are to be remembered
            self._tell(self._watched)
            self._handler.dispatch(event)

    def _is_new(self, path: str) -> bool:
        below = os.path.relpath(path, self._watched)
        if any(IGNORED.fullmatch(part) for part in Path(below).parts):
            return False
        state = _state(path)
        if self._seen.get(path) == state:
            return False
        self._seen[path] = state
        return True


def _state(path: str) -> _State:
    try:
        found = os.stat(path)  # noqa: PTH116
    except OSError:
        return _ABSENT
    return found.st_ino, found.st_size, found.st_mtime_ns
