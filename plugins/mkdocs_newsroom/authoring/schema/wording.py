"""The words of a schema, in one language or in all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from ...editions.field_texts import choice_text, field_languages, field_text, record_text
from ...editions.problem_texts import problem_texts
from ...model.fields import Record
from ...model.problem import Place, Problem
from ...model.text import Text

Described = dict[str, object]


@dataclass(frozen=True)
class Wording:
    """With several languages each text stands once in each, after the name of its language."""

    languages: tuple[str, ...]

    @classmethod
    def of(cls, lang: str | None) -> Wording:
        """In `lang` alone, or in every language in which fields are described."""
        return cls((lang,) if lang else field_languages())

    def record(self, record: type[Record]) -> Described:
        return self._described(lambda lang: record_text(record, lang))

    def field(self, record: type[Record], name: str) -> Described:
        return self._described(lambda lang: field_text(record, name, lang))

    def choice(self, choice: StrEnum) -> str:
        return self._in_a_line(lambda lang: choice_text(choice, lang))

    def mistake(self, code: str, field: str) -> str:
        """How to mend the mistake of a code of problems."""
        problem = Problem(code, Place(""), {"field": field})
        return self._in_a_line(lambda lang: problem_texts(problem, lang)[1])

    def name(self, text: Text) -> str:
        """A name as it stands in the data: once, where it is the same in all languages."""
        shown = (text.in_language(lang, text.by_language).text for lang in self.languages)
        return " · ".join(dict.fromkeys(shown))

    def _described(self, text_in: Callable[[str], str]) -> Described:
        """`markdownDescription` is what VS Code shows; other editors know `description` alone."""
        texts = {lang: text_in(lang) for lang in self.languages}
        if len(texts) == 1:
            (markdown,) = texts.values()
        else:
            markdown = "\n\n".join(f"**{lang}** {text}" for lang, text in texts.items())
        plain = "\n\n".join(self._labelled(lang, text) for lang, text in texts.items())
        return {"description": plain, "markdownDescription": markdown}

    def _in_a_line(self, text_in: Callable[[str], str]) -> str:
        texts = ((lang, text_in(lang)) for lang in self.languages)
        return " · ".join(self._labelled(lang, text) for lang, text in texts if text)

    def _labelled(self, lang: str, text: str) -> str:
        return text if len(self.languages) == 1 else f"{lang}: {text}"
