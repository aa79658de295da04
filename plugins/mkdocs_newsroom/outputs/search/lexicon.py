"""The keys of all indexes of a site, each with a number: what is found out about a key serves all editions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from itertools import compress, count

from .postings import shared
from .stems import rules_data, stems


class Lexicon:
    """Numbers are given in the order in which keys are met."""

    def __init__(self) -> None:
        self._numbers: defaultdict[str, int] = defaultdict(count().__next__)

    def numbers(self, keys: Iterable[str]) -> tuple[int, ...]:
        return tuple(map(self._numbers.__getitem__, keys))

    def __len__(self) -> int:
        return len(self._numbers)

    def keys(self) -> list[str]:
        """All, each at the place of its number."""
        return list(self._numbers)

    def sorted_numbers(self) -> list[int]:
        """All, in the order of the letters of their keys."""
        keys = self.keys()
        return sorted(range(len(keys)), key=keys.__getitem__)


class Forms:
    """Which words have a stem, for each language that has rules."""

    def __init__(self, lexicon: Lexicon, editions: Iterable[Mapping[str, AbstractSet[int]]]) -> None:
        """The numbers of the words of each edition by language. Their stems are added to the lexicon."""
        words: defaultdict[str, set[int]] = defaultdict(set)
        for edition in editions:
            for lang, its in edition.items():
                words[lang] |= its
        self._of_stems = {
            lang: _of_stems(lexicon, lang, words[lang]) for lang in sorted(words) if rules_data(lang)
        }

    def of(self, words: Mapping[str, AbstractSet[int]]) -> dict[int, str]:
        """By the numbers of stems the `words` of an edition that have them, as the members of a JSON object: a
        language, and the words as `postings.shared` writes them after the stem.
        """
        found: dict[int, str] = {}
        for lang, of_stems in self._of_stems.items():
            for stem, member in _members(lang, of_stems, words.get(lang, frozenset())):
                found[stem] = f"{found[stem]},{member}" if stem in found else member
        return found


_OfStems = dict[int, tuple[tuple[int, ...], tuple[str, ...], str]]
"""For each stem its words, how each is written, and the member of all of them."""


def _of_stems(lexicon: Lexicon, lang: str, words: AbstractSet[int]) -> _OfStems:
    keys = lexicon.keys()
    forms: defaultdict[str, list[int]] = defaultdict(list)
    for word in sorted(words, key=keys.__getitem__):
        for stem in stems(keys[word], lang):
            forms[stem].append(word)
    found = {}
    for stem, its in forms.items():
        written = tuple([shared(stem, keys[word]) for word in its])
        found[lexicon.numbers((stem,))[0]] = tuple(its), written, _member(lang, written)
    return found


def _members(lang: str, of_stems: _OfStems, words: AbstractSet[int]) -> Iterator[tuple[int, str]]:
    words = frozenset(words)
    for stem, (its, written, whole) in of_stems.items():
        if words.issuperset(its):
            yield stem, whole
        elif not words.isdisjoint(its):
            yield stem, _member(lang, compress(written, map(words.__contains__, its)))


def _member(lang: str, written: Iterable[str]) -> str:
    return f'"{lang}":"{" ".join(written)}"'
