"""What reports for other programs need: every letter, and paths that GitHub and GitLab know."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from harness.newsroom import COMMAND, newsroom
from harness.repository import Repository
from harness.small_site import MEETING, SmallSite, small_site
from mkdocs_newsroom.cli.reports import address_of_files, folder_in_repository
from mkdocs_newsroom.load import git

SOURCE = f"{MEETING}/index.bs.md"
GITHUB = {"GITHUB_SERVER_URL": "https://git.example", "GITHUB_REPOSITORY": "a/b", "GITHUB_SHA": "c0ffee"}
GITLAB = {"CI_PROJECT_URL": "https://lab.example/a/b", "CI_COMMIT_SHA": "c0ffee"}


@pytest.mark.parametrize(
    ("environment", "address"),
    [
        ({}, ""),
        ({"GITHUB_SERVER_URL": "https://git.example"}, ""),
        ({"CI_COMMIT_REF_NAME": "main"}, ""),
        ({**GITHUB, "GITHUB_REF_NAME": "main"}, "https://git.example/a/b/blob/main/"),
        ({**GITHUB, "GITHUB_REF_NAME": "feat/č#1"}, "https://git.example/a/b/blob/feat/%C4%8D%231/"),
        (
            {**GITHUB, "GITHUB_REF_NAME": "12/merge", "GITHUB_HEAD_REF": "feat"},
            "https://git.example/a/b/blob/c0ffee/",
        ),
        ({**GITLAB, "CI_COMMIT_REF_NAME": "feat#1"}, "https://lab.example/a/b/-/blob/feat%231/"),
        (
            {**GITLAB, "CI_COMMIT_REF_NAME": "feat", "CI_MERGE_REQUEST_IID": "12"},
            "https://lab.example/a/b/-/blob/c0ffee/",
        ),
    ],
)
def test_where_files_can_be_read(environment: dict[str, str], address: str) -> None:
    assert address_of_files(environment) == address
    if address:
        assert address_of_files(environment, "naš web/") == f"{address}na%C5%A1%20web/"


def test_the_folder_of_the_project_in_its_repository(tmp_path: Path) -> None:
    inner = tmp_path / "naš web" / "site"
    inner.mkdir(parents=True)
    repository = Repository.of(tmp_path)
    assert folder_in_repository(repository.folder) == ""
    assert folder_in_repository(inner) == "naš web/site/"


def test_without_git_paths_stay_as_they_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert folder_in_repository(tmp_path) == ""
    slow = tmp_path / "git"
    slow.write_text("#!/bin/sh\nexec sleep 30\n")
    slow.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.setattr(git, "TIME_LIMIT", 0.2)
    assert folder_in_repository(tmp_path) == ""


@pytest.fixture
def inside(tmp_path: Path) -> SmallSite:
    """A project in a folder of a repository, with one mistake."""
    small = small_site(tmp_path / "site")
    small.replace(SOURCE, "[kreka]", "[krekka]")
    Repository.of(tmp_path)
    return small


def test_github_and_gitlab_are_told_paths_of_the_repository(inside: SmallSite) -> None:
    annotation = newsroom(inside.folder, "check", "--format", "github").stdout
    assert annotation.startswith(f"::error file=site/{SOURCE},line=7,")
    (entry,) = json.loads(newsroom(inside.folder, "check", "--format", "gitlab").stdout)
    assert entry["location"]["path"] == f"site/{SOURCE}"
    (problem,) = json.loads(newsroom(inside.folder, "check", "--format", "json").stdout)
    assert problem["path"] == SOURCE
    issue = newsroom(inside.folder, "status", "--format", "github", GITHUB_REF_NAME="main", **GITHUB).stdout
    assert "(https://git.example/a/b/blob/main/site/content/" in issue


@pytest.mark.parametrize(
    "call",
    [
        ("check", "--format", "github"),
        ("check", "--format", "gitlab"),
        ("check", "--format", "json"),
        ("status", "--format", "github"),
        ("status", "--format", "html"),
        ("status", "--format", "json"),
    ],
    ids=" ".join,
)
def test_a_pipe_of_windows_loses_no_letter(inside: SmallSite, call: tuple[str, ...]) -> None:
    inside.replace(SOURCE, "title: Sastanak", "title: Večernji sastanak")
    environment = {**inside.environment(), "PYTHONUTF8": "0", "PYTHONIOENCODING": "cp1252"}
    done = subprocess.run(
        [COMMAND, *call, "--lang", "pl"], cwd=inside.folder, env=environment, capture_output=True, check=False
    )
    told = done.stdout.decode("utf-8")
    if "github" not in call and "html" not in call:
        assert told.isascii()
        told = json.dumps(json.loads(told), ensure_ascii=False)
    assert any(letter in told for letter in "čęś")  # that code page has none of them
