"""What a configuration must keep to, so that every page can have an address of its own and nothing is misread."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from ..model.problem import Place, Problem, Severity
from ..model.settings import PAGE, SECTION_KEYS, LanguageSetting
from . import suggest
from .cldr import locale_of
from .configuration import Configuration, Step
from .names import is_key

NEWSROOM, I18N = "newsroom", "i18n"
OPTIONS = ("sections", "timezones", "navigation", "footer", "page_size", "data_dir", "social_cards", "search")
"""Those of the plugin newsroom."""
LINKS = ("navigation", "footer")
SWITCHES = ("social_cards", "search")
SWITCH = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
"""What YAML 1.1 takes for a truth value: builds read it as one, commands as text."""

_PATH = ("plugins", NEWSROOM)
_EXAMPLES = {
    "site_url": "site_url: https://www.example.org/",
    "sections": "sections: {news: {lv: zinas}}",
    "timezones": "timezones: {lv: Europe/Riga}",
    "navigation": "navigation: [news, projects]",
    "footer": "footer: [contact, privacy]",
    "page_size": "page_size: 12",
    "data_dir": "data_dir: data",
    "social_cards": "social_cards: false",
    "search": "search: false",
    "theme": "theme: {name: material}",
    "use_directory_urls": "use_directory_urls: true",
    "languages": "languages: [{locale: lv, name: Latviešu}]",
}


def faults(configuration: Configuration) -> Iterator[Problem]:
    """All problems of a configuration, in no order."""
    if not _is_given(site_url(configuration)):
        yield _missing("site_url", configuration.place_of_name("site_url"))
    yield from _of_theme(configuration)
    plugins = configuration.plugins
    for name in (NEWSROOM, I18N):
        if name not in plugins:
            yield _missing(name, configuration.place_of_name("plugins"), f"- {name}")
    if I18N in plugins:
        yield from _of_languages(configuration)
    if NEWSROOM in plugins:
        yield from _of_options(configuration)


def site_url(configuration: Configuration) -> str:
    """The address at which the site is published, with a slash at its end.

    `!ENV [NAME, address]` is a list where nothing is run; its last entry is what stands in when NAME is not set.
    """
    written = configuration.value.get("site_url")
    last = written[-1] if isinstance(written, list) and written else written or ""
    return str(last).rstrip("/") + "/"


def switch(written: object) -> bool | None:
    """None when it is no truth value."""
    return SWITCH.get(str(written).lower())


def languages(configuration: Configuration) -> tuple[LanguageSetting, ...]:
    """The languages that the plugin i18n builds."""
    value = configuration.value
    if I18N not in configuration.plugins:
        return ()
    return tuple(
        LanguageSetting(
            code=str(language["locale"]),
            own_name=str(language.get("name") or language["locale"]),
            site_name=str(language.get("site_name") or value.get("site_name") or ""),
            tagline=str(language.get("site_description") or value.get("site_description") or ""),
        )
        for language in _written_languages(configuration)
        if isinstance(language, Mapping) and _is_built(language)
    )


def _of_theme(configuration: Configuration) -> Iterator[Problem]:
    theme = configuration.value.get("theme")
    name = theme.get("name", "") if isinstance(theme, Mapping) else theme
    if name != "material":
        yield _wrong("theme", name, configuration.place("theme", "name"))
    use = configuration.value.get("use_directory_urls", True)
    if str(use).lower() != "true":
        yield _wrong("use_directory_urls", use, configuration.place("use_directory_urls"))


def _of_languages(configuration: Configuration) -> Iterator[Problem]:
    for number, language in enumerate(_written_languages(configuration)):
        if not isinstance(language, Mapping) or not language.get("locale"):
            place = configuration.place("plugins", I18N, "languages", number)
            yield _missing("locale", place, "- locale: lv")
        elif _is_built(language) and locale_of(str(language["locale"])) is None:
            place = configuration.place("plugins", I18N, "languages", number, "locale")
            yield Problem("C802", place, {"lang": str(language["locale"])})
    if not languages(configuration):
        yield _missing("languages", configuration.place_of_name("plugins", I18N, "languages"))


def _of_options(configuration: Configuration) -> Iterator[Problem]:
    options = configuration.plugins[NEWSROOM]
    for name in options:
        if name not in OPTIONS:
            place = configuration.place_of_name(*_PATH, name)
            yield _unknown(name, place, OPTIONS, Severity.WARNING)
    size = str(options.get("page_size", 1))
    if not (size.isdecimal() and int(size)):
        yield _wrong("page_size", size, configuration.place(*_PATH, "page_size"))
    if not isinstance(options.get("data_dir", ""), str):
        yield _wrong("data_dir", None, configuration.place(*_PATH, "data_dir"))
    for name in SWITCHES:
        written = options.get(name)
        if written is not None and written != "" and switch(written) is None:
            yield _wrong(name, written, configuration.place(*_PATH, name))
    for name in LINKS:
        written = options.get(name) or ()
        if not isinstance(written, (list, tuple)) or not all(isinstance(entry, str) for entry in written):
            yield _wrong(name, written, configuration.place(*_PATH, name))
    yield from _of_timezones(configuration, options.get("timezones") or {})
    yield from _of_sections(configuration, options.get("sections") or {})


def _of_timezones(configuration: Configuration, timezones: object) -> Iterator[Problem]:
    if not isinstance(timezones, Mapping):
        yield _wrong("timezones", timezones, configuration.place(*_PATH, "timezones"))
        return
    for lang, zone in timezones.items():
        try:
            ZoneInfo(str(zone))
        except (OSError, ValueError, KeyError):
            place = configuration.place(*_PATH, "timezones", lang)
            near = suggest.nearest(str(zone), available_timezones())
            yield _wrong("timezones", zone, place, suggestion=near)


def _of_sections(configuration: Configuration, sections: object) -> Iterator[Problem]:
    if not isinstance(sections, Mapping):
        yield _wrong("sections", sections, configuration.place(*_PATH, "sections"))
        return
    codes = [language.code for language in languages(configuration)]
    known = (*SECTION_KEYS, PAGE)
    for key, words in sections.items():
        path = (*_PATH, "sections", key)
        if key not in known:
            yield _unknown(key, configuration.place_of_name(*path), known, Severity.ERROR)
        elif not isinstance(words, Mapping):
            yield _wrong("sections", words, configuration.place(*path))
        else:
            yield from _of_words(configuration, path, words, codes)
    yield from _given_twice(configuration, sections, codes)


def _of_words(
    configuration: Configuration, path: tuple[Step, ...], words: Mapping[str, object], codes: Iterable[str]
) -> Iterator[Problem]:
    for lang in codes:
        if lang not in words:
            yield _missing(lang, configuration.place_of_name(*path), f"{lang}: {path[-1]}")
        elif not is_key(str(words[lang])):
            word = str(words[lang])
            args = {"value": word, "suggestion": suggest.as_id(word)}
            yield Problem("C807", configuration.place(*path, lang), args)


def _given_twice(
    configuration: Configuration, sections: Mapping[str, Any], codes: Iterable[str]
) -> Iterator[Problem]:
    for lang in codes:
        seen: dict[str, str] = {}
        for key in SECTION_KEYS:
            words = sections.get(key)
            word = str(words.get(lang, key) if isinstance(words, Mapping) else key)
            if word in seen:
                args = {"value": word, "name": key, "other": seen[word], "lang": lang}
                yield Problem("C808", configuration.place(*_PATH, "sections", key, lang), args)
            seen.setdefault(word, key)


def _written_languages(configuration: Configuration) -> list[Any]:
    written = configuration.plugins[I18N].get("languages")
    return list(written) if isinstance(written, (list, tuple)) else []


def _is_built(language: Mapping[str, Any]) -> bool:
    is_one = bool(language.get("locale")) and language["locale"] != "null"
    return is_one and str(language.get("build", "true")).lower() == "true"


def _is_given(address: str) -> bool:
    return address != "/"


def _missing(setting: str, place: Place, example: str = "") -> Problem:
    return Problem("C804", place, {"setting": setting, "example": example or _EXAMPLES[setting]})


def _wrong(setting: str, value: object, place: Place, suggestion: str = "") -> Problem:
    written = str(value) if isinstance(value, (str, int, float)) else ""
    args = {
        "setting": setting,
        "value": written,
        "example": _EXAMPLES[setting],
        "suggestion": suggestion,
    }
    return Problem("C805", place, args)


def _unknown(name: str, place: Place, known: tuple[str, ...], severity: Severity) -> Problem:
    args = {
        "name": str(name),
        "expected": ", ".join(known),
        "suggestion": suggest.nearest(str(name), known),
    }
    return Problem("C806", place, args, severity)
