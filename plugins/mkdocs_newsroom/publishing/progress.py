"""Tells in the terminal how far a long work has come."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

BETWEEN = 2.0  # seconds


class Progress:
    """Called with what is done and what there is to do; says so at most every `BETWEEN` seconds."""

    def __init__(self, log: Any, what: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._log, self._what, self._clock = log, what, clock
        self._last = clock()

    def __call__(self, done: int, of: int) -> None:
        self.tell(self._what, done, of)

    def tell(self, what: str, done: int, of: int) -> None:
        """The same, of another part of the work."""
        if self._clock() - self._last >= BETWEEN:
            self._last = self._clock()
            self._log.info("%s: %d of %d", what, done, of)
