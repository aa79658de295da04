"""Who is told of a change of a file, and how often."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingEmitter

from mkdocs_newsroom.host import watching
from mkdocs_newsroom.host.watching import Watcher

INTERVAL = 0.1
LIMIT = 20


class Heard(FileSystemEventHandler):
    def __init__(self) -> None:
        self.paths: list[str] = []

    def on_any_event(self, event: FileSystemEvent) -> None:
        self.paths.append(Path(os.fsdecode(event.dest_path or event.src_path)).name)


class Deaf(BaseObserver):
    """As on a system that has no ears left."""

    def __init__(self) -> None:
        super().__init__(PollingEmitter)

    def start(self) -> None:
        raise OSError("inotify watch limit reached")


@contextmanager
def _watched(folder: Path, told: list[str] | None = None) -> Iterator[Heard]:
    heard = Heard()
    watcher = Watcher(INTERVAL, (told if told is not None else []).append)
    watcher.schedule(heard, str(folder), recursive=True)
    watcher.start()
    time.sleep(3 * INTERVAL)  # the first look is only that
    try:
        yield heard
    finally:
        watcher.stop()
        watcher.join()


def _wait(is_so: Callable[[], bool]) -> None:
    limit = time.monotonic() + LIMIT
    while not is_so():
        assert time.monotonic() < limit
        time.sleep(0.01)


def test_each_change_is_told_once_though_it_is_heard_and_seen(tmp_path: Path) -> None:
    told: list[str] = []
    file = tmp_path / "index.bs.md"
    file.write_text("one")
    with _watched(tmp_path, told) as heard:
        for count, text in enumerate(("two..", "three...", "four...."), start=1):
            draft = tmp_path / ".index.bs.md.draft"
            draft.write_text(text)
            draft.replace(file)  # as editors save
            _wait(lambda count=count: heard.paths.count("index.bs.md") == count)  # type: ignore[misc]
            time.sleep(4 * INTERVAL)
            assert heard.paths.count("index.bs.md") == count
        file.unlink()
        _wait(lambda: heard.paths.count("index.bs.md") == 4)
        time.sleep(4 * INTERVAL)
    assert heard.paths == ["index.bs.md"] * 4
    assert told == [str(tmp_path)] * 4


def test_reading_and_what_editors_put_beside_is_no_change(tmp_path: Path) -> None:
    (tmp_path / "index.bs.md").write_text("one")
    with _watched(tmp_path) as heard:
        (tmp_path / "index.bs.md").read_text()
        for name in (".index.bs.md.swp", "index.bs.md~", "#index.bs.md#"):
            (tmp_path / name).write_text("two")
        (tmp_path / ".git").mkdir()
        (tmp_path / ".git" / "HEAD").write_text("two")
        (tmp_path / "last.md").write_text("two")
        _wait(lambda: "last.md" in heard.paths)
        time.sleep(4 * INTERVAL)
    assert {*heard.paths} == {"last.md"}


def test_a_single_file_is_watched_alone(tmp_path: Path) -> None:
    file = tmp_path / "mkdocs.yml"
    file.write_text("one")
    heard = Heard()
    watcher = Watcher(INTERVAL, str)
    watcher.schedule(heard, str(file), recursive=True)
    watcher.start()
    try:
        time.sleep(3 * INTERVAL)
        (tmp_path / "README.md").write_text("two")
        (tmp_path / "mkdocs.yml.new").write_text("two..")
        (tmp_path / "mkdocs.yml.new").replace(file)
        _wait(lambda: bool(heard.paths))
        time.sleep(4 * INTERVAL)
    finally:
        watcher.stop()
        watcher.join()
    assert {*heard.paths} == {"mkdocs.yml"}


def test_where_the_system_does_not_tell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "Observer", Deaf)
    with _watched(tmp_path) as heard:
        (tmp_path / "index.bs.md").write_text("one")
        _wait(lambda: "index.bs.md" in heard.paths)
