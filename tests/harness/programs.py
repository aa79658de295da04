"""Runs of `mkdocs` and `newsroom` as people start them, each in a process of its own.

Half of a short run is Python's start and its imports. So, where the system can fork (Linux), a run is a copy of a
process that has imported everything and waits. A test that is about the start itself asks for `started`.
"""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from subprocess import CompletedProcess
from tempfile import NamedTemporaryFile
from typing import Literal

Program = Literal["mkdocs", "newsroom"]

LIMIT = 120  # seconds
TESTS = Path(__file__).parent.parent
WAIT = "import sys; sys.path.append(sys.argv[1]); from harness.waiting_program import main; main()"


def command(program: Program, *arguments: str) -> list[str]:
    """What starts the installed program."""
    if program == "mkdocs":
        return [sys.executable, "-P", "-m", "mkdocs", *arguments]
    return [str(Path(sys.executable).with_name("newsroom")), *arguments]


def started(
    program: Program,
    *arguments: str,
    folder: Path,
    environment: Mapping[str, str],
    limit: float = LIMIT,
) -> CompletedProcess[str]:
    """Both streams together are its `stdout`."""
    return subprocess.run(
        command(program, *arguments),
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        timeout=limit,
        check=False,
    )


def run(
    program: Program, *arguments: str, folder: Path, environment: Mapping[str, str]
) -> CompletedProcess[str]:
    """The same as `started` and sooner, one at a time. What Python reads at its start, such as a seed for hashes, is
    not in the environment that counts; nor is what the test has changed of its own process.
    """
    if not sys.platform.startswith("linux"):
        return started(program, *arguments, folder=folder, environment=environment)
    with NamedTemporaryFile() as output:
        wish = {
            "command": [program, *arguments],
            "folder": str(folder),
            "environment": dict(environment),
            "output": output.name,
        }
        code = _answer(json.dumps(wish))
        return CompletedProcess([program, *arguments], code, output.read().decode())


def _answer(wish: str) -> int:
    waiting = _waiting()
    assert waiting.stdin
    assert waiting.stdout
    waiting.stdin.write(f"{wish}\n".encode())
    if not select.select([waiting.stdout], [], [], LIMIT)[0]:
        end()
        raise subprocess.TimeoutExpired(wish, LIMIT)
    answer = waiting.stdout.readline()
    assert answer, "the process that waits has ended"
    return int(answer)


def end() -> None:
    """Of the process that waits, if there is one; a later run starts another."""
    if _waiting.cache_info().currsize:
        with _waiting() as waiting:
            os.killpg(waiting.pid, signal.SIGKILL)  # with the program that it runs
        _waiting.cache_clear()


@cache
def _waiting() -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-P", "-c", WAIT, str(TESTS)],
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "LC_ALL": "C.UTF-8"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        bufsize=0,
        start_new_session=True,
    )
