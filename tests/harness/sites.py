"""A tiny project from one readable text, and what the pipeline makes of it.

=== content/about.bs.md
the file's text, up to the next heading
=== content/news/2021/kreka/sastanak.webp 40x30
(a picture of that size, drawn here)
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

from mkdocs_newsroom.model.problem import Problem, Severity
from mkdocs_newsroom.model.settings import LanguageSetting, Settings
from mkdocs_newsroom.pipeline import Prepared, prepare

MARK = "=== "
PUBLISHED = {"data/addresses.txt": "/\n"}
"""Every project has noted what it has published; in a case that is not about it, the choice of a language."""


def noon(day: date) -> datetime:
    """The moment at which a test is, when only its day matters."""
    return datetime.combine(day, time(12), UTC)


TODAY = date(2022, 6, 15)
SETTINGS = Settings(
    site_url="https://newsroom.example/",
    languages=(
        LanguageSetting("bs", "Bosanski", "Obrazovne vijesti", "Vijesti o školama"),
        LanguageSetting("pl", "Polski", "Wieści oświatowe", "Wiadomości o szkołach"),
        LanguageSetting("lv", "Latviešu", "Izglītības ziņas", "Ziņas par skolām"),
        LanguageSetting("lt", "Lietuvių", "Švietimo žinios", "Naujienos apie mokyklas"),
    ),
    now=noon(TODAY),
    sections={
        "news": {"bs": "vijesti", "pl": "aktualnosci", "lv": "zinas", "lt": "naujienos"},
        "projects": {"bs": "projekti", "pl": "projekty", "lv": "projekti", "lt": "projektai"},
        "schools": {"bs": "skole", "pl": "szkoly", "lv": "skolas", "lt": "mokyklos"},
        "networks": {"bs": "mreze", "pl": "sieci", "lv": "tikli", "lt": "tinklai"},
        "partners": {"bs": "partneri", "pl": "partnerzy", "lv": "partneri", "lt": "partneriai"},
        "events": {"bs": "dogadjaji", "pl": "wydarzenia", "lv": "pasakumi", "lt": "renginiai"},
        "search": {"bs": "pretraga", "pl": "szukaj", "lv": "meklesana", "lt": "paieska"},
        "page": {"bs": "stranica", "pl": "strona", "lv": "lapa", "lt": "puslapis"},
    },
    timezones={
        "bs": "Europe/Sarajevo",
        "pl": "Europe/Warsaw",
        "lv": "Europe/Riga",
        "lt": "Europe/Vilnius",
    },
)


def sections(text: str) -> dict[str, str]:
    """The parts of a case by their headings; what stands before the first one is a comment."""
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in text.splitlines(keepends=True):
        if line.startswith(MARK):
            lines = found.setdefault(line.removeprefix(MARK).strip(), [])
        else:
            lines.append(line)
    return {name: "".join(lines) for name, lines in found.items()}


def write(project: Path, files: dict[str, str]) -> None:
    (project / "content").mkdir(parents=True, exist_ok=True)
    for heading, text in {**PUBLISHED, **files}.items():
        name, _, size = heading.rpartition(" ") if heading[-1].isdigit() else (heading, "", "")
        path = project / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(picture(path.suffix, size) if size else text.encode())


def picture(suffix: str, size: str) -> bytes:
    width, height = size.split("x")
    written = BytesIO()
    kind = {".jpg": "jpeg"}.get(suffix.lower(), suffix.removeprefix("."))
    Image.new("RGB", (int(width), int(height)), "#2f6f5e").save(written, kind)
    return written.getvalue()


def prepare_site(project: Path, text: str | dict[str, str], today: date = TODAY, **changes: Any) -> Prepared:
    """Writes the files and goes through all stages at noon of `today`; `changes` are to the settings."""
    write(project, sections(text) if isinstance(text, str) else text)
    return prepare(project, "content", "data", replace(SETTINGS, **{"now": noon(today), **changes}))


def as_line(problem: Problem) -> str:
    """`path:line:column CODE`, `?` for a warning, `~` for a notice, and ` -> suggestion` if there is one, with ` | ` at
    the end of its lines.
    """
    mark = {Severity.ERROR: "", Severity.WARNING: "?", Severity.NOTICE: "~"}[problem.severity]
    suggestion = " | ".join(str(problem.args.get("suggestion", "")).splitlines())
    return f"{problem.place} {problem.code}{mark}" + (f" -> {suggestion}" if suggestion else "")
