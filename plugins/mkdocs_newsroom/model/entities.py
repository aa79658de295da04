"""Projects, schools, networks and partners: the facts that news items refer to by id."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import StringConstraints

from .fields import (
    NO_TEXT,
    Code,
    CoordinatesField,
    Email,
    FilledCode,
    Id,
    Line,
    OptionalTextField,
    PartialDateField,
    Phone,
    Record,
    TextField,
    TruthField,
    WebAddress,
)

Country = Annotated[Code, StringConstraints(pattern="^[A-Z]{2}$")]


class EntityKind(StrEnum):
    """The value is the name of the folder in `data/` and of the field in a news item."""

    PROJECT = "projects"
    SCHOOL = "schools"
    NETWORK = "networks"
    PARTNER = "partners"


class PartnerKind(StrEnum):
    LEAD = "lead"
    PARTNER = "partner"
    FUNDER = "funder"
    PUBLIC_BODY = "public-body"


class Person(Record):
    """Someone in a public role."""

    name: Line
    role: OptionalTextField = NO_TEXT
    organisation: OptionalTextField = NO_TEXT


class Contact(Record):
    """A way to reach someone; nothing of it is published unless `public` says so."""

    name: str = ""
    role: OptionalTextField = NO_TEXT
    organisation: OptionalTextField = NO_TEXT
    email: Email = ""
    phone: Phone = ""
    link: WebAddress | None = None
    public: TruthField = False


class LabelledLink(Record):
    title: TextField
    url: WebAddress


class Funder(Record):
    """Who funds a project. `funding` names the programme whose rules it follows, `number` is the project's there.

    `statement` is the sentence that the funder asks for; it stands before that of the programme.
    """

    partner: Id
    funding: Id | None = None
    number: Code = ""
    statement: OptionalTextField = NO_TEXT
    link: WebAddress | None = None


class EntityRecord(Record):
    """`id` is the file's name; `slug`, the last part of the address, is the id unless it is given."""

    id: Id
    path: Code = ""
    name: TextField
    aliases: tuple[Line, ...] = ()
    slug: Id | None = None
    description: OptionalTextField = NO_TEXT
    links: tuple[LabelledLink, ...] = ()
    people: tuple[Person, ...] = ()
    contact: Contact | None = None


class Project(EntityRecord):
    short_name: OptionalTextField = NO_TEXT
    goal: OptionalTextField = NO_TEXT
    start: PartialDateField | None = None
    end: PartialDateField | None = None
    lead: Id | None = None
    partners: tuple[Id, ...] = ()
    funders: tuple[Funder, ...] = ()
    schools: tuple[Id, ...] = ()
    networks: tuple[Id, ...] = ()
    places: tuple[TextField, ...] = ()


class School(EntityRecord):
    place: OptionalTextField = NO_TEXT
    municipality: OptionalTextField = NO_TEXT
    country: Country
    address: OptionalTextField = NO_TEXT
    coordinates: CoordinatesField | None = None
    link: WebAddress | None = None
    networks: tuple[Id, ...] = ()


class NetworkPlace(Record):
    """A place of a network that is neither a school nor a partner."""

    name: TextField
    coordinates: CoordinatesField


class Network(EntityRecord):
    short_name: OptionalTextField = NO_TEXT
    kind: OptionalTextField = NO_TEXT
    country: Country | None = None
    project: Id | None = None
    aim: OptionalTextField = NO_TEXT
    specific_aims: tuple[TextField, ...] = ()
    benefits: tuple[TextField, ...] = ()
    topics: tuple[TextField, ...] = ()
    way_of_working: OptionalTextField = NO_TEXT
    conditions: tuple[TextField, ...] = ()
    members: OptionalTextField = NO_TEXT
    moderators: tuple[Person, ...] = ()
    places: tuple[NetworkPlace, ...] = ()


class Partner(EntityRecord):
    short_name: OptionalTextField = NO_TEXT
    kind: PartnerKind = PartnerKind.PARTNER
    country: Country | None = None
    coordinates: CoordinatesField | None = None
    link: WebAddress | None = None
    logo: FilledCode | None = None

    @property
    def logo_path(self) -> str | None:
        """The path of the logo's file, relative to the content folder."""
        return f"{EntityKind.PARTNER}/{self.id}/{self.logo}" if self.logo else None


Entity = Project | School | Network | Partner
RECORD_TYPES: dict[EntityKind, type[Project | School | Network | Partner]] = {
    EntityKind.PROJECT: Project,
    EntityKind.SCHOOL: School,
    EntityKind.NETWORK: Network,
    EntityKind.PARTNER: Partner,
}
