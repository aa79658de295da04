"""What words say about a page: from its texts to weighted words.

The weight of a word is that of BM25F without the part that depends on other documents, which a browser adds; so a
changed document changes no other's weights.
Source: Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009), 3.6.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from ...plan.search_pieces import PageTexts
from .postings import WEIGHTS
from .words import folded, word_counts

# What one word is worth in a field; in a body of usual length it is worth 1.
_TITLE, _SUMMARY, _NAME = 10.0, 3.0, 1.0
_HALF = 4.0  # the worth that has half of the greatest weight
_USUAL_LENGTH = 200  # words of a body
_LENGTH_COUNTS = 0.5  # 0: a long text is as good as a short one; 1: only how dense a word is counts


class PageWords(NamedTuple):
    """The folded words of a page by their weights, from 0 to `WEIGHTS` - 1, and for each language those that stand
    there in it; None where all do.
    """

    by_weight: Sequence[Sequence[str]]
    by_language: Sequence[tuple[str, Sequence[str] | None]]

    @property
    def written(self) -> WrittenWords:
        """Texts take less room than lists, and less time to be kept."""
        by_language = [(lang, ALL if its is None else " ".join(its)) for lang, its in self.by_language]
        return WrittenWords("\n".join(map(" ".join, self.by_weight)), tuple(by_language))


class WrittenWords(NamedTuple):
    """The same: a line for each weight, and a text for each language."""

    by_weight: str
    by_language: tuple[tuple[str, str], ...]

    @property
    def read(self) -> PageWords:
        by_weight = [line.split() for line in self.by_weight.split("\n")]
        return PageWords(by_weight, [(lang, _read(its)) for lang, its in self.by_language])

    def has(self, lang: str, word: str) -> bool:
        """Whether the word stands there in that language."""
        found = (self.by_weight if its == ALL else its for code, its in self.by_language if code == lang)
        return any(word in its.split() for its in found)


ALL = "*"
"""Instead of words: all those of the page."""


def page_words(texts: PageTexts) -> PageWords:
    """Depends on nothing but the texts."""
    read: defaultdict[str, list[str]] = defaultdict(list)
    for text in (*texts.body, *texts.facts):
        read[text.lang].append(text.text)
    bodies = {lang: word_counts(" ".join(its)) for lang, its in read.items()}
    worth: dict[str, float] = {}
    above: defaultdict[str, dict[str, None]] = defaultdict(dict)
    fields = ((text, _TITLE) for text in (texts.title, *texts.aliases))
    for text, value in (*fields, (texts.summary, _SUMMARY)):
        for word in folded(text.text):
            worth[word] = worth.get(word, 0.0) + value
            above[text.lang][word] = None
    if len(bodies.keys() | above.keys()) == 1:
        ((lang, counts),) = bodies.items() or ((next(iter(above)), Counter[str]()),)
        return PageWords(_weighted(worth, counts), [(lang, None)])
    by_language = [(lang, [*above.get(lang, ()), *bodies.get(lang, ())]) for lang in {**above, **bodies}]
    return PageWords(_weighted(worth, sum(bodies.values(), Counter())), by_language)


def _read(words: str) -> list[str] | None:
    return None if words == ALL else words.split()


def _weighted(worth: dict[str, float], counts: Counter[str]) -> Sequence[Sequence[str]]:
    """All words by their weights: `worth` is that of the words above the body, `counts` has those of the body."""
    once = 1 / (1 - _LENGTH_COUNTS + _LENGTH_COUNTS * counts.total() / _USUAL_LENGTH)
    found: tuple[list[str], ...] = tuple([] for _ in range(WEIGHTS))
    for word, value in worth.items():
        found[_weight(value + counts.pop(word, 0) * once)].append(word)
    of_count = {
        count: found[_weight(count * once)] for count in {*counts.values()}
    }  # few: most stand there once
    for word, count in counts.items():
        of_count[count].append(word)
    return found


def _weight(worth: float) -> int:
    return int(worth / (worth + _HALF) * WEIGHTS)


def _middle(weight: int) -> float:
    """What a word is worth that has a weight."""
    return _HALF * (weight + 0.5) / (WEIGHTS - weight - 0.5)


NAMED = _weight(_NAME)
"""The weight of a word that stands in nothing but a name beside a title, or in the date there."""
ALSO_NAMED = bytes(_weight(_middle(weight) + _NAME) for weight in range(WEIGHTS))
"""What becomes of each weight when the word stands there too. Names are in the words of an edition, so this is added
when its index is put together.
"""
