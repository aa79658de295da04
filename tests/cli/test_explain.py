"""`newsroom explain`: what a code means."""

from __future__ import annotations

from pathlib import Path

import pytest

from harness.newsroom import newsroom
from mkdocs_newsroom.editions.explanations import explanation
from mkdocs_newsroom.editions.problem_texts import HINT, MESSAGE, WHY, problem_catalogue, problem_codes


@pytest.mark.parametrize("lang", ["en", "bs", "pl", "lv", "lt"])
def test_every_code_is_explained_in_every_language(lang: str) -> None:
    catalogue = problem_catalogue(lang)
    for code in problem_codes("en"):
        first, *rest = explanation(code, lang).splitlines()
        assert first.startswith(f"{code} ")
        assert len(rest) == sum((code, part) in catalogue for part in (HINT, WHY))
        assert "%(" not in first
        assert catalogue[code, MESSAGE][:3] in first or catalogue[code, MESSAGE].startswith(("%", "„%", "“%"))


def test_outside_of_any_project(tmp_path: Path) -> None:
    done = newsroom(tmp_path, "explain", "E601", "--lang", "pl")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("E601 W data/…/ nie ma „…”.\n    Popraw nazwę")


def test_several_codes_and_small_letters(tmp_path: Path) -> None:
    done = newsroom(tmp_path, "explain", "e601", "R301", "--lang", "en")
    assert [part.split()[0] for part in done.stdout.split("\n\n")] == ["E601", "R301"]


def test_a_code_that_does_not_exist(tmp_path: Path) -> None:
    done = newsroom(tmp_path, "explain", "E601", "E6011", "--lang", "lt")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "newsroom: Nėra kodo „E6011“. Ar turėjote omenyje „E601“?\n"
