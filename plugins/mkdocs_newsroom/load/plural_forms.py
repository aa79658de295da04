"""How many plural forms a language has and which number takes which, as gettext writes it."""

from __future__ import annotations

from babel.messages.plurals import get_plural

from .cldr import locale_of

# Babel gives the numbers from 10 to 20 to the wrong form (CLDR 48, supplemental plurals, "lv").
_BETTER = {
    "lv": "nplurals=3; plural=(n%10==0 || (n%100>=11 && n%100<=19)) ? 0 : (n%10==1 && n%100!=11) ? 1 : 2;",
}


def plural_forms(lang: str) -> str:
    """The value of the header `Plural-Forms`; the English rule for a language that Babel does not know."""
    if locale_of(lang) is None:
        return "nplurals=2; plural=(n != 1);"
    return _BETTER.get(lang) or str(get_plural(lang.replace("-", "_")).plural_forms)
