"""Work that all processors share, where the system can fork (Linux); elsewhere it is done in this process."""

from __future__ import annotations

import os
import pickle
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Sequence
from functools import partial
from typing import Generic, TypeVar, cast

T = TypeVar("T")
R = TypeVar("R")

_WORTH_A_PROCESS = 200  # pieces: a fork costs as much as some dozen of them


def processors() -> int:
    """How many this process may use at once by forking; 1 where that is not safe."""
    if not sys.platform.startswith("linux") or threading.active_count() > 1:
        return 1
    return len(os.sched_getaffinity(0))


def halves(work: Callable[[Sequence[T]], R], pieces: Sequence[T]) -> list[R]:
    """The result of `work` for each part of the pieces, in their order: one part for each processor.

    This process does the first part itself; the others send what they found, which must be something that can be
    pickled. Raises what `work` raises, of the first part that failed.
    """
    count = min(processors(), len(pieces) // _WORTH_A_PROCESS)
    if count < 2:
        return [work(pieces)]
    size = -(-len(pieces) // count)
    parts = [pieces[start : start + size] for start in range(0, len(pieces), size)]
    return at_once([partial(work, part) for part in parts])


def at_once(works: Sequence[Callable[[], R]]) -> list[R]:
    """The result of each: the first in this process, each other one in a process of its own.

    What these find must be something that can be pickled. Raises what the first one raises that fails, when all have
    ended. Where the system has no process left, this one does the work.
    """
    first, *others = works
    apart = [Apart(work) for work in others]
    try:
        results = [first()]
    finally:
        for one in apart:
            one.wait()
    return results + [one.result() for one in apart]


class Apart(Generic[R]):
    """Work that a process of its own begins now; where the system has none left, this one does it when the result is
    asked for.
    """

    def __init__(self, work: Callable[[], R]) -> None:
        """What the work finds must be something that can be pickled."""
        self._work = work
        self._child = self._running = _fork(work)
        self._sent: object = None

    def wait(self) -> None:
        """Until the other process has ended."""
        if self._running:
            running, self._running = self._running, None
            self._sent = _received(*running)

    def result(self) -> R:
        """Raises what the work raises."""
        self.wait()
        if isinstance(self._sent, _Failure):
            raise self._sent.error
        return cast("R", self._sent) if self._child else self._work()

    def stop(self) -> None:
        """The result is not wanted any more."""
        if self._running:
            (pid, pipe), self._running = self._running, None
            os.kill(pid, signal.SIGKILL)
            os.close(pipe)
            os.waitpid(pid, 0)


class _Failure:
    def __init__(self, error: BaseException) -> None:
        self.error = error


def _fork(work: Callable[[], object]) -> tuple[int, int] | None:
    """The process and the pipe through which it will send what it has found; None where the system has none left."""
    reading, writing = os.pipe()
    try:
        pid = os.fork()
    except OSError:
        os.close(reading)
        os.close(writing)
        return None
    if pid:
        os.close(writing)
        return pid, reading
    status = 1
    try:
        os.close(reading)
        try:
            written = pickle.dumps(work(), pickle.HIGHEST_PROTOCOL)
        except BaseException as error:  # noqa: BLE001  # whatever it is, the parent raises it
            written = _failure(error)
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(written)
        status = 0
    finally:
        os._exit(status)  # nothing of the parent's is to be ended here


def _failure(error: BaseException) -> bytes:
    """The error with the place where it was raised, which is lost on the way; only that where it cannot be sent."""
    told = "".join(traceback.format_exception(error))
    error.add_note(told)
    try:
        written = pickle.dumps(_Failure(error))
        pickle.loads(written)  # noqa: S301  # what was just written
    except Exception:  # noqa: BLE001  # an error may be of any class
        return pickle.dumps(_Failure(RuntimeError(told)))
    return written


def _received(pid: int, pipe: int) -> object:
    with os.fdopen(pipe, "rb") as sent:
        written = sent.read()
    _, status = os.waitpid(pid, 0)
    if status or not written:
        return _Failure(ChildProcessError("a process that shared the work has ended without a result"))
    return pickle.loads(written)  # noqa: S301  # by a child of this very process
