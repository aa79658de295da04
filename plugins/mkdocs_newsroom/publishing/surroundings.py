"""All files that say anything about a site, and what mkdocs.yml says."""

from __future__ import annotations

from pathlib import Path

from ..load.configuration import FILE, Configuration
from ..load.settings import ProjectFolders
from ..load.snapshot import Snapshot
from ..plan.fingerprints import Fingerprint, fingerprint
from .last_build import look_at

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


def sources_of(folders: ProjectFolders) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The folders and the single files of which a site is made, relative to the project."""
    return (folders.content, folders.data), (FILE,)


def files_now(folders: ProjectFolders, known: Snapshot | None, cache: Path | None) -> Snapshot:
    """As they are now; of those that `known` has too, none is read again."""
    return look_at(folders.project, cache, *sources_of(folders), known)
