"""The same tables of dates for any other language, made from CLDR's own patterns."""

from __future__ import annotations

import re

from babel import Locale
from babel.dates import tokenize_pattern

from .date_rules import APART, DateRules, DayForms, Forms

_FIELDS = {
    "y": "{year}",
    "M": "{number}",
    "MM": "{number:02}",
    "MMM": "{short}",
    "MMMM": "{of}",
    "L": "{number}",
    "LL": "{number:02}",
    "LLL": "{short}",
    "LLLL": "{name}",
    "d": "{day}",
    "dd": "{day:02}",
    "H": "{hour}",
    "HH": "{hour:02}",
    "h": "{hour12}",
    "hh": "{hour12:02}",
    "mm": "{minute:02}",
    "a": "{half}",
}


def cldr_rules(locale: Locale) -> DateRules:
    """CLDR has no words for "since" and "until": an open end is shown by a dash alone."""
    day = _known(_template(locale.date_formats["long"].pattern), "{day} {of} {year}")
    month = _known(_template(_skeleton(locale, "yMMMM", "LLLL y")), "{name} {year}")
    year = _known(_template(_skeleton(locale, "y", "y")), "{year}")
    time = _known(_template(locale.time_formats["short"].pattern), "{hour}:{minute:02}")
    moment = _moment(locale)
    return DateRules(
        year=year,
        month=month,
        years=_interval(locale, "y", "y"),
        months=_interval(locale, "yMMMM", "M"),
        days=DayForms(
            one=day,
            of_month=_interval(locale, "yMMMd", "d"),
            of_year=_interval(locale, "yMMMd", "M"),
            apart=_interval(locale, "yMMMd", "y"),
        ),
        since=Forms(*(f"{form} –" for form in (year, month, day))),
        until=Forms(*(f"– {form}" for form in (year, month, day))),
        time=time,
        moment=moment,
        hours_of_day=moment.replace("{clock}", "{hours}"),
    )


def _skeleton(locale: Locale, name: str, default: str) -> str:
    pattern = locale.datetime_skeletons.get(name)
    return pattern.pattern if pattern else default


def _interval(locale: Locale, skeleton: str, field: str) -> str:
    """Months are written out, as CLDR allows when only the pattern with short ones is given."""
    parts = locale.interval_formats.get(skeleton, {}).get(field)
    if not parts or len(parts) != 2:
        return APART
    first, second = (re.sub(r"(?<![ML])(M|L){3}(?![ML])", r"\1\1\1\1", part) for part in parts)
    return _known(_template(first) + _template(second, "2"), APART)


def _template(pattern: str, suffix: str = "") -> str:
    parts = []
    for kind, value in tokenize_pattern(pattern):
        if isinstance(value, str):
            parts.append(value.replace("{", "{{").replace("}", "}}"))
        elif kind == "field":
            letter, count = value
            name = _FIELDS.get("y" if letter == "y" else letter * count, "{unknown}")
            parts.append(re.sub(r"(?<=\{)\w+", rf"\g<0>{suffix}", name))
    return "".join(parts)


def _known(template: str, default: str) -> str:
    """An era or a weekday has no place here: such a pattern is not taken."""
    return default if "{unknown" in template else template


def _moment(locale: Locale) -> str:
    pattern = str(locale.datetime_formats.get("long", "{1}, {0}"))
    return pattern.replace("'", "").replace("{1}", "{date}").replace("{0}", "{clock}")
