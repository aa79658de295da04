"""The command `newsroom`: what staff and translators ask without building the site."""

from __future__ import annotations

import sys
from io import TextIOWrapper
from pathlib import Path

import click

from ..editions.problem_texts import format_problem, problem_languages
from ..editions.reader import reader_language
from ..load import load
from ..load.clock import today
from ..load.settings import ProjectFolders, SettingsError, read_settings
from ..model.problem import Problem, has_errors
from ..model.settings import Settings
from ..pipeline import Prepared, prepare
from ..relate.digest import source_digest
from .photos import clean_copies, lines_to_paste
from .status import status_lines

_in_language = click.option(
    "--lang",
    type=click.Choice(problem_languages()),
    help="Language of the messages; else the system's, where it is known.",
)


@click.group()
def main() -> None:
    """News of education projects in several languages."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal without our letters is no reason to stop


@main.command()
@_in_language
def check(lang: str | None) -> None:
    """Show all problems of the project in this folder. Exit code 1 when there are errors, 2 for wrong use."""
    prepared = _prepared()
    for problem in prepared.problems:
        click.echo(format_problem(problem, _chosen(lang)))
    sys.exit(1 if prepared.errors else 0)


@main.command()
@_in_language
def status(lang: str | None) -> None:
    """Show which photos are withheld and why, which consents end soon, and other notices.

    Exit code 0, also when there is something to show; 2 for wrong use.
    """
    for line in status_lines(_prepared().problems, _chosen(lang)):
        click.echo(line)


@main.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
def digest(folder: Path) -> None:
    """Print the line `source:` for translations of the news item in FOLDER. Exit code 1 when it has no source."""
    settings, folders = _project()
    wanted = folder.resolve()
    sources, _ = load(folders.project, folders.content, folders.data, settings.codes, cache=folders.cache)
    for bundle in sources.bundles:
        if (folders.project / bundle.path).resolve() == wanted:
            for variant in bundle.variants:
                if variant.is_source and variant.path not in sources.unread:
                    click.echo(f"source: {variant.lang}@{source_digest(variant)}")
                    return
    click.echo(f"newsroom: no readable source variant in {folder}; `newsroom check` says why", err=True)
    sys.exit(1)


@main.command()
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--to",
    "folder",
    required=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder of the news item.",
)
@_in_language
def photo(files: tuple[Path, ...], folder: Path, lang: str | None) -> None:
    """Copy photos into a news item without the place, the time and the names that a camera writes into them.

    Prints the lines for its source variant. The originals stay where they are, outside of git. Exit code 1 when a
    photo could not be copied.
    """
    written: list[Path] = []
    problems: list[Problem] = []
    try:
        for found in clean_copies(files, folder):
            if isinstance(found, Path):
                written.append(found)
            else:
                problems.append(found)
                click.echo(format_problem(found, _chosen(lang)), err=True)
    except OSError as error:
        click.echo(f"newsroom: {folder} cannot be written: {error.strerror or error}", err=True)
        sys.exit(2)
    finally:
        if written:
            click.echo(lines_to_paste(written), nl=False)
    sys.exit(1 if has_errors(problems) else 0)


def _prepared() -> Prepared:
    settings, folders = _project()
    return prepare(folders.project, folders.content, folders.data, settings, folders.cache)


def _chosen(lang: str | None) -> str:
    return lang or reader_language(problem_languages())


def _project() -> tuple[Settings, ProjectFolders]:
    """What the nearest mkdocs.yml says; ends with exit code 2 and one line where that cannot be had."""
    try:
        return read_settings(Path.cwd(), today())
    except SettingsError as error:
        click.echo(f"newsroom: {error}", err=True)
        sys.exit(2)
