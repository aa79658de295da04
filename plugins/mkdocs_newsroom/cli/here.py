"""Where a command runs. It imports little: some commands need no more."""

from __future__ import annotations

from pathlib import Path

from ..load.settings import project_folder
from .frame import fail, words


def find_project() -> Path:
    """The folder of the nearest mkdocs.yml."""
    here = Path.cwd()
    if (found := project_folder(here)) is None:
        fail(words().gettext("There is no mkdocs.yml in {folder} or above it.").format(folder=here))
    return found
