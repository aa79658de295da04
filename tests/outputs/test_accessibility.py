"""The forms of the accessibility statement, with everything that they have a place for."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from harness.sites import prepare_site
from mkdocs_newsroom.outputs.templates import PageRenderer

from .tiny_site import FILES, tiny_site

POLISH_IDS = """section a11y-wstep
span a11y-podmiot
span a11y-zakres
a a11y-url
time a11y-data-publikacja
time a11y-data-aktualizacja
p a11y-status
ul a11y-ocena
time a11y-data-sporzadzenie
time a11y-data-przeglad
span a11y-kontakt
a a11y-email
a a11y-telefon
section a11y-procedura
section a11y-aplikacje
section a11y-architektura
a a11y-architektura-url
section a11y-komunikacja"""
# "~" stands for a no-break space.
STATES = {
    "full": "Strona internetowa jest w~pełni zgodna z~Riječi.",
    "none": "Strona internetowa jest niezgodna z~Riječi z~powodu niezgodności lub wyłączeń wymienionych poniżej.",
}


def statement(project: Path, lang: str, written: str = FILES["data/accessibility.yml"]) -> LexborHTMLParser:
    """The page in one language, `written` being the data."""
    files = {**FILES, "data/accessibility.yml": written}
    plan = prepare_site(project, {name: text.replace("WORDS", "Riječi") for name, text in files.items()}).plan
    edition = next(one for one in plan.editions if one.language.code == lang)
    page = next(one for one in edition.pages if one.template == "accessibility")
    return LexborHTMLParser(str(PageRenderer(edition, plan.site_url).parts(page).content))


def test_the_polish_form_has_its_ids_in_any_language(tmp_path: Path) -> None:
    tree = statement(tmp_path, "bs")
    assert "\n".join(f"{node.tag} {node.attributes['id']}" for node in tree.css("[id]")) == POLISH_IDS
    hrefs = {node.attributes["id"]: node.attributes["href"] for node in tree.css("a[id]")}
    assert hrefs == {
        "a11y-url": "https://newsroom.example/bs/",
        "a11y-email": "mailto:ana@x.example",
        "a11y-telefon": "tel:+387-35-257-123",
        "a11y-architektura-url": "https://x.example/?a=1&b=2",
    }


def test_the_common_form_has_no_polish_ids(tmp_path: Path) -> None:
    tree = statement(tmp_path, "pl")
    assert tree.css("[id]") == []
    links = [node.attributes["href"] for node in tree.css("a[href]")]
    assert {"mailto:ana@x.example", "tel:+387-35-257-123", "https://x.example/"} <= set(links)


@pytest.mark.parametrize("state", STATES)
def test_the_state_is_said_in_one_sentence(tmp_path: Path, state: str) -> None:
    written = FILES["data/accessibility.yml"].replace("state: partial", f"state: {state}")
    shown = statement(tmp_path, "pl", written).text()
    assert STATES[state].replace("~", "\N{NO-BREAK SPACE}") in shown


def test_nothing_is_said_that_the_data_does_not_have(tmp_path: Path) -> None:
    """Neither a contact that is not public, nor a law that does not ask, nor an answer that nobody promised."""
    written = FILES["data/accessibility.yml"].replace("public: yes", "public: no")
    for lang, absent in [("pl", "dobrowolnie"), ("lv", "Atbildam"), ("lt", "savo noru")]:
        shown = statement(tmp_path, lang, written).text()
        assert "ana@x.example" not in shown
        assert absent not in shown


def test_who_has_looked_is_named(tmp_path: Path) -> None:
    plan = tiny_site(tmp_path, "Udruženje")
    edition = plan.editions[0]
    page = next(one for one in edition.pages if one.template == "accessibility")
    shown = PageRenderer(edition, plan.site_url).parts(page).content
    assert "Izjava je pripremljena na osnovu vanjske procjene: Udruženje." in shown
