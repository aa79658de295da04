"""The new site takes the place of the old one, also where the disk cannot swap two folders in one step."""

from __future__ import annotations

import errno
import os
import sys
import time
from pathlib import Path

import pytest

from mkdocs_newsroom.publishing import exchange

needs_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="renameat2 is Linux's")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    (site / "bs").mkdir(parents=True)
    (site / "bs" / "old.html").write_text("old", encoding="utf-8")
    return site


@pytest.fixture
def built(site: Path) -> Path:
    built = exchange.building_folder(site)
    (built / "index.html").write_text("new", encoding="utf-8")
    return built


@pytest.fixture
def no_swap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange, "_exchange", lambda *_: False)


def _names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def _refuse(*_: object, **__: object) -> None:
    raise OSError(errno.EPERM, "not on this disk")


def _fail_rename(monkeypatch: pytest.MonkeyPatch, source: Path) -> None:
    rename = Path.rename

    def failing(self: Path, target: Path) -> Path:
        if self == source:
            raise OSError(errno.EBUSY, "busy")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)


@needs_linux
def test_two_folders_are_swapped_in_one_step(site: Path, built: Path) -> None:
    assert exchange._exchange(built, site)
    assert _names(site) == ["index.html"]
    assert _names(built) == ["bs", "bs/old.html"]


@needs_linux
def test_a_swap_that_is_not_possible_is_told(site: Path, tmp_path: Path) -> None:
    assert not exchange._exchange(tmp_path / "not-there", site)


def test_on_other_systems_folders_are_renamed(
    site: Path, built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    exchange.publish(built, site)
    assert _names(site.parent) == ["site", "site/index.html"]


def test_the_first_site(tmp_path: Path) -> None:
    site = tmp_path / "deep" / "site"
    built = exchange.building_folder(site)
    exchange.publish(built, site)
    assert _names(tmp_path) == ["deep", "deep/site"]


def test_nothing_else_is_left(site: Path, built: Path) -> None:
    exchange.publish(built, site)
    assert _names(site.parent) == ["site", "site/index.html"]


@pytest.mark.usefixtures("no_swap")
def test_without_a_swap(site: Path, built: Path) -> None:
    exchange.publish(built, site)
    assert _names(site.parent) == ["site", "site/index.html"]


@pytest.mark.usefixtures("no_swap")
@pytest.mark.parametrize("which", ["site", "built"])
def test_a_failing_rename_leaves_the_old_site(
    site: Path, built: Path, monkeypatch: pytest.MonkeyPatch, which: str
) -> None:
    _fail_rename(monkeypatch, {"site": site, "built": built}[which])
    with pytest.raises(OSError, match="busy"):
        exchange.publish(built, site)
    assert _names(site) == ["bs", "bs/old.html"]


@pytest.mark.parametrize("can_link", [True, False])
@pytest.mark.parametrize("can_swap", [True, False])
def test_hidden_files_of_the_old_site_stay(
    site: Path, built: Path, monkeypatch: pytest.MonkeyPatch, can_link: bool, can_swap: bool
) -> None:
    (site / ".git" / "refs").mkdir(parents=True)
    (site / ".git" / "refs" / "pages").write_text("1f2e", encoding="utf-8")
    (site / ".git" / "link").symlink_to("refs/pages")
    (site / ".nojekyll").touch()
    (site / ".dangling").symlink_to("nowhere")
    if not can_swap:
        monkeypatch.setattr(exchange, "_exchange", lambda *_: False)
    if not can_link:
        monkeypatch.setattr(os, "link", _refuse)
    exchange.publish(built, site)
    hidden = [".dangling", ".git", ".git/link", ".git/refs", ".git/refs/pages", ".nojekyll"]
    assert _names(site) == [*hidden, "index.html"]
    assert (site / ".git" / "refs" / "pages").read_text(encoding="utf-8") == "1f2e"
    assert (site / ".git" / "link").is_symlink()


def test_folders_of_killed_builds_go_after_a_day(site: Path) -> None:
    now = time.time()
    for name, age in {"1": 90_000, "2": 80_000, "1.old": 90_000}.items():
        folder = site.with_name(f".site.building-{name}")
        folder.mkdir()
        os.utime(folder, (now - age, now - age))
    unrelated = site.with_name(".other.building-1")
    unrelated.mkdir()
    os.utime(unrelated, (0, 0))
    built = exchange.building_folder(site)
    assert sorted(path.name for path in site.parent.iterdir()) == sorted(
        [".other.building-1", ".site.building-2", built.name, "site"]
    )
