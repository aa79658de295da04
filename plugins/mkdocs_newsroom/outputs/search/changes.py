"""Changes an index where news have changed, so that it becomes what it would be if it were put together anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, MutableMapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from .analysis import ALSO_NAMED, NAMED
from .blocks import BLOCK
from .kept_index import KeptDocument, KeptIndex, PlainDocument, keep
from .numbered import NumberedEdition, beside
from .page_terms import PageTerms
from .reading import terms_in
from .term_files import TermFiles
from .words import folded

_Spoken = tuple[str, str]
"""A language, and a word that stands somewhere in it."""


class _Said(NamedTuple):
    """What a document is found by: words with their weights, and in which language each stands."""

    weights: Mapping[str, int]
    spoken: AbstractSet[_Spoken]


def change_index(
    kept: KeptIndex,
    edition: NumberedEdition,
    changed: AbstractSet[int],
    before: Mapping[str, PageTerms],
    terms: MutableMapping[str, PageTerms],
) -> KeptIndex:
    """With the `changed` documents of the edition as they are now; `before` is what was known of pages when they were
    as they are kept, `terms` what is known of them now. The changed blocks have no name yet.
    """
    lang, now = edition.lang, edition.documents
    after = {number: keep(now[number]) for number in changed & now.keys()}
    for number in after:
        terms_in(terms, now[number])
    documents = {number: kept.documents[number] for number in now.keys() - after.keys()} | after
    old = {number: _said(kept.documents[number], lang, before) for number in changed & kept.documents.keys()}
    new = {number: _said(document, lang, terms) for number, document in after.items()}
    files = TermFiles(kept.files)
    for key, edits in _edits(old, new).items():
        files.change_postings(key, edits)
    new_words = {one for said in new.values() for one in said.spoken}
    for code, word in {one for said in old.values() for one in said.spoken} - new_words:
        its = (documents[number] for number in files.documents(word))
        if not any(_speaks(document, code, word, lang, terms) for document in its):
            files.change_words(code, word, is_there=False)
    for code, word in new_words:
        files.change_words(code, word, is_there=True)
    return KeptIndex(
        edition.first_news, edition.languages, documents, files.changed(), _named(kept, changed, now)
    )


def _named(kept: KeptIndex, changed: Iterable[int], now: Mapping[int, object]) -> list[str]:
    count = max(now, default=-1) // BLOCK + 1
    names = (kept.blocks + [""] * count)[:count]
    for number in changed:
        if number // BLOCK < count:
            names[number // BLOCK] = ""
    return names


def _edits(old: Mapping[int, _Said], new: Mapping[int, _Said]) -> dict[str, dict[int, int | None]]:
    """By key the documents that have another weight there now, or None."""
    edits: defaultdict[str, dict[int, int | None]] = defaultdict(dict)
    for number in old.keys() | new.keys():
        before = old[number].weights if number in old else {}
        after = new[number].weights if number in new else {}
        for key in before.keys() | after.keys():
            if before.get(key) != after.get(key):
                edits[key][number] = after.get(key)
    return edits


def _said(plain: PlainDocument, lang: str, terms: Mapping[str, PageTerms]) -> _Said:
    document = KeptDocument.of(plain)
    found = terms[document.url].found.read
    weights = {word: weight for weight, words in enumerate(found.by_weight) for word in words}
    spoken = {(code, word) for code, its in found.by_language for word in (weights if its is None else its)}
    for name in beside(document.names, document.date, lang):
        for word in folded(name.text):
            weights[word] = ALSO_NAMED[weights[word]] if word in weights else NAMED
            spoken.add((name.lang, word))
    return _Said(weights, spoken)


def _speaks(plain: PlainDocument, code: str, word: str, lang: str, terms: Mapping[str, PageTerms]) -> bool:
    """Whether the word stands in that language in a document."""
    document = KeptDocument.of(plain)
    if terms[document.url].found.has(code, word):
        return True
    names = beside(document.names, document.date, lang)
    return any(code == name.lang and word in folded(name.text) for name in names)
