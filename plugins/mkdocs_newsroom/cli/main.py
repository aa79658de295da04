"""`newsroom check`: every problem of a project, without building it."""

from __future__ import annotations

import sys
from io import TextIOWrapper
from pathlib import Path

import click

from ..editions.problem_texts import format_problem, problem_languages
from ..editions.reader import reader_language
from ..load.clock import today
from ..load.settings import SettingsError, read_settings
from ..pipeline import prepare


@click.group()
def main() -> None:
    """News of education projects in several languages."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal without our letters is no reason to stop


@main.command()
@click.option(
    "--lang",
    type=click.Choice(problem_languages()),
    help="Language of the messages; else the system's, where it is known.",
)
def check(lang: str | None) -> None:
    """Show all problems of the project in this folder. Exit code 1 when there are errors, 2 for wrong use."""
    try:
        settings, folders = read_settings(Path.cwd(), today())
    except SettingsError as error:
        click.echo(f"newsroom: {error}", err=True)
        sys.exit(2)
    prepared = prepare(folders.project, folders.content, folders.data, settings)
    chosen = lang or reader_language(problem_languages())
    for problem in prepared.problems:
        click.echo(format_problem(problem, chosen))
    sys.exit(1 if prepared.errors else 0)
