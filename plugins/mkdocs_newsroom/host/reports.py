"""Problems in the terminal, and as a page while somebody writes."""

from __future__ import annotations

import locale
import logging
import os
from collections.abc import Iterable, MutableMapping
from typing import Any

from ..editions.problem_texts import format_problem, problem_texts
from ..model.problem import Problem, Severity
from ..outputs.templates import render_problems

Logger = logging.Logger | logging.LoggerAdapter[Any]


def report(problems: Iterable[Problem], log: Any, lang: str) -> None:
    """Errors and warnings through MkDocs's log, so that `--strict` counts them."""
    for problem in problems:
        level = logging.ERROR if problem.severity is Severity.ERROR else logging.WARNING
        log.log(level, format_problem(problem, lang))


def problem_page(problems: Iterable[Problem], lang: str) -> str:
    rows = ((str(problem.place), problem.code, *problem_texts(problem, lang)) for problem in problems)
    return render_problems(rows, lang)


def reader_language(codes: Iterable[str], environment: MutableMapping[str, str] | None = None) -> str:
    """The language in which to speak to whoever runs the build: the system's, where we know it, else English."""
    variables = os.environ if environment is None else environment
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := variables.get(name):
            code = locale.normalize(value).partition("_")[0]
            return code if code in codes else "en"
    return "en"
