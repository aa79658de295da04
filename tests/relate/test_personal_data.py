from __future__ import annotations

from mkdocs_newsroom.relate.personal_data import country_of


def test_countries_of_languages() -> None:
    assert [country_of(lang) for lang in ("bs", "pl", "lv", "lt", "")] == ["BA", "PL", "LV", "LT", ""]
