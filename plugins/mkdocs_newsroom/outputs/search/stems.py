"""Light stems: the keys under which an inflected word is indexed and asked for. The twin is `words.js`.

What is known of a language is data, `rules/<lang>.json`, which the browser reads as well:

- `endings`: rows of `[endings, tails]`. The longest of tail + ending that a word ends with is replaced by each of
  what the tail names ("-" is nothing). Several replacements are several stems: a form that could come from two
  words is kept under both, and two words meet where one of their stems is the same.
- `irregular`: one paradigm a line, for words that no ending joins (rok, lata). Its first form is the stem of all.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import TypedDict

from .words import fold

_VOWELS = "aeiouy"


class RulesData(TypedDict):
    """The content of a rules file."""

    endings: list[tuple[str, dict[str, str]]]
    irregular: list[str]


@dataclass(frozen=True)
class _Rules:
    replacements: dict[str, tuple[str, ...]]
    paradigms: dict[str, tuple[str, ...]]


@cache
def rules_data(lang: str) -> RulesData | None:
    """The rules of a language as JSON data for the index's manifest; None for a language without rules."""
    file = files(__package__) / "rules" / f"{lang}.json"
    if not file.is_file():
        return None
    data: RulesData = json.loads(file.read_text(encoding="utf-8"))
    return data


@lru_cache(maxsize=1 << 18)
def stems(word: str, lang: str) -> tuple[str, ...]:
    """The stems of a folded word (`words.fold`), never none; without rules for `lang` the word itself."""
    rules = _rules(lang)
    if not rules or not (word.isascii() and word.isalpha()):
        return (word,)
    return tuple(dict.fromkeys((*rules.paradigms.get(word, ()), *_regular(word, rules.replacements))))


def _regular(word: str, replacements: dict[str, tuple[str, ...]]) -> list[str]:
    for cut in range(len(word) + 1):
        if ends := replacements.get(word[cut:]):
            made = [word[:cut] + end for end in ends]
            if fitting := [stem for stem in made if _is_stem(stem)]:
                return fitting
    return [word]


def _is_stem(stem: str) -> bool:
    return len(stem) >= 3 or (len(stem) == 2 and stem[0] in _VOWELS)


@cache
def _rules(lang: str) -> _Rules | None:
    data = rules_data(lang)
    return _read_rules(data) if data else None


def _read_rules(data: RulesData) -> _Rules:
    replacements = {
        tail + ending.replace("-", ""): tuple(end.replace("-", "") for end in ends.split(" "))
        for row, tails in data["endings"]
        for ending in row.split(" ")
        for tail, ends in tails.items()
    }
    paradigms: dict[str, tuple[str, ...]] = {}
    for line in data["irregular"]:
        forms = [fold(form) for form in line.split(" ")]
        for form in forms:
            paradigms[form] = tuple(dict.fromkeys((*paradigms.get(form, ()), forms[0])))
    return _Rules(replacements, paradigms)
