"""What is known of an entity: its facts with labels, its texts under headings."""

from __future__ import annotations

from collections.abc import Iterator

from ..editions.language_names import country_name
from ..model.entities import Entity, EntityKind, Network, Partner, Project, School
from ..model.fields import NO_TEXT
from ..model.marking import N_
from ..model.place import Coordinates
from ..model.site import EntityRef
from ..model.text import Phrase, Text
from .desk import Desk
from .entity_cards import partner_kind
from .entity_pieces import Fact, TextSection
from .outside import point_url
from .pieces import Link


def facts(desk: Desk, ref: EntityRef) -> tuple[Fact, ...]:
    """Only those that the data has."""
    entity = desk.edition.entity(ref)
    made = (Fact(desk._(label), values) for label, values in _facts(desk, entity))
    return tuple(fact for fact in made if fact.values)


def _facts(desk: Desk, entity: Entity) -> Iterator[tuple[str, tuple[Phrase | Link, ...]]]:
    def text(value: Text) -> tuple[Phrase, ...]:
        return (desk.say(value),) if value else ()

    def country(code: str | None) -> tuple[Phrase, ...]:
        return (Phrase(country_name(code, desk.lang)),) if code else ()

    def web(address: str | None) -> tuple[Link, ...]:
        return (Link(address, Phrase(address.partition("//")[2].rstrip("/"))),) if address else ()

    def point(place: Coordinates | None) -> tuple[Link, ...]:
        return (Link(point_url(place), Phrase(desk._("Show on OpenStreetMap"))),) if place else ()

    match entity:
        case Project():
            period = desk.edition.dates.period(entity.start, entity.end)
            yield N_("Period"), (Phrase(period),) if period else ()
            yield N_("Lead"), desk.links([EntityRef(EntityKind.PARTNER, entity.lead)] if entity.lead else [])
            label = N_("Place") if len(entity.places) == 1 else N_("Places")
            yield label, tuple(desk.say(place) for place in entity.places)
        case School():
            yield N_("Address"), text(entity.address)
            yield N_("Place"), text(entity.place)
            yield N_("Municipality"), text(entity.municipality)
            yield N_("Country"), country(entity.country)
            yield N_("Map"), point(entity.coordinates)
            yield N_("Website"), web(entity.link)
        case Network():
            yield N_("Kind"), text(entity.kind)
            yield (
                N_("Project"),
                desk.links([EntityRef(EntityKind.PROJECT, entity.project)] if entity.project else []),
            )
            yield N_("Country"), country(entity.country)
        case Partner():
            yield N_("Kind"), (Phrase(partner_kind(desk, entity.kind)),)
            yield N_("Country"), country(entity.country)
            yield N_("Map"), point(entity.coordinates)
            yield N_("Website"), web(entity.link)
    yield N_("Also known as"), tuple(Phrase(alias) for alias in entity.aliases)


def sections(desk: Desk, entity: Entity) -> tuple[TextSection, ...]:
    """The texts of a record in the order in which a reader asks for them."""
    goal = entity.goal if isinstance(entity, Project) else NO_TEXT
    made: list[TextSection] = []
    if isinstance(entity, Network):
        made += _network_sections(desk, entity)
    elif goal and entity.description:
        made.append(TextSection(desk._("About the project"), (desk.say(entity.description),)))
    return tuple(section for section in made if section.paragraphs or section.entries)


def _network_sections(desk: Desk, network: Network) -> Iterator[TextSection]:
    def entries(texts: tuple[Text, ...]) -> tuple[Phrase, ...]:
        return tuple(desk.say(text) for text in texts)

    def paragraph(text: Text) -> tuple[Phrase, ...]:
        return (desk.say(text),) if text else ()

    if network.description:  # else the aim stands as the lead already
        yield TextSection(desk._("General aim"), paragraph(network.aim))
    yield TextSection(desk._("Specific aims"), entries=entries(network.specific_aims), marker="letter")
    yield TextSection(desk._("Benefits"), entries=entries(network.benefits), marker="letter")
    yield TextSection(desk._("Topics"), entries=entries(network.topics), marker="number")
    yield TextSection(desk._("Way of working"), paragraph(network.way_of_working))
    yield TextSection(
        desk._("Conditions of taking part"), entries=entries(network.conditions), marker="letter"
    )
    yield TextSection(desk._("Members"), paragraph(network.members))
