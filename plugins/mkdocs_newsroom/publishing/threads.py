"""Work that is done several pieces at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed

Tell = Callable[[int, int], None]
"""Hears how many pieces are done, and how many there are."""


def run_all(pieces: Sequence[Callable[[], object]], threads: int, tell: Tell | None = None) -> None:
    """Raises what the first piece raises that fails; what has not begun by then is not done."""
    with ThreadPoolExecutor(threads) as pool:
        waiting = [pool.submit(piece) for piece in pieces]
        try:
            for done, one in enumerate(as_completed(waiting), 1):
                one.result()
                if tell:
                    tell(done, len(pieces))
        finally:
            pool.shutdown(cancel_futures=True)
