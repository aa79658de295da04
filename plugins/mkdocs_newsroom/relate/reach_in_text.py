"""E-mail addresses and telephone numbers inside a text, told apart from what only looks like one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..model.reach import as_phone, national_phone
from .shown_text import ShownText

# Asked first, all at once, because most texts have nothing of what an address has, and no number as long as that of a
# telephone. The first character is asked for by itself: so it is found many times faster.
_WORTH_A_LOOK = re.compile(
    r"[@＠&%(\[{0-9](?:(?<=[@＠&])|(?<=%)40|(?<=[(\[{]) ?[aA][tT] ?\\?[)\]}]|(?<=[0-9])(?:[^0-9]{0,9}[0-9]){6})"
)
_DIGITS = re.compile(r"[0-9](?:[^0-9]{0,9}[0-9]){6}")
# No letters stand in a number, but for those of entities, tags and code.
_IN_A_ROW = re.compile(r"\d(?:[\W_]*+\d){5}")
_WITH_LETTERS = ("&", "<", "`")
# Neither who logs in (https://user@host/) nor a place in a repository (git@host:folder/name) is somebody's address.
_EMAIL = re.compile(
    r"://[^\s/@]*@|(?<![\w.@+%-])(?P<address>[\w.+%-]+@(?!\dx\.)(?>(?:\w[\w-]*\.)+[^\W\d_]{2,}))"
    r"(?!:[\w.~-]*(?:/|\.git\b))"
)
# `ana (at) school.example`, spelled so that no program should find it; looked for from its middle.
_SPELLED_AT = re.compile(r" ?[(\[{] ?(?:at|@) ?[)\]}] ?", re.IGNORECASE)
_AT = re.compile(r"[(\[{] ?at ?\\?[)\]}]", re.IGNORECASE)  # in what is not yet shown text
_BEFORE_AT = re.compile(r"(?<![\w.+%-])[\w.+%-]{1,64}$")
_AFTER_AT = re.compile(
    r"(?>(?:\w[\w-]{0,62}(?:\.| ?[(\[{] ?(?:dot|\.) ?[)\]}] ?)){1,5})[^\W\d_]{2,}", re.IGNORECASE
)
_SPELLED_DOT = re.compile(r" ?[(\[{] ?(?:dot|\.) ?[)\]}] ?", re.IGNORECASE)
_MORE = r"(?:[ ().\u2012\u2013/-]{0,3}\d){0,16}(?![ .-]?\d|\w)"
# The first character is asked for by itself: so it is found many times faster.
_NUMBER = re.compile(r"[+(\d](?<![\w,/=\\-].)(?<![^a-z]\..)" + _MORE)
_NEXT_LINE = re.compile(r"[ ().\u2012\u2013/-]{0,3}\n[ \t>]{0,8}\d" + _MORE)
# A line, a house, a day or an hour before the number: `1. `, `5 `, `16.12. `, `8.00-16.00 `.
_ANOTHER = re.compile(r"\(?\d{1,3}(?:[./\u2012\u2013-]{1,2}\d{1,4})*[.)]{0,2} {1,3}(?=[(\d])")
_LABEL = re.compile(
    r"\b(?:tel|mob|telef\w*|mobil\w*|fax|fak[su]\w*|tālr\w*|phone)[\s.:]*+(?:(?:nr|br|kom)\b[\s.:]*+)?$",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"^[ \t]*(?P<fence>`{3,}+|~{3,}+)[^\n]*\n(?:.*?^[ \t]*(?P=fence)|.*)"
    r"|(?<![`\\])(?P<tick>`++)[^\n]+?(?<!`)(?P=tick)(?!`)",
    re.MULTILINE | re.DOTALL,
)
_LINK = re.compile(  # as above
    r"[\]hw](?:(?<=\])\((?!tel:|mailto:)[^\s)]*|(?<=h)(?<!\wh)ttps?://\S+|(?<=w)(?<!\ww)ww\.\S+)"
)
# What looks like a number of a telephone and is none.
_DATE = re.compile(
    r"\b\d{1,2}[ ./-]{1,2}\d{1,2}[ ./-]{1,2}(?:19|20)\d\d\b"
    r"|\b(?:19|20)\d\d[ ./-]{0,2}(?:0?[1-9]|1[0-2])[ ./-]{0,2}(?:0?[1-9]|[12]\d|3[01])\b"
    r"|\b(?:19|20)\d\d\b\W{1,3}(?:19|20)\d\d\b"
)
_DECIMAL = re.compile(r"(?!0\d)(?:\d+[.]\d+|\d{1,3}(?:\.\d{3})+)")
_ROUND = re.compile(r"\d{1,3}(?:[ .]\d{3})*(?:[ .]000){2}")
_THOUSANDS = re.compile(r"[1-9]\d{0,2}[ .][1-9]\d\d(?:[ .]\d{3})*")
_OF_A_YEAR = re.compile(r"(?:19|20)\d\d ?[/\u2012\u2013-] ?\d{1,4}(?!\d)")
_NAMED = re.compile(
    r"\b(?:ISBN|ISSN|NIP|REGON|KRS|RSPO|PESEL|JIB|PDV|JMBG|IBAN|DOI|ID|kods?|kodas|konto|račun\w*|rachun\w*"
    r"|sąskait\w*|reģ\w*\.?|reg\.?)(?:[\s.:]*(?:nr|br|no|numurs|broj|numer)?[\s.:]*)$|[€$£]\s?$"
    r"|\b(?:nr|br\.|no\.)[\s.:]*$|\((?:ES|UE|EU|EZ|EK|EB|WE)\b[^()\n]{0,12}\)\s*$",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"(?:,\d\d)?\s?(?:[€$£%°]|(?:EUR|euro?|eir\w+|KM|BAM|PLN|zł\w*|Lt|Ls|USD|m²|km|kg|ha)\b)", re.IGNORECASE
)
_NEAR = 24
_FEWEST_DIGITS = 6
# Spaces and hyphens at which no line is broken, as people and programs write them into numbers.
_PLAIN = (*((space, " ") for space in "\u00a0\u2007\u2009\u202f"), ("\u2010", "-"), ("\u2011", "-"))


class Found(NamedTuple):
    """`reach` is the address in small letters, or the number as `as_phone` writes it."""

    code: str
    start: int
    written: str
    reach: str


def find(text: str, country: str) -> Iterator[Found]:
    """The addresses and numbers of a text from a country ("BA", or "" for one that nobody knows).

    A number counts when it begins with +, when a word such as “tel.” stands before it, or when it is one that is in
    use in the country; not in code, where other numbers are written. An address counts everywhere.
    """
    if not (first := _WORTH_A_LOOK.search(text)):
        return
    if "@" in text or "＠" in text or "&" in text or "%40" in text or _AT.search(text, first.start()):
        yield from _addresses(ShownText(text))
    if _DIGITS.search(text, first.start()) and (
        any(sign in text for sign in _WITH_LETTERS) or _IN_A_ROW.search(text)
    ):
        without_code = _CODE.sub(_blank, text) if "`" in text or "~~~" in text else text
        yield from _numbers(ShownText(without_code), country)


def _addresses(shown: ShownText) -> Iterator[Found]:
    text = shown.text.replace("＠", "@")
    for match in _EMAIL.finditer(text) if "@" in text else ():
        if address := match["address"]:
            written = shown.text[slice(*match.span("address"))]
            yield Found("L510", shown.origin(match.start()), written, address.casefold())
    for at in _SPELLED_AT.finditer(text):
        before = _BEFORE_AT.search(text, max(0, at.start() - 65), at.start())
        after = _AFTER_AT.match(text, at.end())
        if before and after:
            address = f"{before[0]}@{_SPELLED_DOT.sub('.', after[0])}"
            yield Found(
                "L510", shown.origin(before.start()), text[before.start() : after.end()], address.casefold()
            )


def _numbers(shown: ShownText, country: str) -> Iterator[Found]:
    text = _LINK.sub(_blank, shown.text)
    for written, plain in _PLAIN:
        text = text.replace(written, plain)
    done = 0
    for match in _NUMBER.finditer(text):
        start, end = match.span()
        # Most are years, days and small numbers.
        if _is_short(match[0]) and not _NEXT_LINE.match(text, end):
            continue
        before = max(0, start - _NEAR), start
        is_sure = text[start] == "+" or bool(_LABEL.search(text, *before))
        if start < done or _AMOUNT.match(text, end) or not (is_sure or _may_be_one(text, *before)):
            continue
        written = match[0]
        phone = _phone(written, is_sure, country)
        if not phone and is_sure and (rest := _NEXT_LINE.match(text, end)):
            # Only what is certainly a number may go on in the next line.
            written, done = " ".join((written + rest[0]).replace(">", " ").split()), rest.end()
            phone = _phone(written, is_sure, country)
        if not phone and not is_sure:
            written, phone = _after_another(written, country)
            start = end - len(written)
        if phone:
            yield Found("L511", shown.origin(start), written, phone)


def _may_be_one(text: str, near: int, start: int) -> bool:
    return not text.endswith(".", near, start) and not _NAMED.search(text, near, start)


def _blank(match: re.Match[str]) -> str:
    """As long as what it replaces, so that what comes after keeps its place."""
    return re.sub(r"[^\n]", " ", match[0])


def _is_short(written: str) -> bool:
    return len(written) < _FEWEST_DIGITS or sum(map(str.isdecimal, written)) < _FEWEST_DIGITS


def _phone(written: str, is_sure: bool, country: str) -> str:
    if _is_short(written):
        return ""
    if written.startswith("+"):
        return as_phone(written)
    if _DATE.search(written) or _DECIMAL.fullmatch(written):
        return ""
    if is_sure:
        return as_phone(written, country or None)
    is_other = not country or _ROUND.fullmatch(written) or _OF_A_YEAR.match(written)
    return "" if is_other else national_phone(written, country)


def _after_another(written: str, country: str) -> tuple[str, str]:
    """What is written after another number, `1. 061 123 456`, and the telephone it is, "" if it is none."""
    while (another := _ANOTHER.match(written)) and not _is_something_else(written):
        written = written[another.end() :]
        # Without three digits in a row it is a list of small numbers, or of hours.
        if re.search(r"\d{3}", written) and (phone := _phone(written, is_sure=False, country=country)):
            return written, phone
    return written, ""


def _is_something_else(written: str) -> bool:
    whole = _DECIMAL, _ROUND, _THOUSANDS
    return bool(
        _DATE.search(written)
        or _OF_A_YEAR.match(written)
        or any(pattern.fullmatch(written) for pattern in whole)
    )
