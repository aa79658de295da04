"""The project of the folder in which a command runs."""

from __future__ import annotations

import sys
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import click

from ..editions.problem_texts import format_problem, problem_texts
from ..load.clock import ClockError, now
from ..load.configuration import SettingsError
from ..load.settings import ProjectFolders, project_folder, read_settings
from ..load.sources import load
from ..model.problem import Problem
from ..model.settings import Settings
from ..model.sources import Sources
from ..pipeline import Prepared, prepare
from .frame import PROBLEMS, fail, language_about, words
from .here import find_project


@dataclass(frozen=True)
class Project:
    settings: Settings
    folders: ProjectFolders

    @cached_property
    def prepared(self) -> Prepared:
        """All stages up to the plan."""
        folders = self.folders
        return prepare(folders.project, folders.content, folders.data, self.settings, folders.cache)

    @cached_property
    def loaded(self) -> tuple[Sources, list[Problem]]:
        """What stands on disk, for commands that need no plan."""
        folders = self.folders
        return load(folders.project, folders.content, folders.data, self.settings.codes, cache=folders.cache)


def open_project() -> Project:
    """What the nearest mkdocs.yml says. Where there is none, that is wrong use; where it is wrong, its problems are
    told and the command ends with the exit code of problems.
    """
    project = find_project()
    try:
        return read_project(project)
    except SettingsError as error:
        for problem in error.problems:
            click.echo(format_problem(problem, language_about(problem.place.path)), err=True)
        sys.exit(PROBLEMS)


def edition_codes() -> tuple[str, ...]:
    """The languages of the project here; none where there is no project, or its configuration is wrong."""
    project = project_folder(Path.cwd())
    with suppress(SettingsError):
        return read_settings(project, now())[0].codes if project else ()
    return ()


def read_project(project: Path) -> Project:
    """What the mkdocs.yml in a folder says. Raises SettingsError."""
    try:
        moment = now()
    except ClockError as error:
        fail(" ".join(problem_texts(error.problems[0], words().lang)))
    return Project(*read_settings(project, moment))
