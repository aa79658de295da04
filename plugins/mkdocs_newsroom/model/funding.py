"""What a funder asks a project to show: its emblems, their order and size, its sentences. All of it is data."""

from __future__ import annotations

from .fields import (
    NO_TEXT,
    Code,
    CountField,
    FilledCode,
    Id,
    OptionalTextField,
    Record,
    TextField,
    WebAddress,
)

FOLDER = "funding"
"""The name of the folder of the programmes, in `data/` and in `content/`."""


class Emblem(Record):
    """A picture in `content/funding/<id>/`, and what it says to those who cannot see it."""

    file: FilledCode
    alt: TextField


class Funding(Record):
    """`data/funding/<id>.yml`: the rules of one programme of a funder.

    `emblems` are shown in the order in which they are written; at most `most_emblems` may be. None is drawn higher
    and wider than the emblem whose file is `largest`. `statement` must exist in each of `languages` (all editions
    when it is empty). `link` leads readers on; at `rules` the funder publishes what it asks for.
    """

    id: Id
    path: Code = ""
    name: TextField
    emblems: tuple[Emblem, ...] = ()
    most_emblems: CountField | None = None
    largest: FilledCode | None = None
    statement: OptionalTextField = NO_TEXT
    languages: tuple[FilledCode, ...] = ()
    disclaimer: OptionalTextField = NO_TEXT
    link: WebAddress | None = None
    rules: WebAddress | None = None

    def picture(self, emblem: Emblem) -> str:
        """The path of an emblem's file, relative to the content folder."""
        return f"{FOLDER}/{self.id}/{emblem.file}"
