"""The project of the folder in which a command runs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ..load import load
from ..load.clock import today
from ..load.settings import ProjectFolders, SettingsError, read_settings
from ..model.problem import Problem
from ..model.settings import Settings
from ..model.sources import Sources
from ..pipeline import Prepared, prepare
from .frame import fail


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
    """What the nearest mkdocs.yml says; ends with exit code 2 and one line where that cannot be had."""
    try:
        return Project(*read_settings(Path.cwd(), today()))
    except SettingsError as error:
        fail(str(error))
