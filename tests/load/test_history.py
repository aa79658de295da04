"""Earlier texts of files, from git."""

from __future__ import annotations

import subprocess
from pathlib import Path
from shutil import which
from typing import Any

import pytest

from harness.repository import Repository
from mkdocs_newsroom.cli.system_errors import system_error
from mkdocs_newsroom.load import git
from mkdocs_newsroom.load.history import History

PATH = "content/news/2021/kreka/index.bs.md"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    (tmp_path / "project").mkdir()
    Repository(tmp_path / "project").write(PATH, "one\n")
    return Repository.of(tmp_path / "project")


def versions(repository: Repository, path: str = PATH, folder: str = "content/news") -> list[str]:
    return list(History(repository.folder, folder).versions(path))


def change(repository: Repository, text: str, path: str = PATH) -> None:
    repository.write(path, text)
    repository.commit()


def test_newest_first_and_each_once(repository: Repository) -> None:
    for text in ("two\n", "one\n", "two\n", "three\n"):
        change(repository, text)
    assert versions(repository) == ["three\n", "two\n", "one\n"]


def test_what_is_not_committed_is_no_version(repository: Repository) -> None:
    repository.write(PATH, "two\n")
    repository.write("content/news/2021/nova/index.bs.md", "new\n")
    assert versions(repository) == ["one\n"]
    assert versions(repository, "content/news/2021/nova/index.bs.md") == []


def test_a_file_is_followed_through_its_names(repository: Repository) -> None:
    change(repository, "".join(f"{number}\n" for number in range(20)))
    for year in ("2022", "2023"):
        repository.git(
            "mv", "content/news/2021" if year == "2022" else "content/news/2022", f"content/news/{year}"
        )
        repository.commit()
    change(repository, "changed\n", "content/news/2023/kreka/index.bs.md")
    found = versions(repository, "content/news/2023/kreka/index.bs.md")
    assert [text.splitlines()[0] for text in found] == ["changed", "0", "one"]


def test_a_file_that_takes_the_name_of_a_renamed_one_has_its_own_past(repository: Repository) -> None:
    change(repository, "".join(f"{number}\n" for number in range(20)))
    repository.git("mv", PATH, "content/news/2021/kreka/index.pl.md")
    repository.commit()
    change(repository, "another\n")
    assert versions(repository) == ["another\n"]
    assert len(versions(repository, "content/news/2021/kreka/index.pl.md")) == 2


def test_the_project_may_be_a_folder_of_the_repository(repository: Repository, tmp_path: Path) -> None:
    change(repository, "two\n")
    inner = Repository(tmp_path / "project" / "content")
    assert versions(inner, "news/2021/kreka/index.bs.md", "news") == ["two\n", "one\n"]


def test_names_of_many_letters_and_signs(repository: Repository) -> None:
    path = "content/news/2021/[škola] *?/index.bs.md"
    change(repository, "letters\n", path)
    assert versions(repository, path) == ["letters\n"]
    assert versions(repository, path, "content/news/2021/[škola] *?") == ["letters\n"]


def test_line_ends_are_even_and_what_is_no_text_does_no_harm(repository: Repository) -> None:
    repository.git("config", "core.autocrlf", "false")
    change(repository, "\ufefftwo\r\nlines\r\n")
    (repository.folder / PATH).write_bytes(b"\xff\n")
    repository.commit()
    assert versions(repository) == ["\ufffd\n", "two\nlines\n", "one\n"]


def test_no_more_than_a_shallow_clone_holds(repository: Repository, tmp_path: Path) -> None:
    change(repository, "two\n")
    repository.git("clone", "--quiet", "--depth=1", repository.folder.as_uri(), str(tmp_path / "shallow"))
    assert versions(Repository(tmp_path / "shallow")) == ["two\n"]


def test_no_repository_no_commit_no_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    (tmp_path / "content" / "news").mkdir(parents=True)
    alone = Repository(tmp_path)
    assert versions(alone) == []
    alone.git("init", "--quiet")
    assert versions(alone) == []
    monkeypatch.setenv("PATH", "")
    assert versions(alone) == []
    assert versions(Repository(tmp_path / "nowhere")) == []


@pytest.mark.parametrize("slow", ["log", "cat-file"])
def test_a_git_that_does_not_answer_is_not_waited_for(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, slow: str
) -> None:
    """And is not taken for one that remembers nothing."""
    program = tmp_path / "git"
    program.write_text(f'#!/bin/sh\ncase "$*" in *{slow}*) exec sleep 30 ;; esac\nexec {which("git")} "$@"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.setattr(git, "TIME_LIMIT", 0.5)
    with pytest.raises(TimeoutError) as raised:
        versions(repository)
    assert system_error(raised.value, str.upper) == "git: IT TOOK TOO LONG"


def test_a_hook_of_another_repository_changes_nothing(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.setenv(name, "/nowhere")
    assert versions(repository) == ["one\n"]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The questions for which git has been started."""
    found: list[str] = []

    class Counted(subprocess.Popen[bytes]):
        def __init__(self, command: list[str], **options: Any) -> None:
            found.extend(word for word in command if word in ("log", "cat-file"))
            super().__init__(command, **options)

    monkeypatch.setattr(subprocess, "Popen", Counted)
    return found


def test_git_is_started_twice_at_most_and_only_when_something_is_wanted(
    repository: Repository, asked: list[str]
) -> None:
    other = "content/news/2021/druga/index.bs.md"
    repository.write(other, "other\n")
    repository.write(PATH, "two\n")
    repository.commit()
    one = History(repository.folder, "content/news")
    assert asked == []
    assert list(one.versions(PATH)) == list(one.versions(PATH)) == ["two\n", "one\n"]
    assert list(one.versions(other)) == ["other\n"]
    assert asked == ["log", "cat-file"]


def test_a_text_is_fetched_when_it_is_asked_for(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    for text in ("two\n", "three\n"):
        change(repository, text)
    fetched: list[str] = []
    get = git.Blobs.get

    def count(blobs: git.Blobs, name: str) -> bytes | None:
        fetched.append(name)
        return get(blobs, name)

    monkeypatch.setattr(git.Blobs, "get", count)
    assert next(History(repository.folder, "content/news").versions(PATH)) == "three\n"
    assert len(fetched) == 1
