"""`newsroom check`."""

from __future__ import annotations

import sys

import click

from ..editions.problem_texts import format_problem
from .frame import N_, PROBLEMS, Command, in_language, words
from .project import open_project


@click.command(cls=Command, help=N_("Show all problems of the project. Exit code 1 when there are errors."))
@in_language()
def check() -> None:
    prepared = open_project().prepared
    for problem in prepared.problems:
        click.echo(format_problem(problem, words().lang))
    sys.exit(PROBLEMS if prepared.errors else 0)
