"""Where a sentence begins and ends, and what its verb says: that something has been, or will be."""

from __future__ import annotations

import re
from typing import NamedTuple

from .flat import flat

# A dot after a number, or before a small letter or a number, ends an ordinal or an abbreviation.
_END = re.compile(r"(?<![\d.])[.!?](?=\s+[^\W\d_a-zčćžšđąęłńóśźżāēģīķļņūėįų])|[.!?](?=\s*$)|\n\n")
_LONGEST = 1000  # characters before and after a place in it
_NEAR_BIRTH = 40  # characters
_WILL_BE = {
    "bs": r"će se|će biti|biće|održat će|održaće|pozivamo|najavlj",
    "pl": r"odbędzie|odbędą|zostanie|zostaną|zaprasza|rozpocznie",
    "lv": r"notiks|norisināsies|tiks|aicinām|sāksies",
    "lt": r"vyks|įvyks|bus|kviečiame|prasidės",
}
_HAS_BEEN = {
    "bs": r"održan|održal|održao|realiz(?:ov|ir)an|organiz(?:ov|ir)an"
    r"|posjetil|posjećen|sastal|okupil|obilježen|završen",
    "pl": r"odbył|zorganizowa|uczestniczyl|spotkal|zakończył|gościl|wzięl",
    "lv": r"notika|norisinājās|piedalījās|notikus|tikās|pulcēj",
    "lt": r"vyko|įvyko|dalyvavo|lankėsi|susitiko|surengt",
}
# Words of birth right before a day, in letters without marks: beginnings, and abbreviations with their dot.
_BIRTH = {
    "bs": r"rod(?:jen|en)\w*|r\.|datum rodj?enja:?",
    "pl": r"urodzo\w+|urodzi\w+|ur\.|data urodzenia:?",
    "lv": r"dzim\w*\.?",
    "lt": r"gim\w*\.?",
}
_BEFORE_DAY = r"(?:\s\w{1,3}){0,2}\s*"


class Sentence(NamedTuple):
    text: str
    start: int


def sentence_at(text: str, position: int) -> Sentence:
    """The one at that place; of one without end, the part near it."""
    start, stop = max(0, position - _LONGEST), min(len(text), position + _LONGEST)
    for match in _END.finditer(text, start, stop):
        if match.end() <= position:
            start = match.end()
        else:
            stop = match.end()
            break
    part = text[start:stop]
    return Sentence(part.strip(), start + len(part) - len(part.lstrip()))


def sentences(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in _END.split(text) if part.strip())


def announces(sentence: str, lang: str) -> bool:
    return _has(sentence, _WILL_BE, lang)


def reports(sentence: str, lang: str) -> bool:
    return _has(sentence, _HAS_BEEN, lang)


def tells_birth(text: str, position: int, lang: str) -> bool:
    """Whether the day at that place is somebody's birthday, by the word before it."""
    if lang not in _BIRTH:
        return False
    before = flat(text[max(0, position - _NEAR_BIRTH) : position])
    return bool(re.search(rf"\b(?:{_BIRTH[lang]}){_BEFORE_DAY}$", before))


def _has(sentence: str, table: dict[str, str], lang: str) -> bool:
    """Marks are left out on both sides, for not everybody writes them."""
    return lang in table and bool(re.search(rf"\b(?:{flat(table[lang])})", flat(sentence)))
