"""What was found out for the search, kept from build to build: it is large, so that it is looked at only when an index
is to be made.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..load.kept_state import BegunState
from ..outputs.search.kept_index import KeptIndex, SearchMemory
from ..plan.fingerprints import Fingerprint
from .kept_tables import Stored, TwoFiles
from .last_build import TERMS_FILE

_CHANGES = "search-changes.state"
_TERMS, _DOCUMENTS, _FILES, _BLOCKS = "terms", "documents", "files", "blocks"


class KeptTerms:
    def __init__(self, cache: Path | None, begun: BegunState | None = None) -> None:
        """Nothing is known without a `cache`. Reading may have `begun`."""
        self._cache, self._begun = cache, begun
        self._read: SearchMemory | None = None
        self._whole: Stored | None = None

    def __call__(self) -> SearchMemory:
        if self._read is None:
            found = _files(self._cache).read(begun=self._begun) if self._cache else None
            self._read, self._whole = (_memory(found[0]), found[1]) if found else (SearchMemory(), None)
        return self._read

    def keep(self, cache: Path, around: Fingerprint) -> None:
        """If it was asked for, or if what was there before a change may still be kept, which only this day may last;
        `around` is another on the next one.
        """
        files = _files(cache)
        if self._read is not None or files.changes.exists():
            stored = _stored(self(), around)
            derived = {name for name in stored.tables if name.startswith((_FILES, _BLOCKS))}
            _, self._whole = files.write(stored, self._whole, derived)

    @staticmethod
    def forget(cache: Path) -> None:
        _files(cache).remove()


def _files(cache: Path) -> TwoFiles:
    return TwoFiles(cache / TERMS_FILE, cache / _CHANGES)


def _stored(memory: SearchMemory, around: Fingerprint) -> Stored:
    tables: dict[str, dict[Any, Any]] = {_TERMS: memory.terms}
    for lang, index in memory.indexes.items():
        tables[f"{_DOCUMENTS} {lang}"] = index.documents
        tables[f"{_FILES} {lang}"] = index.files
        tables[f"{_BLOCKS} {lang}"] = dict(enumerate(index.blocks))
    return Stored(
        around, tables, {lang: (one.first_news, one.languages) for lang, one in memory.indexes.items()}
    )


def _memory(stored: Stored) -> SearchMemory:
    tables = stored.tables
    indexes = {}
    for lang, (first_news, languages) in stored.rest.items():
        blocks = tables[f"{_BLOCKS} {lang}"]
        indexes[lang] = KeptIndex(
            first_news,
            languages,
            tables[f"{_DOCUMENTS} {lang}"],
            tables[f"{_FILES} {lang}"],
            [blocks[number] for number in range(len(blocks))],
        )
    return SearchMemory(tables[_TERMS], indexes)
