"""Pieces of work that several processes share: whoever is free takes the next one."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from tempfile import TemporaryFile

from ..load.parallel import Apart, at_once
from ..model.stages import Spent, measured, measured_now
from .progress import Progress

_DIGITS = 4  # bytes of a number


@dataclass(frozen=True)
class Piece:
    """`size` is what it adds to the progress of what it is a part `of`; 0 when nothing is to be told."""

    do: Callable[[], object]
    of: str = ""
    size: int = 0


def share(
    pieces: Sequence[Piece], processes: int, progress: Progress, first: Sequence[Piece] = ()
) -> list[object]:
    """Does them all, in their order where there is but one process. This process does `first` by itself before it
    takes its part in the others.

    The results, in no order: they must be something that can be pickled. What else a piece finds out stays in the
    process that did it. Raises what the first piece raises that fails; then some pieces may not have been done.
    """
    told = _Told(pieces, progress)
    processes = min(processes, len(pieces))
    if processes < 2:
        results = [piece.do() for piece in first]
        for number, piece in enumerate(pieces):
            told(number)
            results.append(piece.do())
        return results
    gc.freeze()  # what the processes have in common is not looked through, and so not copied, in any of them
    parent = os.getpid()
    with _numbers(len(pieces)) as numbers:
        works = [
            partial(_first_and_others, first, pieces, numbers),
            # It is not kept from telling by what must be done here first.
            partial(_measured_apart, pieces, numbers, parent, told),
            *[partial(_measured_apart, pieces, numbers, parent, _tell_nothing)] * (processes - 2),
        ]
        stages = measured_now()
        results = []
        for found, spent in at_once(works):
            results += found
            if stages:
                stages.add(spent)
        return results


class Begun:
    """Pieces that a process beside this one begins now, while this one does other things.

    What a piece finds out stays in the process that did it.
    """

    def __init__(self, pieces: Sequence[Piece], progress: Progress) -> None:
        self._pieces, self._told = pieces, _Told(pieces, progress)
        self._closing = ExitStack()
        self._numbers = self._closing.enter_context(_numbers(len(pieces)))
        gc.freeze()  # as in `share`
        work = partial(_measured_apart, pieces, self._numbers, os.getpid(), self._told)
        self._apart = Apart(work)

    def results(self) -> list[object]:
        """Of all, in no order; this process does those that nobody has begun. Raises as `share` does."""
        with self._closing:
            results, _ = _work(self._pieces, self._numbers, self._told)
            found, spent = self._apart.result()
            if stages := measured_now():
                stages.add(spent)
            return results + found

    def stop(self) -> None:
        """Leaves the pieces as they are, and no process behind."""
        self._apart.stop()
        self._closing.close()


class _Told:
    """Hears which piece is begun; all before it have been."""

    def __init__(self, pieces: Sequence[Piece], progress: Progress) -> None:
        self._progress = progress
        self._sums: dict[str, int] = {}
        self._before: list[int] = []
        for piece in pieces:
            self._before.append(self._sums.get(piece.of, 0))
            self._sums[piece.of] = self._before[-1] + piece.size
        self._pieces = pieces

    def __call__(self, number: int) -> None:
        piece = self._pieces[number]
        if done := self._before[number]:
            self._progress.tell(piece.of, done, self._sums[piece.of])


@contextmanager
def _numbers(count: int) -> Iterator[int]:
    """A file with the numbers of the pieces, for all processes one: where one has read, the next one reads on."""
    with TemporaryFile(buffering=0) as file:
        file.write(b"".join(number.to_bytes(_DIGITS, "big") for number in range(count)))
        file.seek(0)
        yield file.fileno()


_Done = tuple[list[object], Mapping[str, Spent]]
"""Results, and what was spent on them."""


def _tell_nothing(_number: int) -> None:
    """One of the processes tells for all."""


def _first_and_others(first: Sequence[Piece], pieces: Sequence[Piece], numbers: int) -> _Done:
    try:
        results = [piece.do() for piece in first]
    except BaseException:
        _leave_nothing(numbers)
        raise
    others, spent = _work(pieces, numbers, _tell_nothing)
    return results + others, spent


def _work(pieces: Sequence[Piece], numbers: int, told: Callable[[int], object]) -> _Done:
    """In the process that has begun: its stages are counted already."""
    results = []
    try:
        while number := os.read(numbers, _DIGITS):
            told(int.from_bytes(number, "big"))
            results.append(pieces[int.from_bytes(number, "big")].do())
    except BaseException:
        _leave_nothing(numbers)
        raise
    return results, {}


def _measured_apart(
    pieces: Sequence[Piece], numbers: int, parent: int, told: Callable[[int], object]
) -> _Done:
    """In a process beside it, which ends when that one was killed."""
    results = []
    with measured() as stages:
        try:
            while os.getppid() == parent and (number := os.read(numbers, _DIGITS)):
                told(int.from_bytes(number, "big"))
                results.append(pieces[int.from_bytes(number, "big")].do())
        except BaseException:
            _leave_nothing(numbers)
            raise
    return results, stages.spent


def _leave_nothing(numbers: int) -> None:
    """Nobody begins another piece."""
    os.lseek(numbers, 0, os.SEEK_END)
