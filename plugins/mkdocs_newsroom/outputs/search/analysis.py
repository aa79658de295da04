"""What words say about a document: from texts to weighted words, one document at a time.

The weight of a word is that of BM25F without the part that depends on other documents, which a browser adds; so a
changed document changes no other's weights.
Source: Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009), 3.6.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from ...plan.search_pieces import PageTexts, SearchText
from .postings import WEIGHTS
from .words import fold, tokens

# What one word is worth in a field; in a body of usual length it is worth 1.
_TITLE, _SUMMARY, _NAMES = 10.0, 3.0, 1.0
_HALF = 4.0  # the worth that has half of the greatest weight
_USUAL_LENGTH = 200  # words of a body
_LENGTH_COUNTS = 0.5  # 0: a long text is as good as a short one; 1: only how dense a word is counts


@dataclass(frozen=True)
class PageWords:
    """How much each folded word is worth in the texts of a page, and which words stand there in which language."""

    worth: Mapping[str, float]
    by_language: Mapping[str, AbstractSet[str]]


def page_words(texts: PageTexts) -> PageWords:
    """Depends on nothing but the texts."""
    body = [(text.lang, folded(text.text)) for text in (*texts.body, *texts.facts)]
    length = sum(len(words) for _lang, words in body)
    once = 1 / (1 - _LENGTH_COUNTS + _LENGTH_COUNTS * length / _USUAL_LENGTH)
    fields = [(lang, words, once) for lang, words in body]
    fields += [(text.lang, folded(text.text), _TITLE) for text in (texts.title, *texts.aliases)]
    fields += [(texts.summary.lang, folded(texts.summary.text), _SUMMARY)]
    worth: dict[str, float] = {}
    by_language: dict[str, set[str]] = {}
    for lang, words, value in fields:
        counts = Counter(words)
        by_language.setdefault(lang, set()).update(counts)
        for word, count in counts.items():
            worth[word] = worth.get(word, 0.0) + count * value
    return PageWords(worth, by_language if len(by_language) > 1 else dict.fromkeys(by_language, worth.keys()))


def weighted(worth: Mapping[str, float], names: Iterable[SearchText]) -> dict[str, int]:
    """The weight of each word, from 0 to less than `WEIGHTS`; `names` and dates stand beside the page's title in a
    result.
    """
    whole = dict(worth)
    for name in names:
        for word in name_words(name.text):
            whole[word] = whole.get(word, 0.0) + _NAMES
    return {word: int(value / (value + _HALF) * WEIGHTS) for word, value in whole.items()}


def folded(text: str) -> list[str]:
    return list(map(fold, tokens(text)))


@lru_cache(maxsize=1 << 13)  # the same names stand beside many titles
def name_words(name: str) -> tuple[str, ...]:
    return tuple(folded(name))
