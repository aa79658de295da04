"""What whoever starts a build wants of it, beyond what mkdocs.yml says and MkDocs can be told."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(frozen=True)
class Wishes:
    """`is_cached`: use what earlier builds have kept, and keep what is found. `lang` is that of messages about
    problems; "" for the system's.
    """

    is_cached: bool = True
    lang: str = ""


_NONE = Wishes()
_WISHES: ContextVar[Wishes] = ContextVar("wishes for the build that runs", default=_NONE)


def wishes() -> Wishes:
    return _WISHES.get()


@contextmanager
def wishing(wanted: Wishes) -> Iterator[None]:
    """For the builds that begin while this is entered."""
    before = _WISHES.set(wanted)
    try:
        yield
    finally:
        _WISHES.reset(before)
