"""What a colleague has sent, as Markdown with its pictures; and how things are said about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from ...editions.catalogue import Catalogue


@dataclass(frozen=True)
class Said:
    """A message of the catalogue of commands, by its English text, and what fills it."""

    message: str
    fields: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @classmethod
    def of(cls, message: str, **fields: object) -> Said:
        return cls(message, {name: str(value) for name, value in fields.items()})

    def text(self, catalogue: Catalogue) -> str:
        return catalogue.gettext(self.message).format(**self.fields)


class CannotDraftError(Exception):
    """No draft can be made from a file; `said` tells why, and what to do."""

    def __init__(self, message: str, **fields: object) -> None:
        super().__init__(message)
        self.said = Said.of(message, **fields)


@dataclass(frozen=True)
class Picture:
    """As it was sent: with everything inside that a camera writes into it."""

    content: bytes
    alt: str = ""
    caption: str = ""


@dataclass(frozen=True)
class Received:
    """`title` is what the file itself gives as such. `is_plain`: `markdown` is plain text as yet. `has_lines`: its
    lines are those of the file, so that the number of one can be told.
    """

    markdown: str
    pictures: tuple[Picture, ...] = ()
    title: str = ""
    remarks: tuple[Said, ...] = ()
    is_plain: bool = False
    has_lines: bool = False
