"""Where something takes place: a street with a number, the house before it, or somebody's whose name is known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ...model.entities import Entity, EntityKind, Network, Project, School
from ...model.site import EntityRef
from .flat import words
from .inflection import is_form_of
from .recognise import Mention
from .sentences import Sentence

_CAPITAL = r"[^\W\d_a-zčćžšđąęłńóśźżāēģīķļņūėįų]\w+"
_TOWN = rf"(?:(?:,\s*|\s+(?:u|w|we)\s+|\s+)(?P<town>{_CAPITAL}(?:[ -]{_CAPITAL})?))?"
_ADDRESSES = {
    "bs": rf"\bul(?:\.|ic[aiu])\s*(?P<street>{_CAPITAL}(?:\s\w+){{0,3}}?)\s(?P<number>\d+\w?|bb)\b",
    "pl": rf"\b(?P<street>(?:ul|al|pl)\.\s?{_CAPITAL}(?:\s\w+){{0,2}}?)\s(?P<number>\d+\w?)\b",
    "lv": rf"\b(?P<street>{_CAPITAL}(?:\s\w+)?\s(?:iel|prospekt|bulvār)[aāsī])\s(?P<number>\d+\w?)\b",
    "lt": rf"\b(?P<street>{_CAPITAL}(?:\s\w+)?\s(?:g|pr|al)\.)\s?(?P<number>\d+\w?)\b",
}
_NOMINATIVE = (("ielā", "iela"), ("prospektā", "prospekts"), ("bulvārī", "bulvāris"))
_BEFORE_PLACE = re.compile(
    r"\b(?:u|w|we)\s(?:(?:prostorijama|prostorima|zgradi|sali|siedzibie|budynku)\s)?[„“\"]?$", re.IGNORECASE
)
_LOCATIVE = {
    "lv": re.compile(r"(?:[āēīū]|[āē]s|os)$"),
    "lt": re.compile(r"(?:oje|ėje|yje|uje|ose|ėse|yse|uose)$"),
}
_UNQUOTED_CAPITAL = re.compile(rf"[„“”\"«][^„“”\"»]*[“”\"»]|(?<=[^\W\d_]\s)(?P<first>{_CAPITAL})")


class Venue(NamedTuple):
    """`place` and `address` as a field would have them, "" where none was found."""

    place: str = ""
    address: str = ""


def find_venue(
    sentence: Sentence, mentions: Iterable[Mention], entities: Mapping[EntityRef, Entity], lang: str
) -> Venue:
    pattern = _ADDRESSES.get(lang)
    match = re.search(pattern + _TOWN, sentence.text) if pattern else None
    if match:
        address = f"{_nominative(match['street'])} {match['number']}"
        town = _town(match["town"], entities.values(), lang) if match["town"] else ""
        return Venue(_house(sentence.text[: match.start()]), f"{address}, {town}" if town else address)
    stop = sentence.start + len(sentence.text)
    inside = (one for one in mentions if one.sure and sentence.start <= one.start < stop)
    return Venue(next((_name(one, entities, lang) for one in inside if _is_there(sentence, one, lang)), ""))


def _is_there(sentence: Sentence, mention: Mention, lang: str) -> bool:
    if mention.ref.kind not in (EntityKind.SCHOOL, EntityKind.PARTNER):
        return False
    before = sentence.text[: mention.start - sentence.start]
    if lang in _LOCATIVE:
        return any(_LOCATIVE[lang].search(word.written) for word in words(mention.words)[-1:])
    return bool(_BEFORE_PLACE.search(before))


def _name(mention: Mention, entities: Mapping[EntityRef, Entity], lang: str) -> str:
    return entities[mention.ref].name.in_language(lang).text


def _house(before: str) -> str:
    """What stands before an address: from its last capital letter on that does not begin a sentence."""
    part = before.rstrip(" ,")
    capitals = [match.start("first") for match in _UNQUOTED_CAPITAL.finditer(part) if match["first"]]
    house = part[capitals[-1] :] if capitals else ""
    return house if 0 < len(house) <= 80 else ""


def _nominative(street: str) -> str:
    for locative, nominative in _NOMINATIVE:
        street = street.replace(locative, nominative)
    return street


def _town(written: str, entities: Iterable[Entity], lang: str) -> str:
    """As a record writes it, of which this may be a form."""
    known = {text for entity in entities for text in _towns(entity, lang)}
    wanted = words(written)
    for town in sorted(known):
        parts = words(town)
        if len(parts) == len(wanted) and all(
            map(lambda one, other: is_form_of(one, other, lang), wanted, parts)
        ):
            return town
    return written


def _towns(entity: Entity, lang: str) -> Iterable[str]:
    if isinstance(entity, School):
        return (entity.place.in_language(lang).text, entity.municipality.in_language(lang).text)
    if isinstance(entity, Project):
        return (place.in_language(lang).text for place in entity.places)
    if isinstance(entity, Network):
        return (place.name.in_language(lang).text for place in entity.places)
    return ()
