"""Dates, periods and hours in the words of one language."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any, Literal

from babel import Locale
from babel.dates import get_month_names, get_period_names

from ..model.when import Moment, PartialDate
from .date_cldr import cldr_rules
from .date_rules import RULES, DateRules, DayForms, Forms

_NO_BREAK_SPACE = "\u00a0"


class Dates:
    """What an editor prints in the edition of `lang`."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self._rules = _rules(lang)
        self._months = _month_names(lang)
        self._names = [{case: names[month] for case, names in self._months.items()} for month in range(12)]
        self._half_days = _half_days(lang)

    def day(self, day: date) -> str:
        return self._date(self._rules.days.one, day)

    def month(self, year: int, month: int) -> str:
        return self._date(self._rules.month, date(year, month, 1))

    def partial(self, when: PartialDate) -> str:
        rules = self._rules
        return self._partial(Forms(rules.year, rules.month, rules.days.one), when)

    def day_range(self, start: date, end: date) -> str:
        return self._day_range(self._rules.days, start, end)

    def period(self, start: PartialDate | None, end: PartialDate | None) -> str:
        """How long something runs; an end that is not known is left open, and without both it is empty."""
        if start and end:
            return self._closed_period(start, end)
        if start:
            return self._partial(self._rules.since, start)
        if end:
            return self._partial(self._rules.until, end)
        return ""

    def hour(self, hour: int, minute: int) -> str:
        return self._fill(self._rules.clock, time=self._time(hour, minute))

    def hours(self, start: tuple[int, int], end: tuple[int, int] | None = None) -> str:
        """One hour, or from one to another on the same day."""
        if end is None or end == start:
            return self.hour(*start)
        return self._fill(self._rules.hours, time=self._time(*start), time2=self._time(*end))

    def moment(self, moment: Moment) -> str:
        """When something happens (in some languages that is not the bare date)."""
        return self._at_hour(self._date(self._event_days.one, moment.day), moment)

    def moment_range(self, start: Moment, end: Moment | None) -> str:
        if end is None or end == start or (end.day == start.day and not end.hour):
            return self.moment(start)
        if not start.hour and not end.hour:
            return self._day_range(self._event_days, start.day, end.day)
        if start.hour and end.hour and start.day == end.day:
            return self._fill(
                self._rules.hours_of_day,
                date=self._date(self._event_days.one, start.day),
                hours=self.hours(start.hour, end.hour),
                clock=self.hour(*start.hour),
                clock2=self.hour(*end.hour),
            )
        return self._fill(
            self._rules.moments,
            start=self.moment(start),
            end=self.moment(end),
            since=self._at_hour(self._date(self._rules.since.day, start.day), start),
            until=self._at_hour(self._date(self._rules.until.day, end.day), end),
        )

    def leaf_month(self, day: date) -> str:
        """The short name of the month, for a calendar leaf."""
        return self._months["short"][day.month - 1]

    def leaf_day(self, day: date) -> str:
        return str(day.day)

    @property
    def _event_days(self) -> DayForms:
        return self._rules.event_days or self._rules.days

    def _closed_period(self, start: PartialDate, end: PartialDate) -> str:
        rules = self._rules
        if start == end:
            return self.partial(start)
        if start.day and end.day:
            return self._day_range(rules.days, start.first_day, end.first_day)
        if start.month and end.month and not start.day and not end.day and start.year == end.year:
            return self._dates(rules.months, start.first_day, end.first_day)
        if not start.month and not end.month:
            return self._dates(rules.years, start.first_day, end.first_day)
        opening = self._partial(rules.opening, start) if rules.opening else self.partial(start)
        return f"{opening} – {self.partial(end)}"

    def _day_range(self, forms: DayForms, start: date, end: date) -> str:
        if start == end:
            return self._date(forms.one, start)
        if (start.year, start.month) == (end.year, end.month):
            return self._dates(forms.of_month, start, end)
        if start.year == end.year:
            return self._dates(forms.of_year, start, end)
        return self._dates(forms.apart, start, end)

    def _at_hour(self, day: str, moment: Moment) -> str:
        if not moment.hour:
            return day
        return self._fill(self._rules.moment, date=day, clock=self.hour(*moment.hour))

    def _time(self, hour: int, minute: int) -> str:
        pattern = self._rules.time if minute else self._rules.full_time or self._rules.time
        half = self._half_days[hour >= 12]
        return self._fill(pattern, hour=hour, hour12=hour % 12 or 12, minute=minute, half=half)

    def _partial(self, forms: Forms, when: PartialDate) -> str:
        pattern = forms.day if when.day else forms.month if when.month else forms.year
        return self._date(pattern, when.first_day)

    def _date(self, pattern: str, day: date) -> str:
        return self._fill(pattern, **self._fields(day))

    def _dates(self, pattern: str, start: date, end: date) -> str:
        opening = self._rules.opening or Forms("", "", self._rules.days.one)
        return self._fill(
            pattern,
            **self._fields(start),
            **self._fields(end, "2"),
            start=self._date(opening.day, start),
            end=self.day(end),
            since=self._date(self._rules.since.day, start),
            until=self._date(self._rules.until.day, end),
        )

    def _fields(self, day: date, suffix: str = "") -> dict[str, Any]:
        fields = {**self._names[day.month - 1], "year": day.year, "number": day.month, "day": day.day}
        return {f"{name}{suffix}": value for name, value in fields.items()} if suffix else fields

    def _fill(self, pattern: str, **fields: Any) -> str:
        return pattern.replace("~", _NO_BREAK_SPACE).format(**fields)


def month_words(lang: str) -> frozenset[str]:
    """The months in every case that dates of the language put them in, none shortened."""
    return frozenset(name for case, names in _month_names(lang).items() if case != "short" for name in names)


@cache
def _locale(lang: str) -> Locale:
    return Locale.parse(lang, sep="-")


@cache
def _rules(lang: str) -> DateRules:
    return RULES.get(lang) or cldr_rules(_locale(lang))


@cache
def _month_names(lang: str) -> dict[str, tuple[str, ...]]:
    def names(
        width: Literal["wide", "abbreviated"], context: Literal["format", "stand-alone"]
    ) -> tuple[str, ...]:
        found = get_month_names(width, context, _locale(lang))
        return tuple(found[number] for number in range(1, 13))

    return {
        "name": names("wide", "stand-alone"),
        "of": names("wide", "format"),
        "short": names("abbreviated", "format"),
        **_rules(lang).month_names,
    }


@cache
def _half_days(lang: str) -> tuple[str, str]:
    names = get_period_names("abbreviated", "format", _locale(lang))
    return names.get("am", "am"), names.get("pm", "pm")
