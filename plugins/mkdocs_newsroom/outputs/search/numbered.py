"""Documents have numbers: first entities and pages, then news, the oldest first. So a newer item has a greater number,
and one that is added moves none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ...plan.pieces import DateText
from ...plan.search_pieces import SearchDocument, SearchPlan, SearchText

_ROOM = 64  # documents: as many entities may be added before the numbers of all news change


class NumberedEdition(NamedTuple):
    """The documents of the edition in `lang` by number; `first_news` is that of the oldest item. `languages` are those
    of the documents.
    """

    lang: str
    plan: SearchPlan
    first_news: int
    languages: tuple[str, ...]
    documents: Mapping[int, SearchDocument]


def numbered(plan: SearchPlan, lang: str) -> NumberedEdition:
    first_news = -(-len(plan.others) // _ROOM) * _ROOM
    documents = {**dict(enumerate(plan.others)), **dict(enumerate(reversed(plan.news), first_news))}
    languages = tuple(sorted({lang, *{document.lang for document in documents.values()}}))
    return NumberedEdition(lang, plan, first_news, languages, documents)


def beside(names: Iterable[SearchText], date: DateText | None, lang: str) -> tuple[SearchText, ...]:
    """The texts beside the title of a document by which it is found as well, in the edition in `lang`: names, and the
    date as a result shows it and as a list sorts it.
    """
    return (*names, SearchText(f"{date.text} {date.iso[:10]}", lang)) if date else (*names,)
