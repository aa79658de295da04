"""A git repository of its own: of nobody's configuration, with commits of a fixed author and day."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

ISOLATED = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "Redakcija",
    "GIT_AUTHOR_EMAIL": "redakcija@newsroom.example",
    "GIT_COMMITTER_NAME": "Redakcija",
    "GIT_COMMITTER_EMAIL": "redakcija@newsroom.example",
    "GIT_AUTHOR_DATE": "2022-06-15T12:00:00Z",
    "GIT_COMMITTER_DATE": "2022-06-15T12:00:00Z",
}


@dataclass(frozen=True)
class Repository:
    folder: Path

    @classmethod
    def of(cls, folder: Path) -> Repository:
        """Makes one of a folder, with all that is in it as the first commit."""
        made = cls(folder)
        made.git("init", "--quiet", "--initial-branch=main")
        made.commit()
        return made

    def git(self, *arguments: str) -> str:
        done = subprocess.run(
            ["git", *arguments],
            cwd=self.folder,
            env={**os.environ, **ISOLATED},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        )
        return done.stdout

    def commit(self) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "A state")

    def write(self, path: str, text: str) -> Path:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
        return file

    def replace(self, path: str, old: str, new: str) -> None:
        text = (self.folder / path).read_bytes().decode()
        assert old in text
        self.write(path, text.replace(old, new))
