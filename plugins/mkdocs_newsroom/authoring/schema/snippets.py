"""Fields of front matter as snippets of VS Code: inside of Markdown it does not ask a JSON Schema.

The format is that of the documentation of VS Code, "Snippets": `$1` is where to write, `${1|yes,no|}` what to choose.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import count

from .record_files import RECORD_FILES, RecordFile
from .shapes import Choice, Field, Inner, Kind, Many, Shape, fields_of
from .wording import Wording

FILE = ".vscode/newsroom.code-snippets"


def snippets() -> Mapping[str, str]:
    """The path of the one file, relative to the repository, and its text: described in all languages."""
    wording = Wording.of(None)
    found = {
        f"{file.name}: {field.name}": {
            "scope": "markdown",
            "prefix": field.name,
            "body": list(_lines(field, count(1))),
            "description": wording.field(file.record, field.name)["description"],
        }
        for file in RECORD_FILES
        if not file.is_data
        for field in _own_fields(file)
    }
    return {FILE: json.dumps(found, ensure_ascii=False, indent=2) + "\n"}


def _own_fields(file: RecordFile) -> Iterator[Field]:
    """Those that no file before it has in the same way."""
    before = RECORD_FILES[: RECORD_FILES.index(file)]
    known = {(field.name, field.shape) for one in before for field in fields_of(one.record)}
    return (field for field in fields_of(file.record) if (field.name, field.shape) not in known)


def _lines(field: Field, numbers: Iterator[int], indent: str = "") -> Iterator[str]:
    match field.shape:
        case Inner(record):
            yield f"{indent}{field.name}:"
            for inner in fields_of(record):
                yield from _lines(inner, numbers, f"{indent}  ")
        case Many(Inner(record)):
            yield f"{indent}{field.name}:"
            first, *others = [line for inner in fields_of(record) for line in _lines(inner, numbers)]
            yield f"{indent}  - {first}"
            yield from (f"{indent}    {line}" for line in others)
        case Many(entry):
            yield f"{indent}{field.name}: [{_place(entry, numbers)}]"
        case shape:
            yield f"{indent}{field.name}: {_place(shape, numbers)}"


def _place(shape: Shape, numbers: Iterator[int]) -> str:
    choices = {Kind.TRUTH: ["yes", "no"]}.get(shape) if isinstance(shape, Kind) else None
    if isinstance(shape, Choice):
        choices = [value.value for value in shape.values]
    number = next(numbers)
    return f"${{{number}|{','.join(choices)}|}}" if choices else f"${number}"
