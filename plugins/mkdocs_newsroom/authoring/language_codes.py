"""Codes of languages as people write them, and what CLDR knows of each: whether it exists, and where it is spoken."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from babel.core import get_global
from babel.languages import get_official_languages
from babel.localedata import locale_identifiers

from ..editions.language_names import name_in, own_name
from ..load.cldr import locale_of
from ..load.suggest import fold, nearest

_CODE = re.compile(r"[a-z]{2}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")
"""What mkdocs-static-i18n takes: two letters, and a script and a country where they matter."""

# Of the countries with several zones that CLDR names one for (CLDR 48, metaZones, primaryZones).
_PRIMARY_ZONES = {
    "CL": "America/Santiago",
    "CN": "Asia/Shanghai",
    "DE": "Europe/Berlin",
    "EC": "America/Guayaquil",
    "ES": "Europe/Madrid",
    "MH": "Pacific/Majuro",
    "MY": "Asia/Kuala_Lumpur",
    "NZ": "Pacific/Auckland",
    "PT": "Europe/Lisbon",
    "UA": "Europe/Kyiv",
    "UZ": "Asia/Tashkent",
}


def language_code(written: str) -> str:
    """`pt_br` as "pt-BR"; "" unless CLDR has the language and mkdocs-static-i18n takes its code."""
    first, *others = re.split("[-_]", written.strip())
    parts = [part.title() if len(part) == 4 else part.upper() for part in others]
    code = "-".join([first.lower(), *parts])
    return code if _CODE.fullmatch(code) and locale_of(code) else ""


def nearest_language_code(written: str) -> str:
    """For the code of a country its language ("ua"), for a language's name its code ("ukrainian"); else the code that
    is most like it, or "".
    """
    if len(written) == 2 and (spoken := get_official_languages(written.upper(), de_facto=True)):
        return next((code for code in map(language_code, spoken) if code), "")
    by_name = {fold(name): code for code in _languages() for name in (name_in(code, "en"), own_name(code))}
    if near := nearest(written, by_name):
        return by_name[near]
    known = language_code(re.split("[-_]", written.strip())[0])
    return known or nearest(written, _languages())


def time_zones(code: str) -> tuple[str, ...]:
    """Of the country in which most speakers live, or that the code names: one, where CLDR says which counts."""
    locale = locale_of(code)
    if locale is None:
        return ()
    likely = get_global("likely_subtags")
    maximal = likely.get(str(locale)) or likely.get(locale.language) or ""
    territory = locale.territory or maximal.rpartition("_")[2]
    if primary := _PRIMARY_ZONES.get(territory):
        return (primary,)
    return tuple(sorted(get_global("territory_zones").get(territory, ())))


@cache
def _languages() -> tuple[str, ...]:
    return tuple(sorted(set(filter(None, map(language_code, _plain_codes())))))


def _plain_codes() -> Iterator[str]:
    return (code for code in locale_identifiers() if "_" not in code)
