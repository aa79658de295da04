"""Material's own texts in Bosnian."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

from jinja2 import DictLoader, Environment

import mkdocs_newsroom

KEY = re.compile(r'^  "([a-z._]+)": ', re.MULTILINE)
BOSNIAN = Path(mkdocs_newsroom.__file__).parent / "theme/material/partials/languages/bs.html"


def of_material(lang: str) -> str:
    path = files("material") / "templates" / "partials" / "languages" / f"{lang}.html"
    return path.read_text(encoding="utf-8")


def said(source: str, key: str) -> str:
    env = Environment(loader=DictLoader({"words": source}), autoescape=False)  # noqa: S701 - as MkDocs has it
    return env.from_string(f'{{% import "words" as lang %}}{{{{ lang.t("{key}") }}}}').render()


def test_it_has_every_key_of_material_in_the_same_order() -> None:
    assert KEY.findall(BOSNIAN.read_text(encoding="utf-8")) == KEY.findall(of_material("en"))


def test_every_text_is_said_and_counts_have_their_place() -> None:
    source, english = BOSNIAN.read_text(encoding="utf-8"), of_material("en")
    for key in KEY.findall(english):
        assert said(source, key), key
        assert ("#" in said(source, key)) == ("#" in said(english, key)), key


def test_it_is_not_the_croatian_one() -> None:
    words = BOSNIAN.read_text(encoding="utf-8").lower()
    for croatian in ("natrag", "poveznic", "suradni", "međuspremnik", "osvježen", "inicijaliz", "siječanj"):
        assert croatian not in words


def test_the_search_splits_words_at_bosnian_quotation_marks() -> None:
    separator = said(BOSNIAN.read_text(encoding="utf-8"), "search.config.separator")
    assert re.split(separator, "OŠ „Kreka“ – Tuzla")[:3] == ["OŠ", "Kreka", "Tuzla"]
