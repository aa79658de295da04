"""Each file in `cases/` is a small project whose records do not fit together, and the problems of that."""

from __future__ import annotations

from pathlib import Path

import pytest

from harness.problem_cases import problems_of

CASES = Path(__file__).parent / "cases"


@pytest.mark.parametrize("case", sorted(CASES.glob("*.txt")), ids=lambda case: case.stem)
def test_case(case: Path, tmp_path: Path) -> None:
    found, expected = problems_of(case, tmp_path)
    assert found == expected
