"""What MkDocs need not tell."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from .files import SPECIMEN


@contextmanager
def silent_about_specimens() -> Iterator[None]:
    """MkDocs tells of each page that leaves no file; of specimens nobody shall know."""
    log = logging.getLogger("mkdocs.commands.build")
    log.addFilter(_names_none)
    try:
        yield
    finally:
        log.removeFilter(_names_none)


def _names_none(record: logging.LogRecord) -> bool:
    return SPECIMEN not in record.getMessage()
