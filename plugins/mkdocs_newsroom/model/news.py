"""News items as they are written: one source variant with all facts, and translations with texts only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import blake2b

from .addresses import SiteAddress
from .consents import ConsentIds
from .entities import Contact, Person
from .fields import (
    NO_TEXT,
    Code,
    DayField,
    FilledCode,
    Id,
    Line,
    MomentField,
    MomentsField,
    OptionalTextField,
    Record,
    TruthField,
    WebAddress,
)
from .problem import FieldPath, Place, place_of


class Event(Record):
    """An event that was called off stays, `cancelled`; `moved_from` are its former starts, the oldest first."""

    title: OptionalTextField = NO_TEXT
    start: MomentField
    end: MomentField | None = None
    timezone: Code | None = None
    place: OptionalTextField = NO_TEXT
    address: OptionalTextField = NO_TEXT
    online: WebAddress | None = None
    cancelled: TruthField = False
    moved_from: MomentsField = ()


class Photo(Record):
    """`alt` says what the picture shows, for those who cannot see it.

    `people`: whether anybody can be recognised in it; then `consent` names the records that allow to publish it.
    """

    file: FilledCode
    alt: OptionalTextField = NO_TEXT
    caption: OptionalTextField = NO_TEXT
    credit: OptionalTextField = NO_TEXT
    people: TruthField | None = None
    consent: ConsentIds = ()


class VariantRecord(Record):
    """The front matter of any variant: its texts, and when it may be shown.

    A `draft`, and a variant before its moment `publish`, is in no output. A source that waits keeps its translations
    waiting too. `aliases` are earlier addresses of its page.
    """

    title: Line
    summary: str = ""
    slug: Id
    aliases: tuple[SiteAddress, ...] = ()
    draft: TruthField = False
    publish: MomentField | None = None


class SourceRecord(VariantRecord):
    """The front matter of a source variant: texts, and every fact of the item.

    `updated` is the day of the last change that readers should know of.
    """

    date: DayField
    updated: DayField | None = None
    projects: tuple[Id, ...] = ()
    schools: tuple[Id, ...] = ()
    networks: tuple[Id, ...] = ()
    partners: tuple[Id, ...] = ()
    authors: tuple[Person, ...] = ()
    contact: Contact | None = None
    events: tuple[Event, ...] = ()
    photos: tuple[Photo, ...] = ()


class TranslatedEvent(Record):
    """The texts of one event, in the order of the source's events."""

    title: OptionalTextField = NO_TEXT
    place: OptionalTextField = NO_TEXT
    address: OptionalTextField = NO_TEXT


class TranslatedPhoto(Record):
    file: FilledCode
    alt: OptionalTextField = NO_TEXT
    caption: OptionalTextField = NO_TEXT
    credit: OptionalTextField = NO_TEXT


class TranslationRecord(VariantRecord):
    """The front matter of a translation: texts only. `source` is `<language>@<digest>` of what was translated."""

    source: FilledCode
    events: tuple[TranslatedEvent, ...] = ()
    photos: tuple[TranslatedPhoto, ...] = ()


@dataclass(frozen=True)
class Body:
    """Markdown as written; `line` is the number of its first line in the file."""

    markdown: str
    line: int = 1

    @cached_property
    def digest(self) -> bytes:
        """Of the text; kept with it, for a build asks for those of all texts."""
        return blake2b(self.markdown.encode("utf-8", "surrogatepass"), digest_size=16).digest()


@dataclass(frozen=True)
class Comment:
    """A line of the front matter that is one, without its sign; `line` is its number in the file."""

    text: str
    line: int


@dataclass(frozen=True)
class VariantFile:
    """One `index.<lang>.md` of a bundle. `places` locates its fields, by path such as ("events", 0, "start")."""

    path: str
    lang: str
    record: SourceRecord | TranslationRecord
    body: Body
    places: Mapping[FieldPath, Place] = field(default_factory=dict)
    comments: tuple[Comment, ...] = ()

    @property
    def is_source(self) -> bool:
        return isinstance(self.record, SourceRecord)

    def place(self, *path: str | int) -> Place:
        return place_of(self.places, path, self.path)


@dataclass(frozen=True)
class Bundle:
    """The folder of one item. `key` is its path in the news folder: `2021/kreka-prvi-sastanak`."""

    key: str
    path: str
    variants: tuple[VariantFile, ...]
    files: tuple[str, ...] = ()
