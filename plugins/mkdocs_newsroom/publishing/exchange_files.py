"""Exchanges single files of the published site: all of them, or none.

What is to be moved is written down before the first file is moved, and each step is one that the disk does as a whole,
so it can be seen of every file whether it was done. Whoever finds what a killed build has left does the rest.
"""

from __future__ import annotations

import errno
import os
import shutil
import stat
import sys
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from .moves import (
    JOURNAL,
    OLD,
    Moves,
    folders_of,
    mode_of,
    planned_moves,
    read_journal,
    turn_around,
    write_journal,
)

if sys.platform != "win32":
    import fcntl


def publish_changes(site: Path, staged: Path, changed: Collection[str], removed: Collection[str]) -> None:
    """Moves the files `changed` from `staged`, a folder beside `site`, to the same paths of `site`, and removes the
    files `removed`, of which some may be gone already, and the folders that are empty then. `staged` is gone
    afterwards.

    Raises OSError; then `site` is as it was, unless even that was refused: then it is for `finish_interrupted`.
    Raises ValueError for paths that cannot be those of files in these folders.
    """
    moves = planned_moves(site, staged, changed, removed)
    work = _work_folder(site)
    write_journal(staged / JOURNAL, moves)
    with _alone(staged / JOURNAL):
        try:
            staged.rename(work)  # not into one that is there: so no two builds do this at once
        except OSError as error:
            (staged / JOURNAL).unlink(missing_ok=True)
            if not work.exists():
                raise
            raise OSError(errno.EBUSY, "another build is just publishing", str(site)) from error
        _Exchange(site, work, moves).finish()


def finish_interrupted(site: Path) -> bool:
    """To be called when a build begins: does the rest of what a build has left that was killed while it moved files.
    Whether it has put the new ones in place. Waits for a build that is just moving them.

    Raises OSError; `site` is then as it was before those were moved, unless that was refused as well.
    """
    work = _work_folder(site)
    with _alone(work / JOURNAL) as is_left:
        if not is_left:
            return False
        moves, is_to_new = read_journal(work / JOURNAL)
        if moves is None or not site.exists() or site.stat().st_ino != moves.site:
            _put_away(site, work)
            return False
        exchange = _Exchange(site, work, moves)
        if is_to_new:
            exchange.finish()
        else:
            exchange.take_back()
        return is_to_new


class _Exchange:
    """Each step may have been done before. New files stand in `work` until they are moved to the site, old ones are
    kept there.
    """

    def __init__(self, site: Path, work: Path, moves: Moves) -> None:
        self._site, self._work, self._moves = site, work, moves
        # By numbers: folders like those of the site would cost more than all moves.
        numbers = enumerate((*moves.removed, *moves.replaced))
        self._old = {path: work / OLD / str(number) for number, path in numbers}

    def finish(self) -> None:
        """Raises OSError, and takes back what was moved."""
        try:
            self._move()
        except BaseException:  # Ctrl+C and SIGTERM too
            turn_around(self._work / JOURNAL)
            self.take_back()
            raise
        _put_away(self._site, self._work)

    def take_back(self) -> None:
        """Raises OSError."""
        site, moves = self._site, self._moves
        for path in moves.added:
            mode = mode_of(site / path)
            if mode and not stat.S_ISDIR(mode) and not os.path.lexists(self._work / path):
                (site / path).unlink()
        for path in moves.replaced:
            self._restore(path)
        for folder in reversed(moves.made):
            with suppress(OSError):  # somebody else may have put something there
                (site / folder).rmdir()
        for folder in moves.in_the_way:
            (site / folder).mkdir(parents=True, exist_ok=True)
        for path in moves.removed:
            self._restore(path)
        _put_away(self._site, self._work)

    def _move(self) -> None:
        site, moves = self._site, self._moves
        (self._work / OLD).mkdir(exist_ok=True)
        for path in moves.removed:  # first: a disk that ignores case may take a new file for one of these
            if not os.path.lexists(self._old[path]) and os.path.lexists(site / path):
                (site / path).replace(self._old[path])
        for folder in reversed(moves.in_the_way):
            with suppress(FileNotFoundError, NotADirectoryError):
                (site / folder).rmdir()
        for folder in moves.made:
            (site / folder).mkdir(exist_ok=True)
        for path in moves.replaced:
            if os.path.lexists(self._work / path):
                self._keep(path)
                (self._work / path).replace(site / path)
        for path in moves.added:
            if os.path.lexists(self._work / path):
                (self._work / path).replace(site / path)
        for folder in reversed(folders_of(moves.removed)):
            with suppress(OSError):  # not empty
                (site / folder).rmdir()

    def _keep(self, path: str) -> None:
        """Keeps the old file under a second name, so that a reader always finds one at its address; where the disk
        has no such names, by moving it.
        """
        old = self._old[path]
        if os.path.lexists(old) or not os.path.lexists(self._site / path):
            return
        try:
            os.link(self._site / path, old, follow_symlinks=False)
        except (OSError, NotImplementedError):
            (self._site / path).replace(old)

    def _restore(self, path: str) -> None:
        if os.path.lexists(self._old[path]):
            (self._site / path).parent.mkdir(parents=True, exist_ok=True)
            self._old[path].replace(self._site / path)


def _work_folder(site: Path) -> Path:
    return site.with_name(f".{site.name}.publishing")


def _put_away(site: Path, work: Path) -> None:
    """In one step. What is left of it when the process is killed here, `building_folder` removes some day."""
    done = site.with_name(f".{site.name}.building-{os.getpid()}.done")
    shutil.rmtree(done, ignore_errors=True)
    with suppress(OSError):  # else the next build finds that there is nothing left to do
        work.rename(done)
    shutil.rmtree(done, ignore_errors=True)


@contextmanager
def _alone(journal: Path) -> Iterator[bool]:
    """Whether the journal is there when no other process has it; the system gives it free when one is killed. Where
    there are no such locks (Windows), two builds at the same moment are not kept apart.
    """
    try:
        opened = journal.open("r+b")
    except (FileNotFoundError, NotADirectoryError):
        yield False
        return
    with opened:
        if sys.platform == "win32":
            opened.close()  # no folder can be renamed there in which a file is open
            yield True
        else:
            with suppress(OSError):  # not every disk of a network can
                fcntl.flock(opened, fcntl.LOCK_EX)
            yield _is_that(journal, os.fstat(opened.fileno()))


def _is_that(file: Path, found: os.stat_result) -> bool:
    try:
        return os.path.samestat(file.stat(), found)
    except OSError:
        return False
