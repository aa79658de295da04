"""Telephone numbers and e-mail addresses, taken out of a text before anything of it is written: git forgets nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
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
# `ana @ school.example`: too unsure to be told as a mistake.
_SPACED_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}+ ?@ [\w-]{1,63}+(?:\.[\w-]{1,63}+){1,5}")
# Numbers in code, and after `?tel=` in an address, are as private as others; as long as what it replaces.
_CODE = str.maketrans("`~", "  ")
_IN_ADDRESS = re.compile(r"[?&](?=(?:tel|phone|mob|whatsapp)\w{0,9}=)(\w+)=", re.IGNORECASE)
_ATTEMPTS = 4  # at the last one whole lines go


class Private(NamedTuple):
    """A text without them, and what was taken out of it."""

    text: str
    taken: tuple[Said, ...]


def without_private(text: str, lang: str, *, has_lines: bool) -> Private:
    """In the place of each stands a mark in `lang`. A line is told by its number where that is one of the file."""
    text = _LINK.sub(_spoken, text)
    taken: list[Said] = []
    _ = Catalogue(lang, COMMANDS).gettext
    for attempt in range(_ATTEMPTS):
        found = sorted(_found(text, country_of(lang)), key=lambda one: one.start)
        for one in found:
            message = (_SAID if has_lines else _SAID_WITHOUT_LINE)[one.code]
            taken.append(Said.of(message, line=text.count("\n", 0, one.start) + 1, value=one.written))
        for one in reversed(found):
            stop = _end(text, one) if attempt < _ATTEMPTS - 1 else 0
            text = _replaced(text, one.start, stop, _(_MARKS[one.code]))
    return Private(text, tuple(taken))


def _found(text: str, country: str) -> Iterator[Found]:
    """More than `find`, which tells mistakes and therefore must be sure: here a person looks at each."""
    found = tuple(find(_IN_ADDRESS.sub(r" \1 ", text.translate(_CODE)), country))
    yield from found
    starts = {one.start for one in found}
    for match in _SPACED_EMAIL.finditer(text):
        if starts.isdisjoint(range(*match.span())):
            yield Found(_EMAIL, match.start(), match[0], match[0])


def _spoken(match: re.Match[str]) -> str:
    words, reach = match["words"].strip(), match["reach"].partition("?")[0]
    return reach if not words or words == reach else f"{words} ({reach})"


def _replaced(text: str, start: int, stop: int, mark: str) -> str:
    """With the mark in that place; in that of the whole line when nobody knows where it ends."""
    if not stop:
        start = text.rfind("\n", 0, start) + 1
        stop = (text.find("\n", start) + 1 or len(text) + 1) - 1
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
        position = text.find(character, position, position + 12) + 1
        if not position:
            return 0
    return position
