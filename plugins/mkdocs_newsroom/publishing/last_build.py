"""What the last build was made of, and what it left: enough to see that there is nothing to do.

It imports little and is kept in a file of its own, for it is what every build begins with.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property, partial
from pathlib import Path
from typing import NamedTuple

from ..load.kept_state import BegunState, read_state, state_recipe, write_state
from ..load.parallel import Apart, processors
from ..load.snapshot import Snapshot, snapshot
from .published import Manifest, differing

_FILE = "last-build.state"
SITE_FILE, TERMS_FILE = "site.state", "search.state"
"""All else that is kept, in the same folder. It is large."""


@dataclass(frozen=True)
class LastBuild:
    """`site` is its folder; `folders` and `also` are all that it was made of, all relative to the project.
    `configuration` is the fingerprint of what mkdocs.yml says, b"" when the environment has a say in it. `next_moment`
    is when something appears that waits. `warnings` is how many there were. `key` is that of all else that was kept of
    the build.
    """

    site: str
    folders: tuple[str, ...]
    also: tuple[str, ...]
    configuration: bytes
    snapshot: Snapshot
    manifest: Manifest
    day: date
    next_moment: datetime | None
    warnings: int
    key: bytes = b""


@dataclass(frozen=True)
class Found:
    """The project's files as they are now, and the files of the site that are not as they were left: `look` finds
    those, and may take a while.
    """

    files: Snapshot
    look: Callable[[], AbstractSet[str]]

    @cached_property
    def broken(self) -> frozenset[str]:
        return frozenset(self.look())

    def is_unchanged(self, last: LastBuild, now: datetime) -> bool:
        """Whether a build at that moment would come out as the last one."""
        return (
            last.configuration != b""
            and self.files.digest == last.snapshot.digest
            and now.date() == last.day
            and (last.next_moment is None or now < last.next_moment)
            and not self.broken
        )


def recall_last(cache: Path) -> LastBuild | None:
    """None when nothing is kept that this release can use."""
    found = read_state(cache / _FILE, state_recipe())
    return found if isinstance(found, LastBuild) else None


class Begun(NamedTuple):
    """All else that is kept, which takes a while to read."""

    site: BegunState
    terms: BegunState


def begin_to_recall(cache: Path) -> Begun:
    recipe = state_recipe()
    return Begun(BegunState(cache / SITE_FILE, recipe), BegunState(cache / TERMS_FILE, recipe))


def keep_last(cache: Path, last: LastBuild) -> None:
    write_state(cache / _FILE, state_recipe(), last)


def look_around(project: Path, cache: Path, last: LastBuild) -> Found:
    """The site is looked at beside what this process does next, where the system can do that."""
    broken = partial(differing, project / last.site, last.manifest)
    look = Apart(broken).result if processors() > 1 else broken
    return Found(look_at(project, cache, last.folders, last.also, last.snapshot), look)


def look_at(
    project: Path, cache: Path | None, folders: tuple[str, ...], also: tuple[str, ...], known: Snapshot | None
) -> Snapshot:
    """The files of the project as they are now; of those that `known` has too, none is read again. Without a `cache`
    all are read the next time.
    """
    return snapshot(
        project, [project / one for one in folders], [project / one for one in also], known, cache
    )
