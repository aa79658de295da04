"""All files that say anything about a site, and what mkdocs.yml says."""

from __future__ import annotations

import os
from datetime import date, datetime
from pathlib import Path

from ..load.configuration import FILE, Configuration
from ..load.settings import ProjectFolders
from ..load.snapshot import Snapshot
from ..plan.fingerprints import Fingerprint, fingerprint
from .last_build import LastBuild, look_at
from .published import Manifest

_FROM_ELSEWHERE = ("!ENV", "INHERIT")


def configuration_print(project: Path, configuration: Configuration) -> Fingerprint:
    """Of all that mkdocs.yml says; b"" when other files or the environment have a say in it."""
    try:
        written = (project / configuration.file).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return b""
    if any(word in written for word in _FROM_ELSEWHERE):
        return b""
    return fingerprint(configuration.value)


def last_build(
    folders: ProjectFolders,
    configuration: Configuration,
    site: Path,
    files: Snapshot,
    manifest: Manifest,
    *,
    day: date,
    next_moment: datetime | None,
    warnings: int,
    is_other: bool,
) -> LastBuild:
    """What the next build has to know of this one. `is_other` when it has made another site than mkdocs.yml says: then
    none may take it for that one.
    """
    sources, also = _sources_of(folders)
    return LastBuild(
        site=os.path.relpath(site, folders.project),
        folders=sources,
        also=also,
        configuration=b"" if is_other else configuration_print(folders.project, configuration),
        snapshot=files,
        manifest=manifest,
        day=day,
        next_moment=next_moment,
        warnings=warnings,
    )


def _sources_of(folders: ProjectFolders) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The folders and the single files of which a site is made, relative to the project."""
    return (folders.content, folders.data), (FILE,)


def files_now(folders: ProjectFolders, known: Snapshot | None, cache: Path | None) -> Snapshot:
    """As they are now; of those that `known` has too, none is read again."""
    return look_at(folders.project, cache, *_sources_of(folders), known)
