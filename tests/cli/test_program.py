"""The installed program starts every command, and says and does what it does in the process of the tests."""

from __future__ import annotations

import shutil
from pathlib import Path

import click
import pytest

from harness.newsroom import Run, here, started
from harness.repository import ISOLATED, Repository
from harness.small_site import ANNOUNCEMENT, MEETING, contents, picture, small_site
from mkdocs_newsroom.cli.main import newsroom as group

CALLS = {
    "check": (),
    "explain": ("E601",),
    "status": ("--lang", "pl"),
    "photo": ("photo.webp", "--to", MEETING, "--lang", "lt"),
    "new": ("item", "--title", "Sadnja", "--lang", "bs"),
    "translate": (MEETING, "--to", "lv"),
    "reviewed": (MEETING, "--lang", "pl"),
    "minor": (ANNOUNCEMENT,),
    "publish": (),
    "schema": ("--lang", "en"),
    "language": ("add", "uk"),
}
VARIABLES = {"SOURCE_DATE_EPOCH": "1655251200", **ISOLATED}  # 2022-06-15


@pytest.fixture(scope="module")
def committed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """To be copied."""
    small = small_site(tmp_path_factory.mktemp("committed") / "site")
    small.write("photo.webp", picture("red"))
    Repository.of(small.folder)
    return small.folder


def _outcome(run: Run, committed: Path, folder: Path, command: str) -> tuple[int, str, str, dict[str, bytes]]:
    """How the command ended, what it said, and all files that are there then."""
    shutil.copytree(committed, folder)
    done = run(folder, (command, *CALLS[command]), VARIABLES)
    files = {
        path: one for path, one in contents(folder).items() if not path.startswith((".git/", ".newsroom-"))
    }
    shutil.rmtree(folder)
    return done.returncode, done.stdout, done.stderr, files


def test_every_command_is_started_here() -> None:
    """But for one that other tests start, and that says how long it took."""
    assert set(group.list_commands(click.Context(group))) == {*CALLS, "build"}


@pytest.mark.parametrize("command", CALLS)
def test_it_is_the_command_that_tests_run(tmp_path: Path, committed: Path, command: str) -> None:
    outcome = _outcome(started, committed, tmp_path / "site", command)
    assert outcome == _outcome(here, committed, tmp_path / "site", command)
    assert outcome[0] == 0


def test_wrong_use_ends_the_program(tmp_path: Path) -> None:
    done = started(tmp_path, ("check",), {})
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"newsroom: There is no mkdocs.yml in {tmp_path} or above it.\n"
