"""What is wrong with the fields of a record, each told at its place with the nearest right value."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, get_args

from ..model.consents import Consent
from ..model.fields import Record
from ..model.news import Event, VariantRecord
from ..model.problem import FieldPath
from ..model.text import ALL_LANGUAGES, Text
from . import suggest
from .plain_yaml import Value
from .reading import Reading
from .shape import type_at
from .suggest_reach import nearest_email, nearest_phone
from .yaml_tree import Tree

# Looking for near values takes time; a file with more mistakes than this was not written by hand.
MOST_SUGGESTIONS = 200
UnknownField = Callable[[FieldPath], bool]


@dataclass
class FieldProblems:
    """Turns what pydantic has found into problems; `found` counts them. The fields are explained at `validate`."""

    reading: Reading
    record_type: type[Record]
    tree: Tree
    given: frozenset[str]
    unknown: UnknownField | None
    proposed: Callable[[], Mapping[str, str]]
    found: int = 0
    misnamed: set[FieldPath] = field(default_factory=set)
    """The fields that a line is most likely meant to be whose name is wrong."""

    def error(self, code: str, path: FieldPath, **args: str) -> None:
        self.found += 1
        self.reading.error(code, self.tree.place(path), **args)

    def value_at(self, path: FieldPath) -> Value | None:
        value: Any = self.tree.value
        for part in path:
            if isinstance(value, str):
                break  # one text stands for a list of one
            try:
                value = value[part]
            except (KeyError, IndexError, TypeError):
                return None
        return value if isinstance(value, (str, list, dict)) else None

    def translate(self, kind: str, path: FieldPath) -> None:
        if any(path[:length] in self.tree.refused for length in range(len(path) + 1)):
            return
        value = self.value_at(path)
        field = next((part for part in reversed(path) if isinstance(part, str)), "")
        if kind == UNKNOWN:
            self.unknown_key(path)
        elif kind in ("missing", "too_short"):
            self.missing(path, field)
        elif kind in ("text_expected", "unknown_language"):
            self._text(path, field, value)
        elif kind in _SHAPES:
            self.error(_SHAPES[kind], path, field=field)
        elif isinstance(value, str) and not value.strip():
            self.missing(path, field)
        elif kind in _ONE_TEXT and not isinstance(value, str):
            self.error("R304", path, field=field)
        else:
            self._value(kind, path, field, str(value))

    def missing(self, path: FieldPath, field: str) -> None:
        if path in self.misnamed:
            return
        proposed = self.proposed().get(field, "") if len(path) == 1 else ""
        self.error("R326" if field in WHEN_SHOWN else "R302", path, field=field, suggestion=proposed)

    def _value(self, kind: str, path: FieldPath, field: str, value: str) -> None:
        code, nearest = _ONE_TEXT.get(kind, ("R319", None))
        suggestion = nearest(value) if nearest and self.found < MOST_SUGGESTIONS else ""
        args = {"field": field, "value": value, "suggestion": suggestion}
        if kind == "enum":
            expected = _choices(self.record_type, path)
            args |= {"expected": ", ".join(expected), "suggestion": suggest.nearest(value, expected)}
        self.error(code, path, **args)

    def unknown_key(self, path: FieldPath) -> None:
        if self.unknown and self.unknown(path):
            self.found += 1
            return
        name = str(path[-1])
        place = self.tree.keys[path]
        self.found += 1
        if len(path) == 1 and name in self.given:
            self.reading.error("R303", place, field=name)
            return
        outer = type_at(self.record_type, path[:-1])
        right = set(outer.model_fields) if outer and issubclass(outer, Record) else set()
        right -= self.given if len(path) == 1 else set()
        suggestion = suggest.nearest_field(name, right) if self.found < MOST_SUGGESTIONS else ""
        self.misnamed.add((*path[:-1], suggestion))
        code = "R301" if outer is None else _UNKNOWN_FIELD.get(outer, "R301")
        self.reading.error(code, place, field=name, suggestion=suggestion)

    def _text(self, path: FieldPath, field: str, value: Value | None) -> None:
        """pydantic stops at the first wrong language of a text; here each one is reported."""
        if not isinstance(value, dict):
            self.error("R307", path, field=field)
            return
        for lang, text in value.items():
            self._language((*path, lang))
            if not isinstance(text, str):
                self.error("R307", (*path, lang), field=field)

    def _language(self, path: FieldPath) -> None:
        lang = str(path[-1])
        languages = self.reading.text_languages
        if lang == ALL_LANGUAGES or lang not in languages:
            self.found += 1
            near = suggest.nearest_language(lang, languages) if self.found < MOST_SUGGESTIONS else ""
            listed = ", ".join(sorted(languages))
            self.reading.error("R308", self.tree.keys[path], name=lang, suggestion=near, languages=listed)

    def empty_key(self, path: FieldPath) -> None:
        """A key without a value is as good as not written, but it must be one that could be.

        Where `may_be_empty` says no it is a mistake: an empty `withdrawn` must not read as "not withdrawn", nor an
        empty `publish` as "at once", nor an empty `cancelled` as "takes place".
        """
        outer = type_at(self.record_type, path[:-1])
        if outer is None or path[:-1] in self.tree.refused:
            return
        if issubclass(outer, Text):
            self._language(path)
        elif len(path) == 1 and path[0] in self.given:
            return
        elif path[-1] not in outer.model_fields:
            self.unknown_key(path)
        elif not may_be_empty(outer, str(path[-1])):
            self.missing(path, str(path[-1]))


def may_be_empty(record: type[Record], field: str) -> bool:
    """Whether a line of the field without a value is as good as none."""
    is_when_shown = issubclass(record, VariantRecord) and field in WHEN_SHOWN
    return record not in WITHOUT_GAPS and not is_when_shown and (record, field) != CALLED_OFF


def _choices(record_type: type[Record], path: FieldPath) -> list[str]:
    """The values that an enumeration field at `path`, or a list of such values, knows."""
    while path and isinstance(path[-1], int):
        path = path[:-1]
    outer = type_at(record_type, path[:-1])
    if outer is None or not issubclass(outer, Record):
        return []
    return [str(value) for value in _enumeration(outer.model_fields[str(path[-1])].annotation)]


def _enumeration(annotation: Any) -> Iterable[StrEnum]:
    """The members of the one enumeration in `Kind`, `Kind | None` or `tuple[Kind, ...]`."""
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return annotation
    return [value for part in get_args(annotation) for value in _enumeration(part)]


# Where a field that is not there says more of its writer's mistake than that its name is wrong.
_UNKNOWN_FIELD: dict[type[Record | Text], str] = {Consent: "R320"}
WITHOUT_GAPS: frozenset[type[Record]] = frozenset({Consent})
WHEN_SHOWN = frozenset({"draft", "publish"})
CALLED_OFF: tuple[type[Record], str] = (Event, "cancelled")
UNKNOWN = "extra_forbidden"
_SHAPES = {"tuple_type": "R305", "model_type": "R306", "model_attributes_type": "R306", "dict_type": "R306"}
_ONE_TEXT: dict[str, tuple[str, Callable[[str], str] | None]] = {
    "string_type": ("R304", None),
    "moment_expected": ("R309", suggest.nearest_day),
    "day_expected": ("R310", lambda value: suggest.nearest_day(value, with_hour=False)),
    "month_expected": ("R311", suggest.nearest_month),
    "truth_expected": ("R312", suggest.nearest_truth),
    "count_expected": ("R325", None),
    "id_expected": ("R313", suggest.as_id),
    "web_address_expected": ("R314", suggest.nearest_address),
    "email_expected": ("R321", nearest_email),
    "phone_expected": ("R322", nearest_phone),
    "coordinates_expected": ("R323", suggest.nearest_coordinates),
    "site_address_expected": ("A901", suggest.nearest_site_address),
    "enum": ("R315", None),
    "string_pattern_mismatch": ("R316", suggest.nearest_country),
}
