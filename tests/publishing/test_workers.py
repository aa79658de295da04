"""Pieces of work are done once each, whoever does them, and a failure ends them all."""

from __future__ import annotations

import logging
import os
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from mkdocs_newsroom.model.stages import measured, stage
from mkdocs_newsroom.publishing.progress import Progress
from mkdocs_newsroom.publishing.workers import Begun, Piece, share

SILENT = Progress(logging.getLogger("silent"), "")
COUNT = 200
FORKING = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="no safe fork")
PROCESSES = pytest.mark.parametrize("processes", [1, pytest.param(3, marks=FORKING)])


def leave(folder: Path, number: int, what: str = "") -> int:
    """Fails when the piece has been done already."""
    with stage("leaving"):
        with (folder / str(number)).open("x", encoding="utf-8") as file:
            file.write(what or str(os.getpid()))
        time.sleep(0.002)
    return number


def left(folder: Path) -> dict[int, str]:
    return {int(file.name): file.read_text(encoding="utf-8") for file in folder.iterdir()}


@PROCESSES
def test_each_piece_is_done_once(tmp_path: Path, processes: int) -> None:
    with measured() as stages:
        found = share([Piece(partial(leave, tmp_path, n)) for n in range(COUNT)], processes, SILENT)
    done = left(tmp_path)
    assert done.keys() == set(range(COUNT))
    assert (len(set(done.values())) > 1) == (processes > 1)
    assert sorted(found, key=str) == sorted(range(COUNT), key=str)
    assert stages.spent["leaving"].times == COUNT


@PROCESSES
def test_what_comes_first_is_done_here(tmp_path: Path, processes: int) -> None:
    kept: list[int] = []
    first = [Piece(partial(kept.append, 1)), Piece(partial(leave, tmp_path, COUNT))]
    share([Piece(partial(leave, tmp_path, n)) for n in range(COUNT)], processes, SILENT, first)
    assert kept == [1]
    assert left(tmp_path)[COUNT] == str(os.getpid())


@PROCESSES
def test_nothing_is_begun_after_a_failure(tmp_path: Path, processes: int) -> None:
    def fail(number: int) -> None:
        leave(tmp_path, number)
        if number == 10:
            raise KeyError("a page")

    with pytest.raises(KeyError, match="a page"):
        share([Piece(partial(fail, n)) for n in range(COUNT)], processes, SILENT)
    assert len(left(tmp_path)) < COUNT


@FORKING
def test_a_process_that_was_killed(tmp_path: Path) -> None:
    here = os.getpid()

    def die(number: int) -> None:
        leave(tmp_path, number)
        if os.getpid() != here:
            os.kill(os.getpid(), 9)

    with pytest.raises(OSError, match="has ended without a result"):
        share([Piece(partial(die, n)) for n in range(COUNT)], 2, SILENT)


def test_progress_is_that_of_the_part(caplog: pytest.LogCaptureFixture) -> None:
    seconds = iter(range(0, 100, 5))
    progress = Progress(logging.getLogger("told"), "", lambda: float(next(seconds)))
    pieces = [Piece(lambda: None, "pages", 60), Piece(lambda: None), Piece(lambda: None, "pages", 40)]
    with caplog.at_level(logging.INFO):
        share([*pieces, Piece(lambda: None, "pictures", 7), Piece(lambda: None, "pages", 5)], 1, progress)
    assert caplog.messages == ["pages: 60 of 105", "pages: 100 of 105"]


@FORKING
def test_pieces_that_are_begun_are_done_once_each(tmp_path: Path) -> None:
    with measured() as stages:
        begun = Begun([Piece(partial(leave, tmp_path, n)) for n in range(COUNT)], SILENT)
        while not left(tmp_path):
            time.sleep(0.01)
        found = begun.results()
    done = left(tmp_path)
    assert done.keys() == set(range(COUNT))
    assert set(done.values()) - {str(os.getpid())}
    assert sorted(found, key=str) == sorted(range(COUNT), key=str)
    assert stages.spent["leaving"].times == COUNT


@FORKING
def test_pieces_that_are_not_wanted_any_more(tmp_path: Path) -> None:
    begun = Begun([Piece(partial(leave, tmp_path, n)) for n in range(COUNT)], SILENT)
    while not left(tmp_path):
        time.sleep(0.01)
    begun.stop()
    done = len(left(tmp_path))
    time.sleep(0.05)
    assert len(left(tmp_path)) == done < COUNT
