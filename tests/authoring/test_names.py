"""Which record is meant by a name as people type it."""

from __future__ import annotations

import pytest

from mkdocs_newsroom.authoring.names import called, find, inflected, names_of, nearest_to
from mkdocs_newsroom.model.entities import EntityKind, Partner, School
from mkdocs_newsroom.model.sources import EntityFile


def _school(id_: str, name: object, *aliases: str) -> EntityFile:
    record = School.model_validate({"id": id_, "name": name, "aliases": aliases, "country": "BA"})
    return EntityFile(f"data/schools/{id_}.yml", record, kind=EntityKind.SCHOOL)


SCHOOLS = (
    _school("djurdjevik", "JU OŠ „Đurđevik“"),
    _school("kreka", "JU OŠ „Kreka“", "JU OŠ „Kreka“ Tuzla"),
    _school("prva-zivinice", {"bs": "JU Prva osnovna škola Živinice", "pl": "Pierwsza szkoła w Živinicach"}),
    _school("zivinice-gornje", "JU OŠ „Živinice Gornje“"),
    _school("pii-3", "Daugavpils 3. pirmsskolas izglītības iestāde", "3.PII"),
    _school("pii-23", "Daugavpils 23. pirmsskolas izglītības iestāde", "23.PII"),
    _school("bmz", "Federalno ministarstvo za saradnju i razvoj, Njemačka"),
)


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("Djurdjevik", "djurdjevik"),
        ("đurđevik", "djurdjevik"),
        ("Durdevik", "djurdjevik"),
        ("OŠ Đurđevik", "djurdjevik"),
        ('ju os "djurdjevik"', "djurdjevik"),
        ("đurđ", "djurdjevik"),
        ("kreka", "kreka"),
        ("JU OŠ Kreka Tuzla", "kreka"),
        ("Živinice", "prva-zivinice zivinice-gornje"),
        ("zivinice gornje", "zivinice-gornje"),
        ("pierwsza szkola", "prva-zivinice"),
        ("pii", "pii-23 pii-3"),
        ("3.PII", "pii-3"),
        ("3", "pii-3"),
        ("pirmsskol 2", "pii-23"),
        ("federalno ministarstvo za saradnju i razvoj, njemačka", "bmz"),
        ("Kreke", ""),
        ("škola Kreka", ""),
        ("„“", ""),
        ("", ""),
    ],
)
def test_names_as_typed(typed: str, ids: str) -> None:
    assert [file.record.id for file in find(typed, SCHOOLS)] == ids.split()


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("Đurđeviku", "djurdjevik"),
        ("Krekom", "kreka"),
        ("Živinicama gornjim", "zivinice-gornje"),
        ("Ava", ""),
        ("", ""),
    ],
)
def test_names_as_a_sentence_has_them(typed: str, ids: str) -> None:
    assert [file.record.id for file in inflected(typed, SCHOOLS, "bs")] == ids.split()


@pytest.mark.parametrize(
    ("typed", "ids"), [("Kreke", "kreka"), ("škola Kreka", "kreka"), ("Djurdjevk", "djurdjevik"), ("xyz", "")]
)
def test_the_nearest(typed: str, ids: str) -> None:
    assert [file.record.id for file in nearest_to(typed, SCHOOLS)] == ids.split()


def test_the_nearest_are_few_and_each_once() -> None:
    near = nearest_to(
        "pirmsskolas iestāde izglītības",
        [*SCHOOLS, *(_school(f"pii-{n}", f"{n}. pirmsskolas iestāde") for n in range(4, 9))],
    )
    assert len(near) == len({file.path for file in near}) == 3


def test_only_a_whole_name_is_called_so() -> None:
    assert [file.record.id for file in called("ju os kreka", SCHOOLS)] == ["kreka"]
    assert called("os kreka", SCHOOLS) == ()


def test_two_of_the_same_name_are_both_found() -> None:
    twins = (_school("a", "Prva škola"), _school("b", "Prva škola"), _school("c", "Prva škola Tuzla"))
    assert [file.record.id for file in find("prva skola", twins)] == ["a", "b"]


def test_all_that_a_record_is_called() -> None:
    texts = {
        "id": "esf",
        "name": {"bs": "Evropski fond", "pl": "Fundusz"},
        "short_name": "ESF",
        "aliases": ["Fond"],
    }
    assert names_of(Partner.model_validate(texts)) == ("Evropski fond", "Fundusz", "ESF", "Fond", "esf")
