"""Where texts name an e-mail address or a telephone number, and nobody has said that it is public."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from typing import Any, Protocol

from babel.core import get_global

from ..load.parallel import Apart, processors
from ..model.entities import Contact
from ..model.fields import Record, prose_fields
from ..model.news import Body
from ..model.problem import FieldPath, Place, Problem
from ..model.sources import DataFile, Sources
from ..model.text import Text
from .reach_in_text import Found, find

_WORTH_A_PROCESS = 500  # bundles: to begin a process takes as long as to look through some hundred
_String = tuple[FieldPath, str, str]
"""Where a text stands, its country, and the text."""


class _File(Protocol):
    """One that knows where its fields stand."""

    def place(self, *path: str | int) -> Place: ...


def check_personal_data(sources: Sources) -> list[Problem]:
    """Every e-mail address (L510) and telephone number (L511) in a text, but for those of a public contact."""
    public = frozenset(public_ways(sources))
    return [
        Problem(found.code, place, {"value": found.written})
        for found, place in _located(sources)
        if found.reach not in public
    ]


def personal_data_problems(sources: Sources) -> Callable[[], list[Problem]]:
    """`check_personal_data`, by another processor from now on where there is one: it has nothing to do with all else
    that is related, and takes a third of that time.
    """
    check = partial(check_personal_data, sources)
    is_worth_it = len(sources.bundles) >= _WORTH_A_PROCESS and processors() > 1
    return Apart(check).result if is_worth_it else check


def _located(sources: Sources) -> Iterator[tuple[Found, Place]]:
    for file in _data_files(sources):
        yield from _in_strings(file, _strings(file.record))
    for bundle in sources.bundles:
        for variant in bundle.variants:
            country = country_of(variant.lang)
            yield from _in_strings(variant, _strings(variant.record, country))
            yield from _in_body(variant.body, variant.path, country)
    for page in sources.pages:
        country = country_of(page.lang)
        yield from _in_strings(
            page, ((("title",), country, page.title), (("summary",), country, page.summary))
        )
        yield from _in_body(page.body, page.path, country)
    for description in sources.descriptions:
        yield from _in_body(description.body, description.path, country_of(description.lang))


def _in_strings(file: _File, strings: Iterable[_String]) -> Iterator[tuple[Found, Place]]:
    """A field may be quoted or folded: its beginning is as near as can be said."""
    for path, country, text in strings:
        for found in find(text, country):
            yield found, file.place(*path)


def _in_body(body: Body, path: str, country: str) -> Iterator[tuple[Found, Place]]:
    for found in find(body.markdown, country):
        yield found, Place.after(body.markdown[: found.start], path, body.line)


def _data_files(sources: Sources) -> Iterator[DataFile[Record]]:
    """Those of which something is published."""
    yield from sources.entities
    yield from sources.funding
    if sources.statement:
        yield sources.statement


def _strings(value: Any, country: str = "", path: FieldPath = ()) -> Iterable[_String]:
    """All that is written in a record from `country`, but for how to reach a contact.

    What programs read comes without a country: an address within a link counts, digits alone do not.
    """
    # Not a generator: a list takes half the time, and this is done for every text of the site.
    if isinstance(value, str):
        return ((path, country, value),)
    if isinstance(value, Text):
        return [
            ((*path, lang), country_of(lang) or country, text) for lang, text in value.by_language.items()
        ]
    found: list[_String] = []
    if isinstance(value, Record):
        fields, has_country = _readable(type(value))
        country = (getattr(value, "country") if has_country else None) or country  # noqa: B009
        for name, is_prose in fields:
            if part := getattr(value, name):
                found += _strings(part, country if is_prose else "", (*path, name))
    elif isinstance(value, tuple):
        for number, entry in enumerate(value):
            found += _strings(entry, country, (*path, number))
    return found


@cache
def _readable(record: type[Record]) -> tuple[tuple[tuple[str, bool], ...], bool]:
    """The fields to be read, each with whether it is prose, and whether one of them is a country."""
    prose = prose_fields(record)
    names = prose if issubclass(record, Contact) else tuple(record.model_fields)
    return tuple((name, name in prose) for name in names), "country" in record.model_fields


def public_ways(sources: Sources) -> Iterator[str]:
    """The e-mail addresses and telephone numbers that a contact says to be public."""
    yield from sources.known_public
    records: list[Record] = [file.record for file in _data_files(sources)]
    records += [file.record for bundle in sources.bundles for file in bundle.variants if file.is_source]
    for record in records:
        contact = getattr(record, "contact", None)
        if isinstance(contact, Contact) and contact.public:
            yield contact.email.casefold()
            yield contact.phone


@cache
def country_of(lang: str) -> str:
    """Where a language is mostly spoken, as CLDR has it: "BA" for Bosnian; "" when that is not known."""
    return str(get_global("likely_subtags").get(lang, "")).rpartition("_")[2]
