"""The sequence: disk -> Sources -> Site -> Editions -> Plan. Problems of all stages come back together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from .editions.edition import make_editions
from .load import load
from .model.problem import Problem, Severity
from .model.settings import Settings
from .plan.pages import Plan
from .plan.plan import make_plan
from .relate import relate


@dataclass(frozen=True)
class Prepared:
    """All that is known before anything is written; `plan` must not be built when there are errors."""

    plan: Plan
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.severity is Severity.ERROR)


def prepare(
    project: Path, content: str, data: str, settings: Settings, cache: Path | None = None
) -> Prepared:
    """`project` is the folder of `mkdocs.yml`; `content` and `data` are the names of its two folders. In `cache` it
    is kept what was found in pictures.
    """
    sources, problems = load(project, content, data, settings.codes, cache=cache)
    site, broken_rules = relate(sources, settings.codes, settings.timezones, settings.today)
    editions = make_editions(site, settings)
    unread = sources.unread | {f"{content}/{path}" for path in sources.refused}
    plan, broken_links = make_plan(editions, sources.assets, content, unread)
    return Prepared(plan, _in_order([*problems, *broken_rules, *broken_links]))


def _in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each once: an edition that shows another language's text meets its problems again."""
    return tuple(
        sorted({problem.sort_key: problem for problem in problems}.values(), key=lambda one: one.sort_key)
    )
