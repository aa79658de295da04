"""Problems in the terminal, and as a page while somebody writes."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..editions.excerpt import excerpt
from ..editions.problem_texts import format_problem, problem_languages, problem_texts
from ..editions.reader import language_of_file, reader_language, system_language
from ..load.lines import written_lines
from ..model.problem import Problem, Severity
from ..outputs.templates import ShownProblem, render_problems

_LEVELS = {
    Severity.ERROR: logging.ERROR,
    Severity.WARNING: logging.WARNING,
    Severity.NOTICE: logging.INFO,
}


class Reports:
    """Tells of problems in the language that was asked for, else in that of the system; where that is not known, in
    that of the file they are about.
    """

    def __init__(self, project: Path, log: Any, asked: str = "") -> None:
        self._project, self._log = project, log
        self._asked = asked if asked in problem_languages() else ""

    def log(self, problems: Sequence[Problem]) -> None:
        """All problems through MkDocs's log: `--strict` counts errors and warnings there, and no notices."""
        lines = written_lines(self._project, (problem.place for problem in problems))
        for problem in problems:
            lang = self._asked or _language_about(problem)
            text = format_problem(problem, lang, lines.get(problem.place, ""))
            self._log.log(_LEVELS[problem.severity], text)

    def page(self, problems: Sequence[Problem]) -> str:
        """A page of the problems, in HTML."""
        lines = written_lines(self._project, (problem.place for problem in problems))
        shown = [_shown(problem, lines.get(problem.place, "")) for problem in problems]
        return render_problems(shown, reader_language(problem_languages()))


def _shown(problem: Problem, line: str) -> ShownProblem:
    lang, place = _language_about(problem), problem.place
    marked = excerpt(line, place.line, place.column) if line else None
    return ShownProblem(str(place), problem.code, lang, *problem_texts(problem, lang), marked)


def _language_about(problem: Problem) -> str:
    spoken = problem_languages()
    return system_language(spoken) or language_of_file(problem.place.path, spoken)
