"""A tree to a record; everything that does not fit is a problem at its field."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from pydantic import ValidationError

from ..model.fields import Record
from ..model.problem import FieldPath
from ..model.text import ALL_LANGUAGES
from .field_problems import UNKNOWN, FieldProblems, UnknownField
from .reading import Reading
from .yaml_tree import Tree

R = TypeVar("R", bound=Record)


def validate(
    reading: Reading,
    record_type: type[R],
    tree: Tree,
    given: Mapping[str, str] | None = None,
    unknown: UnknownField | None = None,
    stand_in: Callable[[], Mapping[str, str]] = dict,
    proposed: Callable[[], Mapping[str, str]] = dict,
    lang: str = ALL_LANGUAGES,
) -> R | None:
    """The record of a tree, and all its problems.

    What is wrong is left out, so that the rest can still be checked and all problems come at once; a file in which
    something would be missed is noted in `reading.unread`. None when the record cannot be without what is wrong.
    `given` are fields that do not come from the file; `unknown` may report an unknown field its own way;
    `stand_in` makes values for fields that a record must have, should theirs be wrong or missing;
    `proposed` makes values that whoever left a field out is offered. `lang` is the language of every text that names
    none.
    """
    given = given or {}
    value = {**{name: value for name, value in tree.value.items() if name not in given}, **given}
    record, wrong = _read(reading, record_type, value, lang)
    if record and not tree.empty and not tree.refused and not any(map(tree.has, given)):
        return record
    report = FieldProblems(reading, record_type, tree, frozenset(given), unknown, proposed)
    # Names first: a field that is there under a wrong one is not missing too.
    for name in given:
        if tree.has(name):
            report.unknown_key((name,))
    for path in sorted(tree.empty, key=str):
        report.empty_key(path)
    for kind, path in sorted(wrong, key=lambda one: one[0] != UNKNOWN):
        report.translate(kind, path)
    if not report.found and not tree.refused:
        return record
    instead = stand_in()
    rest = _without(value, [*(path for _, path in wrong), *tree.refused])
    record = _read(reading, record_type, {**instead, **rest}, lang)[0]
    if record is None or not value.keys() - rest.keys() <= instead.keys():
        reading.unread.add(tree.place(()).path)
    return record


def _read(
    reading: Reading, record_type: type[R], value: Mapping[str, Any], lang: str
) -> tuple[R | None, list[tuple[str, FieldPath]]]:
    """The record, or the kind and the path of everything that is wrong with it."""
    context = {"languages": reading.text_languages, "lang": lang}
    try:
        return record_type.model_validate(value, context=context), []
    except ValidationError as error:
        return None, [
            (found["type"], found["loc"]) for found in error.errors(include_url=False, include_input=False)
        ]


def _without(value: Mapping[str, Any], paths: Iterable[FieldPath]) -> dict[str, Any]:
    """The fields without those that hold a wrong part: whole, so that places of what is left stay right."""
    wrong = {path[0] for path in paths if path}
    return {name: content for name, content in value.items() if name not in wrong}
