"""`newsroom publish`."""

from __future__ import annotations

import sys

import click

from ..authoring.ledger import published_addresses, write_ledger
from ..editions.problem_texts import format_problem
from ..load.lines import written_lines
from ..model.addresses import LEDGER_FILE
from ..model.problem import Problem
from .dialogue import say
from .frame import N_, PROBLEMS, Command, in_language, language_about, option, words
from .helps import HELP
from .project import Project, open_project


@click.command(cls=Command, help=HELP["publish"])
@option(
    "--check",
    "only_checks",
    is_flag=True,
    help=N_("Write nothing. Exit code 1 when addresses are missing from the list."),
)
@in_language()
def publish(only_checks: bool) -> None:
    project = open_project()
    _, plural = words().gettext, words().ngettext
    path = f"{project.folders.data}/{LEDGER_FILE}"
    if errors := project.prepared.errors:
        say(_("Nothing was added to {path}, because there are errors:").format(path=path))
        _show(errors, project)
        sys.exit(PROBLEMS)
    ledger = project.prepared.site.ledger
    known = ledger.lines.keys() if ledger else set[str]()
    published = published_addresses(project.prepared.plan)
    count = len(published - known)
    if only_checks and count:
        text = plural(
            "{count} address is missing from {path}. This adds it: newsroom publish",
            "{count} addresses are missing from {path}. This adds them: newsroom publish",
            count,
        )
        click.echo(text.format(count=count, path=path))
        sys.exit(PROBLEMS)
    if not only_checks:
        write_ledger(project.folders.project / path, known, published)
    text = (
        plural("{count} new address in {path}.", "{count} new addresses in {path}.", count)
        if count
        else _("Nothing new: every address is in {path} already.")
    )
    click.echo(text.format(count=count, path=path))


def _show(errors: tuple[Problem, ...], project: Project) -> None:
    lines = written_lines(project.folders.project, (error.place for error in errors))
    for error in errors:
        click.echo(format_problem(error, language_about(error.place.path), lines.get(error.place, "")))
