"""The permalink ledger, as `newsroom publish` writes it: one address a line, and comments behind `#`."""

from __future__ import annotations

from ..model.addresses import Ledger
from ..model.problem import Place, Problem, Severity
from ..model.site_address import as_address
from ..model.sources import Sources
from .reading import Reading

LARGEST_LEDGER = 32 * 1024 * 1024
"""In bytes: some 400,000 addresses."""
COMMENT = "#"


def read_ledger(reading: Reading, path: str) -> Ledger | None:
    """None when there is no such file, and with a problem when it cannot be read. Its lines may stand in any order, and
    twice: git has perhaps put two states together.
    """
    if not (reading.project / path).exists():
        return None
    text = reading.read_text(path, LARGEST_LEDGER)
    if text is None:
        reading.unread.add(path)
        return None
    lines: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), start=1):
        written = line.strip()
        if not written or written.startswith(COMMENT):
            continue
        if address := as_address(written):
            lines.setdefault(address, number)
        else:
            reading.error("A900", Place(path, number), line=written)
    return Ledger(path, lines)


def check_ledger(sources: Sources, path: str) -> list[Problem]:
    """A notice while nothing is in the ledger: a new site has published nothing yet, an old one has lost the file."""
    is_kept = path in sources.unread or bool(sources.ledger and sources.ledger.lines)
    has_pages = bool(sources.bundles or sources.known_bundles or sources.pages or sources.entities)
    return [Problem("A911", Place(path), severity=Severity.NOTICE)] if has_pages and not is_kept else []
