"""What the Unicode CLDR knows of a language, by its code as BCP 47 writes it ("sr-Latn")."""

from __future__ import annotations

from functools import cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global


@cache
def locale_of(code: str) -> Locale | None:
    """None for a language that CLDR has no data of, and for what is no code."""
    try:
        return Locale.parse(code, sep="-")
    except (UnknownLocaleError, ValueError):
        return None


@cache
def likely_territory(language: str) -> str:
    """Where a language without further tags is most likely written (UTS 35, likely subtags): "BA" of "bs". Else ""."""
    known = str(get_global("likely_subtags").get(language, ""))
    territory = known.rpartition("_")[2]
    return territory if len(territory) == 2 else ""
