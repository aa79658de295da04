"""Builds beside the published site, and puts the new one in its place only when all went well."""

from __future__ import annotations

import atexit
import ctypes
import os
import shutil
import signal
import sys
import threading
import time
from pathlib import Path

_ABANDONED_AFTER = 24 * 3600
_AT_FDCWD, _RENAME_EXCHANGE = -100, 2


def building_folder(site: Path) -> Path:
    """A fresh folder beside `site`, on the same disk; folders that killed builds left a day ago are removed."""
    prefix = f".{site.name}.building-"
    for left in site.parent.glob(f"{prefix}*"):
        if time.time() - left.stat().st_mtime > _ABANDONED_AFTER:
            shutil.rmtree(left, ignore_errors=True)
    folder = site.with_name(f"{prefix}{os.getpid()}")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    _end_in_order_when_told_to()
    return folder


def publish(built: Path, site: Path) -> None:
    """Puts `built` in the place of `site` and removes what was there, but for hidden files such as `.git`
    and `.htaccess`, which MkDocs keeps too. Raises OSError; then `site` is as it was.
    """
    if not site.exists():
        built.rename(site)
        return
    _keep_hidden(site, built)
    if not _exchange(built, site):
        old = built.with_name(f"{built.name}.old")
        site.rename(old)
        try:
            built.rename(site)
        except OSError:
            old.rename(site)
            raise
        built = old
    shutil.rmtree(built, ignore_errors=True)


def _keep_hidden(site: Path, built: Path) -> None:
    for entry in site.glob(".*"):
        if entry.is_dir() and not entry.is_symlink():
            shutil.copytree(entry, built / entry.name, symlinks=True, copy_function=_link)
        else:
            _link(entry, built / entry.name)


def _link(source: str | Path, target: str | Path) -> None:
    """A second name for the file, where the disk has such; else a copy."""
    try:
        os.link(source, target, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(source, target, follow_symlinks=False)


def _exchange(one: Path, other: Path) -> bool:
    """Linux swaps two folders in one step (renameat2(2)), so that not even a power cut leaves half a site."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    names = os.fsencode(one), os.fsencode(other)
    return bool(renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) == 0)


def _end_in_order_when_told_to() -> None:
    """A build server ends builds with SIGTERM, which by itself would skip what `atexit` knows."""
    if threading.current_thread() is not threading.main_thread():
        return
    if signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
        signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
