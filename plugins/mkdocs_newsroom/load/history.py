"""Earlier texts of files, from git. It is only read, and a project without it has no earlier texts."""

from __future__ import annotations

import os
import subprocess
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from .reading import MAX_FILE_BYTES, even_line_ends

TIME_LIMIT = 20  # seconds, for a question to git
MOST_VERSIONS = 200
_COMMAND = ("git", "--literal-pathspecs", "--no-pager", "-c", "core.quotepath=off")
_LOG = (
    *("log", "--format=", "--raw", "--no-abbrev", "-z", "--find-renames", "--relative"),
    *("--no-show-signature", "--no-color", "--no-ext-diff", "--no-notes"),
)
_BLOB = b"blob"
# Those of a hook tell of the repository whose hook it is, which need not be the project's.
_OF_A_HOOK = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"})
# Nothing is written, asked for at a terminal, or fetched for a clone that has not everything.
_ONLY_LOOK = {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C"}


@dataclass(frozen=True)
class History:
    """What git remembers of the files in `folder`, which is relative to `project`. Asked once, when it is needed."""

    project: Path
    folder: str

    def versions(self, path: str) -> Iterator[str]:
        """The committed texts of a file, newest first, each once, also under the names that it had before.

        `path` is relative to the project. Line ends are `\\n`. Nothing comes where there is no git, no repository or
        no commit, and no more than a shallow clone holds.
        """
        blobs = list(dict.fromkeys(self._blobs.get(path, ())))[:MOST_VERSIONS]
        for content in _contents(self.project, blobs):
            yield even_line_ends(content.decode("utf-8", "replace"))

    @cached_property
    def _blobs(self) -> Mapping[str, Sequence[str]]:
        """The names of the objects that each file of today once was, newest first."""
        log = _git(self.project, *_LOG, "--", self.folder)
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


def _contents(project: Path, blobs: Sequence[str]) -> Iterator[bytes]:
    """Source: "BATCH OUTPUT" in git-cat-file(1)."""
    asked = "".join(f"{blob}\n" for blob in blobs).encode()
    answer = _git(project, "cat-file", "--batch", given=asked) if blobs else b""
    while answer:
        header, _, answer = answer.partition(b"\n")
        _, kind, *rest = header.split(b" ")
        if kind == _BLOB:
            size = int(rest[0])
            if size <= MAX_FILE_BYTES:
                yield answer[:size]
            answer = answer[size + 1 :]


def _git(project: Path, *arguments: str, given: bytes = b"") -> bytes:
    """What git answers; nothing where it cannot."""
    environment = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}
    try:
        done = subprocess.run(  # noqa: S603  # no shell, and what we are given stands behind --
            [*_COMMAND, *arguments],
            cwd=project,
            env=environment | _ONLY_LOOK,
            input=given,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=TIME_LIMIT,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return b""
    return done.stdout if done.returncode == 0 else b""
