"""Runs commands in a folder and says how long they took, how much processor time, and how much memory at most.

Each measurement has a fresh process that starts the commands one after another and waits for them: what all of its
children have used is theirs. The memory of a tree of processes is the sum of their shares (PSS: a page that two of them
use counts half for each), looked at every 50 ms; that slows them a little, so it is done in runs of its own. Where
there is no /proc it is the largest process's (ru_maxrss).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

Command = Sequence[str]
INTERVAL = 0.05
LIMIT = 3600
_PROC = Path("/proc")
PSS, MAXRSS = "sum of PSS", "ru_maxrss of the largest process"


@dataclass(frozen=True)
class Use:
    """Seconds and bytes; `memory` is 0 where it was not looked at."""

    wall: float
    cpu: float
    memory: int = 0


class CommandError(Exception):
    """A command failed; the text is the end of what it said."""


def memory_kind() -> str:
    return PSS if (_PROC / "self" / "smaps_rollup").exists() else MAXRSS


def measure(
    commands: Sequence[Command],
    folder: Path,
    environment: Mapping[str, str] | None = None,
    *,
    memory: bool = False,
) -> Use:
    """What the commands use together, run one after another in the folder. Raises CommandError."""
    order = json.dumps({"commands": [list(command) for command in commands], "memory": memory})
    done = subprocess.run(
        [sys.executable, "-P", __file__],
        input=order,
        capture_output=True,
        cwd=folder,
        env={**os.environ, **(environment or {})},
        text=True,
        errors="replace",
        timeout=LIMIT,
        check=False,
    )
    if done.returncode:
        raise CommandError(f"{commands} in {folder}:\n{done.stderr[-4000:]}")
    return Use(**json.loads(done.stdout))


def _supervise(commands: Sequence[Command], *, memory: bool) -> Use:
    import resource  # noqa: PLC0415  # not on Windows, where only this part cannot run

    watcher = _Watcher() if memory and memory_kind() == PSS else None
    start = time.perf_counter()
    for command in commands:
        with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=sys.stderr) as process:
            code = process.wait()
        if code:
            sys.exit(code)
    wall = time.perf_counter() - start
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    peak = watcher.end() if watcher else 0
    if memory and not watcher:
        peak = used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return Use(wall, used.ru_utime + used.ru_stime, peak)


class _Watcher:
    """Looks at the processes below this one until it is told to end."""

    def __init__(self) -> None:
        self._peak = 0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def end(self) -> int:
        self._over.set()
        self._thread.join()
        return self._peak

    def _watch(self) -> None:
        while not self._over.wait(INTERVAL):
            self._peak = max(self._peak, sum(_share(pid) for pid in _below(os.getpid())))


def _below(pid: int) -> Iterator[int]:
    """All processes that it has started, and those that they have."""
    parents: dict[int, list[int]] = {}
    for folder in _PROC.iterdir():
        if folder.name.isdecimal():
            with suppress(OSError):
                status = (folder / "stat").read_bytes()
                parent = int(status.rpartition(b")")[2].split()[1])
                parents.setdefault(parent, []).append(int(folder.name))
    waiting = [pid]
    while waiting:
        children = parents.get(waiting.pop(), [])
        yield from children
        waiting += children


def _share(pid: int) -> int:
    with suppress(OSError):
        for line in (_PROC / str(pid) / "smaps_rollup").read_bytes().splitlines():
            if line.startswith(b"Pss:"):
                return int(line.split()[1]) * 1024
    return 0


if __name__ == "__main__":
    wanted = json.load(sys.stdin)
    print(json.dumps(asdict(_supervise(wanted["commands"], memory=wanted["memory"]))))
