"""How good a search is: sets of texts, queries and right answers, and what a run of them is worth."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

LANGUAGES = ("bs", "pl", "lv", "lt")
PAGE = 10  # results
_HERE = Path(__file__).parent


@dataclass(frozen=True)
class Text:
    id: str
    lang: str
    title: str
    text: str


@dataclass(frozen=True)
class Query:
    lang: str
    query: str
    category: str
    relevant: frozenset[str]


@dataclass(frozen=True)
class Score:
    """`recall` among the first ten and `rank` (mean reciprocal rank), of 1; `misses` tell what queries lack."""

    recall: float
    rank: float
    misses: tuple[str, ...]


@cache
def texts() -> tuple[Text, ...]:
    """Those of the evaluation; the held-out queries ask for the same."""
    data = _read("evaluation.json")
    return tuple(
        Text(one["id"], lang, one["title"], one["text"])
        for lang in LANGUAGES
        for one in data[lang]["documents"]
    )


def queries(name: str) -> tuple[Query, ...]:
    """`name` is "evaluation" or "held_out"."""
    data = _read(f"{name}.json")
    return tuple(
        Query(lang, one["query"], one["category"], frozenset(one["relevant"]))
        for lang in LANGUAGES
        for one in data[lang]["queries"]
    )


def score(answers: Mapping[Query, Sequence[str]]) -> Score:
    """`answers` are the ids that each query has found, the best first."""
    recalls = {query: _recall(query, found) for query, found in answers.items()}
    ranks = [_reciprocal_rank(query, found) for query, found in answers.items()]
    misses = tuple(
        f"{query.query} ({query.category}): {recall:.2f} of {sorted(query.relevant)}: {answers[query][:PAGE]}"
        for query, recall in recalls.items()
        if recall < 1
    )
    return Score(sum(recalls.values()) / len(answers), sum(ranks) / len(answers), misses)


def _recall(query: Query, found: Sequence[str]) -> float:
    return len(query.relevant.intersection(found[:PAGE])) / min(PAGE, len(query.relevant))


def _reciprocal_rank(query: Query, found: Sequence[str]) -> float:
    return next((1 / place for place, one in enumerate(found, 1) if one in query.relevant), 0.0)


@cache
def _read(name: str) -> dict[str, dict[str, list[dict[str, str]]]]:
    data: dict[str, dict[str, list[dict[str, str]]]] = json.loads((_HERE / name).read_text(encoding="utf-8"))
    return data
