"""What the documents of editions say, in the numbers of a lexicon."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, MutableMapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from ...plan.search_pieces import SearchDocument, SearchPlan, SearchText
from .analysis import ALSO_NAMED, NAMED
from .blocks import PageShown
from .lexicon import Lexicon
from .names import name_keys
from .page_terms import PageTerms, terms_of
from .postings import WEIGHTS
from .words import folded

_ROOM = 64  # documents: as many entities may be added before the numbers of all news change

_Words = tuple[tuple[int, ...], ...]


class _Page(NamedTuple):
    """As `PageWords`, with the numbers of words."""

    by_weight: _Words
    by_language: tuple[tuple[str, _Words], ...]
    shown: PageShown


class ReadDocument(NamedTuple):
    """`beside` are the words that stand beside the title in results; `keys` are those of a name, with their weights."""

    document: SearchDocument
    page: _Page
    beside: tuple[int, ...]
    keys: Mapping[int, int]


class ReadEdition(NamedTuple):
    """The documents of the edition in `lang` by number; `first_news` is that of the oldest item. `languages` are those
    of the documents, and `words` all words of the edition by the language of their rules.
    """

    lang: str
    plan: SearchPlan
    first_news: int
    languages: tuple[str, ...]
    documents: Mapping[int, ReadDocument]
    words: Mapping[str, AbstractSet[int]]


class Reader:
    """Reads the documents of several editions; each page once."""

    def __init__(self, known: MutableMapping[str, PageTerms]) -> None:
        """`known` is as `search_files` says."""
        self.lexicon = Lexicon()
        self.words: defaultdict[str, set[int]] = defaultdict(set)
        """Of all editions, by language."""
        self._known = known
        self._pages: dict[str, _Page] = {}
        self._names: dict[SearchText, tuple[int, ...]] = {}

    @property
    def used(self) -> AbstractSet[str]:
        """The digests of all pages that were read."""
        return self._pages.keys()

    def edition(self, plan: SearchPlan, lang: str) -> ReadEdition:
        first_news = -(-len(plan.others) // _ROOM) * _ROOM
        documents = {**dict(enumerate(plan.others)), **dict(enumerate(reversed(plan.news), first_news))}
        languages = tuple(sorted({lang, *(document.lang for document in documents.values())}))
        words: defaultdict[str, set[int]] = defaultdict(set)
        read = {
            number: self._document(document, lang, languages, words) for number, document in documents.items()
        }
        for code, its in words.items():
            self.words[code] |= its
        return ReadEdition(lang, plan, first_news, languages, read, words)

    def _document(
        self,
        document: SearchDocument,
        lang: str,
        languages: Iterable[str],
        words: defaultdict[str, set[int]],
    ) -> ReadDocument:
        """Adds its words to the `words` of its edition."""
        page = self._page(document)
        for code, parts in page.by_language:
            words[code].update(*parts)
        beside: list[int] = []
        for name in (*document.names, *_date(document, lang)):
            its = self._name(name)
            beside += its
            words[name.lang].update(its)
        keys = name_keys(document, languages)
        numbers = dict(zip(self.lexicon.numbers(keys), keys.values(), strict=True))
        return ReadDocument(document, page, tuple(beside), numbers)

    def _page(self, document: SearchDocument) -> _Page:
        digest = document.texts.digest
        if digest not in self._pages:
            if digest not in self._known:
                self._known[digest] = terms_of(document.texts.whole)
            found, shown = self._known[digest]
            by_weight = self._numbers(found.by_weight)
            by_language = tuple(
                (lang, by_weight if parts is found.by_weight else self._numbers(parts))
                for lang, parts in found.by_language
            )
            self._pages[digest] = _Page(by_weight, by_language, shown)
        return self._pages[digest]

    def _numbers(self, parts: tuple[tuple[str, ...], ...]) -> _Words:
        return (*map(self.lexicon.numbers, parts),)

    def _name(self, name: SearchText) -> tuple[int, ...]:
        """The same names stand beside many titles."""
        if name not in self._names:
            self._names[name] = self.lexicon.numbers(folded(name.text))
        return self._names[name]


def postings_of(documents: Mapping[int, ReadDocument]) -> defaultdict[int, list[int]]:
    """By the numbers of keys; packed, and in the order of the documents."""
    postings: defaultdict[int, list[int]] = defaultdict(list)
    for number, read in documents.items():
        nothing = number * WEIGHTS
        for posting, words in enumerate(read.page.by_weight, nothing):
            for its in map(postings.__getitem__, words):
                its.append(posting)
        for its in map(postings.__getitem__, read.beside):
            if its and its[-1] >= nothing:
                its[-1] = nothing + ALSO_NAMED[its[-1] - nothing]
            else:
                its.append(nothing + NAMED)
        for key, weight in read.keys.items():
            postings[key].append(nothing + weight)
    return postings


def _date(document: SearchDocument, lang: str) -> tuple[SearchText, ...]:
    """As a result shows it, and as a list sorts it."""
    date = document.date
    return (SearchText(f"{date.text} {date.iso[:10]}", lang),) if date else ()
