"""Every problem that relate and plan can find has a case that shows it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from mkdocs_newsroom import plan, relate

HERE = Path(__file__).parent


def codes_in(files: Iterable[Path], pattern: str) -> set[str]:
    return {code for file in files for code in re.findall(pattern, file.read_text(encoding="utf-8"))}


def test_every_code_has_a_case() -> None:
    packages = (Path(package.__file__ or "").parent for package in (plan, relate))
    raised = codes_in((file for folder in packages for file in folder.glob("*.py")), r'"([A-Z]\d{3})"')
    cases = [*(HERE / "problems").glob("*.txt"), *(HERE.parent / "relate" / "cases").glob("*.txt")]
    assert raised
    assert raised - codes_in(cases, r"\b[A-Z]\d{3}\b") == set()
