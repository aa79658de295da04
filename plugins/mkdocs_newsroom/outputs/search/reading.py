"""What the documents of editions say, in the numbers of a lexicon."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, MutableMapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from ...plan.search_pieces import SearchDocument, SearchText
from .analysis import ALSO_NAMED, NAMED, PageWords
from .lexicon import Lexicon
from .names import name_keys
from .numbered import NumberedEdition, beside
from .page_terms import PageTerms, terms_of
from .postings import WEIGHTS, digits, known_digits, weight_of, written
from .words import folded

_Words = tuple[int, ...]
_Key = tuple[str, str]
"""The address of a page and the digest of its texts."""
_WordsByLanguage = defaultdict[str, set[int]]


class _Page(NamedTuple):
    """As `PageWords`, with the numbers of words."""

    by_weight: tuple[_Words, ...]
    by_language: tuple[tuple[str, _Words | None], ...]


class ReadDocument(NamedTuple):
    """`beside` are the words that stand beside the title in results; `keys` are those of a name, with their weights."""

    page: _Page
    beside: _Words
    keys: Mapping[int, int]


class ReadEdition(NamedTuple):
    """The documents of an edition by number, and all its words by the language of their rules."""

    documents: Mapping[int, ReadDocument]
    words: Mapping[str, AbstractSet[int]]


class Reader:
    """Reads the documents of several editions; each page once."""

    def __init__(self, known: MutableMapping[str, PageTerms]) -> None:
        """`known` is what was found out about pages, by their addresses; what it lacks is added."""
        self.lexicon = Lexicon()
        self._known = known
        self._pages: dict[_Key, _Page] = {}
        self._names: dict[SearchText, _Words] = {}

    def editions(self, editions: Sequence[NumberedEdition]) -> list[ReadEdition]:
        words = [_WordsByLanguage(set) for _ in editions]
        found = [
            {number: self._document(one, edition, its) for number, one in edition.documents.items()}
            for edition, its in zip(editions, words, strict=True)
        ]
        self._add_words(editions, words)
        return [*map(ReadEdition, found, words)]

    def _document(
        self, document: SearchDocument, edition: NumberedEdition, words: _WordsByLanguage
    ) -> ReadDocument:
        """Adds to the `words` of its edition those that stand beside its title."""
        found: list[int] = []
        for name in beside(document.names, document.date, edition.lang):
            its = self._name(name)
            found += its
            words[name.lang].update(its)
        keys = name_keys(document, edition.languages)
        numbers = dict(zip(self.lexicon.numbers(keys), keys.values(), strict=True))
        return ReadDocument(self._page(document), tuple(found), numbers)

    def _page(self, document: SearchDocument) -> _Page:
        key = document.url, document.texts.digest
        if key not in self._pages:
            words = _words_in(self._known, document)
            numbers = self.lexicon.numbers
            self._pages[key] = _Page(
                tuple([numbers(its) for its in words.by_weight]),
                tuple([(lang, None if its is None else numbers(its)) for lang, its in words.by_language]),
            )
        return self._pages[key]

    def _name(self, name: SearchText) -> _Words:
        """The same names stand beside many titles."""
        if name not in self._names:
            self._names[name] = self.lexicon.numbers(folded(name.text))
        return self._names[name]

    def _add_words(self, editions: Sequence[NumberedEdition], words: Sequence[_WordsByLanguage]) -> None:
        """Those of pages, to the `words` of each edition: of all pages that stand in the same editions at once."""
        places: defaultdict[_Key, list[int]] = defaultdict(list)
        for place, edition in enumerate(editions):
            for key in {(one.url, one.texts.digest) for one in edition.documents.values()}:
                places[key].append(place)
        shared: defaultdict[tuple[int, ...], _WordsByLanguage] = defaultdict(lambda: _WordsByLanguage(set))
        for key, its in places.items():
            page, of_these = self._pages[key], shared[tuple(its)]
            for lang, found in page.by_language:
                of_these[lang].update(*(page.by_weight if found is None else (found,)))
        for some, of_these in shared.items():
            for place in some:
                for lang, numbers in of_these.items():
                    words[place][lang] |= numbers


def postings_of(documents: Mapping[int, ReadDocument], keys: int) -> list[str]:
    """Of each of so many keys, at the place of its number; `documents` are in the order of their numbers."""
    found: list[list[str]] = [[] for _ in range(keys)]
    last = [-WEIGHTS] * keys  # the document of the last posting of each, times `WEIGHTS`
    known = known_digits()
    for number, read in documents.items():
        nothing = number * WEIGHTS
        before = {word: last[word] for word in read.beside}
        for posting, words in enumerate(read.page.by_weight, nothing):
            for word in words:  # millions of times
                try:
                    found[word].append(known[posting - last[word]])
                except IndexError:
                    found[word].append(digits(posting - last[word]))
                last[word] = nothing
        for word in read.beside:
            its = found[word]
            if last[word] == nothing:
                its[-1] = written(nothing + ALSO_NAMED[weight_of(its[-1])] - before[word])
            else:
                its.append(written(nothing + NAMED - last[word]))
                last[word] = nothing
        for key, weight in read.keys.items():
            found[key].append(written(nothing + weight - last[key]))
            last[key] = nothing
    return ["".join(its) for its in found]


def terms_in(known: MutableMapping[str, PageTerms], document: SearchDocument) -> PageTerms:
    """The texts are read when nobody knows what is in them."""
    found = known.get(document.url)
    if found is None or found.digest != document.texts.digest:
        _words_in(known, document)
    return known[document.url]


def _words_in(known: MutableMapping[str, PageTerms], document: SearchDocument) -> PageWords:
    digest = document.texts.digest
    found = known.get(document.url)
    if found is not None and found.digest == digest:
        return found.found.read
    known[document.url], words = terms_of(document.texts.whole, digest)
    return words
