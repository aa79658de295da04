"""What each field of a record wants, in the words of the one who fills it in."""

from __future__ import annotations

from enum import StrEnum

from ..model.fields import Record
from ..model.text import ENGLISH
from .keyed_texts import keyed_texts, languages_of

DOMAIN = "fields"
OF_ITSELF = "*"
"""The key of the text about a record as a whole."""


def field_languages() -> tuple[str, ...]:
    """The languages in which fields are described, sorted."""
    return languages_of(DOMAIN)


def record_text(record: type[Record], lang: str) -> str:
    """What the record is about; in English where `lang` has no text, "" where there is none at all."""
    return _inherited(record, OF_ITSELF, lang)


def field_text(record: type[Record], field: str, lang: str) -> str:
    """What to write into a field. A text of a base class serves all classes that have none of their own."""
    return _inherited(record, field, lang)


def choice_text(choice: StrEnum, lang: str) -> str:
    """What one value of an enumeration says."""
    return _text(type(choice).__name__, choice.value, lang)


def _inherited(record: type[Record], key: str, lang: str) -> str:
    texts = (_text(one.__name__, key, lang) for one in record.__mro__)
    return next((text for text in texts if text), "")


def _text(name: str, key: str, lang: str) -> str:
    return keyed_texts(DOMAIN, lang).get((name, key)) or keyed_texts(DOMAIN, ENGLISH).get((name, key), "")
