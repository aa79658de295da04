"""The map on the page of a network or a project."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.entities import EntityKind, Network, Partner, Project, School
from ..model.site import EntityRef
from .desk import Desk
from .map_pieces import MapView
from .place_map import Spot, place_map


def entity_map(desk: Desk, ref: EntityRef) -> MapView | None:
    """The places of networks, then the schools and partners that belong to them or to the project.

    None when the data gives nobody's coordinates.
    """
    entity = desk.edition.entity(ref)
    return place_map(tuple(_spots(desk, ref))) if isinstance(entity, Network | Project) else None


def _spots(desk: Desk, ref: EntityRef) -> Iterator[Spot]:
    for one in (ref, *desk.edition.related(ref, EntityKind.NETWORK)):
        entity = desk.edition.entity(one)
        for place in entity.places if isinstance(entity, Network) else ():
            yield Spot(desk.say(place.name), place.coordinates)
    for kind in (EntityKind.SCHOOL, EntityKind.PARTNER):
        for other in desk.edition.related(ref, kind):
            record = desk.edition.entity(other)
            if isinstance(record, School | Partner) and record.coordinates:
                yield Spot(desk.short_link(other), record.coordinates)
