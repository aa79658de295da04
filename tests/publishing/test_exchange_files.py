"""Single files of the published site are exchanged all or not at all, whatever is refused and whoever is killed."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from harness.half_published import (
    OPERATIONS,
    Tree,
    before_each,
    prepare,
    publish,
    refuse,
    tree,
    trees,
)
from mkdocs_newsroom.publishing import exchange_files
from mkdocs_newsroom.publishing.exchange_files import finish_interrupted, publish_changes
from mkdocs_newsroom.publishing.moves import JOURNAL

TESTS = Path(__file__).parent.parent
BEFORE, AFTER = trees()
LIMIT = 120
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="no such processes there")
not_as_root = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere"
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return prepare(tmp_path)[0]


def files(found: Mapping[str, str | None]) -> Tree:
    return {path: text for path, text in found.items() if text is not None}


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_site_is_the_new_one(site: Path) -> None:
    assert tree(site) == BEFORE
    publish(site.parent)
    assert tree(site) == AFTER
    assert names(site.parent) == ["site"]
    assert not finish_interrupted(site)


def test_what_stays_is_not_touched(site: Path) -> None:
    before = (site / "same.html").stat()
    publish(site.parent)
    after = (site / "same.html").stat()
    assert (after.st_ino, after.st_ctime_ns) == (before.st_ino, before.st_ctime_ns)


def test_new_files_are_moved_and_not_copied(site: Path) -> None:
    made = (site.parent / ".site.building-1" / "index.html").stat()
    publish(site.parent)
    assert ((site / "index.html").stat().st_ino, (site / "index.html").stat().st_mtime_ns) == (
        made.st_ino,
        made.st_mtime_ns,
    )


def test_nothing_to_do(site: Path) -> None:
    publish_changes(site, site.parent / ".site.building-1", (), ())
    assert tree(site) == BEFORE
    assert names(site.parent) == ["site"]


def test_a_reader_always_finds_a_file_at_its_address(site: Path) -> None:
    missing: list[str] = []

    def look(*_: object) -> None:
        missing.extend(path for path in ("index.html", "bs/a/index.html") if not (site / path).is_file())

    with before_each(look):
        publish(site.parent)
    assert missing == []


def test_where_the_disk_has_no_second_names(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "not on this disk")

    monkeypatch.setattr(os, "link", refused)
    publish(site.parent)
    assert tree(site) == AFTER


def test_what_a_page_loads_is_there_before_it(site: Path) -> None:
    def look(*_: object) -> None:
        assert (site / "bs/c/style.css").exists() or not (site / "bs/c/d/index.html").exists()

    with before_each(look):
        publish(site.parent)


@pytest.mark.parametrize("has_links", [True, False])
@pytest.mark.parametrize("operation", OPERATIONS)
def test_any_operation_may_be_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, operation: str, has_links: bool
) -> None:
    """Once each: the site is the old one when it is told, else the new one; and nothing else is left."""
    if not has_links:
        monkeypatch.setattr(os, "link", refuse_always)
    outcomes = set()
    for number in range(1000):
        site, _ = prepare(tmp_path / str(number))
        seen: list[int] = []
        refused = refuse(number)

        def told(name: str, at: int, seen: list[int] = seen) -> None:
            seen.append(at)
            refused(name, at)  # noqa: B023  # called in this round only

        try:
            with before_each(told, (operation,)):
                publish(site.parent)
            expected = AFTER
        except OSError:
            expected = BEFORE
        outcomes.add(expected is BEFORE)
        finish_interrupted(site)
        assert files(tree(site)) == files(expected), number
        if operation != "rmdir":
            assert tree(site) == expected, number
        shutil.rmtree(site)
        assert [name for name in names(site.parent) if name.startswith(".site.publishing")] == []
        if number not in seen:
            break
    else:
        pytest.fail("there is no end to it")
    assert outcomes == ({False} if operation in {"link", "unlink"} else {True, False}), outcomes


def refuse_always(*_: object, **__: object) -> None:
    raise OSError(errno.EPERM, "not on this disk")


@pytest.mark.parametrize("first", range(0, 14, 2))
def test_a_disk_that_refuses_everything_from_then_on(site: Path, first: int) -> None:
    """Not even taking back is possible. It is done when the disk does what it is told again."""
    with before_each(refuse(*range(first, 1000)), ("replace",)), pytest.raises(OSError, match="no space"):
        publish(site.parent)
    with before_each(refuse(*range(1000)), ("replace",)):
        try:
            finish_interrupted(site)
        except OSError:
            assert (site.parent / ".site.publishing").exists()
    assert not finish_interrupted(site)
    assert tree(site) == BEFORE
    assert ".site.publishing" not in names(site.parent)


def test_when_it_cannot_be_written_that_files_go_back(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Then they do not: the next build moves the rest."""
    with monkeypatch.context() as patch:
        patch.setattr(exchange_files, "turn_around", refuse_always)
        with before_each(refuse(9), ("replace",)), pytest.raises(OSError, match="not on this disk"):
            publish(site.parent)
    assert tree(site) not in (BEFORE, AFTER)
    assert finish_interrupted(site)
    assert tree(site) == AFTER
    assert names(site.parent) == ["site"]


@posix_only
@not_as_root
@pytest.mark.parametrize("folder", ["", "bs", "bs/a", "bs/gone/deep/er", "becomes-file"])
def test_a_folder_that_is_read_only(site: Path, folder: str) -> None:
    (site / folder).chmod(0o500)
    try:
        with pytest.raises(PermissionError):
            publish(site.parent)
        assert tree(site) == BEFORE
    finally:
        (site / folder).chmod(0o700)
    assert names(site.parent) == ["site"]


@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit])
def test_ctrl_c_puts_everything_back(site: Path, error: type[BaseException]) -> None:
    def interrupt(_: str, number: int) -> None:
        if number == 6:
            raise error

    with before_each(interrupt, ("replace",)), pytest.raises(error):
        publish(site.parent)
    assert tree(site) == BEFORE
    assert names(site.parent) == ["site"]


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Places in which processes were killed at every possible moment, once or twice, some while taking back."""
    folder = tmp_path_factory.mktemp("killed")
    command = [sys.executable, "-m", "harness.half_published", str(folder)]
    subprocess.run(command, cwd=TESTS, check=True, timeout=600)
    return folder


@posix_only
def test_killed_at_any_moment(killed: Path) -> None:
    ends: dict[str, set[str]] = {}
    half = 0
    for place in sorted(killed.iterdir()):
        site = place / "site"
        found = tree(site)
        half += found not in (BEFORE, AFTER)
        was_finished = finish_interrupted(site)
        found = tree(site)
        assert found in (BEFORE, AFTER), place.name
        assert found == AFTER or not was_finished, place.name
        assert ".site.publishing" not in names(place)
        assert not finish_interrupted(site)
        ends.setdefault(place.name.partition("-")[0], set()).add("new" if found == AFTER else "old")
    assert half > 50, "else nobody was killed in between"
    assert ends == {"once": {"old", "new"}, "twice": {"new"}, "refused": {"old", "new"}}


@posix_only
def test_killed_at_some_time(tmp_path: Path) -> None:
    """By another process, as a system does that has no memory left."""
    count, ends = 300, set()
    program = (
        "import sys; from pathlib import Path; "
        "from mkdocs_newsroom.publishing.exchange_files import publish_changes; "
        "folder = Path(sys.argv[1]); staged = folder / 'staged'; "
        "paths = [file.relative_to(staged).as_posix() for file in staged.rglob('*') if file.is_file()]; "
        "print('ready', flush=True); sys.stdin.readline(); "
        "publish_changes(folder / 'site', staged, paths, ['removed.html']); "
    )
    takes = 0.0
    for part in (10, 8, 5, 2, 0.5):
        folder = tmp_path / str(part)
        for name, text in (("site", "old"), ("staged", "new")):
            for number in range(count):
                file = folder / name / f"{number % 20}" / f"{number}.html"
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
        (folder / "site" / "removed.html").touch()
        command = [sys.executable, "-c", program, str(folder)]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
            assert process.stdin
            assert process.stdout
            process.stdout.readline()
            begun = time.monotonic()
            process.stdin.write(b"\n")
            process.stdin.flush()
            if takes:
                time.sleep(takes * part / 10)
                process.send_signal(signal.SIGKILL)
            process.wait(LIMIT)
            takes = takes or time.monotonic() - begun
        finish_interrupted(folder / "site")
        found = tree(folder / "site")
        texts = {text for text in found.values() if text is not None} - {""}
        assert len(texts) == 1
        assert len(files(found)) == count + ("old" in texts)
        ends |= texts
    assert "new" in ends


def test_two_builds_at_once(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second one may not publish, and a third one that begins waits until the first one is done."""
    moving, go_on = threading.Event(), threading.Event()
    move = exchange_files._Exchange._move

    def waiting(self: exchange_files._Exchange) -> None:
        moving.set()
        go_on.wait(LIMIT)
        move(self)

    monkeypatch.setattr(exchange_files._Exchange, "_move", waiting)
    found: list[tuple[bool, Tree]] = []
    first = threading.Thread(target=publish, args=(site.parent,))
    third = threading.Thread(target=lambda: found.append((finish_interrupted(site), tree(site))))
    first.start()
    try:
        assert moving.wait(LIMIT)
        second = site.parent / ".site.building-2"
        second.mkdir()
        (second / "index.html").write_text("second", encoding="utf-8")
        with pytest.raises(OSError, match="another build"):
            publish_changes(site, second, ["index.html"], [])
        assert names(second) == ["index.html"]
        third.start()
        time.sleep(0.1)
        assert third.is_alive() or sys.platform == "win32"
        assert found == []
    finally:
        go_on.set()
        first.join(LIMIT)
    third.join(LIMIT)
    assert found == [(False, AFTER)]
    publish_changes(site, second, ["index.html"], [])
    assert tree(site) == {**AFTER, "index.html": "second"}


def interrupted(site: Path) -> Path:
    """The folder of a build that was killed half-way."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(exchange_files, "turn_around", refuse_always)
        with before_each(refuse(9), ("replace",)), pytest.raises(OSError, match="not on this disk"):
            publish(site.parent)
    return site.parent / ".site.publishing"


def test_another_site_has_taken_its_place(site: Path) -> None:
    """As after a build of the whole site."""
    work = interrupted(site)
    site.rename(site.with_name("away"))
    site.mkdir()
    (site / "index.html").write_text("another", encoding="utf-8")
    assert not finish_interrupted(site)
    assert tree(site) == {"index.html": "another"}
    assert not work.exists()


def test_the_site_is_gone(site: Path) -> None:
    work = interrupted(site)
    shutil.rmtree(site)
    assert not finish_interrupted(site)
    assert names(site.parent) == []
    assert not work.exists()


@settings(deadline=None, max_examples=25)
@given(journal=st.binary(max_size=200), start=st.integers(0, 60))
def test_a_broken_journal_moves_nothing(journal: bytes, start: int) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        site, _ = prepare(Path(temporary))
        work = interrupted(site)
        found = tree(site)
        content = (work / JOURNAL).read_bytes()
        (work / JOURNAL).write_bytes(content[:start] + journal)
        assert not finish_interrupted(site)
        assert tree(site) == found
        assert not work.exists()


def test_a_journal_that_leads_out_of_the_site_moves_nothing(site: Path) -> None:
    work = interrupted(site)
    (site.parent / "secret").write_text("secret", encoding="utf-8")
    text = (work / JOURNAL).read_text(encoding="utf-8")
    changed = text.replace('"removed": [', '"removed": ["../secret", ')
    assert changed != text
    (work / JOURNAL).write_text(changed, encoding="utf-8")
    assert not finish_interrupted(site)
    assert (site.parent / "secret").exists()
    assert not work.exists()


@pytest.mark.parametrize(
    "path",
    [
        *("", "/", "/etc/passwd", "../x", "bs/../../x", "bs//x", "bs/", "./x", ".", "..", "a\0b"),
        *(JOURNAL, ".old/index.html", ".old"),
    ],
)
def test_paths_that_no_file_can_have(site: Path, path: str) -> None:
    staged = site.parent / ".site.building-1"
    for changed, removed in (([path], []), ([], [path])):
        with pytest.raises(ValueError, match="no path of a file"):
            publish_changes(site, staged, changed, removed)
    assert tree(site) == BEFORE
    assert staged.exists()


def test_what_cannot_be_meant(site: Path) -> None:
    staged = site.parent / ".site.building-1"
    with pytest.raises(ValueError, match="both new and removed"):
        publish_changes(site, staged, ["index.html"], ["index.html"])
    with pytest.raises(ValueError, match="no file: 'bs'"):
        publish_changes(site, staged, ["bs"], [])
    with pytest.raises(FileNotFoundError):
        publish_changes(site, staged, ["not-made.html"], [])
    with pytest.raises(IsADirectoryError):
        publish_changes(site, staged, [], ["bs"])
    with pytest.raises(FileNotFoundError):
        publish_changes(site.with_name("no-site"), staged, [], [])
    assert tree(site) == BEFORE
    assert names(site.parent) == [".site.building-1", "site"]
    publish(site.parent)
    assert tree(site) == AFTER


@posix_only
@pytest.mark.parametrize("what", ["changed", "removed"])
def test_nothing_is_moved_through_a_link(site: Path, what: str) -> None:
    elsewhere = site.parent / "elsewhere"
    (site / "bs").rename(elsewhere)
    (site / "bs").symlink_to(elsewhere)
    found = tree(elsewhere)
    path = "bs/a/index.html"
    with pytest.raises(NotADirectoryError):
        publish_changes(
            site,
            site.parent / ".site.building-1",
            [path] if what == "changed" else [],
            [path] if what == "removed" else [],
        )
    assert tree(elsewhere) == found


@posix_only
def test_a_link_to_a_file_is_replaced_itself(site: Path) -> None:
    (site / "index.html").unlink()
    (site / "index.html").symlink_to("same.html")
    publish(site.parent)
    assert tree(site) == AFTER
    assert not (site / "index.html").is_symlink()


def test_somebody_elses_file_is_in_the_way(site: Path) -> None:
    """A folder must go for a file, but a build has not left all that is in it."""
    (site / "becomes-file" / "deep" / "notes.txt").write_text("mine", encoding="utf-8")
    found = tree(site)
    with pytest.raises(OSError, match="not empty"):
        publish(site.parent)
    assert tree(site) == found


def test_what_somebody_else_has_put_there_meanwhile_is_not_taken_back(site: Path) -> None:
    def refused(_: str, number: int) -> None:
        if number == 0:
            (site / ".nojekyll").write_text("somebody else's", encoding="utf-8")
            raise OSError(errno.ENOSPC, "no space left")

    with before_each(refused, ("mkdir",)), pytest.raises(OSError, match="no space"):
        publish(site.parent)
    assert tree(site) == {**BEFORE, ".nojekyll": "somebody else's"}
    assert names(site.parent) == ["site"]


PATHS = st.sampled_from(
    ["a", "a/b", "a/b/c", "a/d", "e/f", "e/f/g", "e/h", "index.html", "bs/x.html", "bs/y/z.html", "ž/q"]
)
SITES = st.dictionaries(PATHS, st.sampled_from(["1", "2"])).map(
    lambda found: {
        path: text for path, text in found.items() if not any(other.startswith(f"{path}/") for other in found)
    }
)


@settings(deadline=None, max_examples=60)
@given(old=SITES, new=SITES, refused=st.integers(0, 12))
def test_from_any_site_to_any_other(old: dict[str, str], new: dict[str, str], refused: int) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        site, staged = Path(temporary) / "site", Path(temporary) / "staged"
        for folder, found in ((site, old), (staged, new)):
            folder.mkdir()
            for path, text in found.items():
                (folder / path).parent.mkdir(parents=True, exist_ok=True)
                (folder / path).write_text(text, encoding="utf-8")
        before = tree(site)
        shutil.copytree(staged, again := Path(temporary) / "again")
        after = tree(staged)
        changed = [path for path, text in new.items() if old.get(path) != text]
        removed = old.keys() - new.keys()
        try:
            with before_each(refuse(refused), ("replace",)):
                publish_changes(site, staged, changed, removed)
        except OSError:
            assert tree(site) == before
            publish_changes(site, again, changed, removed)
        assert tree(site) == after
