"""Addresses from titles."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mkdocs_newsroom.load.slugs import MAX_LENGTH, slug, transliterate

SLUG = re.compile(r"([a-z0-9]+(-[a-z0-9]+)*)?")

SLUGS = [
    ("bs", "JU OŠ „Đurđevik“ – prvi sastanak", "ju-os-djurdjevik-prvi-sastanak"),
    ("bs", "Džemat, ćirilica i čaršija", "dzemat-cirilica-i-carsija"),
    ("bs", "Живинице: Ђурђевик и Љубаче", "zivinice-djurdjevik-i-ljubace"),
    ("bs", "1 km² obrazovanja", "1-km2-obrazovanja"),
    ("pl", "Zażółć gęślą jaźń w Łodzi", "zazolc-gesla-jazn-w-lodzi"),
    (
        "lv",
        "Ķekavā šodien: ģimenes, ļaudis, ņiprums un žūrija",
        "kekava-sodien-gimenes-laudis-niprums-un-zurija",
    ),
    ("lt", "Tūkstantmečio mokyklų bendrakūrybinė sesija", "tukstantmecio-mokyklu-bendrakurybine-sesija"),
    ("de", "Größe über Maß", "groesse-ueber-mass"),
    ("bs", "Größe über Maß", "grosse-uber-mass"),
    ("bs", "Ærø i Œuvre", "aero-i-oeuvre"),
    ("pl", "Jeanne d'Arc", "jeanne-darc"),
    ("pl", "  --  ", ""),
    ("pl", "学校", ""),
]

UKRAINIAN = {  # examples of the official table
    "Алушта": "Alushta",
    "Згурський": "Zghurskyi",
    "Ґалаґан": "Galagan",
    "Єнакієве": "Yenakiieve",
    "Наєнко": "Naienko",
    "Їжакевич": "Yizhakevych",
    "Кадиївка": "Kadyivka",
    "Йосипівка": "Yosypivka",
    "Стрий": "Stryi",
    "Щербухи": "Shcherbukhy",
    "Гоща": "Hoshcha",
    "Юрій": "Yurii",
    "Яготин": "Yahotyn",
    "Знам’янка": "Znamianka",
    "Феодосія": "Feodosiia",
}


@pytest.mark.parametrize(("lang", "text", "address"), SLUGS)
def test_slugs(lang: str, text: str, address: str) -> None:
    assert slug(text, lang) == address


@pytest.mark.parametrize(("name", "latin"), UKRAINIAN.items())
def test_ukrainian(name: str, latin: str) -> None:
    assert transliterate(name, "uk") == latin


def test_capitals_stay_capitals() -> None:
    assert transliterate("ĐURĐEVIK i Đurđevik", "bs") == "DJURDJEVIK i Djurdjevik"


def test_a_long_title_is_cut_at_a_word() -> None:
    title = "obrazovna mreza " * 10
    assert slug(title) == ("obrazovna-mreza-" * 10)[:79]
    assert slug("a" * 100) == "a" * MAX_LENGTH
    assert slug("a" * 80 + " b") == "a" * 80


@given(text=st.text(), lang=st.sampled_from(("bs", "pl", "lv", "lt", "de", "uk", "")))
@example(text="a" * 79 + " b", lang="bs")
@example(text="İstanbul ǽ ﬁ ½", lang="")
def test_every_slug_is_an_address_and_its_own_slug(text: str, lang: str) -> None:
    made = slug(text, lang)
    assert SLUG.fullmatch(made)
    assert len(made) <= MAX_LENGTH
    assert slug(made, lang) == made
