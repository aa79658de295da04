"""Whether the published site is as the last build has left it."""

from __future__ import annotations

import os
import pickle
import shutil
import sys
from pathlib import Path

import pytest

from mkdocs_newsroom.publishing.published import Manifest, differing

FILES = ("index.html", "bs/a/index.html", "bs/b/index.html", ".nojekyll", ".well-known/security.txt")
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="no such files there")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    for path in FILES:
        write(site, path, path)
    return site


@pytest.fixture
def left(site: Path) -> Manifest:
    return Manifest.of(site, FILES)


def write(site: Path, path: str, text: str) -> Path:
    file = site / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    os.utime(file, ns=(1, 1_600_000_000_123_456_700))
    return file


def test_nothing_differs(site: Path, left: Manifest) -> None:
    assert set(left.files) == {*FILES}
    assert differing(site, left) == set()
    assert differing(str(site), pickle.loads(pickle.dumps(left))) == set()  # noqa: S301  # what was just written


def test_a_folder_that_was_kept_in_an_archive(site: Path, left: Manifest) -> None:
    """tar has whole seconds."""
    for path in FILES:
        os.utime(site / path, ns=(1, 1_600_000_000_000_000_000))
    assert differing(site, left) == set()
    os.utime(site / FILES[1], ns=(1, 1_600_000_001_000_000_000))
    assert differing(site, left) == {FILES[1]}


@pytest.mark.parametrize("path", FILES)
def test_a_file_that_is_missing(site: Path, left: Manifest, path: str) -> None:
    (site / path).unlink()
    assert differing(site, left) == {path}


@pytest.mark.parametrize("path", FILES)
def test_a_file_of_another_size(site: Path, left: Manifest, path: str) -> None:
    write(site, path, f"{path} changed by hand")
    assert differing(site, left) == {path}


@pytest.mark.parametrize("path", FILES)
def test_a_file_of_another_time(site: Path, left: Manifest, path: str) -> None:
    os.utime(site / path, ns=(1, 1_600_000_000_123_456_800))
    assert differing(site, left) == {path}


def test_files_that_nobody_has_left_there(site: Path, left: Manifest) -> None:
    strange = {"bs/strange.html", "bs/strange/deep/index.html", "bs/a/index.html~"}
    for path in strange:
        write(site, path, "x")
    assert differing(site, left) == strange


def test_hidden_files_are_somebody_elses(site: Path, left: Manifest) -> None:
    for path in (".git/HEAD", ".htaccess", "bs/.DS_Store", "bs/a/.hidden/x.html", ".well-known/other.txt"):
        write(site, path, "x")
    (site / "empty").mkdir()
    assert differing(site, left) == set()


def test_a_folder_where_a_file_was(site: Path, left: Manifest) -> None:
    (site / "index.html").unlink()
    write(site, "index.html/strange.html", "x")
    assert differing(site, left) == {"index.html", "index.html/strange.html"}


def test_a_file_where_a_folder_was(site: Path, left: Manifest) -> None:
    shutil.rmtree(site / "bs")
    write(site, "bs", "x")
    assert differing(site, left) == {"bs", "bs/a/index.html", "bs/b/index.html"}


@posix_only
def test_a_link_is_no_file_and_no_folder(site: Path, left: Manifest) -> None:
    shutil.move(site / "bs", site.parent / "elsewhere")
    (site / "bs").symlink_to(site.parent / "elsewhere")
    shutil.move(site / "index.html", site.parent / "index.html")
    (site / "index.html").symlink_to(site.parent / "index.html")
    assert differing(site, left) == {"bs", "bs/a/index.html", "bs/b/index.html", "index.html"}


def test_a_site_that_is_gone(site: Path, left: Manifest) -> None:
    shutil.rmtree(site)
    assert differing(site, left) == {*FILES}
    assert differing(site, Manifest({})) == set()


def test_a_file_that_was_never_there_always_differs(site: Path) -> None:
    manifest = Manifest.of(site, [*FILES, "bs/missing.html", ".missing"])
    assert differing(site, manifest) == {"bs/missing.html", ".missing"}


def test_after_changes(site: Path, left: Manifest) -> None:
    write(site, "bs/c/index.html", "new")
    write(site, "bs/a/index.html", "changed")
    (site / "index.html").unlink()
    write(site, "bs/b/index.html", "by another build")
    after = left.after(site, ["bs/c/index.html", "bs/a/index.html"], ["index.html"])
    assert differing(site, after) == {"bs/b/index.html"}
    assert set(after.files) == {*FILES, "bs/c/index.html"} - {"index.html"}
    assert differing(site, left) == {"index.html", "bs/a/index.html", "bs/b/index.html", "bs/c/index.html"}
