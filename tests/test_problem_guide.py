"""The pages of problems: every code is explained in every language, and every example is true."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import mkdocs_newsroom
from harness.examples import problems_of_example
from mkdocs_newsroom.authoring.problem_examples import Example, Extent, Side, read_example
from mkdocs_newsroom.authoring.problem_guide import problem_guide
from mkdocs_newsroom.editions.problem_texts import (
    HINT,
    MESSAGE,
    WHY,
    general_text,
    problem_catalogue,
    problem_codes,
    problem_languages,
)

GUIDES = Path(__file__).resolve().parent.parent / "guides"
EXAMPLES = {
    file.stem: read_example(file.read_text(encoding="utf-8")) for file in (GUIDES / "examples").glob("*.txt")
}
WITHOUT = {
    "C803": "environment",
    "E639": "absence",
    "P704": "picture",
    "P705": "picture",
    "P706": "picture",
    "P707": "picture",
    "P709": "picture",
    "R319": "unforeseen",
    "S401": "link",
    "S402": "link",
    "S403": "size",
    "S404": "bytes",
    "S405": "invisible",
    "S406": "disk",
    "S408": "folder",
    "S409": "disk",
    "S410": "bytes",
    "S425": "size",
    "S426": "invisible",
}
"""Codes whose mistake cannot be shown in a few lines, and what it is about."""


def codes_in_package() -> set[str]:
    """Whatever looks like a code in the program."""
    package = Path(mkdocs_newsroom.__file__).parent
    files = package.rglob("*.py")
    return {
        code for file in files for code in re.findall(r'"([A-Z]\d{3})"', file.read_text(encoding="utf-8"))
    }


def parts(example: Example, side: Side) -> Example:
    return tuple(part for part in example if part.side is side)


def test_every_code_of_the_program_is_documented_and_no_other() -> None:
    assert codes_in_package() == problem_codes("en")


@pytest.mark.parametrize("lang", problem_languages())
def test_every_code_has_a_section_with_all_its_texts(lang: str) -> None:
    page = (GUIDES / f"problems.{lang}.md").read_text(encoding="utf-8")
    heading = r"^### ([A-Z]\d{3})\n|^## [A-Z]: .*\n"
    _, *pieces = re.split(heading, page, flags=re.MULTILINE)
    sections = {code: text for code, text in zip(pieces[::2], pieces[1::2], strict=True) if code}
    assert sections.keys() == problem_codes("en")
    for code, text in sections.items():
        shown = re.sub(r"\\(?=[_\W])", "", text)
        for part in (MESSAGE, HINT, WHY):
            assert (code, part) in problem_catalogue(lang)
            assert general_text(code, lang, part) in shown
        assert [one for one in EXAMPLES.get(code, ()) if one.text not in text] == []


@pytest.mark.parametrize("lang", problem_languages())
def test_the_list_at_the_top_leads_to_the_groups(lang: str) -> None:
    page = problem_guide(lang, EXAMPLES)
    anchors = {
        re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")
        for title in re.findall(r"^## ([A-Z]: .+)$", page, re.MULTILINE)
    }
    links = re.findall(r"^- \[.*\]\(#([^)]+)\): ", page, re.MULTILINE)
    assert sorted(links) == sorted(anchors)
    assert {code[0] for code in problem_codes("en")} == {link[0].upper() for link in links}


@pytest.mark.parametrize("lang", sorted(set(problem_languages()) - {"en"}))
def test_the_words_around_are_translated(lang: str) -> None:
    def around(spoken: str) -> set[str]:
        lines = problem_guide(spoken, {}).splitlines()
        texts = {
            general_text(code, spoken, part) for code in problem_codes("en") for part in (MESSAGE, HINT, WHY)
        }
        return {line for line in lines if line and not re.match(r"### |\[", line)} - texts

    assert not around(lang) & around("en")


def test_every_code_has_an_example_or_a_reason() -> None:
    assert EXAMPLES.keys() & WITHOUT.keys() == set()
    assert EXAMPLES.keys() | WITHOUT.keys() == problem_codes("en")


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    return {problem.code for problem in problems_of_example(tmp_path_factory.mktemp("base"), ())}


@pytest.mark.parametrize("code", sorted(EXAMPLES))
def test_an_example_is_true(code: str, base: set[str], tmp_path: Path) -> None:
    """What is called wrong gives the problem; what is called right gives none that the project has not."""
    wrong, right = (
        {problem.code for problem in problems_of_example(tmp_path / side, parts(EXAMPLES[code], side))}
        for side in Side
    )
    assert code in wrong - base
    assert right <= base


def test_the_parts_of_an_example() -> None:
    text = "=== wrong a.md\nx: y\n=== wrong b.webp 40x30\n=== right a.md whole\n---\n"
    assert [(part.side, part.path, part.extent, part.text, part.size) for part in read_example(text)] == [
        (Side.WRONG, "a.md", Extent.FIELDS, "x: y\n", ""),
        (Side.WRONG, "b.webp", Extent.PICTURE, "", "40x30"),
        (Side.RIGHT, "a.md", Extent.WHOLE, "---\n", ""),
    ]
    for heading in ("=== perhaps a.md\n", "=== wrong a.md somehow\n", "=== wrong\n"):
        with pytest.raises(ValueError, match=r"not a valid|not enough"):
            read_example(heading)
