"""The permalink ledger's only writer."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

from ..plan.pages import Plan
from .files import replace_text, write_new

# In English, whoever writes it: the file is the same for all.
_HEAD = """\
# Every address that this site ever published. "newsroom publish" writes this file; nobody else needs to.
# No line may go: an address that has no page any more leads on (see data/addresses.yml). One exception: when the
# address itself must not be read any more (it holds somebody's name), delete its line here by hand.
"""


def published_addresses(plan: Plan) -> set[str]:
    """Those of all pages to which others may link, as the ledger has them."""
    pages = (page for edition in plan.editions for page in edition.pages.outlines)
    return {f"/{page.url}" for page in pages if page.is_lasting}


def ledger_text(addresses: Iterable[str]) -> str:
    """The whole file: each address once, sorted by its characters, which is the same in every language."""
    return _HEAD + "".join(f"{address}\n" for address in sorted(set(addresses)))


def write_ledger(file: Path, known: Collection[str], published: Collection[str]) -> None:
    """Adds what is published to what is known. A file that is right already stays untouched. Raises OSError."""
    text = ledger_text([*known, *published])
    if not file.exists():
        write_new(file, text)
    elif file.read_bytes() != text.encode():
        replace_text(file, text)
