"""`newsroom photo`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ..authoring.photos import clean_copies, lines_to_paste
from ..editions.problem_texts import format_problem
from ..model.problem import Problem, has_errors
from .frame import N_, PROBLEMS, Command, fail, in_language, option, words
from .system_errors import reason_of


@click.command(
    cls=Command,
    help=N_(
        "Copy photos into a news item without the place, the time and the names that a camera writes into them. "
        "Prints the lines for its source variant. The originals stay where they are, outside of git. "
        "Exit code 1 when a photo could not be copied."
    ),
)
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
        fail(_("{folder} cannot be written: {reason}").format(folder=folder, reason=reason_of(error, _)))
    finally:
        if written:
            click.echo(lines_to_paste(written), nl=False)
    sys.exit(PROBLEMS if has_errors(problems) else 0)
