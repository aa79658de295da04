"""What is wrong and how to mend it, in the words of the one who wrote the file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import reduce
from textwrap import indent

from ..model.problem import Lines, Message, Place, Problem
from ..model.text import ENGLISH
from ..model.when import Moment
from .catalogue import COMMANDS, Catalogue
from .dates import Dates
from .excerpt import excerpt
from .keyed_texts import keyed_texts, languages_of

DOMAIN = "problems"
MESSAGE, SUGGESTION, HINT, WHY = "message", "suggestion", "hint", "why"
_PLACEHOLDER = re.compile(r"%(?:\((?P<name>\w+)\)s(?P<dot>\.?)|(?P<percent>%))")
_LONGEST_ARGUMENT = 200
_NOT_GIVEN = "…"
_INDENT = " " * 4


def format_problem(problem: Problem, lang: str, line: str = "", label: str = "") -> str:
    """`path:line:column: CODE label message`; if it is known, the line itself with a caret; and the hint, indented."""
    message, hint = problem_texts(problem, lang)
    place = problem.place
    said = " ".join(part for part in (problem.code, label, message) if part)
    lines = [f"{printable(place.path)}:{place.line}:{place.column}: {said}"]
    lines += excerpt(line, place.line, place.column).as_lines() if line else ()
    return "\n".join([*lines, indent(hint, _INDENT)] if hint else lines)


def problem_texts(problem: Problem, lang: str) -> tuple[str, str]:
    """Message and hint in `lang`; where it has none, in English. `Lines` stand on lines of their own in the hint."""
    message = _text(problem, lang, MESSAGE) or ", ".join(
        f"{name}: {_shown(value, ENGLISH)}" for name, value in sorted(problem.args.items())
    )
    hints = [_text(problem, lang, HINT)]
    if problem.args.get(SUGGESTION):
        hints.insert(0, _text(problem, lang, SUGGESTION))
    return message, reduce(_joined, (hint for hint in hints if hint), "")


def _joined(before: str, after: str) -> str:
    """After lines to paste the next sentence begins a line."""
    gap = "\n" if "\n" in before else " "
    return f"{before}{gap}{after}".strip()


def general_text(code: str, lang: str, part: str) -> str:
    """One part of a code's texts, apart from any file: with “…” where a problem names what it found. "" for none."""
    return _text(Problem(code, Place("")), lang, part)


def problem_codes(lang: str) -> frozenset[str]:
    """The codes that the catalogue of `lang` knows."""
    return frozenset(code for code, _ in problem_catalogue(lang))


def problem_languages() -> tuple[str, ...]:
    """The languages in which problems are told."""
    return languages_of(DOMAIN)


def problem_catalogue(lang: str) -> Mapping[tuple[str, str], str]:
    """Templates by code and part (`message`, `suggestion`, `hint`); empty for a language without them."""
    return keyed_texts(DOMAIN, lang)


def _text(problem: Problem, lang: str, part: str) -> str:
    key = (problem.code, part)
    spoken = lang if key in problem_catalogue(lang) else ENGLISH
    template = problem_catalogue(spoken).get(key, "")

    def fill(match: re.Match[str]) -> str:
        if match["percent"]:
            return match["percent"]
        value = problem.args.get(match["name"], "")
        if isinstance(value, Lines):
            return _apart(value)
        text = _shown(value, spoken)
        return text if text.endswith((".", _NOT_GIVEN)) else text + match["dot"]

    return _PLACEHOLDER.sub(fill, template).replace(" \n", "\n")


def _apart(lines: Lines) -> str:
    """A number of spaces at the beginning of a line means something in YAML."""
    depths = ((len(line) - len(line.lstrip(" ")), line) for line in lines.splitlines())
    return "".join(f"\n{_INDENT}{' ' * depth}{printable(line)}" for depth, line in depths)


def _shown(value: str | date, lang: str) -> str:
    if isinstance(value, date):
        value = Dates(lang).moment(Moment(value))
    elif isinstance(value, Message):
        value = Catalogue(lang, COMMANDS).gettext(value)
    return _cut(printable(value))


def _cut(text: str) -> str:
    """Not within a word or a name, unless that alone is too long."""
    if len(text) <= _LONGEST_ARGUMENT:
        return text
    whole, gap, _ = text[: _LONGEST_ARGUMENT + 1].rpartition(" ")
    return f"{whole} {_NOT_GIVEN}" if gap else text[:_LONGEST_ARGUMENT] + _NOT_GIVEN


def printable(value: str) -> str:
    """One line that cannot steer a terminal, whatever a file or its name contains."""
    flat = " ".join(str(value).split())
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in flat) or _NOT_GIVEN
