"""The JSON Schema of each kind of file."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...load.field_problems import may_be_empty
from ...model.fields import Record
from .record_files import RecordFile
from .shapes import Choice, Field, Inner, Kind, Many, Shape, Words, fields_of
from .values import Schema, code_of_mistake, nullable, of_site, one_of, scalar
from .wording import Wording

DRAFT_7 = "http://json-schema.org/draft-07/schema#"
_IS_DRAFT: Schema = {"properties": {"draft": {"enum": ["yes", "true", True]}}, "required": ["draft"]}


def document(file: RecordFile, wording: Wording) -> Schema:
    """The schema of a file's record. A draft may leave out what is required else, or leave it empty."""
    complete = _Writer(wording)
    head: Schema = {"$schema": DRAFT_7, **wording.record(file.record)}
    if not file.may_be_draft:
        return {**head, **complete.record(file.record)}
    unfinished = replace(complete, complete=False)
    return {
        **head,
        "if": _IS_DRAFT,
        "then": unfinished.record(file.record),
        "else": complete.record(file.record),
    }


@dataclass(frozen=True)
class _Writer:
    """`complete`: what is required must be there."""

    wording: Wording
    complete: bool = True

    def record(self, record: type[Record]) -> Schema:
        fields = fields_of(record)
        required = [field.name for field in fields if field.required and self.complete]
        return {
            "type": "object",
            "properties": {field.name: self._field(record, field) for field in fields},
            **({"required": required} if required else {}),
            "additionalProperties": False,
        }

    def _field(self, record: type[Record], field: Field) -> Schema:
        must_say = (field.required and self.complete) or not may_be_empty(record, field.name)
        schema = self._shape(field.shape, field, may_lack=not must_say)
        return {**self.wording.field(record, field.name), **schema}

    def _shape(self, shape: Shape, field: Field, *, may_lack: bool) -> Schema:
        match shape:
            case Kind():
                return self._scalar(shape, field, may_lack=may_lack)
            case Words():
                filled = shape.filled and self.complete
                text = scalar(Kind.LINE if filled else Kind.TEXT, filled=True, may_lack=may_lack)
                return one_of(text, of_site("filled-texts" if filled else "texts"))
            case Choice():
                texts = [self.wording.choice(value) for value in shape.values]
                values: Schema = {"enum": [value.value for value in shape.values], "enumDescriptions": texts}
                return nullable(values, may_lack)
            case Inner():
                return nullable(self.record(shape.record), may_lack)
            case Many():
                return self._many(shape, field, may_lack=may_lack)

    def _scalar(self, kind: Kind, field: Field, *, may_lack: bool) -> Schema:
        schema = scalar(kind, filled=self.complete, may_lack=may_lack)
        if code := code_of_mistake(kind):
            schema |= {"patternErrorMessage": self.wording.mistake(code, field.name)}
        return one_of(of_site(field.names), schema) if field.names else one_of(schema)

    def _many(self, shape: Many, field: Field, *, may_lack: bool) -> Schema:
        entry = self._shape(shape.entry, field, may_lack=False)
        if isinstance(shape.entry, Inner):
            entry = {**self.wording.record(shape.entry.record), **entry}
        entries: Schema = {"type": "array", "items": entry}
        if shape.least:
            entries["minItems"] = shape.least
        if shape.bare:
            entries = one_of(entry, entries)
        return nullable(entries, may_lack)
