"""`newsroom schema`."""

from __future__ import annotations

from pathlib import Path

import click

from ..authoring.schema.schemas import schema_files, write_schemas
from .frame import N_, Command, in_language, option, words
from .helps import HELP
from .project import open_project

FOLDER = "schemas"


@click.command(cls=Command, help=HELP["schema"])
@in_language(exposed=True)
@option(
    "--to",
    "folder",
    metavar=N_("FOLDER"),
    type=click.Path(path_type=Path, file_okay=False),
    help=N_("Where to write them; else “schemas”, beside mkdocs.yml."),
)
def schema(lang: str | None, folder: Path | None) -> None:
    project = open_project()
    sources, _problems = project.loaded
    folder = folder or project.folders.project / FOLDER
    changed = write_schemas(schema_files(sources, project.settings.codes, lang), folder)
    for file in changed:
        click.echo(file)
    if not changed:
        click.echo(words().gettext("The schemas in {folder} are up to date.").format(folder=folder))
