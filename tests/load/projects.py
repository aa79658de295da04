"""A project of a few files, for tests that are not case files."""

from __future__ import annotations

from pathlib import Path

from mkdocs_newsroom.load.sources import load
from mkdocs_newsroom.model.problem import Problem
from mkdocs_newsroom.model.sources import Sources

LANGUAGES = ("bs", "pl", "lv", "lt")
ITEM = "content/news/2021/kreka/index.bs.md"
TRANSLATION = "content/news/2021/kreka/index.pl.md"
SCHOOL = "data/schools/kreka.yml"


def item(title: str = "Prvi sastanak", more: str = "", body: str = "Tekst.\n") -> str:
    return f"---\ntitle: {title}\ndate: 2021-12-17\nslug: prvi-sastanak\n{more}---\n{body}"


def load_files(project: Path, files: dict[str, str | bytes]) -> tuple[Sources, list[Problem]]:
    (project / "content").mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        path = project / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return load(project, "content", "data", LANGUAGES)


def codes(problems: list[Problem]) -> list[str]:
    return [problem.code for problem in problems]
