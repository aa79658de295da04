"""The plugin's options in mkdocs.yml, and the settings made from the whole configuration."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from mkdocs.config import base
from mkdocs.config import config_options as c
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from ..load.clock import today
from ..load.settings import SettingsError, check_settings
from ..model.settings import LanguageSetting, Settings
from ..outputs.templates import THEME


class NewsroomConfig(base.Config):  # type: ignore[no-untyped-call]  # MkDocs gives its class no types
    """`sections`, `timezones`: see `Settings`. `data_dir` is the folder of the YAML files beside mkdocs.yml."""

    data_dir = c.Type(str, default="data")
    page_size = c.Type(int, default=12)
    sections = c.Type(dict, default={})
    timezones = c.Type(dict, default={})
    navigation = c.ListOfItems(
        c.Type(str), default=["news", "projects", "schools", "networks", "partners", "events", "about"]
    )
    footer = c.ListOfItems(c.Type(str), default=["contact", "privacy", "accessibility"])


def i18n_plugin(config: MkDocsConfig) -> Any:
    """mkdocs-static-i18n, which knows the languages and builds the site once for each."""
    if (plugin := config.plugins.get("i18n")) is None:
        raise PluginError("newsroom: mkdocs.yml: the plugin `i18n` (mkdocs-static-i18n) is missing")
    return plugin


def make_settings(options: NewsroomConfig, config: MkDocsConfig) -> Settings:
    """Raises PluginError, in one line, when the configuration lacks what pages and addresses are made from."""
    if config.theme.name != "material":
        raise PluginError("newsroom: mkdocs.yml: the name of the `theme` must be material")
    if not config.use_directory_urls:
        raise PluginError("newsroom: mkdocs.yml: `use_directory_urls` must stay true")
    languages = tuple(
        LanguageSetting(
            code=language.locale,
            own_name=language.name,
            site_name=language.site_name or config.site_name,
            tagline=language.site_description or config.site_description or "",
        )
        for language in i18n_plugin(config).config.languages
        if language.build and language.locale != "null"
    )
    _check_languages_of_theme(config, (language.code for language in languages))
    try:
        settings = Settings(
            site_url=(config.site_url or "").rstrip("/") + "/",
            languages=languages,
            today=today(),
            sections=options.sections,
            timezones=options.timezones,
            navigation=tuple(options.navigation),
            footer=tuple(options.footer),
            page_size=options.page_size,
        )
        check_settings(settings)
    except SettingsError as error:
        raise PluginError(f"newsroom: {error}") from error
    return settings


def _check_languages_of_theme(config: MkDocsConfig, codes: Iterable[str]) -> None:
    """Material's templates end in a traceback where it has no texts for a language."""
    folders = [Path(str(folder)) for folder in (*config.theme.dirs, THEME / "material")]
    for code in codes:
        texts = Path("partials", "languages", f"{code}.html")
        if not any((folder / texts).is_file() for folder in folders):
            raise PluginError(
                f"newsroom: mkdocs.yml: Material has no interface in {code}; write {texts.as_posix()} "
                "in the `custom_dir` of the theme"
            )
