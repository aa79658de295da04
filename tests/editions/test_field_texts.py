"""Every field that people fill in is described, in every language, and nothing else is."""

from __future__ import annotations

import re

import pytest

from mkdocs_newsroom.authoring.schema.record_files import RECORD_FILES
from mkdocs_newsroom.authoring.schema.shapes import Choice, Many, fields_of, inner_records
from mkdocs_newsroom.editions.field_texts import (
    DOMAIN,
    OF_ITSELF,
    choice_text,
    field_languages,
    field_text,
    record_text,
)
from mkdocs_newsroom.editions.keyed_texts import keyed_texts
from mkdocs_newsroom.model.consents import ConsentUse
from mkdocs_newsroom.model.entities import School
from mkdocs_newsroom.model.fields import Record
from mkdocs_newsroom.model.text import ENGLISH

RECORDS = {record: None for file in RECORD_FILES for record in (file.record, *inner_records(file.record))}
LANGUAGES = ("bs", "en", "lt", "lv", "pl")


def key_of(record: type[Record], name: str) -> tuple[str, str]:
    """The text of the class itself or of the nearest base class that has one."""
    keys = [(one.__name__, name) for one in record.__mro__]
    return next((key for key in keys if key in keyed_texts(DOMAIN, ENGLISH)), keys[0])


def needed() -> set[tuple[str, str]]:
    found = set()
    for record in RECORDS:
        found.add(key_of(record, OF_ITSELF))
        for field in fields_of(record):
            found.add(key_of(record, field.name))
            shape = field.shape.entry if isinstance(field.shape, Many) else field.shape
            if isinstance(shape, Choice):
                found |= {(shape.values.__name__, value.value) for value in shape.values}
    return found


def test_there_are_catalogues_of_five_languages() -> None:
    assert field_languages() == LANGUAGES


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_field_is_described_and_nothing_else(lang: str) -> None:
    assert keyed_texts(DOMAIN, lang).keys() == needed()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_sentences_are_whole_and_name_the_same_values(lang: str) -> None:
    enumerations = {name for name, _ in keyed_texts(DOMAIN, lang)} - {
        one.__name__ for record in RECORDS for one in record.__mro__
    }
    for (name, key), text in keyed_texts(DOMAIN, lang).items():
        assert text == text.strip()
        assert text.count("`") % 2 == 0, text
        assert text.endswith((".", "?", ".“", ".”")) != (name in enumerations), (name, key, text)
        english = keyed_texts(DOMAIN, ENGLISH)[name, key]
        paths = re.findall(r"`(?:data|content)/[^`]*`", english)
        assert all(path in text for path in paths), (name, key)


def test_a_base_class_describes_the_fields_of_all() -> None:
    assert field_text(School, "aliases", "pl").startswith("Inne nazwy")
    assert record_text(School, "en").startswith("One school.")
    assert field_text(School, "nothing", "en") == ""


def test_another_language_is_told_in_english() -> None:
    assert field_text(School, "place", "uk") == field_text(School, "place", "en")
    assert choice_text(ConsentUse.PRESS, "uk") == "in newspapers and other media"
