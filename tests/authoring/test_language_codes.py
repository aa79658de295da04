from __future__ import annotations

import pytest

from mkdocs_newsroom.authoring.language_codes import nearest_language_code


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("ua", "uk"),
        ("uk-UA-x", "uk"),
        ("ukr", "uk"),
        ("ukrainian", "uk"),
        ("Українська", "uk"),
        ("deutsch", "de"),
        ("qqqq", ""),
    ],
)
def test_nearest_language_code(written: str, right: str) -> None:
    assert nearest_language_code(written) == right
