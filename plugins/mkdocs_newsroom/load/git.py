"""Questions to git. It only looks, and a project without it gets no answers."""

from __future__ import annotations

import errno
import os
import subprocess
from contextlib import suppress
from pathlib import Path, PurePosixPath
from threading import Timer
from time import monotonic
from typing import IO, cast
from weakref import finalize

TIME_LIMIT = 20  # seconds, for a question to git
_COMMAND = ("git", "--literal-pathspecs", "--no-pager", "-c", "core.quotepath=off")
_BLOB = b"blob"
_PARTS = 3  # of the line that comes before what was found: name, kind, size
# Those of a hook tell of the repository whose hook it is, which need not be the project's.
_OF_A_HOOK = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"})
# Nothing is written, asked for at a terminal, or fetched for a clone that has not everything.
_ONLY_LOOK = {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C"}


def git(folder: Path, *arguments: str) -> bytes:
    """What git answers in a folder; nothing where it cannot. Raises TimeoutError."""
    try:
        done = subprocess.run(  # noqa: S603  # no shell, and what we are given stands behind --
            [*_COMMAND, *arguments],
            cwd=folder,
            env=_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=TIME_LIMIT,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise _too_slow() from None
    except OSError:
        return b""
    return done.stdout if done.returncode == 0 else b""


def untracked(folder: Path) -> tuple[str, ...]:
    """What is in a folder and not in git, relative to the folder: files, and folders of which git has nothing. Nothing
    where there is no git. Raises TimeoutError.

    Source: "OPTIONS" in git-ls-files(1).
    """
    listed = git(folder, "ls-files", "--others", "--directory", "-z").decode("utf-8", "replace")
    return tuple(PurePosixPath(path).as_posix() for path in listed.split("\0") if path)


class Blobs:
    """The contents of files by the names of their objects, from one process, which ends with this object.

    Source: "BATCH OUTPUT" in git-cat-file(1).
    """

    def __init__(self, folder: Path) -> None:
        """Raises OSError when there is no git."""
        self._process = subprocess.Popen(  # noqa: S603  # no shell, and nothing of others
            [*_COMMAND, "cat-file", "--batch"],
            cwd=folder,
            env=_environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        finalize(self, _end, self._process)

    def get(self, name: str) -> bytes | None:
        """None where this clone does not hold it. Raises TimeoutError."""
        limit = monotonic() + TIME_LIMIT
        timer = Timer(TIME_LIMIT, self._process.kill)
        timer.daemon = True
        timer.start()
        try:
            content = self._answer(name)
        except OSError:  # it has ended
            content = None
        finally:
            timer.cancel()
        if monotonic() >= limit:
            raise _too_slow()
        return content

    def _answer(self, name: str) -> bytes | None:
        given, answer = cast("IO[bytes]", self._process.stdin), cast("IO[bytes]", self._process.stdout)
        given.write(f"{name}\n".encode())
        given.flush()
        header = answer.readline().split(b" ")
        if len(header) < _PARTS:
            return None
        _, kind, size = header
        content = answer.read(int(size))
        answer.read(1)  # the end of its last line
        return content if kind == _BLOB else None


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    with suppress(OSError):
        process.communicate()


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK} | _ONLY_LOOK


def _too_slow() -> TimeoutError:
    return TimeoutError(errno.ETIMEDOUT, os.strerror(errno.ETIMEDOUT), "git")
