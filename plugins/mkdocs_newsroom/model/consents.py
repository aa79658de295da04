"""Records of consent to photographs: who keeps the signed papers and how far they reach, never who is shown."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field

from .fields import NO_TEXT, Code, DayField, Id, OptionalTextField, Record, TextField, one_or_many

FOLDER = "consents"
"""The name of their folder in `data/`."""


class ConsentUse(StrEnum):
    """What a consent allows the photographs to be used for."""

    WEBSITE = "website"
    SOCIAL_MEDIA = "social-media"
    PRINT = "print"
    PRESS = "press"


class Consent(Record):
    """`data/consents/<id>.yml`. Without `until` it holds until it is withdrawn.

    Names, ages and classes of children have no field, on purpose: the papers stay with the `holder`.
    """

    id: Id
    path: Code = ""
    holder: TextField
    about: OptionalTextField = NO_TEXT
    scope: Annotated[tuple[ConsentUse, ...], Field(min_length=1)]
    given: DayField | None = None
    until: DayField | None = None
    withdrawn: DayField | None = None


ConsentIds = Annotated[tuple[Id, ...], BeforeValidator(one_or_many)]
"""One id, or a list: a photograph may show people of several papers."""
