"""A text in one language, in several, or the same for all (a name that nobody translates)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

ALL_LANGUAGES = ""


@dataclass(frozen=True)
class Phrase:
    """A text as one edition shows it. `lang` is set only when it is not the edition's own language.

    In a template it escapes itself and marks its language; `text` is the bare text, for attributes.
    """

    text: str
    lang: str | None = None

    def __str__(self) -> str:
        return self.text

    def __bool__(self) -> bool:
        return bool(self.text)

    def __html__(self) -> str:
        if self.lang:
            return Markup('<span lang="{}">{}</span>').format(self.lang, self.text)
        return escape(self.text)


@dataclass(frozen=True)
class Text:
    """`by_language` maps a language to its text; the key "" holds a text that serves every language."""

    by_language: Mapping[str, str]

    @classmethod
    def of(cls, text: str, lang: str = ALL_LANGUAGES) -> Text:
        return cls({lang: text})

    def __bool__(self) -> bool:
        return any(self.by_language.values())

    def has(self, lang: str) -> bool:
        """Whether it can be said in `lang`: in its own words, or in those for all languages."""
        return bool(self._own(lang))

    def in_language(self, lang: str, fallbacks: Iterable[str] = ()) -> Phrase:
        """The text in `lang`, else the one for all, else the first of `fallbacks` that exists (marked)."""
        if own := self._own(lang):
            return Phrase(own)
        for other in (*fallbacks, *self.by_language):
            if text := self.by_language.get(other):
                return Phrase(text, other)
        return Phrase("")

    def _own(self, lang: str) -> str:
        return self.by_language.get(lang) or self.by_language.get(ALL_LANGUAGES) or ""
