"""`newsroom photo`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ..authoring.find import is_item_folder
from ..authoring.photos import clean_copies, lines_to_paste
from ..editions.problem_texts import format_problem
from ..load.bundles import NEWS
from ..load.system_errors import reason_of
from ..model.problem import Problem, has_errors
from .frame import N_, PROBLEMS, Command, fail, in_language, option, words
from .helps import HELP
from .project import open_project


@click.command(cls=Command, help=HELP["photo"])
@click.argument("files", metavar=N_("FILE..."), nargs=-1, required=True, type=click.Path(path_type=Path))
@option(
    "--to",
    "folder",
    metavar="FOLDER",
    required=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help=N_("The folder of the news item."),
)
@in_language()
def photo(files: tuple[Path, ...], folder: Path) -> None:
    folders = open_project().folders
    if not is_item_folder(folder, folders.project, folders.content):
        text = words().gettext("{folder} is not the folder of a news item; that would be {example}.")
        fail(f"--to: {text.format(folder=folder, example=f'{folders.content}/{NEWS}/2026/…')}")
    written: list[Path] = []
    problems: list[Problem] = []
    try:
        for found in clean_copies(files, folder):
            if isinstance(found, Path):
                written.append(found)
            else:
                problems.append(found)
                click.echo(format_problem(found, words().lang), err=True)
    except OSError as error:
        _ = words().gettext
        fail(_("{folder} cannot be written: {reason}").format(folder=folder, reason=_(reason_of(error))))
    finally:
        if written:
            click.echo(lines_to_paste(written), nl=False)
    sys.exit(PROBLEMS if has_errors(problems) else 0)
