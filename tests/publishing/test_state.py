"""Whatever has become of what the last build has kept or published, the next one ends with the right site."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from harness.changing_site import UNCHANGED, files_made, well_built
from harness.programs import LIMIT, command
from harness.small_site import ANNOUNCEMENT, MEETING, SmallSite, contents, left_behind, small_site, state
from mkdocs_newsroom.load.kept_state import write_state

CACHE = ".newsroom-cache"
STATES = ("last-build.state", "search.state", "search-changes.state", "site.state", "site-changes.state")
TEXT = f"{ANNOUNCEMENT}/index.pl.md"
EARLIER = f"{MEETING}/index.pl.md", "Tekst.", "Inny tekst."
needs_posix = pytest.mark.skipif(os.name != "posix", reason="permissions and signals are others there")


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> SmallSite:
    """Built twice, by MkDocs and without it; to be copied."""
    site = small_site(tmp_path_factory.mktemp("first") / "site")
    well_built(site)
    site.replace(*EARLIER)
    assert files_made(well_built(site))
    return site


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What a site is after `change`, made from nothing."""
    site = small_site(tmp_path_factory.mktemp("changed") / "site")
    site.replace(*EARLIER)
    change(site)
    well_built(site, "--no-cache")
    assert not (site.folder / CACHE).exists()
    return contents(site.site)


@pytest.fixture
def site(first: SmallSite, tmp_path: Path) -> SmallSite:
    shutil.copytree(first.folder, tmp_path / "site")
    return SmallSite(tmp_path / "site")


def change(site: SmallSite) -> None:
    site.replace(TEXT, "Tekst.", "Nowe zdanie.")


def _cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-7])


def _nothing(file: Path) -> None:
    file.write_bytes(b"")


def _one_bit(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)


def _of_another_recipe(file: Path) -> None:
    write_state(file, b"another release", {"of": "another release"})


def _a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


BREAKS: dict[str, Callable[[Path], object]] = {
    "deleted": Path.unlink,
    "cut": _cut,
    "empty": _nothing,
    "one bit": _one_bit,
    "of another recipe": _of_another_recipe,
    "a folder": _a_folder,
}


@pytest.mark.parametrize("how", BREAKS)
def test_kept_states_of_no_use(site: SmallSite, changed: dict[str, bytes], how: str) -> None:
    for file in (site.folder / CACHE).glob("*.state"):
        BREAKS[how](file)
    change(site)
    well_built(site)
    assert contents(site.site) == changed


@pytest.mark.parametrize("name", STATES)
@pytest.mark.parametrize("how", ["deleted", "cut"])
def test_one_of_them_is_of_no_use(site: SmallSite, changed: dict[str, bytes], how: str, name: str) -> None:
    BREAKS[how](site.folder / CACHE / name)
    change(site)
    well_built(site)
    assert contents(site.site) == changed


def test_no_cache_at_all(site: SmallSite, changed: dict[str, bytes]) -> None:
    shutil.rmtree(site.folder / CACHE)
    change(site)
    assert files_made(well_built(site)) is None
    assert contents(site.site) == changed
    assert UNCHANGED in well_built(site)


@needs_posix
def test_a_cache_that_nobody_may_write(site: SmallSite, changed: dict[str, bytes]) -> None:
    """Also for whoever may write everywhere: a file stands where the folder would be."""
    shutil.rmtree(site.folder / CACHE)
    (site.folder / CACHE).write_bytes(b"")
    change(site)
    well_built(site)
    assert contents(site.site) == changed
    assert (site.folder / CACHE).read_bytes() == b""


@needs_posix
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="may write everywhere")
def test_a_cache_that_may_only_be_read(site: SmallSite, changed: dict[str, bytes]) -> None:
    cache = site.folder / CACHE
    cache.chmod(0o500)
    try:
        change(site)
        well_built(site)
        well_built(site)
    finally:
        cache.chmod(0o700)
    assert contents(site.site) == changed


def test_states_of_two_builds(site: SmallSite, changed: dict[str, bytes]) -> None:
    """One was killed when it had kept the first part of what it knew, and published all."""
    cache = site.folder / CACHE
    title = "title: Zapowiedź sieci", "title: Inny tytuł"
    for file, old in [(file, file.read_bytes()) for file in sorted(cache.glob("*.state"))]:
        site.replace(TEXT, *title)
        well_built(site)
        file.write_bytes(old)
        site.replace(TEXT, *reversed(title))
    change(site)
    well_built(site)
    assert contents(site.site) == changed


def _edited(site: Path) -> None:
    (site / "pl" / "index.html").write_text("Nothing", encoding="utf-8")


def _deleted(site: Path) -> None:
    (site / "bs" / "feed.xml").unlink()


def _folder_deleted(site: Path) -> None:
    shutil.rmtree(site / "bs" / "vijesti")


def _added(site: Path) -> None:
    (site / "foreign.html").write_text("Mine", encoding="utf-8")
    (site / "own" / "deep").mkdir(parents=True)
    (site / "own" / "deep" / "page.html").write_text("Mine", encoding="utf-8")


def _of_mkdocs(site: Path) -> None:
    (site / "404.html").unlink()


def _of_the_theme(site: Path) -> None:
    next(site.rglob("*.css")).write_text("* { display: none }", encoding="utf-8")


def _a_picture(site: Path) -> None:
    next(site.rglob("*.webp")).unlink()


def _all(site: Path) -> None:
    shutil.rmtree(site)


def _link(site: Path) -> None:
    shutil.rmtree(site / "bs")
    (site / "bs").symlink_to(site / "pl", target_is_directory=True)


MEDDLING = {
    one.__name__.strip("_"): one
    for one in (
        *(_edited, _deleted, _folder_deleted, _added, _of_mkdocs, _of_the_theme, _a_picture, _all),
        *([_link] if os.name == "posix" else []),
    )
}


@pytest.mark.parametrize("how", MEDDLING)
def test_what_somebody_has_done_to_the_site(site: SmallSite, first: SmallSite, how: str) -> None:
    MEDDLING[how](site.site)
    well_built(site)
    assert contents(site.site) == contents(first.site)
    assert UNCHANGED in well_built(site)


def test_done_to_a_site_that_changes_as_well(site: SmallSite, changed: dict[str, bytes]) -> None:
    for meddle in (_edited, _deleted, _added, _of_mkdocs, _of_the_theme, _a_picture):
        meddle(site.site)
    change(site)
    well_built(site)
    assert contents(site.site) == changed


def test_without_a_cache_it_is_neither_read_nor_written(site: SmallSite, changed: dict[str, bytes]) -> None:
    cache = site.folder / CACHE
    shutil.rmtree(cache)
    well_built(site, "--no-cache")
    assert not cache.exists()
    cache.mkdir()
    for name in STATES:
        (cache / name).write_bytes(b"broken")
    before = state(cache)
    change(site)
    said = well_built(site, "--no-cache")
    assert files_made(said) is None
    assert state(cache) == before
    assert contents(site.site) == changed


def test_two_builds_at_the_same_time(site: SmallSite, changed: dict[str, bytes]) -> None:
    change(site)
    builds = [
        subprocess.Popen(
            command("newsroom", "build"),
            cwd=site.folder,
            env=site.environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for _ in range(2)
    ]
    assert 0 in [build.wait(LIMIT) for build in builds]  # while one publishes, the other may not
    well_built(site)
    assert contents(site.site) == changed
    assert left_behind(site.site) == []


def test_a_strict_build_never_publishes_warnings(site: SmallSite) -> None:
    before = state(site.site)
    site.write(f"{MEETING}/unused.webp", (site.folder / MEETING / "cover.webp").read_bytes())
    for _ in range(2):
        done = site.build_by_command("--strict")
        assert done.code == 1, done.output
        assert "WARNING" in done.output
        assert state(site.site) == before
    done = site.build_by_command()
    assert done.code == 0, done.output
    assert "WARNING" in done.output
    published = contents(site.site)
    for _ in range(2):
        done = site.build_by_command("--strict")  # nothing has changed, and it still says so
        assert done.code == 1, done.output
        assert "WARNING" in done.output
        assert contents(site.site) == published


def test_errors_leave_the_site_as_it_was(site: SmallSite, changed: dict[str, bytes]) -> None:
    before = state(site.site)
    site.replace(TEXT, "title: Zapowiedź sieci\n", "")
    for arguments in ([], ["--no-cache"], []):
        done = site.build_by_command(*arguments)
        assert done.code == 1, done.output
        assert "ERROR" in done.output
        assert state(site.site) == before
    site.replace(TEXT, "date:", "title: Zapowiedź sieci\ndate:")
    change(site)
    assert files_made(well_built(site)) is not None
    assert contents(site.site) == changed


@pytest.mark.skipif(sys.platform == "win32", reason="times are kept otherwise")
def test_a_site_from_an_archive_is_known(site: SmallSite, changed: dict[str, bytes]) -> None:
    """Build servers keep folders from run to run so: times are those of whole seconds."""
    for file in site.site.rglob("*"):
        found = file.stat()
        os.utime(file, ns=(found.st_atime_ns, found.st_mtime_ns // 10**9 * 10**9))
    assert UNCHANGED in well_built(site)
    change(site)
    assert files_made(well_built(site)) is not None
    assert contents(site.site) == changed
