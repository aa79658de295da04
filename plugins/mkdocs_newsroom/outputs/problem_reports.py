"""Problems for programs: as JSON, and as GitHub and GitLab show them beside the lines of a change."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from ..editions.problem_texts import SUGGESTION, problem_texts
from ..model.problem import Problem, Severity

_SEVERITIES = tuple(Severity)
_GITLAB_SEVERITY = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTICE: "info"}


@dataclass(frozen=True)
class Told:
    """A problem, and the language in which it is told. `folder` is that of the project in its repository: `site/`, or
    "" when it is the whole of it.
    """

    problem: Problem
    lang: str
    folder: str = ""

    @property
    def path(self) -> str:
        """From the root of the repository, as its host knows files."""
        return self.folder + self.problem.place.path


def as_json(told: Iterable[Told]) -> str:
    """A list of objects: `code`, `severity` (error, warning, notice), `path` (from the project's folder), `line`,
    `column`, `message`, `hint`, `suggestion` (the nearest right value, or ""), `args` (what the texts name, days as
    2021-12-17), `lang`.
    """
    return _json([_as_object(one) for one in told])


def as_github(told: Iterable[Told]) -> str:
    """Workflow commands, the most serious first: GitHub shows ten of each severity.

    Source: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    """
    ordered = sorted(told, key=lambda one: _SEVERITIES.index(one.problem.severity))
    return "".join(f"{_annotation(one)}\n" for one in ordered)


def as_gitlab(told: Iterable[Told]) -> str:
    """A Code Quality report. A fingerprint does not depend on the line, so that a problem which only moves is no new
    one; problems that are else alike are counted, for GitLab shows one of each fingerprint.

    Source: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
    """
    seen: Counter[str] = Counter()
    entries = []
    for one in told:
        problem, (message, hint) = one.problem, problem_texts(one.problem, one.lang)
        identity = _json([problem.code, one.path, _args(problem)])
        seen[identity] += 1
        entries.append(
            {
                "description": f"{message} {hint}".strip(),
                "check_name": problem.code,
                "fingerprint": sha256(f"{identity}{seen[identity]}".encode()).hexdigest(),
                "severity": _GITLAB_SEVERITY[problem.severity],
                "location": {"path": one.path, "lines": {"begin": problem.place.line}},
            }
        )
    return _json(entries)


REPORTS: Mapping[str, Callable[[Iterable[Told]], str]] = {
    "json": as_json,
    "github": as_github,
    "gitlab": as_gitlab,
}


def _as_object(told: Told) -> Mapping[str, Any]:
    problem, (message, hint) = told.problem, problem_texts(told.problem, told.lang)
    return {
        "code": problem.code,
        "severity": str(problem.severity),
        "path": problem.place.path,
        "line": problem.place.line,
        "column": problem.place.column,
        "message": message,
        "hint": hint,
        "suggestion": str(problem.args.get(SUGGESTION, "")),
        "args": _args(problem),
        "lang": told.lang,
    }


def _args(problem: Problem) -> dict[str, str]:
    return {name: str(value) for name, value in sorted(problem.args.items())}


def _json(value: object) -> str:
    return json.dumps(value, indent=2) + "\n"  # in ASCII: right in every encoding that a pipe may have


def _annotation(told: Told) -> str:
    problem, (message, hint) = told.problem, problem_texts(told.problem, told.lang)
    place = problem.place
    properties = {"file": told.path, "line": place.line, "col": place.column, "title": problem.code}
    written = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    text = "\n".join(part for part in (message, hint) if part)
    return f"::{problem.severity} {written}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
