"""What earlier builds found in pictures, so that one that did not change is neither read nor decoded again."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter

from .cache_folder import make_cache
from .inspection import Inspection, recipe

INDEX = "pictures.json"
_DRAFT = f".{INDEX}.draft"


@dataclass(frozen=True)
class Stamp:
    """By which a change of a file is seen without reading it."""

    size: int
    mtime_ns: int

    @classmethod
    def of(cls, file: str) -> Stamp:
        """Raises OSError."""
        found = os.stat(file)  # noqa: PTH116  # not a Path for each of some thousand pictures
        return cls(found.st_size, found.st_mtime_ns)


@dataclass(frozen=True)
class Finding:
    stamp: Stamp
    inspection: Inspection


@dataclass(frozen=True)
class _Index:
    recipe: str
    findings: dict[str, Finding]


_INDEX = TypeAdapter(_Index)


def recall(cache: Path | None) -> Mapping[str, Finding]:
    """The findings by path; none when the cache is missing, broken, or of another recipe."""
    if cache is None:
        return {}
    try:
        index = _INDEX.validate_json((cache / INDEX).read_bytes(), strict=True)
    except (OSError, ValueError):
        return {}
    return index.findings if index.recipe == recipe() else {}


def forget(cache: Path) -> None:
    """So that the next build reads every picture."""
    with suppress(OSError):
        (cache / INDEX).unlink()


class Notebook:
    """Opened before the files are read: a file that was written at that moment or later may change once more
    without another time, so nothing is noted about it. A cache that cannot be written is no fault.
    """

    def __init__(self, cache: Path) -> None:
        self._index = cache / INDEX
        self._draft = cache / _DRAFT  # one for all builds: the next one overwrites what a killed one left
        self._opened_ns = 0
        try:
            make_cache(cache)
            self._draft.write_bytes(b"")
            self._opened_ns = self._draft.stat().st_mtime_ns  # by the clock of the disk, as the files have it
        except OSError:
            pass

    def save(self, findings: Mapping[str, Finding]) -> None:
        sure = {path: one for path, one in findings.items() if one.stamp.mtime_ns < self._opened_ns}
        if not self._opened_ns:
            return
        try:
            self._draft.write_bytes(_INDEX.dump_json(_Index(recipe(), sure)))
            self._draft.replace(self._index)
        except OSError:
            pass
