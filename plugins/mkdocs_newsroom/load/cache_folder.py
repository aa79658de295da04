"""The folder in which builds keep what the next one can use. It imports little: a build begins with it."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path


def make_cache(folder: Path) -> None:
    """Makes a cache folder that git leaves alone: what was withdrawn must not live on in a commit.

    Raises OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    ignore = folder / ".gitignore"
    if not ignore.exists():
        ignore.write_text("*\n", encoding="utf-8")


def moment(cache: Path) -> int:
    """Now, in nanoseconds, by the clock of the disk, as the times of files have it: it may be another than the
    system's, and coarser. 0 where the cache cannot be written.
    """
    file = cache / f".moment.{os.getpid()}"
    try:
        make_cache(cache)
        file.write_bytes(b"")
        return file.stat().st_mtime_ns
    except OSError:
        return 0
    finally:
        with suppress(OSError):
            file.unlink()
