"""Words of a text, and the form in which they are compared."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_newsroom.outputs.search.words import fold, folded, spans, tokens, word_counts


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Škola „Kreka”, Tuzla", ["Škola", "Kreka", "Tuzla"]),
        ("odgojno-obrazovni rad (2019/2020)", ["odgojno", "obrazovni", "rad", "2019", "2020"]),
        ("420.000 KM, 2:0 i 9a", ["420", "000", "KM", "2", "0", "i", "9a"]),
        ("Harry'ego i п’ять 'citat'", ["Harry'ego", "i", "п’ять", "citat"]),
        ("snake_case a__b", ["snake", "case", "a", "b"]),
        ("obra\u00adzo\u00adva\u00adnje", ["obra\u00adzo\u00adva\u00adnje"]),
        ("s\u030ckola cafe\u0301!", ["s\u030ckola", "cafe\u0301"]),
        ("школа 学校", ["школа", "学校"]),
        ("— … „”", []),
        ("", []),
    ],
)
def test_words_of_a_text(text: str, words: list[str]) -> None:
    assert tokens(text) == words


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("ŠKOLA", "skola"),
        ("Łódź", "lodz"),
        ("žmogų", "zmogu"),
        ("ģimenē", "gimene"),
        ("s\u030ckola", "skola"),
        ("į\u0301", "i"),
        ("Straße", "strasse"),
        ("STRASSE", "strasse"),
        ("Æther", "aether"),
        ("Œuvre", "oeuvre"),
        ("Tromsø", "tromso"),
        ("İstanbul", "istanbul"),
        ("ısı", "isi"),
        ("Þórður", "thordur"),
        ("ΟΔΟΣ", "οδοσ"),
        ("οδος", "οδοσ"),
        ("Harry'ego", "harryego"),
        ("п’ять", "пять"),
        ("obra\u00adzovanje", "obrazovanje"),
        ("ﬁlm", "film"),
        ("2024", "2024"),
        ("9A", "9a"),
    ],
)
def test_the_form_in_which_words_are_compared(written: str, folded: str) -> None:
    assert fold(written) == folded


@pytest.mark.parametrize("written", ["Đulić", "đulić", "Djulić", "DJULIC", "Dulic", "ĐULIĆ"])
def test_a_name_meets_however_its_letters_are_written(written: str) -> None:
    assert fold(written) == "dulic"


@given(st.text())
def test_a_span_is_where_its_word_stands(text: str) -> None:
    assert [text[start:end] for _, start, end in spans(text)] == tokens(text) == [w for w, *_ in spans(text)]


@given(st.text())
def test_a_folded_word_has_only_letters_and_digits_and_folds_to_itself(text: str) -> None:
    for word in tokens(text):
        folded = fold(word)
        assert folded.isalnum()
        assert fold(folded) == folded


TEXTS = st.one_of(st.text(), st.text("škola'’ \u00a0\u00ad\u2009\u200b\n–/1"))


@given(TEXTS)
def test_the_words_of_a_text_are_folded_one_by_one(text: str) -> None:
    """However they are looked up."""
    words = [fold(word) for word in tokens(text)]
    assert folded(text) == words
    assert word_counts(text) == Counter(words)
