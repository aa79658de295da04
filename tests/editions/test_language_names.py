"""Names of languages and countries, and lists of words."""

from __future__ import annotations

import pytest

from mkdocs_newsroom.editions.language_names import country_name, name_in, own_name
from mkdocs_newsroom.editions.lists import join

OWN_NAMES = {
    "bs": "Bosanski",
    "pl": "Polski",
    "lv": "Latviešu",
    "lt": "Lietuvių",
    "uk": "Українська",
    "de": "Deutsch",
    "rom": "Romani čhib",
    "xx": "Xx",
}

NAMES = {
    "bs": ("bosanski", "poljski", "latvijski", "litvanski", "romski"),
    "pl": ("bośniacki", "polski", "łotewski", "litewski", "romski"),
    "lv": ("bosniešu", "poļu", "latviešu", "lietuviešu", "romu"),
    "lt": ("bosnių", "lenkų", "latvių", "lietuvių", "romų"),
}

COUNTRIES = {
    "bs": ("Bosna i Hercegovina", "Poljska", "Latvija", "Litvanija"),
    "pl": ("Bośnia i Hercegowina", "Polska", "Łotwa", "Litwa"),
    "lv": ("Bosnija un Hercegovina", "Polija", "Latvija", "Lietuva"),
    "lt": ("Bosnija ir Hercegovina", "Lenkija", "Latvija", "Lietuva"),
}


@pytest.mark.parametrize(("code", "name"), OWN_NAMES.items())
def test_own_names(code: str, name: str) -> None:
    assert own_name(code) == name


@pytest.mark.parametrize(("lang", "names"), NAMES.items())
def test_names_in_an_edition(lang: str, names: tuple[str, ...]) -> None:
    assert tuple(name_in(code, lang) for code in ("bs", "pl", "lv", "lt", "rom")) == names


def test_a_variety_of_a_language_has_at_least_the_language_s_name() -> None:
    assert name_in("de-AT", "pl").startswith("niemiecki")
    assert name_in("de-LI", "pl") == "niemiecki"
    assert name_in("qqq", "pl") == "qqq"
    assert name_in("pl", "qqq") == "pl"


@pytest.mark.parametrize(("lang", "names"), COUNTRIES.items())
def test_countries(lang: str, names: tuple[str, ...]) -> None:
    assert tuple(country_name(code, lang) for code in ("BA", "PL", "LV", "LT")) == names


def test_an_unknown_country_is_shown_by_its_letters() -> None:
    assert country_name("QX", "pl") == "QX"
    assert country_name("PL", "qqq") == "PL"


@pytest.mark.parametrize(
    ("lang", "text"), [("bs", "a, b i c"), ("pl", "a, b i c"), ("lv", "a, b un c"), ("lt", "a, b ir c")]
)
def test_lists(lang: str, text: str) -> None:
    assert join(["a", "b", "c"], lang) == text
    assert join(["a"], lang) == "a"
    assert join([], lang) == ""
