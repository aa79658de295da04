"""What is wrong and how to mend it, in the words of the one who wrote the file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po

from ..model.problem import Problem
from ..model.when import Moment
from .dates import Dates

LOCALES = Path(__file__).resolve().parent.parent / "locales"
DOMAIN = "problems"
FALLBACK = "en"
MESSAGE, SUGGESTION, HINT = "message", "suggestion", "hint"
_PLACEHOLDER = re.compile(r"%(?:\((?P<name>\w+)\)s(?P<dot>\.?)|(?P<percent>%))")
_LONGEST_ARGUMENT = 160
_NOT_GIVEN = "…"


def format_problem(problem: Problem, lang: str) -> str:
    """`path:line:column: CODE message`, and the hint on an indented line of its own."""
    message, hint = problem_texts(problem, lang)
    place = f"{_printable(problem.place.path)}:{problem.place.line}:{problem.place.column}"
    text = f"{place}: {problem.code} {message}"
    return f"{text}\n    {hint}" if hint else text


def problem_texts(problem: Problem, lang: str) -> tuple[str, str]:
    """Message and hint in `lang`; where it has none, in English."""
    message = _text(problem, lang, MESSAGE) or ", ".join(
        f"{name}: {_shown(value, FALLBACK)}" for name, value in sorted(problem.args.items())
    )
    hints = [_text(problem, lang, HINT)]
    if problem.args.get(SUGGESTION):
        hints.insert(0, _text(problem, lang, SUGGESTION))
    return message, " ".join(hint for hint in hints if hint)


def problem_codes(lang: str) -> frozenset[str]:
    """The codes that the catalogue of `lang` knows."""
    return frozenset(code for code, _ in problem_catalogue(lang))


def problem_languages() -> tuple[str, ...]:
    """The languages in which problems are told."""
    found = LOCALES.glob(f"*/LC_MESSAGES/{DOMAIN}.po")
    return tuple(sorted(path.parent.parent.name.replace("_", "-") for path in found))


@cache
def problem_catalogue(lang: str) -> Mapping[tuple[str, str], str]:
    """Templates by code and part (`message`, `suggestion`, `hint`); empty for a language without them."""
    path = LOCALES / lang.replace("-", "_") / "LC_MESSAGES" / f"{DOMAIN}.po"
    if not path.is_file():
        return {}
    with path.open("rb") as file:
        catalogue = read_po(file, abort_invalid=True)
    return {
        (message.context, str(message.id)): str(message.string)
        for message in catalogue
        if message.context and message.string
    }


def _text(problem: Problem, lang: str, part: str) -> str:
    key = (problem.code, part)
    spoken = lang if key in problem_catalogue(lang) else FALLBACK
    template = problem_catalogue(spoken).get(key, "")

    def fill(match: re.Match[str]) -> str:
        if match["percent"]:
            return match["percent"]
        text = _shown(problem.args.get(match["name"], ""), spoken)
        return text if text.endswith(".") else text + match["dot"]

    return _PLACEHOLDER.sub(fill, template)


def _shown(value: str | date, lang: str) -> str:
    text = _printable(Dates(lang).moment(Moment(value)) if isinstance(value, date) else value)
    return text if len(text) <= _LONGEST_ARGUMENT else text[:_LONGEST_ARGUMENT] + _NOT_GIVEN


def _printable(value: str) -> str:
    """One line that cannot steer a terminal, whatever a file or its name contains."""
    flat = " ".join(str(value).split())
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in flat) or _NOT_GIVEN
