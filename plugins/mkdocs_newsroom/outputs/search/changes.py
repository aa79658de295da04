"""Changes an index where news have changed, so that it becomes what it would be if it were put together anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from .analysis import ALSO_NAMED, NAMED
from .blocks import BLOCK
from .kept_index import KeptDocument, KeptIndex, keep
from .numbered import NumberedEdition, beside
from .page_terms import PageTerms
from .postings import decode, encode, pack, shared, unshared
from .reading import terms_in
from .stems import rules_data, stems
from .terms import read_row, write_row
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
    terms: MutableMapping[str, PageTerms],
) -> KeptIndex:
    """With the `changed` documents of the edition as they are now. Their blocks have no name yet."""
    lang, now = edition.lang, edition.documents
    after = {number: keep(now[number]) for number in changed & now.keys()}
    for number in after:
        terms_in(terms, now[number])
    documents = {number: kept.documents[number] for number in now.keys() - after.keys()} | after
    old = {number: _said(kept.documents[number], lang, terms) for number in changed & kept.documents.keys()}
    new = {number: _said(document, lang, terms) for number, document in after.items()}
    rows = _Rows(kept.rows)
    for key, edits in _edits(old, new).items():
        rows.change_postings(key, edits)
    new_words = {one for said in new.values() for one in said.spoken}
    for code, word in {one for said in old.values() for one in said.spoken} - new_words:
        its = (documents[number] for number in rows.documents(word))
        if not any(_speaks(document, code, word, lang, terms) for document in its):
            rows.change_words(code, word, is_there=False)
    for code, word in new_words:
        rows.change_words(code, word, is_there=True)
    return KeptIndex(
        edition.first_news, edition.languages, documents, rows.sorted(), _named(kept, changed, now)
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


def _said(document: KeptDocument, lang: str, terms: Mapping[str, PageTerms]) -> _Said:
    found = terms[document.digest].found
    weights = {word: weight for weight, words in enumerate(found.by_weight) for word in words}
    spoken = {(code, word) for code, parts in found.by_language for part in parts for word in part}
    for name in beside(document.names, document.date, lang):
        for word in folded(name.text):
            weights[word] = ALSO_NAMED[weights[word]] if word in weights else NAMED
            spoken.add((name.lang, word))
    return _Said(weights, spoken)


def _speaks(document: KeptDocument, code: str, word: str, lang: str, terms: Mapping[str, PageTerms]) -> bool:
    """Whether the word stands in that language in a document."""
    by_language = terms[document.digest].found.by_language
    if any(code == its and word in part for its, parts in by_language for part in parts):
        return True
    names = beside(document.names, document.date, lang)
    return any(code == name.lang and word in folded(name.text) for name in names)


class _Rows:
    """Rows that are being changed."""

    def __init__(self, rows: Mapping[str, str]) -> None:
        self._rows = dict(rows)

    def change_postings(self, key: str, edits: Mapping[int, int | None]) -> None:
        """`edits` are the new weights of documents, None for those without the key."""
        postings, words = self._read(key)
        weights: dict[int, int | None] = {**dict(decode(postings)), **edits}
        left = sorted((number, weight) for number, weight in weights.items() if weight is not None)
        self._write(key, encode([*map(pack, left)]), words)

    def documents(self, key: str) -> Iterator[int]:
        return (number for number, _ in decode(self._read(key)[0]))

    def change_words(self, lang: str, word: str, *, is_there: bool) -> None:
        """Whether the word stands beside its stems as one of the language."""
        if not rules_data(lang):
            return
        for stem in stems(word, lang):
            postings, words = self._read(stem)
            its = {unshared(stem, coded) for coded in words.get(lang, "").split()}
            if (word in its) == is_there:
                continue
            its ^= {word}
            others = {code: coded for code, coded in words.items() if code != lang}
            own = {lang: " ".join(shared(stem, one) for one in sorted(its))} if its else {}
            self._write(stem, postings, others | own)

    def sorted(self) -> dict[str, str]:
        return {key: self._rows[key] for key in sorted(self._rows)}

    def _read(self, key: str) -> tuple[str, dict[str, str]]:
        return read_row(self._rows[key]) if key in self._rows else ("", {})

    def _write(self, key: str, postings: str, words: Mapping[str, str]) -> None:
        if postings or words:
            members = ",".join(f'"{lang}":"{words[lang]}"' for lang in sorted(words))
            self._rows[key] = write_row(key, postings, members)
        else:
            self._rows.pop(key, None)
