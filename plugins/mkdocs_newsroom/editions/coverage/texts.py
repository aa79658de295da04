"""The texts of a record, found by their types, and those that a language lacks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...model.entities import Contact
from ...model.fields import Record, prose_fields
from ...model.funding import Funding
from ...model.text import Text
from .tasks import Count


def missing_texts(record: Record, lang: str) -> tuple[Count, tuple[str, ...]]:
    """How many texts the record has that readers of `lang` see, and the fields of those that it lacks."""
    texts = list(_texts(record, lang))
    missing = tuple(path for path, text in texts if not text.has(lang))
    return Count(len(texts) - len(missing), len(texts)), missing


def _texts(value: Any, lang: str, path: tuple[str, ...] = ()) -> Iterator[tuple[str, Text]]:
    """A text that nobody has written in any language is left out: it is not missing."""
    match value:
        case Contact(public=False):
            return
        case Record() if getattr(value, "lang", lang) != lang:  # made for another edition alone
            return
        case Record():
            for name in prose_fields(type(value)):
                if not _is_for_others(value, name, lang):
                    yield from _texts(getattr(value, name), lang, (*path, name))
        case tuple():
            for number, entry in enumerate(value, start=1):
                yield from _texts(entry, lang, (*path, str(number)))
        case Text() if value:
            yield ".".join(path), value


def _is_for_others(record: Record, name: str, lang: str) -> bool:
    """A programme may ask for its statement in some languages only."""
    return (
        isinstance(record, Funding)
        and name == "statement"
        and bool(record.languages)
        and lang not in record.languages
    )
