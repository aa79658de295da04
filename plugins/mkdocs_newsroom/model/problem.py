"""Something found in content or data: what is wrong, where, and what to do about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

MAX_PROBLEMS_PER_FILE = 50


class Severity(StrEnum):
    """An error stops a build, a warning stops it under `--strict`; a notice tells what the build has done by itself,
    or what only the day has changed, and never stops it.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, order=True)
class Place:
    """A position in a file. `path` is relative to the project's folder; lines and columns count from 1."""

    path: str
    line: int = 1
    column: int = 1

    @classmethod
    def after(cls, before: str, path: str, line: int = 1) -> Place:
        """Where a text goes on after `before`, whose first line is `line` of the file. Lines end with `\\n`."""
        return cls(path, line + before.count("\n"), len(before) - before.rfind("\n"))

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


FieldPath = tuple[str | int, ...]


class Message(str):
    """A text of ours in English, which is shown in the language of the message."""

    __slots__ = ()


class Lines(str):
    """Lines to be pasted into a file as they are: they stand apart, below the sentence that speaks of them."""

    __slots__ = ()


Args = Mapping[str, str | date]
"""A day is shown as the language of the message writes it, and a `Message` in its words."""


def place_of(places: Mapping[FieldPath, Place], path: FieldPath, file: str) -> Place:
    """Where a field of `file` stands; the nearest outer one that is written, else the file's first line."""
    while path and path not in places:
        path = path[:-1]
    return places.get(path, Place(file))


@dataclass(frozen=True)
class Problem:
    """`code` names the message in the catalogue of problems; `args` fill it. Texts are made only when shown."""

    code: str
    place: Place
    args: Args = field(default_factory=dict)
    severity: Severity = Severity.ERROR

    @property
    def sort_key(self) -> tuple[str, int, int, str, tuple[tuple[str, str], ...]]:
        args = sorted((name, str(value)) for name, value in self.args.items())
        return (self.place.path, self.place.line, self.place.column, self.code, tuple(args))


def has_errors(problems: tuple[Problem, ...] | list[Problem]) -> bool:
    return any(problem.severity is Severity.ERROR for problem in problems)


def cut_short(problems: Iterable[Problem]) -> list[Problem]:
    """Sorted and each once; of a file with very many the first ones and how many more there are."""
    shown: list[Problem] = []
    count: Counter[str] = Counter()
    unique = {problem.sort_key: problem for problem in problems}
    for _, problem in sorted(unique.items(), key=lambda item: item[0]):
        count[problem.place.path] += 1
        if count[problem.place.path] <= MAX_PROBLEMS_PER_FILE:
            shown.append(problem)
    for path, found in count.items():
        if found > MAX_PROBLEMS_PER_FILE:
            last = max(problem.place for problem in shown if problem.place.path == path)
            shown.append(Problem("S425", last, {"count": str(found - MAX_PROBLEMS_PER_FILE)}))
    return sorted(shown, key=lambda problem: problem.sort_key)
