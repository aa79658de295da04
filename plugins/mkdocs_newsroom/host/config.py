"""The plugin's options in mkdocs.yml, and the settings made from the whole configuration."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from mkdocs.config import base
from mkdocs.config.defaults import MkDocsConfig

from ..load.clock import now
from ..load.configuration import Configuration, SettingsError, read_configuration
from ..load.settings import DATA, make_settings
from ..load.settings_rules import I18N, NEWSROOM
from ..model.settings import Settings


class NewsroomConfig(base.Config):  # type: ignore[no-untyped-call]  # MkDocs gives its class no types
    """What the options are and must be says `load/settings_rules.py`, to builds and commands alike: here MkDocs takes
    any, also unknown ones, which are kept in `written`.
    """

    data_dir = page_size = sections = timezones = navigation = footer = base.BaseConfigOption[Any]()
    social_cards = search = base.BaseConfigOption[Any]()

    def load_dict(self, patch: dict[str, Any]) -> None:
        """Called by MkDocs with the options as they are written."""
        self.written = patch
        known = {name: value for name, value in patch.items() if name in self._schema_keys}
        super().load_dict(known)


def i18n_plugin(config: MkDocsConfig) -> Any:
    """mkdocs-static-i18n, which knows the languages and builds the site once for each; None when it is missing."""
    return config.plugins.get(I18N)


def data_folder(options: NewsroomConfig) -> str:
    """The folder of the YAML files, beside mkdocs.yml."""
    return str(options.written.get("data_dir", DATA))


def settings_of(options: NewsroomConfig, config: MkDocsConfig) -> Settings:
    """Raises SettingsError when the configuration lacks what pages and addresses are made from."""
    configuration = _configuration(options, config)
    return make_settings(configuration, now())


def _configuration(options: NewsroomConfig, config: MkDocsConfig) -> Configuration:
    """What MkDocs has made of the file, of its parents and of the environment, at the places where the file says it."""
    file = Path(config.config_file_path)
    try:
        written = read_configuration(file.parent, file.name)
    except SettingsError:
        written = Configuration({}, file.name)  # MkDocs could read it: only the places are not known
    plugins = {NEWSROOM: options.written}
    if i18n := i18n_plugin(config):
        plugins[I18N] = {"languages": [dict(language) for language in i18n.config.languages]}
    value = {
        "site_name": config.site_name,
        "site_description": config.site_description,
        "site_url": config.site_url,
        "theme": {"name": config.theme.name},
        "use_directory_urls": config.use_directory_urls,
        "plugins": plugins,
    }
    return replace(written, value=value)
