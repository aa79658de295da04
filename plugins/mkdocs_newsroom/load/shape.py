"""Which record, or which kind of value, stands at a path of a record type."""

from __future__ import annotations

from types import UnionType
from typing import Any, Union, get_args, get_origin

from ..model.fields import Record
from ..model.problem import FieldPath
from ..model.text import Text


def type_at(record: type[Record], path: FieldPath) -> type[Record | Text] | None:
    """The record type or `Text` at `path`; None for anything else, and for what the type does not know."""
    here: type[Record | Text] | None = record
    for part in path:
        if isinstance(part, int):
            continue
        if here is None or not issubclass(here, Record) or part not in here.model_fields:
            return None
        here = _inner(here.model_fields[part].annotation)
    return here


def _inner(annotation: Any) -> type[Record | Text] | None:
    if get_origin(annotation) in (Union, UnionType, tuple) or hasattr(annotation, "__metadata__"):
        inner = (_inner(part) for part in get_args(annotation))
        return next((found for found in inner if found is not None), None)
    if isinstance(annotation, type) and issubclass(annotation, Record | Text):
        return annotation
    return None
