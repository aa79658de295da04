"""Which fields people read: all texts, also those of a field that nobody has thought of, but for what is marked."""

from __future__ import annotations

from mkdocs_newsroom.model.accessibility import StatementForm
from mkdocs_newsroom.model.consents import ConsentIds
from mkdocs_newsroom.model.entities import Contact, Country, Funder, PartnerKind
from mkdocs_newsroom.model.fields import (
    Code,
    CountField,
    DayField,
    Email,
    FilledCode,
    Id,
    Line,
    Phone,
    Record,
    TextField,
    TruthField,
    WebAddress,
    prose_fields,
)
from mkdocs_newsroom.model.funding import Funding
from mkdocs_newsroom.model.news import Event, Photo


class Inner(Record):
    remark: str = ""


class Some(Record):
    text: TextField
    bare: str = ""
    line: Line | None = None
    lines: tuple[Line, ...] = ()
    inner: Inner | None = None
    inners: tuple[Inner, ...] = ()

    id: Id
    parent: Id | None = None
    others: tuple[Id, ...] = ()
    consent: ConsentIds = ()
    number: Code = ""
    file: FilledCode | None = None
    files: tuple[FilledCode, ...] = ()
    country: Country | None = None
    kind: PartnerKind = PartnerKind.LEAD
    email: Email = ""
    phone: Phone = ""
    link: WebAddress | None = None
    day: DayField | None = None
    most: CountField | None = None
    public: TruthField = False


def test_only_its_type_takes_a_field_out() -> None:
    assert prose_fields(Some) == ("text", "bare", "line", "lines", "inner", "inners")


def test_fields_of_the_site() -> None:
    assert prose_fields(StatementForm) == (
        "rules", "answer", "procedure", "body", "features", "shortcuts", "apps", "premises", "communication"
    )  # fmt: skip
    assert prose_fields(Contact) == ("name", "role", "organisation")
    assert prose_fields(Funder) == ("statement",)
    assert prose_fields(Funding) == ("name", "emblems", "statement", "disclaimer")
    assert prose_fields(Photo) == ("alt", "caption", "credit")
    assert prose_fields(Event) == ("title", "place", "address")
