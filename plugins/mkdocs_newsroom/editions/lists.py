"""Lists in a sentence: "a, b i c"."""

from __future__ import annotations

from collections.abc import Iterable

from babel import Locale
from babel.lists import format_list


def join(texts: Iterable[str], lang: str) -> str:
    return format_list(list(texts), locale=Locale.parse(lang, sep="-"))
