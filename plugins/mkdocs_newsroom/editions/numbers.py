"""Numbers as each language writes them, from CLDR."""

from __future__ import annotations

from babel import Locale
from babel.numbers import format_percent


def percent(share: int, lang: str) -> str:
    """`share` in hundredths: "38 %", "38%"."""
    return format_percent(share / 100, locale=Locale.parse(lang, sep="-"))
