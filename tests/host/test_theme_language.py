"""Which of the theme's own texts suit a language."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.theme import Theme

from mkdocs_newsroom.host.theme_language import set_language, texts_of_theme


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("uk", "uk"),
        ("bs", "bs"),
        ("pt-BR", "pt-BR"),
        ("pt-PT", "pt"),
        ("zh-Hant", "zh-Hant"),
        ("zh-Hant-TW", "zh-Hant"),
        ("sr", "sr"),
        ("sr-Latn", "en"),
        ("mt", "en"),
    ],
)
def test_the_nearest_texts_in_the_same_script(code: str, expected: str) -> None:
    theme = Theme("material")
    set_language(theme, code)
    assert theme["language"] == expected
    assert theme["edition"] == {"language": code, "direction": "ltr"}


def test_the_direction_comes_from_cldr() -> None:
    theme = Theme("material")
    for code in ("ar", "ps"):
        set_language(theme, code)
        assert theme["edition"]["direction"] == "rtl"


def test_own_texts_of_a_site_count(tmp_path: Path) -> None:
    (tmp_path / "partials" / "languages").mkdir(parents=True)
    (tmp_path / "partials" / "languages" / "mt.html").touch()
    assert texts_of_theme("mt", [tmp_path]) == "mt"
    assert texts_of_theme("lv", [tmp_path]) == "en"
