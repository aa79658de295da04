"""Telephone numbers and e-mail addresses, taken out of a text before anything of it is written: git forgets nothing."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from html import unescape
from itertools import islice
from typing import NamedTuple

from ...editions.catalogue import COMMANDS, Catalogue
from ...editions.unconfirmed import EMAIL_WAS_HERE, PHONE_WAS_HERE
from ...model.marking import N_
from ...relate.personal_data import country_of
from ...relate.reach_in_text import Found, find
from .received import Said

_PHONE, _EMAIL = "L511", "L510"
_MARKS = {_PHONE: PHONE_WAS_HERE, _EMAIL: EMAIL_WAS_HERE}
_SAID = {
    _PHONE: N_("Line {line}: telephone number {value} taken out."),
    _EMAIL: N_("Line {line}: e-mail address {value} taken out."),
}
_SAID_WITHOUT_LINE = {
    _PHONE: N_("Telephone number {value} taken out."),
    _EMAIL: N_("E-mail address {value} taken out."),
}
# A link to an address: its words and the address are told apart, so that neither is lost.
_LINK = re.compile(r"\[(?P<words>[^\[\]\n]*)\]\(<?(?:mailto|tel):(?P<reach>[^()\n>]*)>?\)", re.IGNORECASE)
# The addresses at which programs for messages reach a number; they write it without its +.
_MESSENGER = (
    r"(?:(?:https?://)?(?:www\.)?(?:wa|t|viber)\.me/|(?:https?://)?(?:api|web)\.whatsapp\.com/send/?\?phone="
    r"|(?:viber|whatsapp|tg)://[^\s()<>\"'=]{0,40}=)(?:\+|%2B)?(?P<number>\d{6,15})(?!\w)[^\s()<>\"']*+"
)
_MESSENGER_LINK = re.compile(rf"\[(?P<words>[^\[\]\n]*)\]\(<?{_MESSENGER}[^()\n]*\)", re.IGNORECASE)
_MESSENGER_ADDRESS = re.compile(rf"<?(?<!\w){_MESSENGER}>?", re.IGNORECASE)
# Where a number may go on in the next line of a paragraph or an entry.
_WRAP = re.compile(r"(?<=[\d)/-])[ \t]*+\\?\n[ \t>]{0,40}(?=[\d(])")
# A sign as it is written; it may be written as its number (HTML, 13.1.4).
_SIGN = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});|.", re.DOTALL)
_FARTHEST = 12  # signs between two characters of an address that are only marks of emphasis
# `ana @ school.example`: too unsure to be told as a mistake.
_SPACED_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}+ ?@ [\w-]{1,63}+(?:\.[\w-]{1,63}+){1,5}")
# Numbers in code, and after `?tel=` in an address, are as private as others; as long as what it replaces.
_CODE = str.maketrans("`~", "  ")
_IN_ADDRESS = re.compile(r"[?&](?=(?:tel|phone|mob|whatsapp)\w{0,9}=)(\w+)=", re.IGNORECASE)
_ATTEMPTS = 5  # at the last one whole lines go


class Private(NamedTuple):
    """A text without them, and what was taken out of it."""

    text: str
    taken: tuple[Said, ...]


def without_private(text: str, lang: str, *, has_lines: bool) -> Private:
    """In the place of each stands a mark in `lang`. A line is told by its number where that is one of the file."""
    text = _LINK.sub(_spoken, text)
    text = _MESSENGER_LINK.sub(lambda match: f"{match['words']} (+{match['number']})", text)
    text = _MESSENGER_ADDRESS.sub(r"+\g<number>", text)
    taken: list[Said] = []
    _ = Catalogue(lang, COMMANDS).gettext
    for attempt in range(_ATTEMPTS):
        found = sorted(_found(text, country_of(lang)), key=lambda one: one.start)
        ranges = _ranges(text, found, only_lines=attempt == _ATTEMPTS - 1)
        for one in ranges:
            message = (_SAID if has_lines else _SAID_WITHOUT_LINE)[one.code]
            line = text.count("\n", 0, one.start) + 1
            taken += (Said.of(message, line=line, value=value) for value in one.values)
        for one in reversed(ranges):
            text = _replaced(text, one.start, one.stop, _(_MARKS[one.code]))
    return Private(text, tuple(taken))


class _Range(NamedTuple):
    """What goes from a text, and in which words that is told."""

    code: str
    start: int
    stop: int
    values: tuple[str, ...]


def _ranges(text: str, found: Iterable[Found], *, only_lines: bool) -> list[_Range]:
    """In their order, none of them over another. Where nobody knows where one ends its whole line goes, and is told."""
    ranges: list[_Range] = []
    for one in found:
        stop = 0 if only_lines else _end(text, one)
        start = one.start if stop else text.rfind("\n", 0, one.start) + 1
        values: tuple[str, ...] = (one.written,)
        if not stop:
            stop = (text.find("\n", one.start) + 1 or len(text) + 1) - 1
            values = (text[start:stop].strip(),)
        while ranges and start < ranges[-1].stop:
            before = ranges.pop()
            start, stop = min(start, before.start), max(stop, before.stop)
            values = tuple(dict.fromkeys((*before.values, *values)))
        ranges.append(_Range(one.code, start, stop, values))
    return ranges


def _found(text: str, country: str) -> Iterator[Found]:
    """More than `find`, which tells mistakes and therefore must be sure: here a person looks at each."""
    plain = _IN_ADDRESS.sub(r" \1 ", text.translate(_CODE))
    found = tuple(find(plain, country)) or tuple(_wrapped(plain, country))
    yield from found
    starts = {one.start for one in found}
    for match in _SPACED_EMAIL.finditer(text):
        if starts.isdisjoint(range(*match.span())):
            yield Found(_EMAIL, match.start(), match[0], match[0])


def _wrapped(text: str, country: str) -> Iterator[Found]:
    """Those that begin in one line and end in the next."""
    gaps, removed = [], [0]
    for gap in _WRAP.finditer(text):
        gaps.append(gap.start() - removed[-1])
        removed.append(removed[-1] + len(gap[0]) - 1)
    for one in find(_WRAP.sub(" ", text), country) if gaps else ():
        yield one._replace(start=one.start + removed[bisect_left(gaps, one.start)])


def _spoken(match: re.Match[str]) -> str:
    words, reach = match["words"].strip(), match["reach"].partition("?")[0]
    return reach if not words or words == reach else f"{words} ({reach})"


def _replaced(text: str, start: int, stop: int, mark: str) -> str:
    """With the mark in that place."""
    if text[start - 1 : start] == "=":
        mark = ""  # with words in it, an address would be no link
    if text[start - 1 : start] == "(" and text[stop : stop + 1] == ")":
        start, stop = start - 1, stop + 1  # `](…)` would be a link
    # A number that goes on in the next line leaves that line its number.
    return text[:start] + mark + "\n" * text.count("\n", start, stop) + text[stop:]


def _end(text: str, found: Found) -> int:
    """Where what is found ends in the text as it is written: marks of emphasis may stand in it; 0 if it is not so."""
    position = found.start
    for character in found.written:
        if character.isspace() or character in "-.":
            continue
        signs = islice(_SIGN.finditer(text, position), _FARTHEST)
        position = next((sign.end() for sign in signs if unescape(sign[0]) == character), 0)
        if not position:
            return 0
    return position
