"""`newsroom check`."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import click

from ..editions.catalogue import COMMANDS, Catalogue
from ..editions.problem_texts import format_problem
from ..load.configuration import SettingsError
from ..load.git import untracked
from ..load.lines import written_lines
from ..model.problem import Problem, Severity, has_errors
from ..outputs.problem_reports import REPORTS, Told
from .frame import N_, PROBLEMS, Command, in_language, language_about, option, words
from .helps import HELP
from .here import find_project
from .located import located_in, located_outside, places_of
from .project import read_project
from .reports import folder_in_repository, write_report

TEXT = "text"


@click.command(cls=Command, help=HELP["check"])
@click.argument("paths", metavar=N_("[PATH]..."), nargs=-1, type=click.Path(path_type=Path))
@option(
    "--format",
    "form",
    type=click.Choice([TEXT, *REPORTS]),
    default=TEXT,
    show_default=True,
    help=N_("How to show them: text for people, the others for programs and for the pages of a change."),
)
@option(
    "--tracked",
    "only_tracked",
    is_flag=True,
    help=N_("Leave out what is wrong in files that have not been added to git."),
)
@in_language()
def check(paths: tuple[Path, ...], form: str, only_tracked: bool) -> None:
    project = find_project()
    problems = _problems(project, places_of(paths, project))
    if only_tracked:
        problems = located_outside(problems, untracked(project))
    if form == TEXT:
        _show(problems, project)
    else:
        folder = folder_in_repository(project)
        told = [Told(problem, language_about(problem.place.path), folder) for problem in problems]
        write_report(REPORTS[form](told))
    sys.exit(PROBLEMS if has_errors(problems) else 0)


def _problems(project: Path, places: tuple[str, ...]) -> list[Problem]:
    """Those at the places; with a wrong mkdocs.yml, what is wrong with it: nothing else can be read then."""
    try:
        return located_in(read_project(project).prepared.problems, places)
    except SettingsError as error:
        return list(error.problems)


def _show(problems: list[Problem], project: Path) -> None:
    lines = written_lines(project, (problem.place for problem in problems))
    for problem in problems:
        lang = language_about(problem.place.path)
        label = _label(problem.severity, Catalogue(lang, COMMANDS))
        click.echo(format_problem(problem, lang, lines.get(problem.place, ""), label))
    click.echo(_summary(problem.severity for problem in problems))


def _label(severity: Severity, told: Catalogue) -> str:
    """An error needs no word: it is what stops the site."""
    labels = {Severity.ERROR: "", Severity.WARNING: N_("Warning:"), Severity.NOTICE: N_("Notice:")}
    return told.gettext(labels[severity]) if labels[severity] else ""


def _summary(severities: Iterable[Severity]) -> str:
    found, _, plural = Counter(severities), words().gettext, words().ngettext
    counts = (
        plural("{count} error", "{count} errors", found[Severity.ERROR]).format(count=found[Severity.ERROR]),
        plural("{count} warning", "{count} warnings", found[Severity.WARNING]).format(
            count=found[Severity.WARNING]
        ),
        plural("{count} notice", "{count} notices", found[Severity.NOTICE]).format(
            count=found[Severity.NOTICE]
        ),
    )
    named = [text for text, severity in zip(counts, Severity, strict=True) if found[severity]]
    return ", ".join(named) if named else _("No problems.")
