"""What a colleague has sent, as Markdown with its pictures; and how things are said about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ...editions.catalogue import Catalogue
from ...model.marking import N_

LONGER_THAN_NEWS = N_("its text is longer than any news item. Keep only the part that is news.")


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
    """`title` is what a web page calls itself, `fields` what a file has at its top. `is_plain`: `markdown` is plain
    text as yet. `has_lines`: its lines are those of the file, so that the number of one can be told.
    """

    markdown: str
    pictures: tuple[Picture, ...] = ()
    title: str = ""
    fields: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    remarks: tuple[Said, ...] = ()
    is_plain: bool = False
    has_lines: bool = False


def save_pictures(pictures: Iterable[Picture], folder: Path) -> Iterator[Path]:
    """As they were sent, in a folder that is none of the project; the names are ours. They still need cleaning."""
    for number, picture in enumerate(pictures, 1):
        file = folder / f"photo-{number}.original"
        file.write_bytes(picture.content)
        yield file
