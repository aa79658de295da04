"""Everything that the sources say, related: items with inherited facts, entities with who belongs to whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple
from zoneinfo import ZoneInfo

from .accessibility import AccessibilityStatement
from .addresses import AddressChanges, Alias, Ledger
from .entities import Contact, Entity, EntityKind, Partner, Person
from .funding import Funding
from .news import Body
from .pictures import PictureFile
from .sources import DataFile, DescriptionFile, OrdinaryPage
from .text import Text
from .when import Moment

Day = date  # where a field has that name


class EntityRef(NamedTuple):
    kind: EntityKind
    id: str


class WaitReason(StrEnum):
    DRAFT = "draft"
    SCHEDULED = "scheduled"


class Wait(NamedTuple):
    """Why a variant is not shown yet; `moment` is when it will be, None for a draft."""

    reason: WaitReason
    moment: datetime | None = None


@dataclass(frozen=True)
class Waiting:
    """A variant that is not shown yet, as a list of what waits tells of it. A source keeps its translations waiting."""

    key: str
    lang: str
    title: str
    path: str
    wait: Wait
    is_source: bool

    @property
    def reason(self) -> WaitReason:
        return self.wait.reason

    @property
    def moment(self) -> datetime | None:
        return self.wait.moment


@dataclass(frozen=True)
class Variant:
    """An item in one language. `translated_from` is the language that it was translated from, None for the source;
    `source` is then what its file says of the text that it was made from, `bs@1f0c2d3e4b5a`; of the source itself it
    is what a translation made today would say.
    """

    lang: str
    path: str
    title: str
    summary: str
    slug: str
    body: Body
    translated_from: str | None = None
    is_stale: bool = False
    source: str = ""
    wait: Wait | None = None
    aliases: tuple[Alias, ...] = ()


@dataclass(frozen=True)
class SitePhoto:
    """`path` of the file relative to the content folder; texts in every language that gives them."""

    path: str
    alt: Text
    caption: Text
    credit: Text
    consents: tuple[str, ...] = ()


class WithheldReason(StrEnum):
    NO_CONSENT = "no consent"
    UNKNOWN = "unknown consent"
    OUT_OF_SCOPE = "out of scope"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class WithheldPhoto:
    """A photo that must not be published, nor anything made of it."""

    photo: SitePhoto
    reason: WithheldReason


@dataclass(frozen=True)
class SiteEvent:
    """An event of the item `key`, with its clock's zone and texts in every language that gives them.

    `number` is its place in the list of the item, counted from 0, as translations name it. `id` is what calendars know
    it by: the day that was announced first, `2021-12-16`, and of several such the second with `-2` behind it. So
    nothing happens to an event when others are added or taken away, or when an hour is corrected.
    """

    key: str
    number: int
    id: str
    title: Text
    start: Moment
    end: Moment | None
    zone: ZoneInfo
    place: Text
    address: Text
    online: str | None
    is_cancelled: bool = False
    moved_from: tuple[Moment, ...] = ()

    @property
    def last_day(self) -> date:
        return (self.end or self.start).day

    @property
    def sort_key(self) -> tuple[date, tuple[int, int], str, int]:
        return (self.start.day, self.start.hour or (0, 0), self.key, self.number)


@dataclass(frozen=True)
class NewsItem:
    """The story, apart from any language. All facts come from the source variant.

    `photos` are those that may be published; the others stand in `withheld`.
    """

    key: str
    source_lang: str
    date: date
    variants: Mapping[str, Variant]
    entities: tuple[EntityRef, ...]
    photos: tuple[SitePhoto, ...]
    events: tuple[SiteEvent, ...]
    authors: tuple[Person, ...]
    contact: Contact | None
    withheld: tuple[WithheldPhoto, ...] = ()
    updated: Day | None = None

    @property
    def changed(self) -> Day:
        """The day of the last change of the source that readers should know of."""
        return self.updated or self.date

    @property
    def year(self) -> str:
        return self.key.partition("/")[0]

    @property
    def source(self) -> Variant:
        return self.variants[self.source_lang]

    def in_language(self, lang: str) -> Variant:
        """The variant of an edition, else the source: never another translation."""
        return self.variants.get(lang, self.source)


@dataclass(frozen=True)
class Site:
    """`items` newest first. `related` holds for each entity all others that it names or that name it.

    `pictures` are those that may be published, `withheld` those that must not be: photos of items, and whatever else
    has the same bytes. Both by their paths, relative to the content folder. `waiting` tells of all variants that are
    not to be shown yet, and `hidden` has all paths that are left out for that. In a preview nothing is hidden.
    """

    items: tuple[NewsItem, ...]
    entities: Mapping[EntityRef, Entity]
    related: Mapping[EntityRef, frozenset[EntityRef]]
    items_of: Mapping[EntityRef, tuple[NewsItem, ...]]
    descriptions: Mapping[EntityRef, Mapping[str, DescriptionFile]]
    pages: Mapping[str, Mapping[str, OrdinaryPage]]
    pictures: Mapping[str, PictureFile]
    funding: Mapping[str, Funding] = field(default_factory=dict)
    statement: DataFile[AccessibilityStatement] | None = None
    ledger: Ledger | None = None
    address_changes: DataFile[AddressChanges] | None = None
    withheld: Mapping[str, WithheldReason] = field(default_factory=dict)
    waiting: tuple[Waiting, ...] = ()
    hidden: Mapping[str, Wait] = field(default_factory=dict)

    @cached_property
    def files_of_records(self) -> frozenset[str]:
        """The logos and emblems that records name, by their paths, relative to the content folder."""
        logos = {
            path
            for entity in self.entities.values()
            if isinstance(entity, Partner) and (path := entity.logo_path)
        }
        emblems = {one.picture(emblem) for one in self.funding.values() for emblem in one.emblems}
        return frozenset(logos | emblems)

    def of_kind(self, kind: EntityKind) -> tuple[EntityRef, ...]:
        return tuple(ref for ref in self.entities if ref.kind is kind)
