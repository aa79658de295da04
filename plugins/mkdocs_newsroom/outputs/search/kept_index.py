"""An index as it was put together, and what has to be known of it to change it where documents have changed."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import NamedTuple

from ...plan.pieces import DateText
from ...plan.search_pieces import SearchDocument, SearchText
from .numbered import NumberedEdition
from .page_terms import PageTerms

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


@dataclass
class KeptIndex:
    """`documents` by number. `rows` are those of `terms.py` by key, in the order of their letters. `blocks` are what is
    named after the bytes of the files with blocks; "" where that is not known.
    """

    first_news: int
    languages: tuple[str, ...]
    documents: Mapping[int, KeptDocument]
    rows: Mapping[str, str]
    blocks: list[str]


@dataclass
class SearchMemory:
    """What a build has found out for the search: about pages, by the digests of their texts (`PageTexts.digest`), and
    the index of each edition, by its language. To be used by the same release of this package only.
    """

    terms: dict[str, PageTerms] = field(default_factory=dict)
    indexes: dict[str, KeptIndex] = field(default_factory=dict)


def keep(document: SearchDocument) -> KeptDocument:
    return KeptDocument(
        document.texts.digest,
        document.url,
        document.kind,
        document.lang,
        document.date,
        document.names,
        document.kind_names,
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
    is_known = all(before[number].digest in terms for number in changed & before.keys())
    is_news = min(changed, default=edition.first_news) >= edition.first_news
    return changed if is_news and is_known and len(changed) <= _MANY else None
