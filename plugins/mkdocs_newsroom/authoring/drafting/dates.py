"""Days, hours and months in the words of a language, and what two of them with a dash between them mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, time
from functools import cache
from itertools import takewhile
from typing import Literal

from babel import Locale
from babel.dates import get_month_names

from ...editions.date_rules import RULES
from ...model.when import Moment, PartialDate
from .flat import flat


@dataclass(frozen=True)
class FoundDate:
    """`words` stand at `start` of the text. `day` is None for a month and for a period, which are no day of an event;
    `end` is the last of some days. A day `without_year` got the year that stands nearest in the text.
    """

    words: str
    start: int
    stop: int
    day: Moment | None = None
    end: date | None = None
    month: PartialDate | None = None
    until: PartialDate | None = None
    without_year: bool = False


_D, _Y, _M = r"(?P<day>\d{1,2})", r"(?P<year>(?:19|20)\d\d)", r"(?P<month>[^\W\d_]{3,})"
_MORE = r"(?:(?:\s?[-–—]\s?|\s(?:do|lidz|iki|until|bis)\s)(?P<last>\d{1,2})\.?)?"
_NUMBER = r"(?P<number>\d{1,2})"
# Of the text without marks; the first that fits at a place counts.
_PATTERNS = tuple(
    re.compile(rf"(?<![\w.,/-]){pattern}(?![\w/]|[.,-]\d)")
    for pattern in (
        rf"{_Y}[.-]\s?{_NUMBER}[.-]\s?{_D}\.?(?=\W|$)",
        rf"{_D}[./-]\s?{_NUMBER}[./-]\s?{_Y}\.?",
        rf"{_Y}\.?\s?(?:m\.|gada|g\.)\s?{_D}\.?{_MORE}\s?{_M}",
        rf"{_Y}\s?m?\.?\s?{_M}\s{_D}(?:\s?d\.(?=\siki\s\d+\s?d\b))?{_MORE}(?:\s?d\b\.?)?",
        rf"{_D}\.?{_MORE}\s?{_M},?\s{_Y}",
        rf"{_Y}\.?\s?(?:m\.|gada|g\.)\s?{_M}",
        rf"{_M}\s{_Y}",
        rf"{_M}\s{_D}(?:\s?d\.(?=\siki\s\d+\s?d\b))?{_MORE}\sd\b\.?",
        rf"{_D}\.?{_MORE}\s?{_M}",
    )
)
# Two dates with one of these between them are one period.
_BETWEEN = re.compile(
    r"\.?\s*(?:g(?:odine|ada)?\.?|r\.|m\.|d\.)?\s*(?:[-–—]|do|lidz(?: pat)?|iki|until|bis)\s*"
)
_LONGEST_EVENT = 14  # days
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NEAR = 2000  # characters
_CLOCK = r"(?P<hour>[01]?\d|2[0-3])(?:[.:](?P<minute>[0-5]\d))?(?![\d.:]\d)"
# What makes a number an hour, in the text without marks; {clock} is the number.
_HOURS: Mapping[str, tuple[str, ...]] = {
    "bs": (
        r"\b(?:u|od|sa pocetkom u|s pocetkom u)\s{clock}\s?(?:sati|sata|sat|casova|h)\b",
        r"\bu\s(?=\d\d?[.:]\d\d){clock}",
    ),
    "pl": (r"\b(?:godz\.|godzinie|godz|godziny)\s?{clock}",),
    "lv": (r"\b(?:plkst\.?|pulksten)\s?{clock}",),
    "lt": (r"\b{clock}\s?val\b", r"\bval\.\s?{clock}"),
}
_ANY_HOUR = (r"\b(?=\d\d?[:]\d\d){clock}",)
_SAME_SENTENCE = 60  # characters
_END_OF_SENTENCE = re.compile(r"[.!?](?=\s+[A-ZČĆŠŽĐĀĒĪŪŁŚŻŹĄĘ])|\n\n")
# Months by other names than CLDR's, as beginnings of words.
_OTHER_NAMES = {
    "bs": "sijec velja ozuj trav svib lip srp kolovoz ruj listop stud prosin",
}
_ALSO = {"bs": {"avgust": 8}}
_SHORTEST, _LONGEST_ENDING = 3, 5  # letters of a month's name that all its forms share, and of what follows


def find_dates(text: str, lang: str) -> tuple[FoundDate, ...]:
    """All dates of a text, in its order; words of months are those of `lang`."""
    plain = flat(text)
    found: list[FoundDate] = []
    taken = 0
    matches = sorted(
        (
            (match.start(), number, match)
            for number, pattern in enumerate(_PATTERNS)
            for match in pattern.finditer(plain)
        ),
        key=lambda one: one[:2],
    )
    for start, _, match in matches:
        if start >= taken and (one := _read(match, text, lang)):
            found.append(one)
            taken = one.stop
    return tuple(_with_hour(one, text, plain, lang) for one in _joined(found, text, plain))


def _read(match: re.Match[str], text: str, lang: str) -> FoundDate | None:
    parts = {name: value for name, value in match.groupdict().items() if value}
    month = int(parts["number"]) if "number" in parts else _month(parts.get("month", ""), lang)
    if not 1 <= month <= 12 or ("year" not in parts and parts.get("month", "") not in _forms(lang)):
        return None  # without a year "20 majki" would be a day of May
    start, stop = match.span()
    whole = FoundDate(text[start:stop], start, stop)
    year = int(parts["year"]) if "year" in parts else _nearest_year(text, start)
    if not year:
        return None
    if "day" not in parts:
        return replace(whole, month=PartialDate(year, month))
    try:
        day = date(year, month, int(parts["day"]))
        last = date(year, month, int(parts["last"])) if "last" in parts else None
    except ValueError:
        return None
    if last and last <= day:
        return None
    return replace(whole, day=Moment(day), end=last, without_year="year" not in parts)


def _nearest_year(text: str, position: int) -> int:
    found = _YEAR.finditer(text, max(0, position - _NEAR), position + _NEAR)
    return min(((abs(match.start() - position), int(match[0])) for match in found), default=(0, 0))[1]


def _joined(found: list[FoundDate], text: str, plain: str) -> Iterator[FoundDate]:
    """Two dates with a dash, or the word for "until", between them are one: days of an event, or a period."""
    waiting: FoundDate | None = None
    for one in found:
        if waiting and _BETWEEN.fullmatch(plain, waiting.stop, one.start):
            waiting = _together(waiting, one, text)
        else:
            if waiting:
                yield waiting
            waiting = one
    if waiting:
        yield waiting


def _together(first: FoundDate, last: FoundDate, text: str) -> FoundDate:
    if first.without_year and last.day and not last.without_year:
        first = _in_year_of(last.day.day, first)
    whole = replace(first, words=text[first.start : last.stop], stop=last.stop)
    if first.day and last.day and 0 < (last.day.day - first.day.day).days <= _LONGEST_EVENT:
        return replace(whole, end=last.day.day)
    return replace(whole, day=None, end=None, month=_partial(first), until=_partial(last))


def _in_year_of(last: date, first: FoundDate) -> FoundDate:
    """The year stands only at the end: "from 28 February to 2 March 2020"; a new one may begin in between."""
    assert first.day
    month_and_day = f"{first.day.day:%m-%d}"
    year = last.year - (month_and_day > f"{last:%m-%d}")
    try:
        day = date.fromisoformat(f"{year:04}-{month_and_day}")
    except ValueError:  # 29 February
        return first
    return replace(first, day=replace(first.day, day=day), without_year=False)


def _partial(found: FoundDate) -> PartialDate | None:
    return PartialDate.parse(found.day.day.isoformat()) if found.day else found.month


def _with_hour(found: FoundDate, text: str, plain: str, lang: str) -> FoundDate:
    """The hour that stands in the same sentence, after the day or right before it."""
    if not found.day or found.end:
        return found
    sentence = _END_OF_SENTENCE.search(text, found.stop)
    limit = min(found.stop + _SAME_SENTENCE, sentence.start() + 1 if sentence else len(text))
    before = max(found.start - _SAME_SENTENCE // 3, text.rfind("\n", 0, found.start) + 1)
    for start, stop in ((found.stop, limit), (before, found.start)):
        for pattern in (*_HOURS.get(lang, ()), *_ANY_HOUR):
            if match := re.compile(pattern.replace("{clock}", _CLOCK)).search(plain, start, stop):
                hour = time(int(match["hour"]), int(match["minute"] or 0))
                first, last = min(found.start, match.start()), max(found.stop, match.end())
                day = Moment(found.day.day, (hour.hour, hour.minute))
                return replace(found, day=day, words=text[first:last], start=first, stop=last)
    return found


def _month(word: str, lang: str) -> int:
    """The number of the month that a word without marks names in any of its cases; 0 for another word."""
    if len(word) < _SHORTEST:
        return 0
    stems = _stems(lang)
    fitting = [stem for stem in stems if word.startswith(stem) and len(word) - len(stem) <= _LONGEST_ENDING]
    return stems[max(fitting, key=len)] if fitting else 0


@cache
def _stems(lang: str) -> dict[str, int]:
    """The beginning that all forms of a month's name share, and the months by their other names."""
    stems = {_common(forms): number for number, forms in enumerate(zip(*_tables(lang), strict=True), 1)}
    others = dict(zip(_OTHER_NAMES.get(lang, "").split(), range(1, 13), strict=False))
    return {
        stem: number
        for stem, number in {**stems, **others, **_ALSO.get(lang, {})}.items()
        if len(stem) >= _SHORTEST
    }


def _common(forms: tuple[str, ...]) -> str:
    """The letters with which all of them begin."""
    alike = takewhile(lambda letters: len(set(letters)) == 1, zip(*forms, strict=False))
    return "".join(letters[0] for letters in alike)


@cache
def _forms(lang: str) -> frozenset[str]:
    return frozenset(name for table in _tables(lang) for name in table)


@cache
def _tables(lang: str) -> tuple[tuple[str, ...], ...]:
    """The twelve months without marks, in each of the cases that CLDR and our own rules of dates know."""
    locale = Locale.parse(lang, sep="-")
    contexts: tuple[Literal["format", "stand-alone"], ...] = ("format", "stand-alone")
    by_cldr = [get_month_names("wide", context, locale) for context in contexts]
    tables = [tuple(names[number] for number in range(1, 13)) for names in by_cldr]
    tables += RULES[lang].month_names.values() if lang in RULES else ()
    return tuple(tuple(map(flat, table)) for table in tables)
