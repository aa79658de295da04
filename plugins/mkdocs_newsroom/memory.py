"""What earlier builds have found out, so that what has not changed is neither read nor related nor rendered again.

A bundle is known as long as its files are the same, and all that other files and the day say about it. Only bundles in
which all is well are known: what has a problem that others may cause is looked at anew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from types import MappingProxyType

from .load.bundles import NEWS
from .model.news import Bundle
from .model.problem import Problem, Severity
from .model.settings import Settings
from .model.site import NewsItem, Site
from .model.sources import Sources
from .plan.bodies import BodyMemory
from .plan.fingerprints import Fingerprint, ItemPrints, fingerprint
from .relate.changes import Change
from .relate.personal_data import public_ways
from .relate.since import Since

_OF_OTHERS = frozenset({"P702", "P726"})
"""Problems that a text of another bundle decides."""


@dataclass(frozen=True)
class KnownBundle:
    """`public` are the ways to reach people that it says to be public, `since` is what has changed in the source of its
    stale translations, by their paths.
    """

    fingerprint: Fingerprint
    item: NewsItem
    problems: tuple[Problem, ...]
    public: frozenset[str]
    since: Mapping[str, tuple[Change, ...]]


NOTHING_KNOWN_OF_BUNDLES: Mapping[str, KnownBundle] = MappingProxyType({})


@dataclass
class Memory:
    """`around` is the fingerprint of all files that belong to no bundle, of the settings and of the day; `public` the
    ways to reach people that somebody has said to be public; `prints` are those of items.
    """

    around: Fingerprint = b""
    public: frozenset[str] = frozenset()
    bundles: dict[str, KnownBundle] = field(default_factory=dict)
    bodies: BodyMemory = field(default_factory=dict)
    prints: ItemPrints = field(default_factory=dict)

    def known(self, now: Surroundings) -> dict[str, KnownBundle]:
        """The bundles of which nothing has changed."""
        if self.around != now.around:
            return {}
        return {key: one for key, one in self.bundles.items() if now.bundles.get(key) == one.fingerprint}

    def update(
        self,
        now: Surroundings,
        sources: Sources,
        site: Site,
        problems: Iterable[Problem],
        since: Since,
        known: Mapping[str, KnownBundle],
    ) -> None:
        """`site` is what all the bundles say, `problems` those of the bundles that were read."""
        by_folder = _by_folder(problems, sources.content)
        items = {item.key: item for item in site.items}
        new = {}
        for bundle in sources.bundles:
            item, found = items.get(bundle.key), by_folder.get(bundle.key, ())
            if item and bundle.key in now.bundles and _is_well(bundle, item, found, sources):
                public = frozenset(public_ways(Sources(bundles=(bundle,))))
                stale = {path: since[path] for path in _stale(item) if path in since}
                new[bundle.key] = KnownBundle(now.bundles[bundle.key], item, tuple(found), public, stale)
        self.around, self.public = now.around, frozenset(public_ways(sources))
        self.bundles = {**known, **new}


@dataclass(frozen=True)
class Surroundings:
    """The files of a project as they are now: the fingerprint of each bundle by its key, and that of all the rest."""

    around: Fingerprint
    bundles: Mapping[str, Fingerprint]

    @classmethod
    def of(cls, files: Mapping[str, bytes], content: str, settings: Settings) -> Surroundings:
        """`files` are fingerprints by the path in the project."""
        start = f"{content}/{NEWS}/"
        bundles: defaultdict[str, list[str]] = defaultdict(list)
        rest: list[str] = []
        for path in files:
            parts = path[len(start) :].split("/", 2) if path.startswith(start) else ()
            (bundles[f"{parts[0]}/{parts[1]}"] if len(parts) == 3 else rest).append(path)
        said = [getattr(settings, one.name) for one in fields(settings) if one.name not in ("now", "places")]
        return cls(
            fingerprint(settings.today, said, [(path, files[path]) for path in sorted(rest)]),
            {key: fingerprint([(path, files[path]) for path in sorted(its)]) for key, its in bundles.items()},
        )


def _by_folder(problems: Iterable[Problem], content: str) -> dict[str, list[Problem]]:
    found: defaultdict[str, list[Problem]] = defaultdict(list)
    start = f"{content}/{NEWS}/"
    for problem in problems:
        if problem.place.path.startswith(start):
            found["/".join(problem.place.path[len(start) :].split("/", 2)[:2])].append(problem)
    return found


def _is_well(bundle: Bundle, item: NewsItem, problems: Sequence[Problem], sources: Sources) -> bool:
    paths = {file.path for file in bundle.variants}
    return (
        paths.isdisjoint(sources.drafts)
        and paths.isdisjoint(sources.unread)
        and not any(one.wait for one in item.variants.values())
        and not any(one.severity is Severity.ERROR or one.code in _OF_OTHERS for one in problems)
    )


def _stale(item: NewsItem) -> list[str]:
    return [one.path for one in item.variants.values() if one.is_stale]
