"""Problems in the terminal, and as a page while somebody writes."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import Any

from ..editions.problem_texts import format_problem, problem_texts
from ..model.problem import Problem, Severity
from ..outputs.templates import render_problems

_LEVELS = {
    Severity.ERROR: logging.ERROR,
    Severity.WARNING: logging.WARNING,
    Severity.NOTICE: logging.INFO,
}


def report(problems: Iterable[Problem], log: Any, lang: str) -> None:
    """All problems through MkDocs's log: `--strict` counts errors and warnings there, and no notices."""
    for problem in problems:
        log.log(_LEVELS[problem.severity], format_problem(problem, lang))


def problem_page(problems: Iterable[Problem], lang: str) -> str:
    rows = ((str(problem.place), problem.code, *problem_texts(problem, lang)) for problem in problems)
    return render_problems(rows, lang)
