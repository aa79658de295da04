"""The sequence: disk -> Sources -> Site -> Editions -> Plan. Problems of all stages come back together."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from pathlib import Path

from .editions.coverage.coverage import cover
from .editions.coverage.tasks import EditionCoverage
from .editions.edition import make_editions
from .editions.navigation import unknown_links
from .load import load
from .model.problem import Problem, Severity
from .model.settings import Settings
from .model.site import Site
from .model.sources import Sources
from .plan.pages import Plan
from .plan.plan import check_texts, make_plan
from .relate import relate, without_waiting
from .relate.since import Earlier, Since, changed_since, no_memory

MISSING_FIELD = "R302"


@dataclass(frozen=True)
class Prepared:
    """All that is known before anything is written; `plan` must not be built when there are errors.

    `site` is what the plan shows. `coverage` is how complete each edition is, `since` what has changed since its stale
    translations were made.
    """

    site: Site
    plan: Plan
    problems: tuple[Problem, ...]
    coverage: tuple[EditionCoverage, ...]
    since: Since

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.severity is Severity.ERROR)


def prepare(
    project: Path,
    content: str,
    data: str,
    settings: Settings,
    cache: Path | None = None,
    earlier: Earlier = no_memory,
) -> Prepared:
    """`project` is the folder of `mkdocs.yml`; `content` and `data` are the names of its two folders. In `cache` it
    is kept what was found in pictures. `earlier` remembers texts; it is asked only for what is stale.
    """
    sources, problems = load(project, content, data, settings.codes, cache=cache)
    return prepare_sources(sources, problems, settings, earlier)


def prepare_sources(
    sources: Sources, problems: Iterable[Problem], settings: Settings, earlier: Earlier = no_memory
) -> Prepared:
    """The same for what has been read; `problems` are those of reading it."""
    whole, broken_rules = relate(sources, settings)
    site = whole if settings.is_preview else without_waiting(whole, sources, settings)
    editions = make_editions(site, settings, sources.catalogues)
    coverage, since = cover(editions), changed_since(site, sources.bundles, earlier)
    unread = sources.unread | {f"{sources.content}/{path}" for path in sources.refused}
    plan, broken_links = make_plan(editions, sources.assets, sources.content, unread, coverage, since)
    if site.hidden:
        # What waits is checked today, so that it cannot fail on the day on which it appears.
        everything = make_editions(whole, settings, sources.catalogues)
        broken_links += check_texts(everything, sources.assets, sources.content, unread)
    configured = [*settings.problems, *unknown_links(settings, site.pages)]
    found = _softened([*configured, *problems, *broken_rules, *broken_links], sources.drafts)
    return Prepared(site, plan, _in_order(found), coverage, since)


def _softened(problems: Iterable[Problem], drafts: AbstractSet[str]) -> Iterable[Problem]:
    """A draft may be incomplete; what is wrong in it stays wrong."""
    for problem in problems:
        may_be = problem.severity is Severity.WARNING or problem.code == MISSING_FIELD
        is_soft = may_be and problem.place.path in drafts
        yield replace(problem, severity=Severity.NOTICE) if is_soft else problem


def _in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each once: an edition that shows another language's text meets its problems again."""
    return tuple(
        sorted({problem.sort_key: problem for problem in problems}.values(), key=lambda one: one.sort_key)
    )
