"""E-mail addresses and telephone numbers in texts, where nobody has said that they are public."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from babel.core import get_global
from phonenumbers import PhoneNumberMatcher

from ..model.entities import Contact
from ..model.fields import Record
from ..model.news import Body
from ..model.problem import FieldPath, Place, Problem
from ..model.reach import as_phone, international
from ..model.sources import DataFile, Sources
from ..model.text import Text

# Asked first, because most texts have no number as long as that of a telephone.
_DIGITS = re.compile(r"[0-9](?:[^\w\n]{0,3}[0-9]){6}")
_EMAIL = re.compile(r"(?<![\w.@+-])[\w.+%-]+@(?!\dx\.)(?:\w[\w-]*\.)+[^\W\d_]{2,}")
_NUMBER = re.compile(
    r"(?:(?P<label>\b(?:tel|mob|telef\w*|mobil\w*|fax|fak[su]\w*|tālr\w*|phone))[\s.:]*|(?<![\w.,/=\\-]))"
    r"(?P<number>(?:\+|\()?\d(?:[  ().\u2010-\u2013/-]{0,3}\d){5,16})(?![ .-]?\d|\w)",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"^[ \t]*(?P<fence>`{3,}+|~{3,}+)[^\n]*\n(?:.*?^[ \t]*(?P=fence)|.*)"
    r"|(?<!`)(?P<tick>`++)[^\n]+?(?<!`)(?P=tick)(?!`)",
    re.MULTILINE | re.DOTALL,
)
_LINK = re.compile(r"\]\((?!tel:|mailto:)[^\s)]*|\bhttps?://\S+|\bwww\.\S+")
# What looks like a number of a telephone and is none.
_DATE = re.compile(
    r"\b\d{1,2}[ ./-]{1,2}\d{1,2}[ ./-]{1,2}(?:19|20)\d\d\b"
    r"|\b(?:19|20)\d\d[ ./-]{0,2}(?:0?[1-9]|1[0-2])[ ./-]{0,2}(?:0?[1-9]|[12]\d|3[01])\b"
    r"|\b(?:19|20)\d\d\b\W{1,3}(?:19|20)\d\d\b"
)
_DECIMAL = re.compile(r"\d+[.]\d+|\d{1,3}(?:\.\d{3})+")
_NAMED = re.compile(
    r"\b(?:ISBN|ISSN|NIP|REGON|KRS|RSPO|PESEL|JIB|PDV|JMBG|IBAN|DOI|ID|kods?|kodas|konto|račun\w*|rachun\w*"
    r"|sąskait\w*|reģ\w*\.?|reg\.?)(?:[\s.:]*(?:nr|br|no|numurs|broj|numer)?[\s.:]*)$|[€$£]\s?$",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"(?:,\d\d)?\s?(?:[€$£%°]|(?:EUR|euro?|eir\w+|KM|BAM|PLN|zł\w*|Lt|Ls|USD|m²|km|kg|ha)\b)", re.IGNORECASE
)
_NEAR = 24
# The fields of one line that people read; all others are names of files, addresses, numbers of projects …
_LINES = {"title", "summary", "name", "aliases"}


class Found(NamedTuple):
    """`reach` is the address in small letters, or the number as `as_phone` writes it."""

    code: str
    start: int
    written: str
    reach: str


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


def find(text: str, country: str) -> Iterator[Found]:
    """The addresses and numbers of a text from a country ("BA", or "" for one that nobody knows).

    A number counts when it begins with +, when a word such as “tel.” stands before it, or when it is one that is in
    use in the country. Code is left out.
    """
    has_address, has_number = "@" in text, _DIGITS.search(text)
    if (has_address or has_number) and ("`" in text or "~~~" in text):
        text = _CODE.sub(_blank, text)
    for match in _EMAIL.finditer(text) if has_address else ():
        yield Found("L510", match.start(), match[0], match[0].casefold())
    if has_number:
        yield from _numbers(_LINK.sub(_blank, text), country)


def _numbers(text: str, country: str) -> Iterator[Found]:
    for match in _NUMBER.finditer(text):
        start, end = match.span("number")
        is_other = _AMOUNT.match(text, end) or _NAMED.search(text, max(0, start - _NEAR), start)
        if not is_other and (phone := _phone(match["number"], bool(match["label"]), country)):
            yield Found("L511", start, match["number"], phone)


def _blank(match: re.Match[str]) -> str:
    """As long as what it replaces, so that what comes after keeps its place."""
    return re.sub(r"[^\n]", " ", match[0])


def _phone(written: str, is_labelled: bool, country: str) -> str:
    if written.startswith("+"):
        return as_phone(written)
    if _DATE.search(written) or _DECIMAL.fullmatch(written):
        return ""
    if is_labelled:
        return as_phone(written, country or None)
    match = next(iter(PhoneNumberMatcher(written, country)), None)
    return international(match.number) if match else ""


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
        column = start - self.text.rfind("\n", 0, start)
        return Place(self.at.path, self.at.line + self.text.count("\n", 0, start), column)


def _texts(sources: Sources) -> Iterator[_Text]:
    for file in _data_files(sources):
        country = getattr(file.record, "country", None) or ""
        for path, lang, text in _of_record(file.record):
            yield _Text(text, country_of(lang) or country, file.place(*path))
    for bundle in sources.bundles:
        for variant in bundle.variants:
            for path, lang, text in _of_record(variant.record):
                yield _Text(text, country_of(lang or variant.lang), variant.place(*path))
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


def _of_record(value: Any, path: FieldPath = (), field: str = "") -> Iterator[tuple[FieldPath, str, str]]:
    """(path, language, text) of everything in a record that people read; "" for a text of no language."""
    match value:
        case Record():
            for name, inner in value:
                if name in _LINES or isinstance(inner, Record | Text | tuple):
                    yield from _of_record(inner, (*path, name), name)
        case Text():
            for lang, text in value.by_language.items():
                yield (*path, lang), lang, text
        case tuple():
            for number, entry in enumerate(value):
                yield from _of_record(entry, (*path, number), field)
        case str() if field in _LINES:
            yield path, "", value


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
