"""How many warnings MkDocs and its plugins give."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from mkdocs.utils import CountHandler


@contextmanager
def counted_warnings() -> Iterator[CountHandler]:
    """Counts them while this is entered."""
    handler = CountHandler()
    handler.setLevel(logging.WARNING)
    log = logging.getLogger("mkdocs")
    log.addHandler(handler)
    try:
        yield handler
    finally:
        log.removeHandler(handler)
