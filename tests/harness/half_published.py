"""A site with changes to publish, and processes that are killed or refused while they publish them.

As a program it leaves a folder for every moment at which a process can be killed: `python -m harness.half_published
FOLDER`.
"""

from __future__ import annotations

import errno
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

from mkdocs_newsroom.publishing.exchange_files import finish_interrupted, publish_changes

Tree = dict[str, str | None]
"""What is in each file by its path; None for a folder."""

OLD = {
    "index.html": "old",
    "bs/a/index.html": "old",
    "bs/b/index.html": "old",
    "bs/gone/index.html": "old",
    "bs/gone/deep/er/index.html": "old",
    "bs/half/index.html": "old",
    "bs/half/.kept": "hidden",
    "becomes-folder": "old",
    "becomes-file/index.html": "old",
    "becomes-file/deep/index.html": "old",
    "same.html": "same",
    ".git/HEAD": "hidden",
}
EMPTY = ("empty/deep", "empty-and-stays")
CHANGED = {
    "index.html": "new",
    "bs/a/index.html": "new",
    "bs/c/d/index.html": "new",
    "bs/c/style.css": "new",
    "becomes-folder/index.html": "new",
    "becomes-file": "new",
    "empty": "new",
    ".nojekyll": "new",
}
REMOVED = (
    *("bs/gone/index.html", "bs/gone/deep/er/index.html", "bs/half/index.html", "becomes-folder"),
    *("becomes-file/index.html", "becomes-file/deep/index.html", "never-there.html", "nor/there/index.html"),
)

OPERATIONS = ("replace", "rename", "link", "mkdir", "rmdir", "unlink", "fsync")
"""Of `os`: all by which something is moved, made or removed."""

_EVERY = 20  # moments of finishing that are tried after each one of publishing: all would take minutes


def prepare(folder: Path) -> tuple[Path, Path]:
    """The published site and the folder with the new files."""
    site, staged = folder / "site", folder / ".site.building-1"
    _write(site, OLD)
    _write(staged, CHANGED)
    for path in EMPTY:
        (site / path).mkdir(parents=True)
    return site, staged


def publish(folder: Path) -> None:
    publish_changes(folder / "site", folder / ".site.building-1", CHANGED, REMOVED)


def tree(folder: Path) -> Tree:
    return {
        path.relative_to(folder).as_posix(): None if path.is_dir() else path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
    }


def trees() -> tuple[Tree, Tree]:
    """What the site is before and afterwards."""
    files = {path: text for path, text in {**OLD, **CHANGED}.items() if path not in REMOVED}
    new = [*files, "empty-and-stays/x"]
    return (
        {**dict.fromkeys(_folders([*OLD, *(f"{path}/x" for path in EMPTY)])), **OLD},
        {**dict.fromkeys(_folders(new)), **files},
    )


@contextmanager
def before_each(told: Callable[[str, int], object], names: tuple[str, ...] = OPERATIONS) -> Iterator[None]:
    """`told` hears the name and the number of each operation of the system before it is done, and may refuse it."""
    number = count()
    real = {name: getattr(os, name) for name in names}

    def counted(name: str) -> Callable[..., Any]:
        def operation(*args: Any, **options: Any) -> Any:
            told(name, next(number))
            return real[name](*args, **options)

        return operation

    try:
        for name in names:
            setattr(os, name, counted(name))
        yield
    finally:
        for name, operation in real.items():
            setattr(os, name, operation)


def refuse(*numbers: int) -> Callable[[str, int], None]:
    def told(_: str, number: int) -> None:
        if number in numbers:
            raise OSError(errno.ENOSPC, "no space left")

    return told


def kill_at(moment: int) -> Callable[[str, int], None]:
    def told(_: str, number: int) -> None:
        if number == moment:
            os.kill(os.getpid(), signal.SIGKILL)

    return told


def _write(folder: Path, files: dict[str, str]) -> None:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def _folders(paths: list[str]) -> set[str]:
    return {parent.as_posix() for path in paths for parent in Path(path).parents if parent != Path()}


def _in_a_process(work: Callable[[], object], moment: int) -> bool:
    """Whether it was killed, which is done before its operation number `moment`."""
    if pid := os.fork():
        status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        assert status in {0, -signal.SIGKILL}
        return status != 0
    try:
        with before_each(kill_at(moment)), suppress(OSError):
            work()
        os._exit(0)
    finally:
        os._exit(1)


def main(folder: Path) -> None:
    os.fsync = _not_at_once
    for place in _killed(folder, "once", publish):
        moment = int(place.name.rpartition("-")[2])
        for again in range(moment % _EVERY, 1000, _EVERY):
            shutil.copytree(place, twice := folder / f"twice-{moment}-{again}")
            _same_inode(place, twice)
            if not _in_a_process(partial(finish_interrupted, twice / "site"), again):
                shutil.rmtree(twice)
                break
    for refused in (5, 11):
        list(_killed(folder, f"refused-{refused}", partial(_publish_and_fail, refused)))


def _not_at_once(fd: object) -> None:
    """No power is cut here, and there are hundreds of places."""


def _killed(folder: Path, name: str, work: Callable[[Path], object]) -> Iterator[Path]:
    """A place for every moment at which the work can be killed."""
    for moment in count():
        prepare(place := folder / f"{name}-{moment}")
        if not _in_a_process(partial(work, place), moment):
            shutil.rmtree(place)
            return
        yield place


def _publish_and_fail(refused: int, folder: Path) -> None:
    with before_each(refuse(refused), ("replace",)):
        publish(folder)


def _same_inode(original: Path, copy: Path) -> None:
    """The journal of a copied site is that of the copy."""
    for journal in copy.glob(".site.*/.newsroom-journal"):
        before, after = (f'"site": {(folder / "site").stat().st_ino},' for folder in (original, copy))
        text = journal.read_text(encoding="utf-8")
        journal.write_text(text.replace(before, after), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
