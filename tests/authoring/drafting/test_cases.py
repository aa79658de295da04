"""Texts such as colleagues send, and all that must be found in each.

A case is a text (`=== name.txt`), the facts that are found in it, and where it is worth showing the text that remains.
The facts of the texts that this project was made from are in `seeds.txt`; the texts themselves belong to others: the
variable NEWSROOM_SEEDS names their folder where they are at hand.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from harness.sites import sections

from .proposals import body, drafted, facts

CASES = Path(__file__).parent / "cases"
SEEDS = os.environ.get("NEWSROOM_SEEDS", "")
_FACTS_OF_SEEDS = sections((CASES / "seeds.txt").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", sorted(CASES.glob("text_*.txt")), ids=lambda case: case.stem)
def test_all_facts_of_a_text_are_found_and_no_others(case: Path, repository: Path, tmp_path: Path) -> None:
    parts = sections(case.read_text(encoding="utf-8"))
    expected, text = parts.pop("facts"), parts.pop("text", None)
    ((name, sent),) = parts.items()
    file = tmp_path / name
    file.write_text(sent, encoding="utf-8")
    proposal = drafted(file, repository)
    assert facts(proposal) == expected
    if text is not None:
        assert body(proposal) == text


if SEEDS:

    @pytest.mark.parametrize("name", _FACTS_OF_SEEDS)
    def test_the_facts_of_the_first_texts(name: str, repository: Path) -> None:
        assert facts(drafted(Path(SEEDS, name), repository)) == _FACTS_OF_SEEDS[name]
