"""What each field of a record takes, read from the record's types."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from ...model.addresses import SiteAddress, SiteAddresses
from ...model.consents import FOLDER as CONSENTS
from ...model.consents import ConsentIds
from ...model.entities import Country, EntityKind
from ...model.fields import (
    Code,
    CoordinatesField,
    CountField,
    DayField,
    Email,
    FilledCode,
    Id,
    Line,
    MomentField,
    MomentsField,
    OptionalTextField,
    PartialDateField,
    Phone,
    Record,
    TextField,
    TruthField,
    WebAddress,
)
from ...model.funding import FOLDER as FUNDING


class Kind(Enum):
    """A value without parts. `TEXT` may be empty, `LINE` not."""

    TEXT = auto()
    LINE = auto()
    ID = auto()
    DAY = auto()
    MOMENT = auto()
    PARTIAL_DATE = auto()
    TRUTH = auto()
    COUNT = auto()
    WEB_ADDRESS = auto()
    EMAIL = auto()
    PHONE = auto()
    COORDINATES = auto()
    COUNTRY = auto()
    SITE_ADDRESS = auto()
    SITE_ADDRESSES = auto()


@dataclass(frozen=True)
class Words:
    """One text, or one for each language; `filled`: at least one of them must say something."""

    filled: bool


@dataclass(frozen=True)
class Choice:
    values: type[StrEnum]


@dataclass(frozen=True)
class Inner:
    record: type[Record]


@dataclass(frozen=True)
class Many:
    """A list of at least `least` entries; `bare`: one entry may stand without the list."""

    entry: Shape
    least: int = 0
    bare: bool = False


Shape = Kind | Words | Choice | Inner | Many


@dataclass(frozen=True)
class Field:
    """`names` is the folder in `data/` of the records whose ids it takes, "" where it takes none."""

    name: str
    shape: Shape
    required: bool
    names: str = ""


LANGUAGES = "languages"
# No person writes these: the reader of a record takes them from the file's path.
_OF_THE_PATH = ("id", "path")
_KINDS: tuple[tuple[Any, Shape], ...] = (
    (str, Kind.TEXT),
    (Code, Kind.TEXT),
    (Line, Kind.LINE),
    (FilledCode, Kind.LINE),
    (Id, Kind.ID),
    (DayField, Kind.DAY),
    (MomentField, Kind.MOMENT),
    (MomentsField, Many(Kind.MOMENT, bare=True)),
    (PartialDateField, Kind.PARTIAL_DATE),
    (TruthField, Kind.TRUTH),
    (CountField, Kind.COUNT),
    (WebAddress, Kind.WEB_ADDRESS),
    (Email, Kind.EMAIL),
    (Phone, Kind.PHONE),
    (CoordinatesField, Kind.COORDINATES),
    (Country, Kind.COUNTRY),
    (SiteAddress, Kind.SITE_ADDRESS),
    (SiteAddresses, Kind.SITE_ADDRESSES),
    (OptionalTextField, Words(filled=False)),
    (TextField, Words(filled=True)),
    (ConsentIds, Many(Kind.ID, bare=True)),
)
_FOLDERS = {
    **{kind.value: kind.value for kind in EntityKind},
    "lead": EntityKind.PARTNER.value,
    "partner": EntityKind.PARTNER.value,
    "project": EntityKind.PROJECT.value,
    "consent": CONSENTS,
    "funding": FUNDING,
    "lang": LANGUAGES,
    "languages": LANGUAGES,
}
_LEAVES = (Kind.ID, Kind.LINE)


@cache
def fields_of(record: type[Record]) -> tuple[Field, ...]:
    """The fields that people write, those that must be there first. Raises TypeError for a type that is not known."""
    hints = get_type_hints(record, include_extras=True)
    found = [
        Field(name, shape := _shape(hints[name]), info.is_required(), _folder(name, shape))
        for name, info in record.model_fields.items()
        if name not in _OF_THE_PATH
    ]
    return tuple(sorted(found, key=lambda field: not field.required))


def inner_records(record: type[Record]) -> Iterator[type[Record]]:
    """The records in a record's fields, and in theirs, in the order in which they are met; some may come twice."""
    for field in fields_of(record):
        shape = field.shape.entry if isinstance(field.shape, Many) else field.shape
        if isinstance(shape, Inner):
            yield shape.record
            yield from inner_records(shape.record)


def _folder(name: str, shape: Shape) -> str:
    leaf = shape.entry if isinstance(shape, Many) else shape
    return _FOLDERS.get(name, "") if leaf in _LEAVES else ""


def _shape(annotation: Any) -> Shape:
    known = next((shape for alias, shape in _KINDS if alias == annotation), None)
    if known is not None:
        return known
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin in (Union, UnionType):
        (inner,) = (part for part in parts if part is not NoneType)
        return _shape(inner)
    if origin is Annotated:
        inner = _shape(parts[0])
        if isinstance(inner, Many):
            return Many(inner.entry, least=_least(parts[1:]))
    if origin is tuple:
        return Many(_shape(parts[0]))
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return Choice(annotation)
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return Inner(annotation)
    raise TypeError(f"no shape is known for {annotation}")


def _least(metadata: tuple[Any, ...]) -> int:
    """pydantic's `Field(min_length=…)` keeps the number in the metadata of its own."""
    constraints = [part for one in metadata for part in (one, *getattr(one, "metadata", ()))]
    return max((getattr(one, "min_length", None) or 0 for one in constraints), default=0)
