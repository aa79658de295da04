"""Time zones by the city that stands for them, in the words of a language."""

from __future__ import annotations

from functools import cache

from babel.core import Locale, get_global


@cache
def city_of(zone: str, lang: str) -> str:
    """The exemplar city of CLDR: `Europe/Riga` is "Ryga" in Polish. Empty for a zone that is no place, such as `UTC`.

    CLDR may know the zone by a former name, `Europe/Kiev`, which Babel's own look-up misses. One without a translation
    is named as the zone is.
    """
    area, _, place = zone.rpartition("/")
    if area in ("", "Etc"):
        return ""
    aliases = get_global("zone_aliases")
    present = aliases.get(zone, zone)
    known = Locale.parse(lang, sep="-").time_zones
    names = (zone, present, *sorted(old for old, new in aliases.items() if new == present))
    cities = (known[name]["city"] for name in names if "city" in known.get(name, ()))
    return next(cities, place.replace("_", " "))
