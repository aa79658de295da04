"""The settings as mkdocs.yml has them, for commands that run without MkDocs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from ..model.settings import LanguageSetting, Settings


class SettingsError(Exception):
    """mkdocs.yml is missing, unreadable, or lacks what the project needs."""


@dataclass(frozen=True)
class ProjectFolders:
    """`project` is the folder of mkdocs.yml; `content` and `data` are the names of the two folders in it."""

    project: Path
    content: str
    data: str


def read_settings(start: Path, today: date) -> tuple[Settings, ProjectFolders]:
    """From the mkdocs.yml in `start` or the nearest folder above it. Raises SettingsError."""
    project = next((one for one in (start, *start.parents) if (one / "mkdocs.yml").is_file()), None)
    if project is None:
        raise SettingsError(f"no mkdocs.yml in {start} or above it")
    try:
        # BaseLoader reads tags such as !!python/name as plain text: nothing of the file is run.
        config = yaml.load((project / "mkdocs.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise SettingsError(f"mkdocs.yml cannot be read: {error}") from error
    plugins = dict(_plugins(config if isinstance(config, Mapping) else {}))
    if "i18n" not in plugins or "newsroom" not in plugins:
        raise SettingsError("mkdocs.yml needs the plugins newsroom and i18n")
    options = plugins["newsroom"]
    settings = Settings(
        site_url=str(config.get("site_url", "")).rstrip("/") + "/",
        languages=tuple(_languages(plugins["i18n"], str(config.get("site_name", "")))),
        today=today,
        sections=options.get("sections", {}),
        timezones=options.get("timezones", {}),
    )
    return settings, ProjectFolders(project, config.get("docs_dir", "docs"), options.get("data_dir", "data"))


def _plugins(config: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for entry in config.get("plugins", ()):
        if isinstance(entry, Mapping):
            for name, options in entry.items():
                yield name, options if isinstance(options, Mapping) else {}
        else:
            yield str(entry), {}


def _languages(i18n: Mapping[str, Any], site_name: str) -> Iterator[LanguageSetting]:
    for language in i18n.get("languages", ()):
        code = language.get("locale", "null")
        if code != "null" and language.get("build", "true") == "true":
            name = language.get("site_name", site_name)
            yield LanguageSetting(
                code, language.get("name", code), name, language.get("site_description", "")
            )
