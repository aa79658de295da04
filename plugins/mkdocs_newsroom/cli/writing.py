"""What the commands that make a new file share."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import click

from ..authoring.proof import Surroundings
from ..editions.language_names import own_name
from ..editions.problem_texts import format_problem
from ..editions.reader import system_language
from ..load.suggest import nearest_language
from ..model.problem import Problem, Severity
from .dialogue import ask, say
from .frame import N_, fail, in_language, option, words
from .project import Project
from .questions import Question

F = TypeVar("F", bound=Callable[..., Any])


def answered_by(questions: Iterable[Question]) -> Callable[[F], F]:
    """The options that answer the questions, `--yes` as `takes_proposals`, and `--lang`."""

    def add(command: F) -> F:
        command = in_language(exposed=True)(command)
        command = option(
            "--yes", "takes_proposals", is_flag=True, help=N_("Ask nothing: take what would be proposed.")
        )(command)
        for question in reversed(list(questions)):
            command = option(
                question.option, question.name, multiple=question.repeatable, help=question.text
            )(command)
        return command

    return add


def may_ask(takes_proposals: bool) -> bool:
    """Whether somebody sits there to answer."""
    return not takes_proposals and sys.stdin.isatty()


def introduce() -> None:
    """Before the first question."""
    _ = words().gettext
    say(
        _(
            "Enter takes what stands in brackets, - leaves it out, ? shows all names or explains, Ctrl+C stops."
        )
    )


def language_to_write(lang: str | None, project: Project, *, asks: bool) -> str:
    """The one asked for, else the system's, if there is an edition in it; else somebody must say it."""
    codes = project.settings.codes
    if found := lang if lang in codes else system_language(codes):
        return found
    _ = words().gettext
    possible = ", ".join(codes)
    if not asks:
        fail(
            f"{_('{name} is missing.').format(name='--lang')} {_('Possible: {choices}.').format(choices=possible)}"
        )
    say(_("In which language do you write?"))
    for code in codes:
        say(f"  {code}  {own_name(code)}")
    while (typed := ask(_("Language"))) not in codes:
        near = nearest_language(typed, codes) if typed else ""
        say(_("Possible: {choices}.").format(choices=near or possible))
    return typed


def surroundings(project: Project) -> Surroundings:
    return Surroundings(project.settings, project.folders, project.loaded[0])


def show_file(file: Path, problems: Iterable[Problem], *what_next: str) -> None:
    """Its path on stdout, from where the command runs, for other programs; what else there is to say on stderr."""
    for problem in problems:
        if problem.severity is Severity.WARNING:  # notices speak of what is still to be written
            say(format_problem(problem, words().lang))
    click.echo(os.path.relpath(file))
    for line in what_next:
        say(line)
