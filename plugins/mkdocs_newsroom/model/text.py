"""A text in one language, in several, or the same for all (a name that nobody translates)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Self

from markupsafe import Markup, escape

ENGLISH = "en"
"""The language of all messages where there is no better one."""
ALL_LANGUAGES = ""


class Foreign(str):
    """A text in the language `lang` that stands among texts in the language `around`.

    To programs it is the bare text. In a template it escapes itself and marks its language; the values that are
    filled into it are marked with `around`, unless they are in a language of their own.
    """

    __slots__ = ("_html", "around", "lang")

    lang: str
    around: str
    _html: Markup

    def __new__(cls, text: str, lang: str, around: str, html: Markup | None = None) -> Self:
        made = super().__new__(cls, text)
        made.lang, made.around, made._html = lang, around, escape(str(text)) if html is None else html
        return made

    def __html__(self) -> str:
        return Markup('<span lang="{}">{}</span>').format(self.lang, self._html)

    def format(self, *args: object, **values: object) -> Foreign:
        """Numbers and texts as they are, phrases and markup too."""
        text = str(self).format(*map(_bare, args), **{name: _bare(value) for name, value in values.items()})
        marked = {name: self._marked(value) for name, value in values.items()}
        return Foreign(text, self.lang, self.around, self._html.format(*map(self._marked, args), **marked))

    def _marked(self, value: object) -> object:
        """A part without letters (a number, a lone tag) is in no language."""
        if isinstance(value, Phrase):
            return replace(value, lang=value.lang or self.around)
        if (
            isinstance(value, Foreign)
            or not isinstance(value, str)
            or not any(map(str.isalpha, _bare(value)))
        ):
            return value
        return Markup('<span lang="{}">{}</span>').format(self.around, value)


def _bare(value: object) -> str:
    return value.striptags() if isinstance(value, Markup) else str(value)


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

    def __hash__(self) -> int:
        """As a default of a field, one that has a hash is not copied for each record."""
        return hash(frozenset(self.by_language.items()))

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
