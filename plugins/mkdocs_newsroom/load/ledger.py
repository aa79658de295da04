"""The permalink ledger, as `newsroom publish` writes it: one address a line, and comments behind `#`."""

from __future__ import annotations

from ..model.addresses import Ledger, as_address
from ..model.problem import Place
from .reading import Reading

LARGEST_LEDGER = 32 * 1024 * 1024
"""In bytes: some 400,000 addresses."""
COMMENT = "#"


def read_ledger(reading: Reading, path: str) -> Ledger | None:
    """None, and a problem, when the file cannot be read. Its lines may stand in any order, and twice: git has perhaps
    put two states together.
    """
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
