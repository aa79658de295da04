"""What the last build was made of, and what it left: enough to see that there is nothing to do.

It imports little and is kept in a file of its own, for it is what every build begins with.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from ..load.kept_state import read_state, state_recipe, write_state
from ..load.parallel import at_once, processors
from ..load.snapshot import Snapshot, snapshot
from .published import Manifest, differing

_FILE = "last-build.state"


@dataclass(frozen=True)
class LastBuild:
    """`site` is its folder; `folders` and `also` are all that it was made of, all relative to the project.
    `configuration` is the fingerprint of what mkdocs.yml says, b"" when the environment has a say in it. `next_moment`
    is when something appears that waits. `warnings` is how many there were.
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


@dataclass(frozen=True)
class Found:
    """The project's files as they are now, and the files of the site that are not as they were left."""

    files: Snapshot
    broken: frozenset[str]

    def is_unchanged(self, last: LastBuild, now: datetime) -> bool:
        """Whether a build at that moment would come out as the last one."""
        return (
            last.configuration != b""
            and not self.broken
            and self.files.digest == last.snapshot.digest
            and now.date() == last.day
            and (last.next_moment is None or now < last.next_moment)
        )


def recall_last(cache: Path) -> LastBuild | None:
    """None when nothing is kept that this release can use."""
    found = read_state(cache / _FILE, state_recipe())
    return found if isinstance(found, LastBuild) else None


def keep_last(cache: Path, last: LastBuild) -> None:
    write_state(cache / _FILE, state_recipe(), last)


def look_around(project: Path, cache: Path, last: LastBuild) -> Found:
    """Both at the same time, where the system can do that."""

    def files() -> tuple[Snapshot | None, set[str]]:
        return look_at(project, cache, last.folders, last.also, last.snapshot), set()

    def broken() -> tuple[Snapshot | None, set[str]]:
        return None, differing(project / last.site, last.manifest)

    works = [files, broken]
    (now, _), (_, strange) = at_once(works) if processors() > 1 else [work() for work in works]
    assert now, "the first one has looked at the files"
    return Found(now, frozenset(strange))


def look_at(
    project: Path, cache: Path | None, folders: tuple[str, ...], also: tuple[str, ...], known: Snapshot | None
) -> Snapshot:
    """The files of the project as they are now; of those that `known` has too, none is read again. Without a `cache`
    all are read the next time.
    """
    return snapshot(
        project, [project / one for one in folders], [project / one for one in also], known, cache
    )
