"""Where texts name an e-mail address or a telephone number, and nobody has said that it is public."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from babel.core import get_global

from ..model.entities import Contact
from ..model.fields import Record, prose_fields
from ..model.news import Body
from ..model.problem import FieldPath, Place, Problem
from ..model.sources import DataFile, Sources
from ..model.text import Text
from .reach_in_text import find


def check_personal_data(sources: Sources) -> list[Problem]:
    """Every e-mail address (L510) and telephone number (L511) in a text, but for those of a public contact."""
    public = frozenset(_public(sources))
    return [
        Problem(found.code, place, {"value": found.written})
        for text in _texts(sources)
        for found in find(text.text, text.country)
        if found.reach not in public
        for place in [text.place(found.start)]
    ]


@dataclass(frozen=True)
class _Text:
    """`at` is where it begins. In a file of Markdown lines and columns are counted on from there."""

    text: str
    country: str
    at: Place
    is_body: bool = False

    def place(self, start: int) -> Place:
        """A field may be quoted or folded: its beginning is as near as can be said."""
        if not self.is_body:
            return self.at
        return Place.after(self.text[:start], self.at.path, self.at.line)


def _texts(sources: Sources) -> Iterator[_Text]:
    for file in _data_files(sources):
        for path, country, text in _strings(file.record):
            yield _Text(text, country, file.place(*path))
    for bundle in sources.bundles:
        for variant in bundle.variants:
            for path, country, text in _strings(variant.record, country_of(variant.lang)):
                yield _Text(text, country, variant.place(*path))
            yield _body(variant.body, variant.path, variant.lang)
    for page in sources.pages:
        for name in ("title", "summary"):
            yield _Text(getattr(page, name), country_of(page.lang), page.place(name))
        yield _body(page.body, page.path, page.lang)
    for description in sources.descriptions:
        yield _body(description.body, description.path, description.lang)


def _data_files(sources: Sources) -> Iterator[DataFile[Record]]:
    """Those of which something is published."""
    yield from sources.entities
    yield from sources.funding
    if sources.statement:
        yield sources.statement


def _body(body: Body, path: str, lang: str) -> _Text:
    return _Text(body.markdown, country_of(lang), Place(path, body.line), is_body=True)


def _strings(value: Any, country: str = "", path: FieldPath = ()) -> Iterator[tuple[FieldPath, str, str]]:
    """(path, country, text) of all that is written in a record from `country`, but for how to reach a contact.

    What programs read comes without a country: an address within a link counts, digits alone do not.
    """
    match value:
        case Record():
            country = getattr(value, "country", None) or country
            prose = prose_fields(type(value))
            for name in prose if isinstance(value, Contact) else type(value).model_fields:
                yield from _strings(getattr(value, name), country if name in prose else "", (*path, name))
        case Text():
            for lang, text in value.by_language.items():
                yield (*path, lang), country_of(lang) or country, text
        case tuple():
            for number, entry in enumerate(value):
                yield from _strings(entry, country, (*path, number))
        case str():
            yield path, country, value


def _public(sources: Sources) -> Iterator[str]:
    records: list[Record] = [file.record for file in _data_files(sources)]
    records += [variant.record for bundle in sources.bundles for variant in bundle.variants]
    for record in records:
        contact = getattr(record, "contact", None)
        if isinstance(contact, Contact) and contact.public:
            yield contact.email.casefold()
            yield contact.phone


@cache
def country_of(lang: str) -> str:
    """Where a language is mostly spoken, as CLDR has it: "BA" for Bosnian; "" when that is not known."""
    return str(get_global("likely_subtags").get(lang, "")).rpartition("_")[2]
