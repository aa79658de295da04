"""The settings as mkdocs.yml has them, for commands that run without MkDocs; and what all settings must keep to."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from ..model.settings import SECTION_KEYS, LanguageSetting, Settings

PAGE = "page"
_WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class SettingsError(Exception):
    """mkdocs.yml is missing, unreadable, or lacks what the project needs; or a variable of the environment has no
    sense. The text is one line.
    """


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


def read_settings(start: Path, today: date) -> tuple[Settings, ProjectFolders]:
    """From the mkdocs.yml in `start` or the nearest folder above it. Raises SettingsError."""
    project = next((one for one in (start, *start.parents) if (one / "mkdocs.yml").is_file()), None)
    if project is None:
        raise SettingsError(f"no mkdocs.yml in {start} or above it")
    config = _read(project / "mkdocs.yml")
    plugins = dict(_plugins(config))
    if "i18n" not in plugins or "newsroom" not in plugins:
        raise SettingsError("mkdocs.yml needs the plugins newsroom and i18n")
    options = plugins["newsroom"]
    settings = Settings(
        site_url=_site_url(config.get("site_url")),
        languages=tuple(_languages(plugins["i18n"], str(config.get("site_name", "")))),
        today=today,
        sections=options.get("sections", {}),
        timezones=options.get("timezones", {}),
        page_size=_number(options.get("page_size", str(Settings.page_size))),
    )
    check_settings(settings)
    content = posixpath.normpath(str(config.get("docs_dir", "docs")))
    return settings, ProjectFolders(project, content, str(options.get("data_dir", "data")))


def check_settings(settings: Settings) -> None:
    """Raises SettingsError, with all that is wrong, unless every page can have an address of its own."""
    if faults := list(_faults(settings)):
        raise SettingsError(f"mkdocs.yml: {'; '.join(faults)}")


def _faults(settings: Settings) -> Iterator[str]:
    if settings.site_url == "/":
        yield "`site_url`, the address at which the site is published, is missing"
    if not settings.languages:
        yield "the plugin i18n builds no language"
    if settings.page_size < 1:
        yield "`page_size` must be a number from 1 on"
    yield from _faults_of_timezones(settings.timezones)
    yield from _faults_of_sections(settings)


def _faults_of_timezones(timezones: object) -> Iterator[str]:
    if not isinstance(timezones, Mapping):
        yield "`timezones` needs a time zone for each language, as {lv: Europe/Riga}"
        return
    for lang, zone in timezones.items():
        try:
            ZoneInfo(str(zone))
        except (OSError, ValueError, KeyError):
            yield f"`timezones` gives {lang} the time zone “{zone}”, which does not exist"


def _faults_of_sections(settings: Settings) -> Iterator[str]:
    if not isinstance(settings.sections, Mapping):
        yield "`sections` needs the words of each section, as news: {lv: zinas}"
        return
    complete = True
    for key, words in settings.sections.items():
        if key not in (*SECTION_KEYS, PAGE):
            yield f"`sections` names “{key}”; there are only {', '.join((*SECTION_KEYS, PAGE))}"
        elif not isinstance(words, Mapping):
            complete = False
            yield f"`sections` needs a word for each language in “{key}”, as {{lv: zinas}}"
        else:
            yield from _faults_of_words(key, words, settings.codes)
    if complete:
        yield from _words_given_twice(settings)


def _faults_of_words(key: str, words: Mapping[str, object], codes: tuple[str, ...]) -> Iterator[str]:
    for lang in codes:
        if lang not in words:
            yield f"`sections` has no word for “{key}” in {lang}"
        elif not _WORD.fullmatch(str(words[lang])):
            yield f"`sections` calls “{key}” in {lang} “{words[lang]}”: use only a-z, 0-9 and single hyphens"


def _words_given_twice(settings: Settings) -> Iterator[str]:
    for lang in settings.codes:
        seen: dict[str, str] = {}
        for key in SECTION_KEYS:
            word = settings.section(key, lang)
            if word in seen:
                yield f"`sections` calls both “{seen[word]}” and “{key}” “{word}” in {lang}"
            seen.setdefault(word, key)


def _read(file: Path) -> Mapping[str, Any]:
    try:
        # BaseLoader reads tags such as !!python/name as plain text: nothing of the file is run.
        config = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        place = f"mkdocs.yml:{mark.line + 1}:{mark.column + 1}" if mark else "mkdocs.yml"
        raise SettingsError(f"{place}: {error.problem}") from error
    except (OSError, ValueError, yaml.YAMLError) as error:
        raise SettingsError(f"mkdocs.yml cannot be read: {' '.join(str(error).split())}") from error
    return config if isinstance(config, Mapping) else {}


def _site_url(written: object) -> str:
    """`!ENV [NAME, address]` is a list to BaseLoader; its last entry is what stands in when NAME is not set."""
    last = written[-1] if isinstance(written, list) and written else written or ""
    return str(last).rstrip("/") + "/"


def _number(written: object) -> int:
    """0, which is not allowed, for what is no number."""
    return int(str(written)) if str(written).isdecimal() else 0


def _plugins(config: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    plugins = config.get("plugins") or ()
    entries = (
        [{name: options} for name, options in plugins.items()] if isinstance(plugins, Mapping) else plugins
    )
    for entry in entries:
        if isinstance(entry, Mapping):
            for name, options in entry.items():
                yield name, options if isinstance(options, Mapping) else {}
        else:
            yield str(entry), {}


def _languages(i18n: Mapping[str, Any], site_name: str) -> Iterator[LanguageSetting]:
    for language in i18n.get("languages") or ():
        if not isinstance(language, Mapping):
            raise SettingsError("mkdocs.yml: each of the `languages` of the plugin i18n needs a `locale`")
        code = language.get("locale", "null")
        if code != "null" and str(language.get("build", "true")).lower() == "true":
            name = language.get("site_name", site_name)
            yield LanguageSetting(
                code, language.get("name", code), name, language.get("site_description", "")
            )
