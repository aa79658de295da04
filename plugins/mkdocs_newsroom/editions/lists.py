"""Lists in a sentence: "a, b i c"."""

from __future__ import annotations

from collections.abc import Iterable

from babel import Locale
from babel.lists import format_list


def either(texts: Iterable[str], lang: str) -> str:
    """What can be chosen: "a, b ili c"."""
    return format_list(list(texts), style="or", locale=Locale.parse(lang, sep="-"))


def join(texts: Iterable[str], lang: str) -> str:
    return format_list(list(texts), locale=Locale.parse(lang, sep="-"))
