"""What the documents of editions say, in the numbers of a lexicon."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, MutableMapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from ...plan.search_pieces import SearchDocument, SearchText
from .analysis import ALSO_NAMED, NAMED
from .lexicon import Lexicon
from .names import name_keys
from .numbered import NumberedEdition, beside
from .page_terms import PageTerms, terms_of
from .postings import WEIGHTS
from .words import folded

_Words = tuple[tuple[int, ...], ...]


class _Page(NamedTuple):
    """As `PageWords`, with the numbers of words."""

    by_weight: _Words
    by_language: tuple[tuple[str, _Words], ...]


class ReadDocument(NamedTuple):
    """`beside` are the words that stand beside the title in results; `keys` are those of a name, with their weights."""

    page: _Page
    beside: tuple[int, ...]
    keys: Mapping[int, int]


class ReadEdition(NamedTuple):
    """The documents of an edition by number, and all its words by the language of their rules."""

    documents: Mapping[int, ReadDocument]
    words: Mapping[str, AbstractSet[int]]


class Reader:
    """Reads the documents of several editions; each page once."""

    def __init__(self, known: MutableMapping[str, PageTerms]) -> None:
        """`known` is what was found out about pages, by the digests of their texts; what it lacks is added."""
        self.lexicon = Lexicon()
        self.words: defaultdict[str, set[int]] = defaultdict(set)
        """Of all editions, by language."""
        self._known = known
        self._pages: dict[str, _Page] = {}
        self._names: dict[SearchText, tuple[int, ...]] = {}

    def edition(self, edition: NumberedEdition) -> ReadEdition:
        words: defaultdict[str, set[int]] = defaultdict(set)
        read = {
            number: self._document(document, edition, words) for number, document in edition.documents.items()
        }
        for code, its in words.items():
            self.words[code] |= its
        return ReadEdition(read, words)

    def _document(
        self, document: SearchDocument, edition: NumberedEdition, words: defaultdict[str, set[int]]
    ) -> ReadDocument:
        """Adds its words to the `words` of its edition."""
        page = self._page(document)
        for code, parts in page.by_language:
            words[code].update(*parts)
        found: list[int] = []
        for name in beside(document.names, document.date, edition.lang):
            its = self._name(name)
            found += its
            words[name.lang].update(its)
        keys = name_keys(document, edition.languages)
        numbers = dict(zip(self.lexicon.numbers(keys), keys.values(), strict=True))
        return ReadDocument(page, tuple(found), numbers)

    def _page(self, document: SearchDocument) -> _Page:
        digest = document.texts.digest
        if digest not in self._pages:
            found = terms_in(self._known, document).found
            by_weight = self._numbers(found.by_weight)
            by_language = tuple(
                (lang, by_weight if parts is found.by_weight else self._numbers(parts))
                for lang, parts in found.by_language
            )
            self._pages[digest] = _Page(by_weight, by_language)
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


def terms_in(known: MutableMapping[str, PageTerms], document: SearchDocument) -> PageTerms:
    """The texts are read when nobody knows what is in them."""
    digest = document.texts.digest
    if digest not in known:
        known[digest] = terms_of(document.texts.whole)
    return known[digest]
