"""Work that several processes share: what comes back is what one process would have found."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import pytest

from mkdocs_newsroom.load import parallel
from mkdocs_newsroom.load.parallel import Apart, at_once, halves, processors

forks = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="no processes are forked here")
MANY = range(1000)


class ColdError(Exception):
    pass


class UnsendableError(Exception):
    """Its class is given more than its arguments say, so no pickle of it can be read."""

    def __init__(self, one: str, other: str) -> None:
        super().__init__(one + other)


def found(pieces: Sequence[int]) -> tuple[int, list[int]]:
    return os.getpid(), [piece * piece for piece in pieces]


def all_found(pieces: Sequence[int]) -> list[int]:
    return [one for _, some in halves(found, pieces) for one in some]


def children() -> set[str]:
    """Of this process, also those that have ended and nobody has asked for. A browser of other tests may be one."""
    tasks = Path("/proc/self/task")
    if not tasks.is_dir():
        return set()
    return {pid for task in tasks.iterdir() for pid in (task / "children").read_text().split()}


_BEFORE: set[str] = set()


def no_child_is_left() -> bool:
    return children() <= _BEFORE


@pytest.fixture(params=[2, 3], autouse=True)
def count(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """Of processors, however many there are."""
    number: int = request.param
    monkeypatch.setattr(parallel, "processors", lambda: number)
    monkeypatch.setattr(sys.modules[__name__], "_BEFORE", children())
    return number


@forks
def test_results_come_in_the_order_of_the_pieces(count: int) -> None:
    processes = [pid for pid, _ in halves(found, MANY)]
    assert len({*processes}) == count
    assert processes[0] == os.getpid()
    assert all_found(MANY) == [piece * piece for piece in MANY]
    assert no_child_is_left()


@pytest.mark.parametrize("pieces", [range(0), range(1), range(399)], ids=len)
def test_little_work_is_done_here(pieces: range) -> None:
    assert halves(found, pieces) == [(os.getpid(), [piece * piece for piece in pieces])]


def test_where_nothing_can_be_forked_all_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "processors", lambda: 1)
    monkeypatch.delattr(os, "fork", raising=False)
    assert halves(found, MANY) == [found(MANY)]


def test_beside_another_thread_nothing_is_forked(monkeypatch: pytest.MonkeyPatch) -> None:
    """What it holds locked at that moment would stay locked in the new process for ever."""
    monkeypatch.undo()
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert processors() == 1
    finally:
        done.set()
        thread.join()


@forks
def test_a_system_without_a_process_left(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused() -> int:
        raise BlockingIOError

    opened = len([*Path("/proc/self/fd").iterdir()])
    monkeypatch.setattr(os, "fork", refused)
    assert all_found(MANY) == [piece * piece for piece in MANY]
    assert len([*Path("/proc/self/fd").iterdir()]) == opened


def cold(error: Exception, at: int, pieces: Sequence[int]) -> int:
    if at in pieces:
        raise error
    return sum(pieces)


@forks
@pytest.mark.parametrize("at", [0, 999], ids=["in this process", "in another"])
def test_what_one_raises_is_raised_here(at: int) -> None:
    with pytest.raises(ColdError, match="brr") as raised:
        halves(partial(cold, ColdError("brr"), at), MANY)
    assert no_child_is_left()
    notes = getattr(raised.value, "__notes__", [])
    assert any("in cold" in note for note in notes) == bool(at)


@forks
def test_an_error_that_cannot_be_sent_is_told() -> None:
    with pytest.raises(RuntimeError, match="UnsendableError: ab"):
        halves(partial(cold, UnsendableError("a", "b"), 999), MANY)
    assert no_child_is_left()


@forks
def test_a_result_that_cannot_be_sent_is_an_error() -> None:
    with pytest.raises(Exception, match=r"(?i)pickle"):
        at_once([lambda: 1, lambda: lambda: 2])
    assert no_child_is_left()


@forks
def test_a_process_that_is_killed() -> None:
    here = os.getpid()

    def killed(pieces: Sequence[int]) -> int:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return sum(pieces)

    with pytest.raises(ChildProcessError):
        halves(killed, MANY)
    assert no_child_is_left()


@forks
def test_a_large_result_does_not_wait_for_a_reader() -> None:
    large = "x" * 3_000_000  # more than a pipe holds
    assert at_once([lambda: large, lambda: large]) == [large, large]
    assert no_child_is_left()


def begin(folder: Path, seconds: float) -> int:
    (folder / "begun").touch()
    time.sleep(seconds)
    return os.getpid()


def wait_for_its_begin(folder: Path) -> None:
    while not (folder / "begun").exists():
        time.sleep(0.01)


@forks
def test_work_that_is_not_wanted_any_more(tmp_path: Path) -> None:
    opened = len([*Path("/proc/self/fd").iterdir()])
    apart = Apart(partial(begin, tmp_path, 60))
    wait_for_its_begin(tmp_path)
    apart.stop()
    apart.stop()
    assert no_child_is_left()
    assert len([*Path("/proc/self/fd").iterdir()]) == opened


@forks
def test_work_is_done_while_other_work_is(tmp_path: Path) -> None:
    apart = Apart(partial(begin, tmp_path, 0))
    wait_for_its_begin(tmp_path)
    assert apart.result() != os.getpid()
    assert apart.result() == apart.result()
    assert no_child_is_left()
