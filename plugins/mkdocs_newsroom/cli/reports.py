"""Reports for other programs: how they are written, and where GitHub and GitLab show the files that they name."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

import click

from ..load.git import git


def write_report(report: str) -> None:
    """In UTF-8, whatever the encoding of a terminal or a pipe: no letter is lost."""
    click.echo(report.encode(), nl=False)


def folder_in_repository(project: Path) -> str:
    """The folder of the project as a beginning of paths, `site/`; "" for the repository's own, or without git."""
    with suppress(TimeoutError):
        return os.fsdecode(git(project, "rev-parse", "--show-prefix").removesuffix(b"\n"))
    return ""


def address_of_files(environment: Mapping[str, str], folder: str = "") -> str:
    """The address to which the path of a file in `folder` is added; "" outside of a workflow.

    It names the branch, and the commit where a change is only asked for: its branch may be in another repository.

    Sources: https://docs.github.com/actions/reference/variables-reference#default-environment-variables,
    https://docs.gitlab.com/ci/variables/predefined_variables/
    """
    get = environment.get
    if repository := get("GITHUB_REPOSITORY"):
        start = f"{get('GITHUB_SERVER_URL', 'https://github.com')}/{repository}/blob"
        state = get("GITHUB_SHA" if get("GITHUB_HEAD_REF") else "GITHUB_REF_NAME")
    elif project := get("CI_PROJECT_URL"):
        start = f"{project}/-/blob"
        state = get("CI_COMMIT_SHA" if get("CI_MERGE_REQUEST_IID") else "CI_COMMIT_REF_NAME")
    else:
        return ""
    return f"{start}/{quote(state)}/{quote(folder)}" if state else ""
