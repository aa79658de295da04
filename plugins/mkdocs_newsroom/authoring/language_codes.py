"""Codes of languages as people write them, and what CLDR knows of each: whether it exists, and where it is spoken."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from babel.core import get_global
from babel.languages import get_official_languages
from babel.localedata import locale_identifiers

from ..editions.language_names import name_in, own_name
from ..load.cldr import locale_of
from ..load.suggest import fold, nearest
from ..model.text import ENGLISH

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
    """For the code of a country its language ("ua"), for another code of a language, or its name, its code ("ukr",
    "ukrainian"); else the code that is most like it, or "".
    """
    if len(written) == 2 and (spoken := get_official_languages(written.upper(), de_facto=True)):
        return next((code for code in map(language_code, spoken) if code), "")
    first = re.split("[-_]", written.strip().lower())[0]
    if known := language_code(get_global("language_aliases").get(first, first)):
        return known
    by_name = _codes_by_name()
    if near := nearest(written, by_name):
        return by_name[near]
    return nearest(written, _languages())


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


@cache
def _codes_by_name() -> Mapping[str, str]:
    names = ((name_in(code, ENGLISH), own_name(code), code) for code in _languages())
    return {fold(name): code for english, own, code in names for name in (english, own)}


def _plain_codes() -> Iterator[str]:
    return (code for code in locale_identifiers() if "_" not in code)
