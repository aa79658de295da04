"""Names of languages and countries, from CLDR."""

from __future__ import annotations

from functools import cache

from ..load.cldr import locale_of

# CLDR still has a pejorative name of this language in some languages, and no data of its own for it.
_BETTER_NAMES = {
    ("rom", "bs"): "romski",
    ("rom", "lv"): "romu",
    ("rom", "pl"): "romski",
    ("rom", "rom"): "romani čhib",
    ("rom", "uk"): "ромська",
}


def own_name(code: str) -> str:
    """A language in its own words, with a capital letter as a language switch shows it: "Latviešu"."""
    name = name_in(code, code)
    return name[:1].upper() + name[1:]


@cache
def name_in(code: str, lang: str) -> str:
    """A language in the words of the edition of `lang`: "poljski"; the code itself if nobody named it."""
    if better := _BETTER_NAMES.get((code, lang)):
        return better
    edition = locale_of(lang)
    if edition is None:
        return code
    for known in (code.replace("-", "_"), code.partition("-")[0]):
        if name := edition.languages.get(known):
            return str(name)
    return code


@cache
def country_name(code: str, lang: str) -> str:
    """A country, by its two capital letters: "Bosna i Hercegovina"; the code itself if it is unknown."""
    edition = locale_of(lang)
    return str(edition.territories.get(code, code)) if edition else code
