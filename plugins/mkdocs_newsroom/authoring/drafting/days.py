"""The date of an item and its events, as a text's own days and verbs make them likely."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ...model.entities import Entity
from ...model.marking import N_
from ...model.site import EntityRef
from .dates import FoundDate
from .places import Venue, find_venue
from .proposal import Facts, quoted
from .received import Said
from .recognise import Mention
from .sentences import Sentence, announces, reports, sentence_at, tells_birth

_DAY_OF_EVENT = N_("the day of the event, from “{words}”")
_DAY_IN_TEXT = N_("the day that the text names, “{words}”")
_DAY_IS_OLD = N_("the day of the event, “{words}”. The text announces it, so it must be older.")
_TODAY = N_("today, because no day was found in the text")
_TODAY_ANNOUNCED = N_("today, because the text announces “{words}”")
_WITHOUT_YEAR = N_("the year, which does not stand in “{words}”")
_OTHER_DAY = N_("another day in the text: {value}, from “{words}”")
_EVENT = N_("found in “{words}”")
_NO_EVENT = N_("no day of an event was found; if there is one, write title, start and place here")
_PERHAPS_EVENT = N_("if this is an event, add it with title and start: {value}, from “{words}”")
_PERHAPS_PLACE = N_("perhaps its place: {value}, from “{words}”")
_PERIOD = N_("Not taken as a day: “{words}”")
_BIRTHDAY = N_("Not taken, because it is somebody’s birthday: “{words}”. Should it be published at all?")
_LONG_BEFORE = 5  # years between a day that a text remembers and the newest that it names


@dataclass(frozen=True)
class Days:
    """`day` is proposed as the date of the item; `facts` are the events, and the notes on both."""

    day: date
    facts: Facts
    remarks: tuple[Said, ...]


@dataclass(frozen=True)
class _Main:
    """The day that the text is about, and the sentence that names it."""

    found: FoundDate
    sentence: Sentence
    is_announced: bool
    is_event: bool


def find_days(
    text: str,
    dates: tuple[FoundDate, ...],
    mentions: tuple[Mention, ...],
    entities: Mapping[EntityRef, Entity],
    title: str,
    lang: str,
    today: date,
) -> Days:
    birthdays = [one for one in dates if tells_birth(text, one.start, lang)]
    dates = tuple(one for one in dates if one not in birthdays)
    main = _main(text, _without_remembered(dates), lang)
    days = [one for one in dates if one.day]
    others = [
        one for one in days if main and one.day and main.found.day and one.day.day != main.found.day.day
    ]
    different = {one.words: one for one in others}.values()
    remarks = (
        *(quoted(_PERIOD, one.words) for one in dates if not one.day),
        *(quoted(_BIRTHDAY, one.words) for one in birthdays),
    )
    other_days = tuple(quoted(_OTHER_DAY, one.words, _start(one)) for one in different)
    if main is None:
        place = _place_without_day(text, mentions, entities, lang)
        notes = {"date": (Said.of(_TODAY),), "events": (Said.of(_NO_EVENT), *place)}
        return Days(today, Facts({"events": ""}, notes), remarks)
    day, said = _date(main, today)
    found = main.found
    unsure = (quoted(_WITHOUT_YEAR, found.words),) if found.without_year else ()
    notes = {"date": (said, *unsure, *other_days)}
    if not main.is_event:
        notes["events"] = (quoted(_PERHAPS_EVENT, found.words, _start(found)),)
        return Days(day, Facts({"events": ""}, notes), remarks)
    notes["events"] = (quoted(_EVENT, main.sentence.text), *unsure, *other_days)
    venue = find_venue(main.sentence, mentions, entities, lang)
    return Days(day, Facts({"events": [_event(found, title, venue)]}, notes), remarks)


def _main(text: str, dates: tuple[FoundDate, ...], lang: str) -> _Main | None:
    """The first day with an hour, else the first of which the text says that something was or will be, else the
    first.
    """
    found = []
    for one in dates:
        if one.day:
            sentence = sentence_at(text, one.start)
            is_announced = announces(sentence.text, lang)
            is_event = bool(one.day.hour or is_announced or reports(sentence.text, lang))
            found.append(
                _Main(one, sentence, is_announced, bool(one.day.hour) or (is_event and not one.without_year))
            )
    by_weight = sorted(
        found, key=lambda main: (not (main.found.day and main.found.day.hour), not main.is_event)
    )
    return by_weight[0] if by_weight else None


def _without_remembered(dates: tuple[FoundDate, ...]) -> tuple[FoundDate, ...]:
    """A day many years before another one, such as that on which a school was founded, is no news."""
    newest = max((one.day.day.year for one in dates if one.day), default=0)
    return tuple(one for one in dates if one.day and newest - one.day.day.year < _LONG_BEFORE)


def _place_without_day(
    text: str, mentions: tuple[Mention, ...], entities: Mapping[EntityRef, Entity], lang: str
) -> Iterator[Said]:
    """Where something was or will be, by the first sentence that says so with a place that is known."""
    for one in mentions:
        sentence = sentence_at(text, one.start)
        if one.start >= 0 and (reports(sentence.text, lang) or announces(sentence.text, lang)):
            venue = find_venue(sentence, mentions, entities, lang)
            if venue.place:
                yield quoted(_PERHAPS_PLACE, sentence.text, venue.place)
                return


def _date(main: _Main, today: date) -> tuple[date, Said]:
    assert main.found.day
    day, words = main.found.day.day, main.found.words
    if day > today:
        return today, quoted(_TODAY_ANNOUNCED, words)
    if main.is_announced:
        return day, quoted(_DAY_IS_OLD, words)
    return day, quoted(_DAY_OF_EVENT if main.is_event else _DAY_IN_TEXT, words)


def _event(found: FoundDate, title: str, venue: Venue) -> dict[str, str]:
    fields = {
        "title": title,
        "start": _start(found),
        "end": found.end.isoformat() if found.end else "",
        "place": venue.place,
        "address": venue.address,
    }
    return {name: value for name, value in fields.items() if value}


def _start(found: FoundDate) -> str:
    assert found.day
    hour = found.day.hour
    return f"{found.day.day.isoformat()} {hour[0]:02}:{hour[1]:02}" if hour else found.day.day.isoformat()
