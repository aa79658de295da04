"""The notices of a project under headings: what is withheld, what soon will be, and all else that time has changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..editions.catalogue import Catalogue
from ..model.problem import Problem, Severity
from ..relate.consent import CODE_OF_REASON, ENDING, ENDS_SOON

_WITHHELD = frozenset(CODE_OF_REASON.values())


@dataclass(frozen=True)
class Section:
    """`nothing` is said where there are no `problems`."""

    heading: str
    problems: tuple[Problem, ...]
    nothing: str = ""


def notices(problems: Iterable[Problem], words: Catalogue) -> tuple[Section, ...]:
    found = [problem for problem in problems if problem.severity is Severity.NOTICE]
    others = tuple(problem for problem in found if problem.code not in {*_WITHHELD, ENDING})
    _, plural, days = words.gettext, words.ngettext, ENDS_SOON.days
    heading = plural("Consents that end within {days} day", "Consents that end within {days} days", days)
    none = plural("No consent ends within {days} day.", "No consent ends within {days} days.", days)
    sections = (
        Section(
            _("Photos that are not published"),
            tuple(problem for problem in found if problem.code in _WITHHELD),
            _("Every photo may be published."),
        ),
        Section(
            heading.format(days=days),
            tuple(problem for problem in found if problem.code == ENDING),
            none.format(days=days),
        ),
    )
    return (*sections, Section(_("Also to be known"), others)) if others else sections
