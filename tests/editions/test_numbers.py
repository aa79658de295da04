"""Numbers by which the plural forms of a catalogue are put to CLDR's categories."""

from __future__ import annotations

import pytest

from mkdocs_newsroom.editions.catalogue import Catalogue
from mkdocs_newsroom.editions.numbers import plural_samples


@pytest.mark.parametrize(
    ("lang", "samples"),
    [
        ("bs", {"one": 1, "few": 2, "other": 0}),
        ("pl", {"one": 1, "few": 2, "many": 0}),
        ("lv", {"zero": 0, "one": 1, "other": 2}),
        ("lt", {"one": 1, "few": 2, "other": 0}),
        ("en", {"one": 1, "other": 0}),
        ("sr-Latn", {"one": 1, "few": 2, "other": 0}),
    ],
)
def test_one_number_of_each_category(lang: str, samples: dict[str, int]) -> None:
    assert plural_samples(lang) == samples


@pytest.mark.parametrize(
    ("lang", "forms"),
    [
        ("bs", {"one": "rezultat", "few": "rezultata", "other": "rezultata"}),
        ("pl", {"one": "wynik", "few": "wyniki", "many": "wyników"}),
        ("lv", {"zero": "rezultātu", "one": "rezultāts", "other": "rezultāti"}),
        ("lt", {"one": "rezultatas", "few": "rezultatai", "other": "rezultatų"}),
    ],
)
def test_every_category_has_its_form(lang: str, forms: dict[str, str]) -> None:
    say = Catalogue(lang).ngettext
    found = {
        category: say("{count} result", "{count} results", number)
        for category, number in plural_samples(lang).items()
    }
    assert found == {category: f"{{count}} {form}" for category, form in forms.items()}
