"""What the pages of projects, schools, networks and partners are made of, ready to print."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.entities import EntityKind, PartnerKind
from ..model.place import Coordinates
from ..model.text import Phrase
from .pieces import Chip, Link, Picture

NO_PHRASE = Phrase("")


@dataclass(frozen=True)
class Fact:
    """A label of the interface and what stands beside it: texts, or links."""

    label: str
    values: tuple[Phrase | Link, ...]


@dataclass(frozen=True)
class FunderView:
    """Who funds a project (`partner`), and all that must be shown for it; what is empty is not asked for.

    `emblems` have the width and height, in CSS pixels, that the rule of size gives them. `statement` is in parts:
    where it names the funder, the name is a link, and `link` is None.
    """

    partner: Link
    link: Link | None
    programme: Phrase
    emblems: tuple[Picture, ...]
    statement: tuple[Phrase | Link, ...]
    disclaimer: Phrase
    number: str
    more: str


@dataclass(frozen=True)
class ProjectBox:
    """ "About the project", made from its data."""

    link: Link
    goal: Phrase
    period: str
    status: str
    lead: Link | None
    schools: tuple[Link, ...]
    partners: tuple[Link, ...]
    funders: tuple[FunderView, ...]


@dataclass(frozen=True)
class EntityCard:
    """An entity in a list: `detail` is one short line (place, period, kind), `count` its number of items."""

    kind: EntityKind
    link: Link
    detail: Phrase
    summary: Phrase
    count: int
    logo: Picture | None = None
    status: str = ""


@dataclass(frozen=True)
class EntityGroup:
    """`level` 1 is a country, 2 a municipality inside the country before it, 0 the only group."""

    title: Phrase
    level: int
    cards: tuple[EntityCard, ...]


@dataclass(frozen=True)
class TextSection:
    """A heading (may be empty) and a text or a list; `marker` of the list: "letter", "number" or none."""

    title: str
    paragraphs: tuple[Phrase, ...] = ()
    entries: tuple[Phrase, ...] = ()
    marker: str = ""


@dataclass(frozen=True)
class EntityData:
    """What programs are told of an entity; its page says the same in words. What is empty or None is not known.

    `country` is a code of ISO 3166-1, `start` and `end` are dates of ISO 8601, as precise as they were written.
    `members` belong to a project; `part_of` is what a school or a network belongs to.
    """

    aliases: tuple[str, ...] = ()
    partner_kind: PartnerKind | None = None
    place: Phrase = NO_PHRASE
    municipality: Phrase = NO_PHRASE
    address: Phrase = NO_PHRASE
    country: str = ""
    coordinates: Coordinates | None = None
    website: str = ""
    start: str = ""
    end: str = ""
    places: tuple[Phrase, ...] = ()
    members: tuple[Chip, ...] = ()
    part_of: tuple[Chip, ...] = ()
