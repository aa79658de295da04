"""What an inflected word is indexed under and asked for: the paradigms of `cases/` meet, other words do not."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest

from mkdocs_newsroom.outputs.search.stems import rules_data, stems
from mkdocs_newsroom.outputs.search.words import fold

LANGUAGES = ("bs", "lt", "lv", "pl")
CASES = Path(__file__).parent / "cases"
APART = "apart:"


def lines(lang: str) -> list[str]:
    text = (CASES / f"{lang}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


def meet(one: str, other: str, lang: str) -> bool:
    return not set(stems(fold(one), lang)).isdisjoint(stems(fold(other), lang))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_forms_of_a_word_meet_and_different_words_do_not(lang: str) -> None:
    wrong = [
        f"{APART if apart else ''} {one} {other}"
        for line in lines(lang)
        for apart in [line.startswith(APART)]
        for one, other in combinations(line.removeprefix(APART).split(), 2)
        if meet(one, other, lang) == apart
    ]
    assert wrong == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_language_has_many_paradigms(lang: str) -> None:
    assert len(lines(lang)) >= 75


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_word_has_few_stems_of_some_length(lang: str) -> None:
    for line in lines(lang):
        for word in line.removeprefix(APART).split():
            found = stems(fold(word), lang)
            assert 1 <= len(found) <= 4
            assert min(len(stem) for stem in found) >= 2
            assert len(set(found)) == len(found)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_rule_of_a_language_is_given_twice(lang: str) -> None:
    data = rules_data(lang)
    assert data
    endings = Counter(
        tail + ending.replace("-", "")
        for row, tails in data["endings"]
        for ending in row.split()
        for tail in tails
    )
    assert [ending for ending, count in endings.items() if count > 1] == []
    assert all(ending == fold(ending) for ending in endings if ending)


def test_irregular_words_have_one_key_and_words_that_look_alike_keep_their_own() -> None:
    assert stems("rok", "pl")[0] == stems("lata", "pl")[0] == "rok"
    assert meet("świąt", "święto", "pl")
    assert meet("świat", "świata", "pl")
    assert meet("deca", "dijete", "bs")


@pytest.mark.parametrize(
    ("word", "lang"),
    [
        ("schulen", "de"),
        ("школами", "uk"),
        ("школами", "pl"),
        ("2024", "lt"),
        ("9a", "lv"),
        ("na", "pl"),
        ("i", "bs"),
    ],
)
def test_what_is_no_inflected_word_of_the_language_stays_as_it_is(word: str, lang: str) -> None:
    assert stems(word, lang) == (word,)


def test_a_language_without_rules_has_no_data() -> None:
    assert rules_data("uk") is None
