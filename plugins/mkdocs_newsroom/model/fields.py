"""The types that a field of a record can have, each made from the text that a person wrote."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Annotated, Any, get_args
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, ValidationInfo
from pydantic_core import PydanticCustomError

from .place import Coordinates
from .reach import as_phone, is_email
from .text import ALL_LANGUAGES, Text
from .when import Moment, PartialDate

YES, NO = ("yes", "true"), ("no", "false")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class Record(BaseModel):
    """A frozen piece of validated data; a field that it does not know is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class NotProse:
    """Marks a type of text that programs read: a name, an address, a number of a project."""


def _text(value: Any, info: ValidationInfo) -> Text:
    if isinstance(value, Text):
        return value
    if isinstance(value, str):
        return Text.of(value.strip(), (info.context or {}).get("lang", ALL_LANGUAGES))
    if not isinstance(value, Mapping) or not all(isinstance(text, str) for text in value.values()):
        raise PydanticCustomError("text_expected", "a text, or one text for each language")
    languages = (info.context or {}).get("languages")
    for lang in value:
        if lang == ALL_LANGUAGES or (languages is not None and lang not in languages):
            raise PydanticCustomError("unknown_language", "unknown language", {"name": lang})
    return Text({lang: text.strip() for lang, text in value.items() if text.strip()})


def _day(value: Any) -> date:
    if isinstance(value, date):
        return value
    moment = _moment(value)
    if moment.hour:
        raise PydanticCustomError("day_expected", "a day without an hour", {"value": str(value)})
    return moment.day


def _moment(value: Any) -> Moment:
    if isinstance(value, Moment):
        return value
    try:
        return Moment.parse(str(value))
    except ValueError as error:
        raise PydanticCustomError("moment_expected", "a day", {"value": str(value)}) from error


def one_or_many(value: Any) -> Any:
    """A single entry of a list of texts may stand without the list."""
    return (value,) if isinstance(value, str) else value


def _partial_date(value: Any) -> PartialDate:
    if isinstance(value, PartialDate):
        return value
    try:
        return PartialDate.parse(str(value))
    except ValueError as error:
        raise PydanticCustomError("month_expected", "a month", {"value": str(value)}) from error


def _truth(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    if value in YES:
        return True
    if value in NO:
        return False
    raise PydanticCustomError("truth_expected", "yes or no", {"value": str(value)})


def _count(value: Any) -> int:
    if isinstance(value, int):
        return value
    if not isinstance(value, str) or not re.fullmatch(r"[1-9]\d{0,8}", value, re.ASCII):
        raise PydanticCustomError("count_expected", "a whole number above zero", {"value": str(value)})
    return int(value)


def _id(value: str) -> str:
    if not _ID.fullmatch(value):
        raise PydanticCustomError("id_expected", "a-z, 0-9 and hyphens", {"value": value})
    return value


def _web_address(value: str) -> str:
    try:
        parts = urlsplit(value)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.hostname or re.search(r"[\s<>\"]", value):
        raise PydanticCustomError("web_address_expected", "http://…", {"value": value})
    return value


def _email(value: str) -> str:
    if not is_email(value := value.strip()):
        raise PydanticCustomError("email_expected", "name@domain", {"value": value})
    return value


def _phone(value: str) -> str:
    if not (phone := as_phone(value)):
        raise PydanticCustomError("phone_expected", "+387 …", {"value": value})
    return phone


def _coordinates(value: Any) -> Coordinates:
    if isinstance(value, Coordinates):
        return value
    try:
        return Coordinates.parse(str(value))
    except ValueError as error:
        raise PydanticCustomError("coordinates_expected", "latitude, longitude") from error


def _filled(value: str) -> str:
    if not (value := value.strip()):
        raise PydanticCustomError("missing", "missing")
    return value


def _filled_text(value: Text) -> Text:
    if not value:
        raise PydanticCustomError("missing", "missing")
    return value


OptionalTextField = Annotated[Text, BeforeValidator(_text)]
TextField = Annotated[Text, BeforeValidator(_text), AfterValidator(_filled_text)]
DayField = Annotated[date, BeforeValidator(_day)]
MomentField = Annotated[Moment, BeforeValidator(_moment)]
MomentsField = Annotated[tuple[MomentField, ...], BeforeValidator(one_or_many)]
PartialDateField = Annotated[PartialDate, BeforeValidator(_partial_date)]
TruthField = Annotated[bool, BeforeValidator(_truth)]
CountField = Annotated[int, BeforeValidator(_count)]
Line = Annotated[str, AfterValidator(_filled)]
Code = Annotated[str, NotProse]
FilledCode = Annotated[Line, NotProse]
Id = Annotated[Code, AfterValidator(_id)]
WebAddress = Annotated[Code, AfterValidator(_web_address)]
Email = Annotated[Code, AfterValidator(_email)]
Phone = Annotated[Code, AfterValidator(_phone)]
CoordinatesField = Annotated[Coordinates, BeforeValidator(_coordinates)]
NO_TEXT = Text({})


@cache
def prose_fields(record: type[Record]) -> tuple[str, ...]:
    """The names of the fields that hold words for people, themselves or in a record within.

    Only its type takes a field out, so that one that is added some day is not forgotten.
    """
    return tuple(
        name
        for name, field in record.model_fields.items()
        if NotProse not in field.metadata and _has_prose(field.annotation)
    )


def _has_prose(annotation: Any) -> bool:
    if NotProse in getattr(annotation, "__metadata__", ()):
        return False
    if parts := get_args(annotation):
        return any(_has_prose(part) for part in parts)
    return annotation is str or (isinstance(annotation, type) and issubclass(annotation, Record | Text))
