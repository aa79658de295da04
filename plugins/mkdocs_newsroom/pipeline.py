"""The sequence: disk -> Sources -> Site -> Editions -> Plan. Problems of all stages come back together."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cache, cached_property, partial
from pathlib import Path

from .editions.coverage.coverage import cover
from .editions.coverage.tasks import EditionCoverage
from .editions.edition import make_editions
from .editions.navigation import unknown_links
from .editions.unconfirmed import check_unconfirmed
from .load.bundles import stand_in_slug
from .load.ledger import check_ledger
from .load.settings import ProjectFolders
from .load.sources import load as load_sources
from .load.uncollected import uncollected
from .memory import NOTHING_KNOWN_OF_BUNDLES, KnownBundle, Memory, Surroundings
from .model.addresses import LEDGER_FILE
from .model.problem import Problem, Severity
from .model.settings import Settings
from .model.site import Site
from .model.sources import Sources
from .model.stages import stage
from .plan.pages import Plan
from .plan.plan import make_plan
from .relate.personal_data import public_ways
from .relate.since import Earlier, Since, changed_since, no_memory
from .relate.site import relate, without_waiting

MISSING = frozenset({"R302", "R326"})
"""The problems of fields that are not filled in."""


@dataclass(frozen=True)
class Prepared:
    """All that is known before anything is written; `plan` must not be built when there are errors.

    `whole` is all that is written, `site` what the plan shows. `of_files` are the problems of what was read, but for
    those of links. `cover` tells how complete each edition is, `since` what has changed since its stale
    translations were made.
    """

    whole: Site
    site: Site
    plan: Plan
    problems: tuple[Problem, ...]
    of_files: tuple[Problem, ...]
    cover: Callable[[], tuple[EditionCoverage, ...]]
    since: Since

    @cached_property
    def coverage(self) -> tuple[EditionCoverage, ...]:
        return self.cover()

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.severity is Severity.ERROR)


@uncollected()
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
    folders = ProjectFolders(project, content, data)
    sources, problems = _load(folders, settings, cache, {})
    return prepare_sources(sources, problems, settings, earlier)


@uncollected()
def prepare_changes(
    folders: ProjectFolders,
    settings: Settings,
    cache: Path | None,
    earlier: Earlier,
    memory: Memory,
    files: Mapping[str, bytes],
    *,
    only_files: bool = False,
) -> Prepared:
    """The same with less work: what the memory knows is neither read nor rendered again. It is brought up to date.

    `files` are the fingerprints of all files that say anything about the site, by their paths in the project;
    `only_files` says that there is nothing else, so that the folders need not be looked through again.
    """
    load = partial(_load, folders, settings, cache, paths=files if only_files else None)
    now = Surroundings.of(files, folders.content, settings)
    known = memory.known(now)
    sources, problems = load(known)
    if known and memory.public != frozenset(public_ways(sources)):
        # What one bundle says to be public is no problem in any other.
        known = {}
        sources, problems = load(known)
    prepared = prepare_sources(sources, problems, settings, earlier, memory, known)
    if known and prepared.errors:
        # Of two that cannot both be, it does not depend on what was known which one is told of.
        known = {}
        sources, problems = load(known)
        prepared = prepare_sources(sources, problems, settings, earlier, memory, known)
    memory.update(now, sources, prepared.whole, prepared.of_files, prepared.since, known)
    return prepared


@stage("load")
def _load(
    folders: ProjectFolders,
    settings: Settings,
    cache: Path | None,
    known: Mapping[str, KnownBundle],
    paths: Collection[str] | None = None,
) -> tuple[Sources, list[Problem]]:
    sources, problems = load_sources(
        folders.project,
        folders.content,
        folders.data,
        settings.codes,
        cache=cache,
        known=known.keys(),
        paths=paths,
    )
    public = frozenset(way for one in known.values() for way in one.public)
    problems += check_ledger(sources, f"{folders.data}/{LEDGER_FILE}")
    return replace(sources, known_public=public), problems


@stage("plan")
def prepare_sources(
    sources: Sources,
    problems: Iterable[Problem],
    settings: Settings,
    earlier: Earlier = no_memory,
    memory: Memory | None = None,
    known: Mapping[str, KnownBundle] = NOTHING_KNOWN_OF_BUNDLES,
) -> Prepared:
    """The same for what has been read; `problems` are those of reading it. `known` is what was not read again."""
    with stage("relate"):
        whole, broken_rules = relate(sources, settings, [one.item for one in known.values()])
    site = whole if settings.is_preview else without_waiting(whole, sources, settings)
    editions = make_editions(site, settings, sources.catalogues)
    coverage = cache(partial(cover, editions))
    since = {**changed_since(site, sources.bundles, earlier)}
    for one in known.values():
        since |= one.since
    unread = sources.unread | {f"{sources.content}/{path}" for path in sources.refused} | _nowhere(sources)
    # What waits is checked today, so that it cannot fail on the day on which it appears.
    everything = make_editions(whole, settings, sources.catalogues) if site.hidden else ()
    memory = memory or Memory()
    memory.prints = {key: memory.prints[key] for key in known if key in memory.prints}
    plan, broken_links = make_plan(
        editions,
        sources.assets,
        sources.content,
        unread,
        coverage,
        since,
        everything,
        memory.bodies,
        memory.prints,
    )
    configured = [*settings.problems, *unknown_links(settings, site.pages)]
    of_files = [*problems, *broken_rules, *check_unconfirmed(sources.bundles)]
    of_known = [problem for one in known.values() for problem in one.problems]
    found = _softened([*configured, *of_files, *of_known, *broken_links], sources.drafts)
    return Prepared(
        whole, site, plan, _in_order(found), tuple(_softened(of_files, sources.drafts)), coverage, since
    )


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
