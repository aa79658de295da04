"""All files that say anything about a site, and what mkdocs.yml says, as fingerprints."""

from __future__ import annotations

from pathlib import Path

from ..load.configuration import FILE, Configuration
from ..load.settings import ProjectFolders
from ..load.snapshot import Snapshot, snapshot
from ..plan.fingerprints import Fingerprint, fingerprint


def configuration_print(configuration: Configuration) -> Fingerprint:
    """Of all that mkdocs.yml, its parents and the environment say."""
    return fingerprint(configuration.value)


def look_at(folders: ProjectFolders, known: Snapshot | None, cache: Path | None) -> Snapshot:
    """The files of the project as they are now; of those that `known` has too, none is read again. Without a `cache`
    all are read the next time.
    """
    project = folders.project
    return snapshot(
        project,
        [project / folders.content, project / folders.data],
        [project / FILE],
        known,
        cache,
    )
