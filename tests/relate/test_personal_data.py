from __future__ import annotations

import os
from pathlib import Path

import pytest

from harness.sites import write
from mkdocs_newsroom.load.sources import load
from mkdocs_newsroom.relate import personal_data
from mkdocs_newsroom.relate.personal_data import country_of, personal_data_problems

ITEM = "---\ntitle: A\nslug: {key}\ndate: 2022-01-10\n---\nPišite na {key}@kreka.example.\n"


def test_countries_of_languages() -> None:
    assert [country_of(lang) for lang in ("bs", "pl", "lv", "lt", "")] == ["BA", "PL", "LV", "LT", ""]


@pytest.mark.parametrize("fewest", [1, 3])
def test_it_does_not_matter_who_looks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fewest: int) -> None:
    """Another process, or this one where there is too little to do."""
    write(tmp_path, {f"content/news/2022/{key}/index.bs.md": ITEM.format(key=key) for key in ("ana", "iva")})
    sources, _ = load(tmp_path, "content", "data", ("bs",))
    monkeypatch.setattr(personal_data, "_WORTH_A_PROCESS", fewest)
    monkeypatch.setattr(personal_data, "processors", lambda: 2 if hasattr(os, "fork") else 1)
    found = personal_data_problems(sources)()
    assert [(one.code, one.place.line, one.args["value"]) for one in found] == [
        ("L510", 6, "ana@kreka.example"),
        ("L510", 6, "iva@kreka.example"),
    ]
