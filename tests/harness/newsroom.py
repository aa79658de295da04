"""The command `newsroom`, as people call it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import chdir
from pathlib import Path
from subprocess import CompletedProcess
from typing import BinaryIO, Protocol

from click.testing import CliRunner

from mkdocs_newsroom.cli.main import newsroom as command

COMMAND = Path(sys.executable).with_name("newsroom")


class Run(Protocol):
    """`here` or `started`."""

    def __call__(
        self,
        folder: Path,
        arguments: Sequence[str],
        variables: Mapping[str, str],
        stdin: BinaryIO | None = None,
        /,
    ) -> CompletedProcess[str]: ...


def newsroom(folder: Path, *arguments: str, **variables: str) -> CompletedProcess[str]:
    """Run in `folder`; the environment says nothing of a language unless `variables` do."""
    return here(folder, arguments, variables)


def here(
    folder: Path, arguments: Sequence[str], variables: Mapping[str, str], stdin: BinaryIO | None = None
) -> CompletedProcess[str]:
    """In the process of the tests, where nothing has to be imported again.

    What is decided by a start needs `started`: the encoding of a terminal, or which modules there are.
    """
    environment = {name: None for name in os.environ if _says_a_language(name)} | dict(variables)
    runner = CliRunner(env=environment, catch_exceptions=False)
    with chdir(folder):
        done = runner.invoke(command, arguments, input=stdin, prog_name=COMMAND.name)
    return CompletedProcess([COMMAND, *arguments], done.exit_code, done.stdout, done.stderr)


def started(
    folder: Path, arguments: Sequence[str], variables: Mapping[str, str], stdin: BinaryIO | None = None
) -> CompletedProcess[str]:
    """As the installed program; slow."""
    clean = {name: value for name, value in os.environ.items() if not _says_a_language(name)}
    return subprocess.run(
        [COMMAND, *arguments],
        cwd=folder,
        env={**clean, "PYTHONUTF8": "1", **variables},
        stdin=stdin or subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def _says_a_language(name: str) -> bool:
    return name.startswith(("LC_", "LANG"))
