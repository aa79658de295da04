"""A site of three items in four languages, written into a folder of its own, and MkDocs run on it."""

from __future__ import annotations

import copy
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import yaml
from PIL import Image

from harness.programs import Program, run, started
from harness.sites import PUBLISHED, SETTINGS

LANGUAGES = {"bs": "Bosanski", "pl": "Polski", "lv": "Latviešu", "lt": "Lietuvių"}
CONFIG: dict[str, Any] = {
    "site_name": "Small site",
    "site_url": "https://small.example/",
    "docs_dir": "content",
    "theme": {"name": "material", "font": False},
    "plugins": [
        {
            "newsroom": {
                "sections": SETTINGS.sections,
                "timezones": {"bs": "Europe/Sarajevo", "lv": "Europe/Riga"},
            }
        },
        {
            "i18n": {
                "docs_structure": "suffix",
                "fallback_to_default": False,
                "reconfigure_material": False,
                "reconfigure_search": False,
                "languages": [
                    {"locale": code, "name": name, "build": True, "default": code == "bs"}
                    for code, name in LANGUAGES.items()
                ],
            }
        },
    ],
    "markdown_extensions": ["attr_list", "tables"],
    "validation": {
        "nav": {"omitted_files": "ignore", "not_found": "warn", "absolute_links": "warn"},
        "links": {
            "not_found": "warn",
            "anchors": "warn",
            "absolute_links": "warn",
            "unrecognized_links": "warn",
        },
    },
}

MEETING = "content/news/2021/sastanak"
ANNOUNCEMENT = "content/news/2022/zapowiedz"
SUMMARY = "content/news/2020/kopsavilkums"

FILES = {
    f"{MEETING}/index.bs.md": """---
title: Sastanak u školi
date: 2021-12-17
summary: Škola je pozvala roditelje.
slug: sastanak-u-skoli
projects: [kilometar]
schools: [kreka]
networks: [mreza]
partners: [mios]
events:
  - title: Sastanak
    start: 2021-12-16 17:00
    place: Tuzla
photos:
  - file: cover.webp
    people: no
    alt: {bs: Crtež škole., pl: Rysunek szkoły.}
---

Tekst s [najavom](../../2022/zapowiedz/index.pl.md).
""",
    f"{MEETING}/index.pl.md": """---
title: Spotkanie w szkole
summary: Szkoła zaprosiła rodziców.
slug: spotkanie-w-szkole
source: bs@0
---

Tekst.
""",
    f"{ANNOUNCEMENT}/index.pl.md": """---
title: Zapowiedź sieci
date: 2022-03-08
summary: Sieć zaczyna pracę.
slug: zapowiedz-sieci
networks: [mreza]
---

Tekst.
""",
    f"{SUMMARY}/index.lv.md": """---
title: Gada kopsavilkums
date: 2020-01-15
summary: Kas paveikts.
slug: gada-kopsavilkums
---

Teksts.
""",
    "data/projects/kilometar.yml": "name: {bs: Kilometar, pl: Kilometr}\nstart: 2020-03\nschools: [kreka]\n",
    "data/schools/kreka.yml": "name: JU OŠ „Kreka“\nplace: Tuzla\ncountry: BA\n",
    "data/networks/mreza.yml": "name: {bs: Mreža, pl: Sieć}\nproject: kilometar\n",
    "data/partners/mios.yml": "name: MIOS\nkind: lead\n",
    "content/projects/kilometar/index.bs.md": "Duži opis projekta.\n",
}
_ORDINARY = {
    "about": {"bs": "o-nama", "pl": "o-nas", "lv": "par-mums", "lt": "apie"},
    "contact": {"bs": "kontakt", "pl": "kontakt", "lv": "kontakti", "lt": "kontaktai"},
}


@dataclass
class Build:
    """How a run of MkDocs ended, and what it said."""

    code: int
    output: str


@dataclass
class SmallSite:
    """`config` is what mkdocs.yml says; a change of it is written with `write_config`."""

    folder: Path
    config: dict[str, Any] = field(default_factory=lambda: copy.deepcopy(CONFIG))

    @property
    def site(self) -> Path:
        return self.folder / "site"

    def plugin(self, name: str) -> dict[str, Any]:
        """The options of a plugin in the configuration."""
        options: dict[str, Any] = next(one[name] for one in self.config["plugins"] if name in one)
        return options

    def write_config(self) -> None:
        text = yaml.safe_dump(self.config, allow_unicode=True, sort_keys=False)
        self.write("mkdocs.yml", text)

    def write(self, path: str, content: str | bytes) -> Path:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return file

    def read(self, path: str) -> str:
        return (self.folder / path).read_text(encoding="utf-8")

    def replace(self, path: str, old: str, new: str) -> None:
        text = self.read(path)
        assert old in text
        self.write(path, text.replace(old, new))

    def page(self, url: str) -> str:
        """The HTML of a built page."""
        return (self.site / url / "index.html").read_text(encoding="utf-8")

    def environment(self, **variables: str) -> dict[str, str]:
        own = {"NO_MKDOCS_2_WARNING": "1", "LC_ALL": "en_US.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"}
        return {**os.environ, **own, **variables}

    def build(self, *arguments: str, cwd: Path | None = None, **variables: str) -> Build:
        """By MkDocs."""
        return self._run(run, "mkdocs", arguments, cwd, variables)

    def build_by_command(self, *arguments: str, cwd: Path | None = None, **variables: str) -> Build:
        """By `newsroom build`."""
        return self._run(run, "newsroom", arguments, cwd, variables)

    def start_build(
        self, program: Program, *arguments: str, cwd: Path | None = None, **variables: str
    ) -> Build:
        """By a program that starts for it: with the settings of this process, and those that Python reads then."""
        return self._run(started, program, arguments, cwd, variables)

    def _run(
        self,
        how: Callable[..., CompletedProcess[str]],
        program: Program,
        arguments: Sequence[str],
        cwd: Path | None,
        variables: Mapping[str, str],
    ) -> Build:
        environment = self.environment(**variables)
        done = how(program, "build", *arguments, folder=cwd or self.folder, environment=environment)
        return Build(done.returncode, done.stdout)


def small_site(folder: Path, order: Iterable[str] | None = None) -> SmallSite:
    """Writes the site into `folder`; its files are created in the given order of their paths."""
    made = SmallSite(folder)
    made.write_config()
    files = site_files()
    for path in order or files:
        made.write(path, files[path])
    return made


def site_files() -> dict[str, str | bytes]:
    """Every file of the site but its mkdocs.yml, by its path."""
    pages = {
        f"content/{key}.{lang}.md": f"---\ntitle: {key} {lang}\nslug: {slug}\nsummary: Text.\n---\n\nText.\n"
        for key, slugs in _ORDINARY.items()
        for lang, slug in slugs.items()
    }
    homes = {f"content/index.{lang}.md": f"---\ntitle: Home {lang}\n---\n\nText.\n" for lang in LANGUAGES}
    return {**PUBLISHED, **FILES, **pages, **homes, f"{MEETING}/cover.webp": picture()}


def picture(colour: str = "teal") -> bytes:
    file = BytesIO()
    Image.new("RGB", (16, 9), colour).save(file, "WEBP")
    return file.getvalue()


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below the folder, by its path."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def state(folder: Path) -> Mapping[str, tuple[bytes, int, int]]:
    """The same with the time of the last change and the inode: equal only when nobody touched a file."""
    return {
        path: (content, (folder / path).stat().st_mtime_ns, (folder / path).stat().st_ino)
        for path, content in contents(folder).items()
    }


def left_behind(site: Path) -> list[str]:
    """Folders in which a build was made and that are still there."""
    return sorted(file.name for file in site.parent.glob(f".{site.name}.*"))
