"""Pieces of work that several processes share: whoever is free takes the next one."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from io import FileIO
from itertools import groupby
from tempfile import TemporaryFile
from typing import Self

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
    processes = max(min(processes, len(pieces)), 1)
    with _Queue(_lanes(pieces, processes)) as queue:
        told = _Told(pieces, queue, progress)
        if processes < 2:
            return [piece.do() for piece in first] + _work(pieces, queue.numbers(0), told)
        gc.freeze()  # what the processes have in common is not looked through, and so not copied, in any of them
        parent = os.getpid()
        works = [
            partial(_first_and_others, first, pieces, queue),
            # It is not kept from telling by what must be done here first.
            partial(_apart, pieces, queue, 1, parent, told),
            *(
                partial(_apart, pieces, queue, number, parent, _tell_nothing)
                for number in range(2, processes)
            ),
        ]
        results = []
        for found, spent in at_once(works):
            results += found
            _add(spent)
        return results


class Begun:
    """Pieces that a process beside this one begins now, while this one does other things.

    What a piece finds out stays in the process that did it.
    """

    def __init__(self, pieces: Sequence[Piece], progress: Progress) -> None:
        self._pieces = pieces
        self._queue = _Queue([range(len(pieces))])
        self._told = _Told(pieces, self._queue, progress)
        gc.freeze()  # as in `share`
        self._apart = Apart(partial(_apart, pieces, self._queue, 0, os.getpid(), self._told))

    def results(self) -> list[object]:
        """Of all, in no order; this process does those that nobody has begun. Raises as `share` does."""
        with self._queue:
            results = _work(self._pieces, self._queue.numbers(0), self._told)
            found, spent = self._apart.result()
            _add(spent)
            return results + found

    def stop(self) -> None:
        """Leaves the pieces as they are, and no process behind."""
        self._apart.stop()
        self._queue.close()


def _lanes(pieces: Sequence[Piece], count: int) -> list[list[int]]:
    """The numbers of the pieces: as many of each kind in each lane, and those that stand together in one."""
    lanes: list[list[int]] = [[] for _ in range(count)]
    for _, kind in groupby(enumerate(pieces), key=lambda one: one[1].of):
        numbers = [number for number, _ in kind]
        for place, number in enumerate(numbers):
            lanes[place * count // len(numbers)].append(number)
    return lanes


class _Queue:
    """Numbers of pieces, which all processes take from the same files: where one has read, the next one reads on.

    Each process has a lane of its own, and takes from the others when that is empty: pages that stand together show
    much the same, which is then made by one process only.
    """

    def __init__(self, lanes: Sequence[Sequence[int]]) -> None:
        self._lanes = lanes
        self._files = [_written(lane) for lane in lanes]

    def numbers(self, lane: int, parent: int | None = None) -> Generator[int]:
        """To be closed when a piece has failed: then nobody begins another one. Ends when the `parent` was killed."""
        try:
            for file in self._files[lane:] + self._files[:lane]:
                while parent in (None, os.getppid()) and (number := os.read(file.fileno(), _DIGITS)):
                    yield int.from_bytes(number, "big")
        finally:
            self.clear()

    def begun(self) -> Iterable[int]:
        for lane, file in zip(self._lanes, self._files, strict=True):
            yield from lane[: os.lseek(file.fileno(), 0, os.SEEK_CUR) // _DIGITS]

    def clear(self) -> None:
        for file in self._files:
            os.lseek(file.fileno(), 0, os.SEEK_END)

    def close(self) -> None:
        for file in self._files:
            file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()


def _written(numbers: Iterable[int]) -> FileIO:
    file = TemporaryFile(buffering=0)  # noqa: SIM115  # the queue closes it
    file.write(b"".join(number.to_bytes(_DIGITS, "big") for number in numbers))
    file.seek(0)
    return file


class _Told:
    """Hears which piece is begun, and tells how many are done of what it is a part of."""

    def __init__(self, pieces: Sequence[Piece], queue: _Queue, progress: Progress) -> None:
        self._pieces, self._queue, self._progress = pieces, queue, progress

    def __call__(self, number: int) -> None:
        of = self._pieces[number].of
        begun = sum(self._pieces[one].size for one in self._queue.begun() if self._pieces[one].of == of)
        if done := begun - self._pieces[number].size:
            whole = sum(piece.size for piece in self._pieces if piece.of == of)
            self._progress.tell(of, done, whole)


_Done = tuple[list[object], Mapping[str, Spent]]
"""Results, and what was spent on them."""


def _tell_nothing(_number: int) -> None:
    """One of the processes tells for all."""


def _add(spent: Mapping[str, Spent]) -> None:
    if stages := measured_now():
        stages.add(spent)


def _first_and_others(first: Sequence[Piece], pieces: Sequence[Piece], queue: _Queue) -> _Done:
    """In the process that has begun: its stages are counted already."""
    try:
        results = [piece.do() for piece in first]
    except BaseException:
        queue.clear()
        raise
    return results + _work(pieces, queue.numbers(0), _tell_nothing), {}


def _work(pieces: Sequence[Piece], numbers: Generator[int], told: Callable[[int], object]) -> list[object]:
    results = []
    with closing(numbers):
        for number in numbers:
            told(number)
            results.append(pieces[number].do())
    return results


def _apart(
    pieces: Sequence[Piece], queue: _Queue, lane: int, parent: int, told: Callable[[int], object]
) -> _Done:
    """In a process beside it, which ends when that one was killed."""
    with measured() as stages:
        results = _work(pieces, queue.numbers(lane, parent), told)
    return results, stages.spent
