"""The catalogues of problems: complete, alike in all languages, and safe to show."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

import mkdocs_newsroom
from mkdocs_newsroom import load
from mkdocs_newsroom.editions.problem_texts import (
    format_problem,
    problem_catalogue,
    problem_codes,
    problem_texts,
)
from mkdocs_newsroom.load.system_errors import reason_of
from mkdocs_newsroom.model.problem import Lines, Place, Problem

from .projects import LANGUAGES


def placeholders(template: str) -> set[str]:
    return set(re.findall(r"%\((\w+)\)s", template))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_has_every_text(lang: str) -> None:
    english, catalogue = problem_catalogue("en"), problem_catalogue(lang)
    assert catalogue.keys() == english.keys()
    for key, template in english.items():
        assert placeholders(catalogue[key]) == placeholders(template), key


@pytest.mark.parametrize("lang", ["en", *LANGUAGES])
def test_texts_are_well_formed(lang: str) -> None:
    for key, template in problem_catalogue(lang).items():
        assert key[1] == "why" or "%" not in re.sub(r"%\(\w+\)s", "", template), key
        assert template == template.strip()
        assert key[1] in ("message", "hint", "suggestion", "why")


def test_every_code_has_message_and_hint() -> None:
    catalogue = problem_catalogue("en")
    assert {code for code, part in catalogue if part == "message"} == problem_codes("en")
    assert {code for code, part in catalogue if part == "hint"} == problem_codes("en")


def codes_in(files: Iterable[Path], pattern: str) -> set[str]:
    return {code for file in files for code in re.findall(pattern, file.read_text(encoding="utf-8"))}


def test_every_code_that_any_stage_raises_has_texts() -> None:
    package = Path(mkdocs_newsroom.__file__).parent
    raised = codes_in(package.rglob("*.py"), r'"([CEFLPRSY]\d{3})"')
    assert raised - problem_codes("en") == set()


def test_every_code_of_load_has_a_case() -> None:
    here = Path(__file__).parent
    raised = codes_in(Path(load.__file__).parent.glob("*.py"), r'"([EFRSY]\d{3})"')
    tests = {*here.glob("cases/*.txt"), *here.glob("test_*.py")} - {Path(__file__)}
    shown = codes_in(tests, r"\b[EFRSY]\d{3}\b")
    # R319 is for a mistake that pydantic may find one day and that is not in the table yet.
    assert raised - shown == {"R319"}


def test_a_problem_is_two_lines() -> None:
    problem = Problem("R301", Place("content/a.bs.md", 5, 1), {"field": "škole", "suggestion": "schools"})
    assert format_problem(problem, "bs") == (
        "content/a.bs.md:5:1: R301 Polje „škole“ ne postoji.\n"
        "    Jeste li mislili „schools“? Ispravite mu ime ili obrišite red."
    )


def test_lines_to_paste_stand_apart_as_they_are() -> None:
    """With the spaces that YAML needs; what follows begins a line of its own, and nothing steers a terminal."""
    lines = Lines("moved:\n  - address: /bs/x/\n    to: /bs/\x1b[2Jy/")
    gone = Lines("gone:\n  - address: /bs/x/")
    args = {"address": "/bs/x/", "to": "/bs/y/", "file": "a.yml", "changes": "a.yml"}
    problem = Problem("A902", Place("data/addresses.txt", 3), {**args, "suggestion": lines, "gone": gone})
    shown = format_problem(problem, "en").splitlines()
    assert shown[1:6] == [
        "    Is its page /bs/y/ now? Then write into a.yml:",
        "        moved:",
        "          - address: /bs/x/",
        "            to: /bs/\N{REPLACEMENT CHARACTER}[2Jy/",
        shown[5],
    ]
    assert shown[5].startswith("    Until")
    assert shown[6:] == ["        gone:", "          - address: /bs/x/"]


def test_without_a_suggestion_none_is_offered() -> None:
    problem = Problem("R301", Place("a.md"), {"field": "x", "suggestion": ""})
    assert problem_texts(problem, "en")[1] == "Correct its name, or delete the line."


def test_another_language_is_told_in_english() -> None:
    problem = Problem("R303", Place("a.md"), {"field": "id"})
    assert problem_texts(problem, "rom") == problem_texts(problem, "en")


@pytest.mark.parametrize(
    ("lang", "end"),
    [
        ("en", "ended on August 31, 2025."),
        ("bs", "je istekla 31. augusta 2025."),
        ("pl", "wygasła 31 sierpnia 2025."),
        ("lv", "termiņš beidzās 2025. gada 31. augustā."),
        ("lt", "terminas baigėsi 2025 m. rugpjūčio 31 d."),
        ("rom", "ended on August 31, 2025."),
    ],
)
def test_days_are_written_as_the_language_does_and_a_sentence_has_one_full_stop(lang: str, end: str) -> None:
    problem = Problem("P723", Place("a.md"), {"file": "a.webp", "id": "skup", "until": date(2025, 8, 31)})
    message, _ = problem_texts(problem, lang)
    assert message.endswith(f" {end}")


def test_missing_arguments_and_unknown_codes_do_not_raise() -> None:
    assert problem_texts(Problem("R301", Place("a.md")), "pl")[0] == "Nie ma pola „…”."
    assert problem_texts(Problem("X999", Place("a.md"), {"b": "c"}), "pl") == ("b: c", "")


def test_a_long_list_is_cut_between_its_names() -> None:
    names = ", ".join(
        f"data/locales/{lang}/LC_MESSAGES/newsroom.po" for lang in ("bs", "de", "lt", "lv", "pl", "uk")
    )
    _, hint = problem_texts(Problem("C811", Place("a"), {"name": "a", "expected": names}), "en")
    assert "data/locales/lv/LC_MESSAGES/newsroom.po, …" in hint
    assert "data/locales/pl" not in hint
    assert hint.endswith("or remove the file.")


@pytest.mark.parametrize(
    ("lang", "told"), [("en", "it does not exist"), ("pl", "nie istnieje"), ("rom", "it does not exist")]
)
def test_what_the_system_refused_is_told_in_the_language_of_the_message(lang: str, told: str) -> None:
    reason = reason_of(FileNotFoundError(2, "No such file or directory"))
    message, _ = problem_texts(Problem("S406", Place("a.md"), {"reason": reason}), lang)
    assert f"({told})" in message


def test_an_unknown_reason_is_told_in_the_words_of_the_system() -> None:
    assert reason_of(OSError(5, "Input/output error")) == "Input/output error"
    assert reason_of(OSError()) == "OSError"


def test_what_a_file_contains_cannot_steer_a_terminal() -> None:
    problem = Problem("R301", Place("a\x1b[2J.md"), {"field": "\x1b]0;x\x07\nnext\u202e" + "y" * 1000})
    shown = format_problem(problem, "lt")
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert shown.count("\n") == 1
    assert len(shown) < 600
