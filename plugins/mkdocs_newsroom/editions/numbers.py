"""Numbers as each language writes them, from CLDR."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from babel import Locale
from babel.numbers import format_percent

_SAMPLES = range(200)  # the rules look at a number's last two digits, and at 0, 1 and 2


def percent(share: int, lang: str) -> str:
    """`share` in hundredths: "38 %", "38%"."""
    return format_percent(share / 100, locale=Locale.parse(lang, sep="-"))


@cache
def plural_samples(lang: str) -> Mapping[str, int]:
    """A whole number of each plural category that whole numbers of the language have: {"one": 1, "few": 2, "many": 0}.

    The categories are CLDR's, by which a browser's `Intl.PluralRules` chooses too.
    Source: Unicode Technical Standard #35, part 3, "Language Plural Rules".
    """
    category = Locale.parse(lang, sep="-").plural_form
    return {category(number): number for number in reversed(_SAMPLES)}
