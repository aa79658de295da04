"""The source that a translation was made from, found again in git's history."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from .load.bundles import read_source
from .load.history import History
from .model.news import VariantFile
from .relate.digest import source_digest
from .relate.since import Earlier


def earlier_sources(history: History, source: VariantFile, languages: Sequence[str]) -> Iterator[VariantFile]:
    """The committed states of a source variant, newest first. `languages` are those that a text may be given in."""
    for text in history.versions(source.path):
        if earlier := read_source(source.path, source.lang, text, languages):
            yield earlier


def earlier_source(
    history: History, source: VariantFile, digest: str, languages: Sequence[str]
) -> VariantFile | None:
    """The newest committed state that has this digest; None when git knows none."""
    earlier = earlier_sources(history, source, languages)
    return next((found for found in earlier if source_digest(found) == digest), None)


def memory(project: Path, content: str, languages: Sequence[str]) -> Earlier:
    """What git remembers of the sources in the folder `content` of a project. It is asked at the first question."""
    history = History(project, content)

    def earlier(source: VariantFile, digest: str) -> VariantFile | None:
        return earlier_source(history, source, digest, languages)

    return earlier
