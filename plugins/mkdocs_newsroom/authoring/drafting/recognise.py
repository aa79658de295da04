"""Projects, schools, networks and partners that a text names, in whatever case it puts their names.

What a text may mean and may not is worth less than what it says: a wrong name is worse than a missed one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from ...model.entities import Entity, EntityKind, Network, Partner, Project
from ...model.site import EntityRef
from .flat import Word, flat, words
from .inflection import is_form_of


@dataclass(frozen=True)
class Mention:
    """`words` stand at `start` of the text. It is not `sure` when only a part of the name, or nearly it, is there.

    `shared`: the name is one of several that share their last words; `words` are those from this one on.
    """

    ref: EntityRef
    words: str
    start: int
    stop: int
    sure: bool = True
    shared: bool = False


@dataclass(frozen=True)
class _Name:
    """A way in which an entity can be called. `is_core`: one word of a name, quoted there; alone it may mean others."""

    ref: EntityRef
    words: tuple[Word, ...]
    is_core: bool = False
    is_acronym: bool = False


# Words of one or two letters, and prepositions, that may stand between the words of a name in a sentence.
_SMALL = frozenset(["u", "na", "od", "w", "we", "z", "ze", "i", "un", "ir", "iz", "su", "prie", "pie", "no"])
_AND = frozenset(["i", "te", "ili", "oraz", "un", "ir", "bei", "und", "and", "та", "і", "й"])
_QUOTED = re.compile(r"[„“”\"«‚'‘’](?P<core>[^„“”\"«»‚'‘’\n]{3,80})[“”\"»'‘’]")
_QUOTE = re.compile(r"[„“”\"«‚‘’]")
_OPENING = re.compile(r"[„“”\"«‚‘’]$")
_CLOSING = re.compile(r"[“”\"»‘’]")
_SCHOOL_WORD = re.compile(
    r"\b(?:JU|OŠ|OS|SŠ|MSŠ|(?:škol|skol|szkoł|szkół|mokykl|vidusskol|pamatskol)\w{0,5})\W{1,4}$",
    re.IGNORECASE,
)
_LONGEST_LIST = 24  # words of names that share their last words
_NEARLY = 0.75  # two words of five letters that differ in one are 0.8 alike


def find_mentions(text: str, entities: Mapping[EntityRef, Entity], lang: str) -> tuple[Mention, ...]:
    """Every mention in the order of the text; one inside a longer one of something else does not count."""
    all_words = words(text)
    by_word: defaultdict[str, list[int]] = defaultdict(list)
    for number, word in enumerate(all_words):
        by_word[word.flat[:3]].append(number)
    found = [
        mention
        for name in _names(entities)
        for number in by_word[name.words[0].flat[:3]]
        if (mention := _mention(text, all_words, number, name, lang))
    ]
    kept = list(_longest(found))
    return tuple(sorted([*kept, *_nearly(text, kept, entities)], key=lambda one: (one.start, one.ref)))


def _names(entities: Mapping[EntityRef, Entity]) -> Iterator[_Name]:
    acronyms: defaultdict[str, set[EntityRef]] = defaultdict(set)
    for ref, entity in entities.items():
        whole, cores = _written_names(entity)
        for text in whole:
            parts = words(text)
            is_acronym = len(parts) == 1 and text.isupper()
            if is_acronym:
                acronyms[text].add(ref)
            if parts and (is_acronym or len(parts) > 1 or len(parts[0].flat) > 3):
                yield _Name(ref, parts, is_acronym=is_acronym)
        for core in cores:
            if parts := words(core):
                yield _Name(ref, parts, is_core=len(parts) == 1)


def _written_names(entity: Entity) -> tuple[frozenset[str], frozenset[str]]:
    """Whole names in every language, and what stands in quotation marks within them.

    Not of networks: what is quoted in the name of a school's network is the school.
    """
    texts = {*entity.name.by_language.values(), *entity.aliases}
    if isinstance(entity, Project | Network | Partner):
        texts |= set(entity.short_name.by_language.values())
    quoting = () if isinstance(entity, Network) else texts
    cores = {match["core"] for text in quoting for match in _QUOTED.finditer(text)}
    return frozenset(texts), frozenset(cores)


def _mention(text: str, all_words: tuple[Word, ...], start: int, name: _Name, lang: str) -> Mention | None:
    if name.is_acronym and all_words[start].written != name.words[0].written:
        return None
    one_name = _run(all_words, start, name.words, lang)
    stop = one_name or _shared(text, all_words, start, name.words, lang)
    if not stop or not _has_capital(all_words[start:stop], name.words):
        return None
    first, last = all_words[start].start, all_words[stop - 1].end
    is_quoted = bool(_OPENING.search(text, max(0, first - 1), first) and _CLOSING.match(text, last))
    sure = not name.is_core or bool(_SCHOOL_WORD.search(text, max(0, first - 20), first))
    if not sure and not is_quoted and name.ref.kind is not EntityKind.SCHOOL:
        return None  # a school is often called by the name of its place alone
    if _CLOSING.match(text, last) and _QUOTE.search(text, first, last):
        last += 1
    return Mention(name.ref, text[first:last], first, last, sure, shared=not one_name)


def _has_capital(written: Iterable[Word], name: Iterable[Word]) -> bool:
    """Whether it is written as a name, if the name is: "darbīgā kopienā" is no project."""
    return any(word.written != word.written.lower() or word.written.isdecimal() for word in written) or all(
        word.written == word.written.lower() for word in name
    )


def _run(all_words: tuple[Word, ...], start: int, name: tuple[Word, ...], lang: str) -> int:
    """Where the name ends whose words stand one after the other, with a small word between them at most; or 0."""
    number = start
    for position, wanted in enumerate(name):
        if position and number < len(all_words) and all_words[number].flat in _SMALL:
            number += not is_form_of(all_words[number], wanted, lang)
        if number >= len(all_words) or not is_form_of(all_words[number], wanted, lang):
            return 0
        number += 1
    return number


def _shared(text: str, all_words: tuple[Word, ...], start: int, name: tuple[Word, ...], lang: str) -> int:
    """As `_run`, for one of several names that share their last words: "Rēzeknes, Preiļu un Aglonas novadu …"."""
    if len(name) < 2 or not is_form_of(all_words[start], name[0], lang):
        return 0
    for number in range(start + 1, min(start + _LONGEST_LIST, len(all_words))):
        word, gap = all_words[number], text[all_words[number - 1].end : all_words[number].start]
        if number > start + 1 and (stop := _run(all_words, number, name[1:], lang)):
            return stop
        is_listed = word.written[0].isupper() and gap.strip() in ("", ",")
        if not (is_listed and (gap.strip() or all_words[number - 1].flat in _AND)) and word.flat not in _AND:
            return 0
    return 0


def _longest(found: Iterable[Mention]) -> Iterator[Mention]:
    """Those that stand inside no longer one; of equally long ones of several entities none is sure."""
    by_place: defaultdict[tuple[int, int], dict[EntityRef, Mention]] = defaultdict(dict)
    for one in found:
        known = by_place[one.start, one.stop].get(one.ref)
        if known is None or one.sure:
            by_place[one.start, one.stop][one.ref] = one
    widest = 0
    for (_, stop), mentions in sorted(by_place.items(), key=lambda one: (one[0][0], -one[0][1])):
        if stop <= widest:
            continue
        if not any(one.shared for one in mentions.values()):
            widest = stop
        is_one = len(mentions) == 1
        yield from (replace(one, sure=one.sure and is_one) for one in mentions.values())


def _nearly(text: str, kept: list[Mention], entities: Mapping[EntityRef, Entity]) -> Iterator[Mention]:
    """What stands in quotation marks and is nearly what a name has there, with a letter that is wrong."""
    cores = {core: ref for ref, entity in entities.items() for core in _written_names(entity)[1]}
    known = {one.ref for one in kept}
    for match in _QUOTED.finditer(text):
        start, stop = match.span("core")
        if any(one.start < stop and start < one.stop for one in kept):
            continue
        best = max(cores, key=lambda core: _likeness(match["core"], core), default="")
        if best and cores[best] not in known and _likeness(match["core"], best) >= _NEARLY:
            yield Mention(cores[best], match["core"], start, stop, sure=False)


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, flat(one), flat(other)).ratio()
