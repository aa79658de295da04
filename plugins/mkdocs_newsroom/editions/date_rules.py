"""How an editor of each language prints dates and hours, as tables; "~" stands for a no-break space.

CLDR knows dates, but not the cases and the dots of running text: these tables say what a native editor
prints. A pattern's fields are those of a date (`year`, `day`, `name` of the month, `of` its genitive, `to`
its dative, `at` its locative) and of an hour (`hour`, `minute`, `time`, `clock`); with a 2, of the later end.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

APART = "{start} – {end}"


class Forms(NamedTuple):
    """One way of speaking of a date, as precise as the date is."""

    year: str
    month: str
    day: str


@dataclass(frozen=True)
class DayForms:
    """A day, and days from one to another: in one month, in one year, or further apart."""

    one: str
    of_month: str
    of_year: str
    apart: str = APART


@dataclass(frozen=True)
class DateRules:
    """`opening` is a date before a dash, `event_days` the days on which something happens.

    `time` is the bare hour ("17.00", or `full_time` at zero minutes), `clock` and `hours` what stands alone.
    """

    year: str
    month: str
    years: str
    months: str
    days: DayForms
    since: Forms
    until: Forms
    moment: str
    time: str
    full_time: str = ""
    clock: str = "{time}"
    hours: str = "{time}–{time2}"
    hours_of_day: str = "{date} {hours}"
    moments: str = APART
    opening: Forms | None = None
    event_days: DayForms | None = None
    month_names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def _months(names: str) -> tuple[str, ...]:
    return tuple(names.split())


BOSNIAN = DateRules(
    month_names={
        "of": _months(
            "januara februara marta aprila maja juna jula augusta septembra oktobra novembra decembra"
        ),
    },
    year="{year}.",
    month="{name}~{year}.",
    years="{year}–{year2}.",
    months="{name}–{name2}~{year}.",
    days=DayForms(
        one="{day}.~{of}~{year}.",
        of_month="{day}–{day2}.~{of}~{year}.",
        of_year="{day}.~{of} – {day2}.~{of2}~{year}.",
    ),
    # The dot of an ordinal number is left out before another mark of punctuation.
    opening=Forms("{year}", "{name}~{year}", "{day}.~{of}~{year}"),
    since=Forms("od {year}.", "od {of}~{year}.", "od {day}.~{of}~{year}."),
    until=Forms("do {year}.", "do {of}~{year}.", "do {day}.~{of}~{year}."),
    time="{hour}:{minute:02}",
    moment="{date} u~{clock}",
    hours_of_day="{date} od~{clock} do~{clock2}",
    moments="{since} {until}",
)

POLISH = DateRules(
    year="{year}",
    month="{name} {year}",
    years="{year}–{year2}",
    months="{name}–{name2} {year}",
    days=DayForms(
        one="{day}~{of} {year}",
        of_month="{day}–{day2}~{of} {year}",
        of_year="{day}~{of} – {day2}~{of2} {year}",
    ),
    since=Forms("od {year}~roku", "od {of} {year}", "od {day}~{of} {year}"),
    until=Forms("do {year}~roku", "do {of} {year}", "do {day}~{of} {year}"),
    time="{hour}.{minute:02}",
    moment="{date}, godz.~{clock}",
    hours_of_day="{date}, godz.~{hours}",
)

LATVIAN = DateRules(
    month_names={
        "of": _months(
            "janvāra februāra marta aprīļa maija jūnija jūlija augusta septembra oktobra novembra decembra"
        ),
        "to": _months(
            "janvārim februārim martam aprīlim maijam jūnijam "
            "jūlijam augustam septembrim oktobrim novembrim decembrim"
        ),
        "at": _months(
            "janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī decembrī"
        ),
    },
    year="{year}.~gads",
    month="{year}.~gada {name}",
    years="{year}.–{year2}.~gads",
    months="{year}.~gada {name}–{name2}",
    days=DayForms(
        one="{year}.~gada {day}.~{name}",
        of_month="{year}.~gada {day}.–{day2}.~{name}",
        of_year="{year}.~gada {day}.~{name} – {day2}.~{name2}",
    ),
    event_days=DayForms(
        one="{year}.~gada {day}.~{at}",
        of_month="{year}.~gada {day}.–{day2}.~{at}",
        of_year="no {year}.~gada {day}.~{of} līdz {day2}.~{to2}",
        apart="{since} {until}",
    ),
    since=Forms("no {year}.~gada", "no {year}.~gada {of}", "no {year}.~gada {day}.~{of}"),
    until=Forms("līdz {year}.~gadam", "līdz {year}.~gada {to}", "līdz {year}.~gada {day}.~{to}"),
    time="{hour}.{minute:02}",
    clock="plkst.~{time}",
    hours="plkst.~{time}–{time2}",
    moment="{date} {clock}",
    moments="{since} {until}",
)

LITHUANIAN = DateRules(
    year="{year}~m.",
    month="{year}~m. {name}",
    years="{year}–{year2}~m.",
    months="{year}~m. {name}–{name2}",
    days=DayForms(
        one="{year}~m. {of}~{day}~d.",
        of_month="{year}~m. {of}~{day}–{day2}~d.",
        of_year="{year}~m. {of}~{day}~d. – {of2}~{day2}~d.",
    ),
    since=Forms("nuo {year}~m.", "nuo {year}~m. {of}", "nuo {year}~m. {of}~{day}~d."),
    until=Forms("iki {year}~m.", "iki {year}~m. {of}", "iki {year}~m. {of}~{day}~d."),
    time="{hour}.{minute:02}",
    full_time="{hour}",
    clock="{time}~val.",
    hours="{time}–{time2}~val.",
    moment="{date} {clock}",
)

RULES = {"bs": BOSNIAN, "pl": POLISH, "lv": LATVIAN, "lt": LITHUANIAN}
