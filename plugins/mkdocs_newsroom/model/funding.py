"""What a funder asks a project to show: its emblems, their order and size, its sentences. All of it is data."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .fields import NO_TEXT, Id, Line, OptionalTextField, Record, TextField, WebAddress


class Emblem(Record):
    """A picture in `content/funding/<id>/`, and what it says to those who cannot see it."""

    file: Line
    alt: TextField


class Funding(Record):
    """`data/funding/<id>.yml`: the rules of one programme of a funder.

    `emblems` stand in the order in which they are written; at most `most_emblems` of them in a row. None is drawn
    higher than the emblem whose file is `largest`. `statement` must exist in each of `languages` (all editions when
    it is empty). `rules` is the address at which the funder publishes what it asks for.
    """

    id: Id
    path: str = ""
    name: TextField
    emblems: tuple[Emblem, ...] = ()
    most_emblems: Annotated[int, Field(ge=1)] | None = None
    largest: Line | None = None
    statement: OptionalTextField = NO_TEXT
    languages: tuple[Line, ...] = ()
    disclaimer: OptionalTextField = NO_TEXT
    link: WebAddress | None = None
    rules: WebAddress | None = None
