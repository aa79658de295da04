"""What the Unicode CLDR knows of a language, by its code as BCP 47 writes it ("sr-Latn")."""

from __future__ import annotations

from functools import cache

from babel import Locale, UnknownLocaleError


@cache
def locale_of(code: str) -> Locale | None:
    """None for a language that CLDR has no data of, and for what is no code."""
    try:
        return Locale.parse(code, sep="-")
    except (UnknownLocaleError, ValueError):
        return None
