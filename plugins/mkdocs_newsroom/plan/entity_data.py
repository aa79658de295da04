"""What programs are told of an entity: the facts of its page, before they become words."""

from __future__ import annotations

from ..model.entities import Entity, EntityKind, Network, Partner, Project, School
from ..model.site import EntityRef
from .desk import Desk
from .entity_pieces import EntityData


def entity_data(desk: Desk, ref: EntityRef) -> EntityData:
    entity = desk.edition.entity(ref)
    members = desk.chips(_members(entity))
    match entity:
        case Project():
            return EntityData(
                aliases=entity.aliases,
                start=entity.start.iso if entity.start else "",
                end=entity.end.iso if entity.end else "",
                places=tuple(desk.say(place) for place in entity.places),
                members=members,
            )
        case School():
            return EntityData(
                aliases=entity.aliases,
                place=desk.say(entity.place),
                municipality=desk.say(entity.municipality),
                address=desk.say(entity.address),
                country=entity.country,
                coordinates=entity.coordinates,
                website=entity.link or "",
                part_of=desk.chips(EntityRef(EntityKind.NETWORK, id_) for id_ in entity.networks),
            )
        case Network():
            project = (EntityRef(EntityKind.PROJECT, entity.project),) if entity.project else ()
            return EntityData(
                aliases=entity.aliases, country=entity.country or "", part_of=desk.chips(project)
            )
        case Partner():
            return EntityData(
                aliases=entity.aliases,
                partner_kind=entity.kind,
                country=entity.country or "",
                coordinates=entity.coordinates,
                website=entity.link or "",
            )


def _members(entity: Entity) -> tuple[EntityRef, ...]:
    """Whom a project names as its own, each once; who pays for it is told apart."""
    if not isinstance(entity, Project):
        return ()
    lead = (entity.lead,) if entity.lead else ()
    refs = (
        *(EntityRef(EntityKind.PARTNER, id_) for id_ in (*lead, *entity.partners)),
        *(EntityRef(EntityKind.SCHOOL, id_) for id_ in entity.schools),
        *(EntityRef(EntityKind.NETWORK, id_) for id_ in entity.networks),
    )
    return tuple(dict.fromkeys(refs))
