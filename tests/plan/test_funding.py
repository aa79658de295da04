"""A funder's name is found in its statement, whatever case of its declension stands there."""

from __future__ import annotations

import pytest

from mkdocs_newsroom.model.text import Phrase
from mkdocs_newsroom.plan.funding import with_link
from mkdocs_newsroom.plan.pieces import Link


def marked(statement: str, *names: str) -> str:
    parts = with_link(Phrase(statement), names, "x/")
    return "".join(f"[{part.text}]" if isinstance(part, Link) else str(part) for part in parts)


@pytest.mark.parametrize(
    ("name", "statement"),
    [
        ("Europejski Fundusz Społeczny", "W ramach [Europejskiego Funduszu Społecznego]"),
        ("Unia Europejska", "Sfinansowane przez [Unię Europejską] – NextGenerationEU"),
        ("Evropski socijalni fond", "iz sredstava [Evropskog socijalnog fonda]."),
        ("Eiropas Sociālais fonds", "no [Eiropas Sociālā fonda] līdzekļiem"),
        ("Europos socialinis fondas", "iš [Europos socialinio fondo]"),
        ("British Council", "su „[British Council]“ atstovybe"),
        ("Fondacija „Prva škola“", "sredstva [Fondacije „Prve škole“]."),
        ("BMZ", "uz podršku [BMZ]-a"),
    ],
)
def test_the_name_in_the_statement_is_the_link(name: str, statement: str) -> None:
    assert marked(statement.replace("[", "").replace("]", ""), name) == statement


@pytest.mark.parametrize(
    ("name", "statement"),
    [
        ("ES", "Finansuoja ESF ir ESFA"),
        ("Unia Europejska", "Unia. Europejska sieć"),
        ("", "Podrška"),
        ("–", "Podrška – fond"),
        ("Fond", "Podrška"),
    ],
)
def test_a_statement_without_the_name_stays_as_it_is(name: str, statement: str) -> None:
    assert marked(statement, name) == statement


def test_the_first_name_that_is_there_is_taken() -> None:
    assert marked("Podržava MIOS", "Interaktivne otvorene škole", "MIOS") == "Podržava [MIOS]"


def test_a_statement_in_another_language_is_marked_in_all_its_parts() -> None:
    before, name, after = with_link(Phrase("Uz BMZ danas", "bs"), ["BMZ"], "x/")
    assert before == Phrase("Uz ", "bs")
    assert name == Link("x/", Phrase("BMZ", "bs"))
    assert after == Phrase(" danas", "bs")


def test_without_a_statement_there_is_nothing() -> None:
    assert with_link(Phrase(""), ["BMZ"], "x/") == ()
