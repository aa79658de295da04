"""What the configuration says about the whole site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from .problem import FieldPath, Place, Problem
from .text import ENGLISH

SECTION_KEYS = ("news", "projects", "schools", "networks", "partners", "events", "search", "editors")
SEARCH, EDITORS = SECTION_KEYS[-2:]
"""The sections that no navigation leads to: the page of the search, and that for editors."""
PAGE = "page"
"""Not a section: the word in the addresses of further pages of a list."""
FILES_FOLDER = "media"
"""Where the site has the files of the content folder, once for all languages."""


@dataclass(frozen=True)
class LanguageSetting:
    """One edition: its language, and the site's name and tagline in it."""

    code: str
    own_name: str
    site_name: str
    tagline: str = ""


@dataclass(frozen=True)
class Settings:
    """`sections` gives the last part of each section's address by language, `{"news": {"pl": "aktualnosci"}}`;
    `PAGE` is among its keys too. `now` is the time of the build, with its
    zone. `is_preview`: only whoever writes sees it, so it shows what waits, and where a withheld photo would stand.
    `problems` are what the configuration says and nobody understands, `places` where the entries of `navigation` and
    `footer` stand that are written there.
    """

    site_url: str
    languages: tuple[LanguageSetting, ...]
    now: datetime
    sections: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    timezones: Mapping[str, str] = field(default_factory=dict)
    navigation: tuple[str, ...] = ("news", "projects", "schools", "networks", "partners", "events", "about")
    footer: tuple[str, ...] = ("contact", "privacy", "accessibility")
    page_size: int = 12
    social_cards: bool = True
    search: bool = True
    is_preview: bool = False
    problems: tuple[Problem, ...] = ()
    places: Mapping[FieldPath, Place] = field(default_factory=dict)

    @property
    def today(self) -> date:
        return self.now.date()

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(language.code for language in self.languages)

    def section(self, key: str, lang: str) -> str:
        return self.sections.get(key, {}).get(lang, key)

    def fallbacks(self, lang: str) -> tuple[str, ...]:
        """The languages that stand in for a missing text, in the order in which they are declared."""
        return (*(code for code in self.codes if code != lang), ENGLISH)
