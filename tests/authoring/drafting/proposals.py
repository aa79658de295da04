"""What a proposal holds, as lines that a person can read; and the records of the sample."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from mkdocs_newsroom.authoring.drafting.draft import draft
from mkdocs_newsroom.authoring.drafting.proposal import Proposal
from mkdocs_newsroom.authoring.drafting.received import Said
from mkdocs_newsroom.authoring.drafting.text import body_in_file
from mkdocs_newsroom.editions.catalogue import COMMANDS, Catalogue
from mkdocs_newsroom.load.sources import load
from mkdocs_newsroom.model.sources import EntityFile

LANGUAGES = ("bs", "pl", "lv", "lt")
TODAY = date(2022, 6, 15)
KINDS = ("projects", "schools", "networks", "partners")
_ENGLISH = Catalogue("en", COMMANDS)


@cache
def sample_records(repository: Path) -> tuple[EntityFile, ...]:
    sources, _ = load(repository, "content", "data", LANGUAGES)
    return sources.entities


def drafted(file: Path, repository: Path, lang: str = "") -> Proposal:
    return draft(file, sample_records(repository), LANGUAGES, TODAY, lang)


def facts(proposal: Proposal) -> str:
    return "".join(f"{line}\n" for line in _facts(proposal))


def body(proposal: Proposal) -> str:
    return f"{body_in_file(proposal)}\n"


def _facts(proposal: Proposal) -> Iterator[str]:
    fields: Mapping[str, Any] = proposal.facts.fields
    yield f"lang: {proposal.lang}"
    yield f"title: {proposal.title}"
    yield f"date: {proposal.day.isoformat()}"
    for kind in KINDS:
        if fields.get(kind):
            yield f"{kind}: {', '.join(fields[kind])}"
    for name in ("events", "authors"):
        for entry in fields.get(name) or ():
            yield f"{name}: {_in_line(entry)}"
    for name, notes in proposal.facts.notes.items():
        yield from (f"note on {name}: {one.text(_ENGLISH)}" for one in notes if _tells_more(one))
    for part in (*proposal.parts, *proposal.remarks, *proposal.taken_out):
        if isinstance(part, Said):
            yield f"said: {' / '.join(part.text(_ENGLISH).splitlines())}"


def _tells_more(note: Said) -> bool:
    """What a field that was filled in is from, is no fact of its own."""
    return note.message not in ("{value}, from “{words}”", "found in “{words}”", "signed “{words}”")


def _in_line(entry: dict[str, Any]) -> str:
    return " | ".join(f"{name} {value}" for name, value in entry.items())
