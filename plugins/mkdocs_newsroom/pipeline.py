"""The sequence: disk -> Sources -> Site -> Editions -> Plan. Problems of all stages come back together."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from .editions.coverage.coverage import cover
from .editions.coverage.tasks import EditionCoverage
from .editions.edition import make_editions
from .editions.navigation import unknown_links
from .editions.unconfirmed import check_unconfirmed
from .load.bundles import stand_in_slug
from .load.ledger import check_ledger
from .load.sources import load
from .model.addresses import LEDGER_FILE
from .model.problem import Problem, Severity
from .model.settings import Settings
from .model.site import Site
from .model.sources import Sources
from .plan.pages import Plan
from .plan.plan import make_plan
from .relate.since import Earlier, Since, changed_since, no_memory
from .relate.site import relate, without_waiting

MISSING = frozenset({"R302", "R326"})
"""The problems of fields that are not filled in."""


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


@contextmanager
def _uncollected() -> Iterator[None]:
    """Nearly all that is made is kept: to look through it for garbage again and again took a third of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@_uncollected()
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
    problems += check_ledger(sources, f"{data}/{LEDGER_FILE}")
    return prepare_sources(sources, problems, settings, earlier)


def prepare_sources(
    sources: Sources, problems: Iterable[Problem], settings: Settings, earlier: Earlier = no_memory
) -> Prepared:
    """The same for what has been read; `problems` are those of reading it."""
    whole, broken_rules = relate(sources, settings)
    site = whole if settings.is_preview else without_waiting(whole, sources, settings)
    editions = make_editions(site, settings, sources.catalogues)
    coverage, since = cover(editions), changed_since(site, sources.bundles, earlier)
    unread = sources.unread | {f"{sources.content}/{path}" for path in sources.refused} | _nowhere(sources)
    # What waits is checked today, so that it cannot fail on the day on which it appears.
    everything = make_editions(whole, settings, sources.catalogues) if site.hidden else ()
    plan, broken_links = make_plan(
        editions, sources.assets, sources.content, unread, coverage, since, everything
    )
    configured = [*settings.problems, *unknown_links(settings, site.pages)]
    broken_rules = [*broken_rules, *check_unconfirmed(sources.bundles)]
    found = _softened([*configured, *problems, *broken_rules, *broken_links], sources.drafts)
    return Prepared(site, plan, _in_order(found), coverage, since)


def _nowhere(sources: Sources) -> set[str]:
    """The paths of texts that shall be shown and do not say at which address."""
    return {
        file.path
        for bundle in sources.bundles
        for file in bundle.variants
        if file.record.slug == stand_in_slug(bundle.key) and file.path not in sources.drafts
    }


def _softened(problems: Iterable[Problem], drafts: AbstractSet[str]) -> Iterable[Problem]:
    """A draft may be incomplete; what is wrong in it stays wrong."""
    for problem in problems:
        may_be = problem.severity is Severity.WARNING or problem.code in MISSING
        is_soft = may_be and problem.place.path in drafts
        yield replace(problem, severity=Severity.NOTICE) if is_soft else problem


def _in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each once: an edition that shows another language's text meets its problems again."""
    return tuple(
        sorted({problem.sort_key: problem for problem in problems}.values(), key=lambda one: one.sort_key)
    )
