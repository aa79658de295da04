"""Each file in `cases/` is a small project and what must become of it, as `harness.plan_text` writes it.

=== settings                               (optional: `name: value` of the settings, to make a case small)
=== plan bs/vijesti/ pl/*                  the pages whose address is like one of these, and what they show
=== pages pl/*                             the same, one line a page
=== files                                  every file and picture that is published, as it lies in the content folder
=== problems                               (optional: there are none without it)

`=== pages pl/* | now: 2022-07-01T08:00Z` is what has become of it when this setting is another.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from harness.plan_text import plan_text
from harness.problem_cases import problems_of
from harness.sites import as_line, prepare_site, sections
from mkdocs_newsroom.pipeline import Prepared

CASES = Path(__file__).parent / "cases"
PROBLEMS = Path(__file__).parent / "problems"


@pytest.mark.parametrize("case", sorted(PROBLEMS.glob("*.txt")), ids=lambda case: case.stem)
def test_problems(case: Path, tmp_path: Path) -> None:
    found, expected = problems_of(case, tmp_path)
    assert found == expected


@pytest.mark.parametrize("case", sorted(CASES.glob("*.txt")), ids=lambda case: case.stem)
def test_plan(case: Path, tmp_path: Path) -> None:
    parts = sections(case.read_text(encoding="utf-8"))
    files = {name: text for name, text in parts.items() if name.startswith(("content/", "data/"))}
    settings = parts.get("settings", "").splitlines()
    for name, expected in {"problems": "", **parts}.items():
        what, _, changed = name.partition(" | ")
        what, *patterns = what.split()
        if what in ("plan", "pages", "files", "problems"):
            changes = dict(_setting(line) for line in [*settings, changed] if line)
            assert _found(what, patterns, prepare_site(tmp_path, files, **changes)) == expected


def _found(what: str, patterns: list[str], prepared: Prepared) -> str:
    plan = prepared.plan
    if what == "problems":
        return "".join(f"{as_line(problem)}\n" for problem in prepared.problems)
    if what == "files":
        sources = {copy.source for copy in plan.files} | {copy.source for copy in plan.pictures}
        return "".join(f"{source}\n" for source in sorted(sources))
    return plan_text(plan, patterns, brief=what == "pages")


def _setting(line: str) -> tuple[str, Any]:
    name, _, value = line.partition(": ")
    read = {"now": datetime.fromisoformat, "is_preview": "yes".__eq__}
    return name, read.get(name, int)(value)
