"""The files of a whole new site: those without the theme are begun while somebody puts its pages together."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from ..load.settings import ProjectFolders
from ..outputs.files import server_lists, site_outputs
from ..outputs.output import Output
from ..outputs.policy import InlineCode
from ..outputs.search.kept_index import SearchMemory
from ..plan.pages import Plan
from .kept import KeptCopies
from .progress import Progress
from .recorded import Recorded, all_paths
from .site_files import copied_outputs, new_pictures
from .write_outputs import BegunOutputs, stays_here, write_outputs
from .writing import SiteFolder

_APART = ".begun"


class NewSite:
    """Written into the folder `built`, into which others may write as well: these files win. `terms` gives what is
    known for the search, `digests` are those of the project's files.
    """

    def __init__(
        self,
        plan: Plan,
        folders: ProjectFolders,
        digests: Mapping[str, bytes],
        built: Path,
        *,
        kept: KeptCopies,
        terms: Callable[[], SearchMemory],
        has_policy: bool,
        processes: int,
        log: Any,
    ) -> None:
        self._plan, self._processes, self._log = plan, processes, log
        self._built, self._apart = built, built / _APART
        where = self._apart if processes > 1 else built
        self._pictures = new_pictures(plan, (), folders.project / folders.content, where, kept, log)
        self._outputs = [
            *site_outputs(plan, has_policy, terms),
            *copied_outputs(plan, folders, digests),
        ]
        self._has_policy = has_policy
        self._begun: BegunOutputs | None = None

    def begin(self) -> None:
        """In a process beside this one, and in a folder of their own: others still write into the site."""
        if self._processes < 2:
            return
        self._apart.mkdir()
        apart = [output for output in self._outputs if not stays_here(output)]
        self._begun = BegunOutputs(
            apart, SiteFolder(self._apart), Progress(self._log, "files"), self._pictures.works
        )

    def of_others(self) -> set[str]:
        """The files that others have written, by their paths in the site."""
        files = (file for file in self._built.rglob("*") if file.is_file())
        paths = (file.relative_to(self._built) for file in files)
        return {path.as_posix() for path in paths if path.parts[0] != _APART}

    def written(self, pages: Iterable[Output], code: InlineCode) -> dict[str, Recorded]:
        """What is to be recorded of each output, the `pages` too, by its key. `code` is that of all pages together.

        Raises OSError where the disk has no room, and PictureError; then some files may be missing.
        """
        last = server_lists(self._plan, code if self._has_policy else None)
        others = [output for output in self._outputs if not self._begun or stays_here(output)]
        further = () if self._begun else self._pictures.works
        written = write_outputs(
            [*pages, *others, last],
            SiteFolder(self._built),
            self._processes,
            Progress(self._log, "files"),
            further,
        )
        if self._begun:
            written |= self._begun.written()
            _move_files(self._apart, self._built)
        return written

    def paths(self, written: Mapping[str, Recorded]) -> frozenset[str]:
        """Of all files, in the site."""
        return frozenset(all_paths(written.values())) | self._pictures.planned

    def stop(self) -> None:
        """Leaves no process behind."""
        if self._begun:
            self._begun.stop()


def _move_files(source: Path, target: Path) -> None:
    for folder, _, files in os.walk(source):
        into = target / Path(folder).relative_to(source)
        into.mkdir(parents=True, exist_ok=True)
        for file in files:
            os.replace(f"{folder}/{file}", into / file)  # noqa: PTH105  # a Path costs more than the move
    shutil.rmtree(source)
