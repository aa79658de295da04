"""The schemas take what `newsroom check` takes, and refuse what it refuses."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from jsonschema import Draft7Validator
from jsonschema.exceptions import ValidationError
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT7

from harness.sites import SETTINGS, sections
from harness.yaml_core import read_as_editor
from mkdocs_newsroom.authoring.schema.record_files import RECORD_FILES, RecordFile
from mkdocs_newsroom.authoring.schema.schemas import schema_files
from mkdocs_newsroom.authoring.schema.values import SITE
from mkdocs_newsroom.load.front_matter import read_markdown
from mkdocs_newsroom.load.reading import Reading
from mkdocs_newsroom.load.sources import load
from mkdocs_newsroom.load.yaml_tree import Tree, read_tree
from mkdocs_newsroom.model.problem import Problem, Severity
from mkdocs_newsroom.model.sources import Sources

CASES = Path(__file__).parent.parent / "load" / "cases"
LANGUAGES = SETTINGS.codes

# Where the two differ, by case, file and field.
DIFFERENT = {
    # in JSON Schema 4.0 is a whole number
    ("funding", "data/funding/point.yml", "most_emblems"),
    # a schema does not know which page it is
    ("names_of_pages", "content/index.pl.md", "slug"),
    # not `load` reports this one but a later stage, which knows the source
    ("item_source_form", "content/news/2021/kreka/index.lt.md", "source"),
}


@cache
def validators() -> Mapping[str, Draft7Validator]:
    """For a site without a record: ids are known by their form alone."""
    files = {name: json.loads(text) for name, text in schema_files(Sources(), LANGUAGES).items()}
    site: Registry[Any] = Registry().with_resource(SITE, Resource.from_contents(files[SITE], DRAFT7))
    return {name: Draft7Validator(schema, registry=site) for name, schema in files.items()}


def reading_of(project: Path) -> Reading:
    return Reading(project, "content", "data", LANGUAGES, frozenset([*LANGUAGES, "en"]))


def kind_of(path: str, tree: Tree) -> RecordFile | None:
    parts = PurePosixPath(path).parts
    if parts[0] == "data":
        name = parts[1] if len(parts) == 3 else PurePosixPath(path).stem
    elif parts[1] == "news":
        name = "translation" if tree.has("source") else "source"
    else:
        name = "page" if len(parts) == 2 else ""
    return next((file for file in RECORD_FILES if file.name == name), None)


def read(project: Path, path: str) -> tuple[Tree, Any] | None:
    """A file as this project reads it and as an editor does; None where it has no fields or cannot be read."""
    reading = reading_of(project)
    if path.endswith(".md"):
        file = read_markdown(reading, path)
        text = (project / path).read_text(encoding="utf-8").removeprefix("\ufeff")
        fields = text.split("---", 2)[1] if file else ""
        tree = file.tree if file else None
    elif path.endswith(".yml"):
        fields = (project / path).read_text(encoding="utf-8")
        tree = read_tree(reading, path, fields)
    else:
        return None
    if tree is None or reading.problems or tree.refused:
        return None
    return tree, read_as_editor(fields) or {}


def refused(file: RecordFile, written: Any) -> set[str]:
    """The fields that the schema of the file does not take."""
    validator = validators()[f"{file.name}.json"]
    return {field for error in validator.iter_errors(written) for field in _fields(error, written)}


def _fields(error: ValidationError, written: Any) -> Iterator[str]:
    if error.absolute_path:
        yield str(error.absolute_path[0])
    elif error.validator == "required":
        yield from (name for name in error.validator_value if f"'{name}'" in error.message)
    else:
        assert error.validator == "additionalProperties"
        yield from set(written) - set(error.schema["properties"])


def reported(problem: Problem, tree: Tree) -> str:
    """The field of the file that the problem is about."""
    field = str(problem.args.get("field", ""))
    if problem.code == "R302" and problem.place == tree.place(()) and (field,) not in tree.keys:
        return field
    above = [(place, path) for path, place in tree.keys.items() if len(path) == 1 and place <= problem.place]
    return str(max(above)[1][0])


def is_about_fields(problem: Problem) -> bool:
    return problem.severity is Severity.ERROR and (
        problem.code.startswith("R3") or problem.code in ("A901", "E602")
    )


@pytest.mark.parametrize("case", sorted(CASES.glob("*.txt")), ids=lambda case: case.stem)
def test_wrong_fields_are_those_that_check_reports(case: Path, tmp_path: Path) -> None:
    files = sections(case.read_text(encoding="utf-8"))
    del files["problems"]
    for name, text in files.items():
        if " " not in name:
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
    _, problems = load(tmp_path, "content", "data", LANGUAGES)
    misplaced = {problem.place.path for problem in problems if problem.code.startswith("S4")}
    for path in files:
        if (
            " " in path
            or (found := read(tmp_path, path)) is None
            or (kind := kind_of(path, found[0])) is None
        ):
            continue
        tree, written = found
        if path in misplaced:
            continue
        expected = {
            reported(problem, tree)
            for problem in problems
            if problem.place.path == path and is_about_fields(problem)
        }
        # What is there under a wrong name is missing to a schema only.
        misnamed = {
            problem.args.get("suggestion")
            for problem in problems
            if problem.place.path == path and problem.code in ("R301", "R320")
        }
        known = {field for name, file, field in DIFFERENT if (name, file) == (case.stem, path)}
        assert (refused(kind, written) - (misnamed - expected)) ^ expected == known, path


def sample_files(repository: Path) -> Iterator[str]:
    found = [*repository.glob("data/**/*.yml"), *repository.glob("content/**/*.md")]
    return (path.relative_to(repository).as_posix() for path in sorted(found))


def test_every_file_of_the_sample_is_taken_as_editors_and_as_we_read_it(repository: Path) -> None:
    checked = set()
    for path in sample_files(repository):
        if (found := read(repository, path)) and (kind := kind_of(path, found[0])):
            tree, written = found
            assert refused(kind, written) == set(), path
            assert refused(kind, tree.value) == set(), path
            checked.add(kind.name)
    assert checked == {file.name for file in RECORD_FILES}


@pytest.mark.parametrize("name", ["source", "translation"])
def test_a_draft_may_be_incomplete_but_not_wrong(name: str) -> None:
    (kind,) = (file for file in RECORD_FILES if file.name == name)
    assert refused(kind, {"draft": True, "title": None, "slug": ""}) == set()
    assert refused(kind, {"draft": "yes"}) == set()
    assert refused(kind, {"draft": True, "slug": "Prvi sastanak"}) == {"slug"}
    assert {"title", "slug"} <= refused(kind, {"draft": "no"})


@pytest.mark.parametrize(
    ("field", "value", "right"),
    [
        ("start", 2020, True),
        ("start", "2020-03", True),
        ("start", "2020-02-30", False),
        ("start", None, True),
        ("start", 20.5, False),
        ("name", 2020, True),
        ("name", {"bs": "Mreža", "pl": None}, True),
        ("name", {"bs": " ", "pl": None}, False),
        ("name", None, False),
        ("goal", "", True),
        ("schools", ["kreka", 7], True),
        ("schools", None, True),
        ("schools", [None], False),
        ("contact", {"public": True}, True),
        ("contact", {"public": "yes", "phone": "+387 35 257 123"}, True),
        ("contact", {"public": "da"}, False),
    ],
)
def test_values_as_an_editor_sees_them(field: str, value: object, right: bool) -> None:
    (projects,) = (file for file in RECORD_FILES if file.name == "projects")
    assert refused(projects, {"name": "x", field: value}) == (set() if right else {field})
