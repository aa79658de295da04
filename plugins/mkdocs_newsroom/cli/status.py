"""What `newsroom status` tells: what is withheld, what will be, and all else that only time has changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import click

from ..editions.catalogue import Catalogue
from ..editions.problem_texts import format_problem
from ..model.problem import Problem, Severity, has_errors
from ..relate.consent import CODE_OF_REASON, ENDING, ENDS_SOON
from .frame import N_, Command, in_language, words
from .project import open_project

_WITHHELD = frozenset(CODE_OF_REASON.values())


@click.command(
    cls=Command,
    help=N_("Show which photos are withheld and why, which consents end soon, and other notices."),
)
@in_language()
def status() -> None:
    for line in status_lines(open_project().prepared.problems, words().lang):
        click.echo(line)


def status_lines(problems: Iterable[Problem], lang: str) -> Iterator[str]:
    """The notices among the problems of a project, under headings in `lang`."""
    problems = tuple(problems)
    notices = [problem for problem in problems if problem.severity is Severity.NOTICE]
    withheld = [problem for problem in notices if problem.code in _WITHHELD]
    ending = [problem for problem in notices if problem.code == ENDING]
    others = [problem for problem in notices if problem.code not in {*_WITHHELD, ENDING}]
    _ = Catalogue(lang).gettext
    if has_errors(problems):
        yield _("There are errors, so something may be missing here. All of them: newsroom check")
        yield ""
    yield from _list(_("Photos that are not published"), withheld, _("Every photo may be published."), lang)
    yield ""
    soon, none = _("Consents that end within {days} days"), _("No consent ends within {days} days.")
    days = ENDS_SOON.days
    yield from _list(soon.format(days=days), ending, none.format(days=days), lang)
    if others:
        yield ""
        yield from _list(_("Also to be known"), others, "", lang)


def _list(heading: str, problems: Iterable[Problem], nothing: str, lang: str) -> Iterator[str]:
    texts = [format_problem(problem, lang) for problem in problems]
    if texts:
        yield f"{heading} ({len(texts)})"
        yield from texts
    else:
        yield nothing
