"""A case file of problems: a small project with mistakes, and all problems that must be found in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from harness.sites import SETTINGS, as_line, prepare_site, sections
from mkdocs_newsroom.editions.problem_texts import problem_catalogue, problem_texts
from mkdocs_newsroom.model.problem import Problem


def problems_of(case: Path, project: Path) -> tuple[str, str]:
    """What is found and what the section `problems` expects, a line for each as `sites.as_line` writes it."""
    files = sections(case.read_text(encoding="utf-8"))
    expected = files.pop("problems")
    problems = prepare_site(project, files).problems
    lines = [as_line(problem) for problem in problems] + [gap for one in problems for gap in _gaps(one)]
    return "".join(f"{line}\n" for line in lines), expected


def _gaps(problem: Problem) -> Iterator[str]:
    """What the catalogues lack for this problem."""
    for part in ("message", "hint"):
        template = problem_catalogue("en").get((problem.code, part), "")
        for name in sorted(set(re.findall(r"%\((\w+)\)s", template)) - problem.args.keys()):
            yield f"{problem.code} gives no “{name}” for its {part}"
    for lang in ("en", *SETTINGS.codes):
        if not all(problem_texts(problem, lang)):
            yield f"{problem.code} has no text in {lang}"
