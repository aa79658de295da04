"""How long the stages of a build take, for whoever wants to know why one is slow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ContextDecorator, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from time import perf_counter, process_time


@dataclass
class Spent:
    """Seconds, and how often the stage was entered."""

    wall: float = 0.0
    cpu: float = 0.0
    times: int = 0


class Stages:
    """What was spent in each stage, without what was spent in another one that was entered from it.

    Of several processes it is the sum: more seconds than have passed on any clock.
    """

    def __init__(self) -> None:
        self.spent: dict[str, Spent] = {}
        self._open: list[str] = []
        self._wall, self._cpu = perf_counter(), process_time()

    def enter(self, name: str) -> None:
        self._count()
        self._open.append(name)
        self.spent.setdefault(name, Spent()).times += 1

    def leave(self) -> None:
        self._count()
        self._open.pop()

    def add(self, others: Mapping[str, Spent]) -> None:
        """What another process has spent."""
        for name, other in others.items():
            own = self.spent.setdefault(name, Spent())
            own.wall += other.wall
            own.cpu += other.cpu
            own.times += other.times

    def _count(self) -> None:
        wall, cpu = perf_counter(), process_time()
        if self._open:
            spent = self.spent[self._open[-1]]
            spent.wall += wall - self._wall
            spent.cpu += cpu - self._cpu
        self._wall, self._cpu = wall, cpu


_MEASURED: ContextVar[Stages | None] = ContextVar("stages of the build that is measured", default=None)


@contextmanager
def measured() -> Iterator[Stages]:
    """While this is entered, `stage` counts; not before, and not after."""
    stages = Stages()
    before = _MEASURED.set(stages)
    try:
        yield stages
    finally:
        _MEASURED.reset(before)


def measured_now() -> Stages | None:
    """None when nobody asks."""
    return _MEASURED.get()


class _Stage(ContextDecorator):
    """As a generator it would take longer than all else that is done for a file around its making."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __enter__(self) -> None:
        self._stages = _MEASURED.get()
        if self._stages is not None:
            self._stages.enter(self._name)

    def __exit__(self, *_error: object) -> None:
        if self._stages is not None:
            self._stages.leave()


def stage(name: str) -> _Stage:
    """To be entered, or put on a function. `pages/item` is a part of the stage `pages`."""
    return _Stage(name)
