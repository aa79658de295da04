"""The settings that a configuration makes; each mistake in it is a problem with its place."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from ..model.problem import has_errors
from ..model.settings import Settings
from .configuration import FILE, Configuration, SettingsError, read_configuration
from .settings_rules import LINKS, NEWSROOM, faults, languages, site_url, switch

DATA = "data"


@dataclass(frozen=True)
class ProjectFolders:
    """`project` is the folder of mkdocs.yml; `content` and `data` are the names of the two folders in it."""

    project: Path
    content: str
    data: str

    @property
    def cache(self) -> Path:
        return cache_folder(self.project)


def cache_folder(project: Path) -> Path:
    """What builds keep for the next one, beside mkdocs.yml. All of it can be made again."""
    return project / ".newsroom-cache"


def project_folder(start: Path) -> Path | None:
    """The nearest folder with a mkdocs.yml: `start` or one above it."""
    return next((one for one in (start, *start.parents) if (one / FILE).is_file()), None)


def read_settings(project: Path, now: datetime) -> tuple[Settings, ProjectFolders]:
    """From the mkdocs.yml in `project`. Raises SettingsError with all that is wrong."""
    configuration = read_configuration(project)
    return make_settings(configuration, now), make_folders(project, configuration)


def make_folders(project: Path, configuration: Configuration) -> ProjectFolders:
    """Of a configuration of which settings can be made."""
    content = posixpath.normpath(str(configuration.value.get("docs_dir", "docs")))
    data = str(configuration.plugins[NEWSROOM].get("data_dir", DATA))
    return ProjectFolders(project, content, data)


def make_settings(configuration: Configuration, now: datetime) -> Settings:
    """Raises SettingsError with all that is wrong, unless every page can have an address of its own. What stops
    nothing is in the `problems` of the settings.
    """
    problems = tuple(sorted(faults(configuration), key=lambda one: one.sort_key))
    if has_errors(problems):
        raise SettingsError(*problems)
    options = configuration.plugins[NEWSROOM]
    links: dict[str, Any] = {name: tuple(options[name]) for name in LINKS if options.get(name)}
    return Settings(
        site_url=site_url(configuration),
        languages=languages(configuration),
        now=now,
        sections=options.get("sections") or {},
        timezones=options.get("timezones") or {},
        **links,
        page_size=int(options.get("page_size", Settings.page_size)),
        social_cards=switch(options.get("social_cards")) is not False,
        search=switch(options.get("search")) is not False,
        problems=problems,
        places={
            (name, key): configuration.place("plugins", NEWSROOM, name, number)
            for name, keys in links.items()
            for number, key in enumerate(keys)
        },
    )
