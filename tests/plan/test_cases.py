"""Each file in `cases/` is a small project and what must become of it, as `harness.plan_text` writes it.

=== settings                               (optional: `name: number` of the settings, to make a case small)
=== plan bs/vijesti/ pl/*                  the pages whose address is like one of these, and what they show
=== pages pl/*                             the same, one line a page
=== problems                               (optional: there are none without it)
"""

from __future__ import annotations

from pathlib import Path

import pytest

from harness.plan_text import plan_text
from harness.problem_cases import problems_of
from harness.sites import as_line, prepare_site, sections

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
    settings = dict(line.split(": ") for line in parts.get("settings", "").splitlines())
    prepared = prepare_site(tmp_path, files, **{name: int(value) for name, value in settings.items()})
    assert [as_line(problem) for problem in prepared.problems] == parts.get("problems", "").splitlines()
    for name, expected in parts.items():
        what, *patterns = name.split()
        if what in ("plan", "pages"):
            assert plan_text(prepared.plan, patterns, brief=what == "pages") == expected
