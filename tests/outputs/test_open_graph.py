"""Languages as the Open Graph protocol names them."""

from __future__ import annotations

import pytest

from mkdocs_newsroom.outputs.open_graph import open_graph_locale


@pytest.mark.parametrize(
    ("lang", "locale"),
    [
        ("bs", "bs_BA"),
        ("pl", "pl_PL"),
        ("lv", "lv_LV"),
        ("lt", "lt_LT"),
        ("uk", "uk_UA"),
        ("pt-BR", "pt_BR"),
        ("sr-Latn", "sr_RS"),
        ("xx", "xx"),
    ],
)
def test_a_language_goes_with_its_territory(lang: str, locale: str) -> None:
    assert open_graph_locale(lang) == locale
