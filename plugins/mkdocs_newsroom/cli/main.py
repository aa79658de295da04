"""`newsroom check` and `newsroom digest`: what staff and translators ask without building the site."""

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
from ..model.settings import Settings
from ..pipeline import prepare
from ..relate.digest import source_digest


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
    settings, folders = _project()
    prepared = prepare(folders.project, folders.content, folders.data, settings)
    chosen = lang or reader_language(problem_languages())
    for problem in prepared.problems:
        click.echo(format_problem(problem, chosen))
    sys.exit(1 if prepared.errors else 0)


@main.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
def digest(folder: Path) -> None:
    """Print the line `source:` for translations of the news item in FOLDER. Exit code 1 when it has no source."""
    settings, folders = _project()
    wanted = folder.resolve()
    sources, _ = load(folders.project, folders.content, folders.data, settings.codes)
    for bundle in sources.bundles:
        if (folders.project / bundle.path).resolve() == wanted:
            for variant in bundle.variants:
                if variant.is_source and variant.path not in sources.unread:
                    click.echo(f"source: {variant.lang}@{source_digest(variant)}")
                    return
    click.echo(f"newsroom: no readable source variant in {folder}; `newsroom check` says why", err=True)
    sys.exit(1)


def _project() -> tuple[Settings, ProjectFolders]:
    """What the nearest mkdocs.yml says; ends with exit code 2 and one line where that cannot be had."""
    try:
        return read_settings(Path.cwd(), today())
    except SettingsError as error:
        click.echo(f"newsroom: {error}", err=True)
        sys.exit(2)
