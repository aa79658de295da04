"""Earlier texts of files, from git. A project without it has no earlier texts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from .git import Blobs, git
from .reading import MAX_FILE_BYTES, even_line_ends

MOST_VERSIONS = 200
_LOG = (
    *("log", "--format=", "--raw", "--no-abbrev", "-z", "--find-renames", "--relative"),
    *("--no-show-signature", "--no-color", "--no-ext-diff", "--no-notes"),
)


@dataclass(frozen=True)
class History:
    """What git remembers of the files in `folder`, which is relative to `project`.

    It is asked when something is needed: once for all changes, and by one process for all texts.
    """

    project: Path
    folder: str

    def versions(self, path: str) -> Iterator[str]:
        """The committed texts of a file, newest first, each once, also under the names that it had before.

        `path` is relative to the project. Line ends are `\\n`. Nothing comes where there is no git, no repository or
        no commit, and no more than a shallow clone holds. Each is fetched when it is asked for. Raises TimeoutError
        when git takes too long.
        """
        for name in list(dict.fromkeys(self._names.get(path, ())))[:MOST_VERSIONS]:
            content = self._blobs.get(name)
            if content is not None and len(content) <= MAX_FILE_BYTES:
                yield even_line_ends(content.decode("utf-8", "replace"))

    @cached_property
    def _blobs(self) -> Blobs:
        return Blobs(self.project)

    @cached_property
    def _names(self) -> Mapping[str, Sequence[str]]:
        """The names of the objects that each file of today once was, newest first."""
        log = git(self.project, *_LOG, "--", self.folder)
        found: defaultdict[str, list[str]] = defaultdict(list)
        today: dict[str, str] = {}
        for blob, path, older_path in _changes(log.decode("utf-8", "surrogateescape")):
            name = today.pop(path, path) if older_path else today.get(path, path)
            found[name].append(blob)
            if older_path:
                today[older_path] = name
        return found


def _changes(log: str) -> Iterator[tuple[str, str, str]]:
    """(object, path, older path where it was renamed) of each change, newest first.

    Source: "RAW OUTPUT FORMAT" in git-diff-tree(1), with -z.
    """
    fields = iter(log.split("\0"))
    for field in fields:
        if not field.startswith(":"):
            continue
        _, _, _, blob, status = field.split(" ")
        path, older_path = next(fields), ""
        if status[0] == "R":
            path, older_path = next(fields), path
        if status[0] != "D":
            yield blob, path, older_path
