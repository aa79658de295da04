"""An index as it was put together, and what has to be known of it to change it where documents have changed."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from ...plan.pieces import DateText
from ...plan.search_pieces import SearchDocument, SearchText
from .numbered import NumberedEdition
from .page_terms import PageTerms
from .terms import TermsFile

_MANY = 64  # documents: to put all together anew costs as much


class KeptDocument(NamedTuple):
    """All by which a document is found, and all that a result shows of it."""

    digest: str
    url: str
    kind: str
    lang: str
    date: DateText | None
    names: tuple[SearchText, ...]
    kind_names: tuple[SearchText, ...]

    @classmethod
    def of(cls, plain: PlainDocument) -> KeptDocument:
        digest, url, kind, lang, date, names, kind_names = plain
        day = DateText(*date) if date else None
        return cls(digest, url, kind, lang, day, _read(names), _read(kind_names))


_PlainTexts = tuple[tuple[str, str], ...]
PlainDocument = tuple[str, str, str, str, tuple[str, str] | None, _PlainTexts, _PlainTexts]
"""The same as it is kept: there are many, and of plain tuples all are read and compared in no time."""


@dataclass
class KeptIndex:
    """`documents` by number; `files` are those with terms, by the first key of each, in the order of their letters.
    `blocks` are what is named after the bytes of the files with blocks; "" where that is not known.
    """

    first_news: int
    languages: tuple[str, ...]
    documents: dict[int, PlainDocument]
    files: dict[str, TermsFile]
    blocks: list[str]


@dataclass
class SearchMemory:
    """What a build has found out for the search: about pages, by their addresses, and the index of each edition, by its
    language. To be used by the same release of this package only.
    """

    terms: dict[str, PageTerms] = field(default_factory=dict)
    indexes: dict[str, KeptIndex] = field(default_factory=dict)


def keep(document: SearchDocument) -> PlainDocument:
    date = document.date
    return (
        document.texts.digest,
        document.url,
        document.kind,
        document.lang,
        (date.iso, date.text) if date else None,
        _plain(document.names),
        _plain(document.kind_names),
    )


def changed_documents(
    kept: KeptIndex | None, edition: NumberedEdition, terms: Mapping[str, PageTerms]
) -> AbstractSet[int] | None:
    """The numbers of documents that came, went or are others. None when the index is to be put together anew: there is
    none, or too much has changed, or it is not known what was there.
    """
    if kept is None or (kept.first_news, kept.languages) != (edition.first_news, edition.languages):
        return None
    before, now = kept.documents, edition.documents
    changed = {number for number in before.keys() & now.keys() if before[number] != keep(now[number])}
    changed |= before.keys() ^ now.keys()
    is_known = all(_is_known(before[number], terms) for number in changed & before.keys())
    is_news = min(changed, default=edition.first_news) >= edition.first_news
    return changed if is_news and is_known and len(changed) <= _MANY else None


def _is_known(document: PlainDocument, terms: Mapping[str, PageTerms]) -> bool:
    digest, url, *_ = document
    found = terms.get(url)
    return found is not None and found.digest == digest


@lru_cache(maxsize=1 << 14)
def _plain(texts: tuple[SearchText, ...]) -> _PlainTexts:
    """The very same for the same: they stand beside many titles."""
    return tuple([(one.text, one.lang) for one in texts])


def _read(texts: _PlainTexts) -> tuple[SearchText, ...]:
    return tuple([SearchText(*one) for one in texts])
