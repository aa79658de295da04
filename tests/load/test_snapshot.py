"""Which files have changed since the last build, without reading those that have not."""

from __future__ import annotations

import os
import pickle
import shutil
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Self

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_newsroom.load import snapshot as module
from mkdocs_newsroom.load.cache_folder import moment
from mkdocs_newsroom.load.reading import Reading
from mkdocs_newsroom.load.scan import scan
from mkdocs_newsroom.load.snapshot import Changes, FileState, Snapshot, snapshot

ITEM = "content/news/2021/kreka/index.bs.md"
PHOTO = "content/news/2021/kreka/a.jpg"
SCHOOL = "data/schools/kreka.yml"
FILES = (ITEM, PHOTO, SCHOOL, "mkdocs.yml")

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="no such files there")
not_as_root = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything"
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    project = tmp_path / "project"
    for path in FILES:
        write(project, path, path)
    return project


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that were read; to be cleared by the test."""
    seen: list[str] = []
    digest = module._digest

    def noted(file: str, size: int) -> bytes | None:
        seen.append(Path(file).name)
        return digest(file, size)

    monkeypatch.setattr(module, "_digest", noted)
    return seen


def write(project: Path, path: str, content: str) -> Path:
    file = project / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content, encoding="utf-8")
    return file


def take(project: Path, known: Snapshot | None = None, also: Sequence[str] = ("mkdocs.yml",)) -> Snapshot:
    folders = [project / "content", project / "data"]
    return snapshot(project, folders, [project / path for path in also], known, project / "cache")


def take_later(project: Path, known: Snapshot | None = None) -> Snapshot:
    """At a moment at which the disk's clock has gone on since all files were written."""
    newest = max(file.stat().st_ctime_ns for file in project.rglob("*"))
    while moment(project / "cache") <= newest:
        time.sleep(0.002)
    return take(project, known)


NOTHING = Changes(frozenset(), frozenset(), frozenset())


def test_paths_are_relative_to_the_project(project: Path) -> None:
    assert sorted(take(project).files) == sorted(FILES)


def test_what_has_changed(project: Path) -> None:
    before = take(project)
    assert take(project, before).changed(before) == NOTHING
    write(project, ITEM, "new")
    write(project, "content/about.bs.md", "about")
    (project / SCHOOL).unlink()
    after = take(project, before)
    changes = after.changed(before)
    assert changes == Changes(frozenset({ITEM}), frozenset({"content/about.bs.md"}), frozenset({SCHOOL}))
    assert changes.paths == {ITEM, "content/about.bs.md", SCHOOL}
    assert after.digest != before.digest
    assert before.changed(after) == Changes(changes.changed, changes.removed, changes.added)


def test_a_file_that_was_only_written_again_has_not_changed(project: Path) -> None:
    before = take(project)
    for path in FILES:
        write(project, path, path)
        os.utime(project / path, (1, 1))
    after = take(project, before)
    assert after.files != before.files
    assert after.changed(before) == NOTHING
    assert after.digest == before.digest


def test_a_renamed_file_changes_the_digest(project: Path) -> None:
    before = take(project)
    (project / PHOTO).rename(project / PHOTO.replace("a.jpg", "b.jpg"))
    assert take(project, before).digest != before.digest


def test_the_same_project_elsewhere_has_the_same_digest(project: Path, tmp_path: Path) -> None:
    shutil.copytree(project, tmp_path / "copy")
    assert take(tmp_path / "copy").digest == take(project).digest


def test_only_what_may_have_changed_is_read(project: Path, read: list[str]) -> None:
    first = take_later(project)
    assert len(read) == len(FILES)
    read.clear()
    second = take(project, first)
    assert read == []
    write(project, ITEM, "new")
    third = take(project, second)
    assert read == ["index.bs.md"]
    assert third.files.keys() == first.files.keys()


def test_of_a_file_that_was_written_at_that_moment_nothing_is_known(project: Path, read: list[str]) -> None:
    """It may be written once more within the same tick of the clock."""
    (project / "content" / "b.jpg").write_bytes(b"x")
    known = take(project)
    written = (project / PHOTO).stat()
    wrong = FileState(written.st_size, written.st_mtime_ns, written.st_ctime_ns, b"wrong")
    newest = max(written.st_mtime_ns, written.st_ctime_ns)
    for opened_ns, is_read in ((0, True), (newest - 1, True), (newest, True), (newest + 1, False)):
        read.clear()
        found = take(project, Snapshot(opened_ns, {PHOTO: wrong}))
        assert (found.files[PHOTO].digest == b"wrong") is not is_read
        assert ("a.jpg" in read) is is_read
        assert found.files["content/b.jpg"] == known.files["content/b.jpg"]


@posix_only
def test_a_change_that_sets_the_time_back_is_seen(project: Path) -> None:
    before = take_later(project)
    written = (project / ITEM).stat()
    write(project, ITEM, ITEM.upper())
    os.utime(project / ITEM, ns=(written.st_atime_ns, written.st_mtime_ns))
    after = take(project, before)
    assert after.files[ITEM][:2] == before.files[ITEM][:2]
    assert after.changed(before).changed == {ITEM}


def test_without_a_clock_nothing_is_known(project: Path, read: list[str]) -> None:
    folders = [project / "content"]
    first = snapshot(project, folders)
    assert first.opened_ns == 0
    read.clear()
    snapshot(project, folders, known=first)
    assert sorted(read) == ["a.jpg", "index.bs.md"]


def test_a_cache_that_cannot_be_written_is_no_fault(project: Path) -> None:
    found = snapshot(project, [project / "content"], cache=project / "mkdocs.yml" / "cache")
    assert found.opened_ns == 0
    assert sorted(found.files) == sorted([ITEM, PHOTO])


def test_nothing_of_the_clock_is_left(project: Path) -> None:
    assert take(project).opened_ns > 0
    assert [file.name for file in (project / "cache").iterdir()] == [".gitignore"]


@posix_only
def test_files_are_those_that_are_read_for_a_build(project: Path) -> None:
    for name in (
        ".hidden.md",
        "a.md~",
        "#a.md#",
        "a.swp",
        "Thumbs.db",
        "č b.md",
        ".git/config",
        "deep/er/a.md",
    ):
        write(project, f"content/{name}", name)
    (project / "content" / "link.md").symlink_to("about.md")
    (project / "content" / "folder").symlink_to(project / "data")
    os.mkfifo(project / "content" / "pipe")
    reading = Reading(project, "content", "data", ("bs",), frozenset({"bs"}))
    read_for_build = {f"{folder}/{path}" for folder in ("content", "data") for path in scan(reading, folder)}
    beside = {"content/link.md", "content/folder", "content/pipe"}
    assert {problem.place.path for problem in reading.problems} == beside
    assert take(project, also=()).files.keys() == read_for_build | beside


@pytest.mark.parametrize("folder", ["content", "./content/", "."])
def test_folders_need_not_be_looked_through_again(project: Path, folder: str) -> None:
    for name in (
        "a.md",
        "a-b/c.md",
        "a/b.md",
        "a/b/c.md",
        "a b/c.md",
        "a.b/c.md",
        "ab.md",
        "c\u030c/ć.md",
        "Č.md",
    ):
        write(project, f"content/{name}", name)
    write(project, "content-2/other.md", "")
    found = snapshot(project, [project / folder])
    assert found.has_only_files
    look, known = (Reading(project, "content", "data", ("bs",), frozenset({"bs"})) for _ in range(2))
    assert scan(known, folder, found.files) == scan(look, folder)
    assert known.problems == look.problems
    assert known.misnamed == look.misnamed


@posix_only
@pytest.mark.parametrize("other", ["link", "pipe"])
def test_what_is_no_file_is_seen(project: Path, other: str) -> None:
    assert take(project).has_only_files
    if other == "link":
        (project / "content" / "link.md").symlink_to("about.md")
    else:
        os.mkfifo(project / "content" / "pipe")
    assert not take(project).has_only_files


@posix_only
def test_where_a_link_leads_is_seen(project: Path) -> None:
    link = project / "content" / "link.md"
    states = []
    for target in (None, "about.md", "../data", "/nowhere"):
        link.unlink(missing_ok=True)
        if target:
            link.symlink_to(target)
        else:
            link.write_bytes(b"about.md")
        states.append(take(project).files["content/link.md"].digest)
    link.unlink()
    os.mkfifo(link)
    states.append(take(project).files["content/link.md"].digest)
    assert len({*states}) == 5


@posix_only
def test_single_files_may_be_links(project: Path) -> None:
    shutil.move(project / "mkdocs.yml", project / "real.yml")
    (project / "mkdocs.yml").symlink_to("real.yml")
    before = take(project)
    write(project, "real.yml", "new")
    assert take(project, before).changed(before).changed == {"mkdocs.yml"}


def test_single_files_need_not_be_there(project: Path) -> None:
    before = take(project, also=("hooks.py", "content"))
    assert "hooks.py" not in before.files
    write(project, "hooks.py", "x")
    write(project.parent, "theme/main.html", "x")
    after = take(project, before, also=("hooks.py", "../theme/main.html"))
    assert after.changed(before).added == {"hooks.py", "../theme/main.html"}


def test_folders_need_not_be_there(tmp_path: Path) -> None:
    assert take(tmp_path).files == {}
    assert take(tmp_path).digest == take(tmp_path).digest


def test_a_project_that_is_its_own_folder(project: Path) -> None:
    assert sorted(snapshot(project, [project]).files) == sorted(FILES)


def test_files_that_vanish_meanwhile(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After they were listed, before they are read; or a folder before it is listed."""
    digest = module._digest

    def vanishing(file: str, size: int) -> bytes | None:
        Path(file).unlink()
        return digest(file, size)

    monkeypatch.setattr(module, "_digest", vanishing)
    assert take(project).files == {}
    monkeypatch.undo()
    (project / "content" / "news" / "a").mkdir()
    scandir = os.scandir

    def emptied(folder: str) -> object:
        if folder.endswith("news"):
            with scandir(folder) as entries:
                kept = list(entries)
            Path(folder).rename(project / "gone")
            return _Listing(kept)
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", emptied)
    assert take(project, also=()).files == {}


class _Listing(list[os.DirEntry[str]]):
    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        return None


def test_what_cannot_be_read_is_a_state(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scandir, opened = os.scandir, os.open

    def refused(path: str | Path, *args: int) -> object:
        if str(path).endswith(("schools", "a.jpg")):
            raise PermissionError
        return opened(path, *args) if args else scandir(path)

    readable = take_later(project)
    (project / "data" / "schools" / "kreka.yml").touch()
    (project / PHOTO).touch()
    with monkeypatch.context() as patch:
        patch.setattr(os, "scandir", refused)
        patch.setattr(os, "open", refused)
        unreadable = take(project, readable)
        later = take_later(project, unreadable)
    changes = unreadable.changed(readable)
    assert changes == Changes(frozenset({PHOTO}), frozenset({"data/schools"}), frozenset({SCHOOL}))
    assert later.changed(unreadable) == NOTHING
    again = take(project, later)
    assert again.changed(readable) == NOTHING, "that something could not be read is never taken over"


@posix_only
@not_as_root
def test_a_folder_that_tells_only_names(project: Path) -> None:
    folder = (project / PHOTO).parent
    folder.chmod(0o400)
    try:
        found = take(project)
    finally:
        folder.chmod(0o700)
    assert found.files[PHOTO].digest == found.files[ITEM].digest
    assert take(project, found).changed(found).changed == {PHOTO, ITEM}


def test_large_files_are_read_whole(project: Path) -> None:
    photo = project / PHOTO
    photo.write_bytes(bytes(3 * 1024 * 1024))
    before = take(project)
    photo.write_bytes(bytes(3 * 1024 * 1024 - 1) + b"x")
    assert take(project, before).changed(before).changed == {PHOTO}


def test_many_files_are_read_by_several_processes(project: Path) -> None:
    for number in range(900):
        write(project, f"content/{number}.md", str(number))
    found = take(project)
    assert len(found.files) == 900 + len(FILES)
    alone = {path: module._digest(str(project / path), 0) for path in found.files}
    assert {path: state.digest for path, state in found.files.items()} == alone


def test_it_can_be_kept(project: Path) -> None:
    before = take_later(project)
    kept = pickle.loads(pickle.dumps(before))  # noqa: S301  # what was just written
    assert kept == before
    assert take(project, kept).changed(kept) == NOTHING
    assert replace(kept, opened_ns=0).digest == before.digest


NAMES = st.sampled_from(["a.md", "b.md", "a/c.md", "a/d.md", "ž.md"])
CONTENTS = st.sampled_from(["", "x", "y", "z", "longer"])
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("write"), NAMES, CONTENTS),
        st.tuples(st.just("remove"), NAMES),
        st.tuples(st.just("move"), NAMES, NAMES),
        st.tuples(st.just("back"), NAMES),
        st.tuples(st.just("look")),
    ),
    max_size=25,
)


@settings(deadline=None, max_examples=150)
@given(STEPS)
def test_what_is_known_never_changes_what_is_found(steps: list[tuple[str, ...]]) -> None:
    """However fast files are written one after the other, and whatever times they are given."""
    with tempfile.TemporaryDirectory() as temporary:
        project = Path(temporary)
        known: Snapshot | None = None
        for what, *args in [*steps, ("look",)]:
            files = [project / "content" / name for name in args]
            if what == "write":
                write(project, f"content/{args[0]}", args[1])
            elif what == "look":
                seen, fresh = take(project, known), take(project)
                assert seen.files == fresh.files
                assert known is None or seen.changed(known) == fresh.changed(known)
                known = seen
            elif not files[0].exists():
                continue
            elif what == "remove":
                files[0].unlink()
            elif what == "back":
                os.utime(files[0], (1, 1))
            else:
                files[1].parent.mkdir(exist_ok=True)
                files[0].replace(files[1])
