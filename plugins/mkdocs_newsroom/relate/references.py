"""Who names whom: references between records, checked, and made to hold in both directions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..load.suggest import nearest
from ..model.entities import Entity, EntityKind, Network, Partner, Project, School
from ..model.problem import FieldPath, Place, Problem
from ..model.site import EntityRef
from ..model.sources import EntityFile, Sources

Reference = tuple[FieldPath, EntityRef]


@dataclass(frozen=True)
class Known:
    """The entities that were read, and those whose file is there but is wrong: load has said so.

    `broken` are the paths of all files that could not be read, or not as a whole; `pictures` those that could be,
    relative to the content folder.
    """

    records: Mapping[EntityRef, Entity]
    unread: frozenset[EntityRef] = frozenset()
    broken: frozenset[str] = frozenset()
    pictures: frozenset[str] = frozenset()

    @classmethod
    def of(cls, sources: Sources) -> Known:
        records = {EntityRef(file.kind, file.record.id): file.record for file in sources.entities}
        unread = frozenset(
            EntityRef(kind, id_) for kind in EntityKind for id_ in sources.unread_ids(kind.value)
        )
        return cls(records, unread - records.keys(), sources.unread, frozenset(sources.pictures))

    def __contains__(self, ref: EntityRef) -> bool:
        return ref in self.records

    def problem(self, ref: EntityRef, place: Place) -> Iterator[Problem]:
        """That nobody has this id, with the nearest one that somebody has."""
        if ref in self.records or ref in self.unread:
            return
        ids = sorted(other.id for other in (*self.records, *self.unread) if other.kind is ref.kind)
        near = nearest(ref.id, ids)
        args = {"kind": ref.kind.value, "id": ref.id, "suggestion": near}
        yield Problem("E601", place, args)


def references(record: Entity) -> Iterator[Reference]:
    """Every entity that a record names, with the path of the field that names it."""
    match record:
        case Project():
            if record.lead:
                yield ("lead",), EntityRef(EntityKind.PARTNER, record.lead)
            yield from _listed("partners", EntityKind.PARTNER, record.partners)
            for number, funder in enumerate(record.funders):
                yield ("funders", number, "partner"), EntityRef(EntityKind.PARTNER, funder.partner)
            yield from _listed("schools", EntityKind.SCHOOL, record.schools)
            yield from _listed("networks", EntityKind.NETWORK, record.networks)
        case School():
            yield from _listed("networks", EntityKind.NETWORK, record.networks)
        case Network():
            if record.project:
                yield ("project",), EntityRef(EntityKind.PROJECT, record.project)
        case Partner():
            pass


def _listed(field: str, kind: EntityKind, ids: tuple[str, ...]) -> Iterator[Reference]:
    for number, id_ in enumerate(ids):
        yield (field, number), EntityRef(kind, id_)


def without_unknown(record: Entity, known: Known) -> Entity:
    """The record with only the references that lead somewhere, so that later stages need not ask again."""

    def kept(kind: EntityKind, ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(id_ for id_ in ids if EntityRef(kind, id_) in known)

    match record:
        case Project():
            return record.model_copy(
                update={
                    "lead": next(iter(kept(EntityKind.PARTNER, (record.lead or "",))), None),
                    "partners": kept(EntityKind.PARTNER, record.partners),
                    "funders": tuple(
                        one for one in record.funders if kept(EntityKind.PARTNER, (one.partner,))
                    ),
                    "schools": kept(EntityKind.SCHOOL, record.schools),
                    "networks": kept(EntityKind.NETWORK, record.networks),
                }
            )
        case School():
            return record.model_copy(update={"networks": kept(EntityKind.NETWORK, record.networks)})
        case Network():
            known_project = next(iter(kept(EntityKind.PROJECT, (record.project or "",))), None)
            return record.model_copy(update={"project": known_project})
        case Partner():
            return record


def connect(
    files: tuple[EntityFile, ...], known: Known
) -> tuple[dict[EntityRef, frozenset[EntityRef]], list[Problem]]:
    """For each entity all others that it names or that name it, and the problems of ids that nobody has."""
    neighbours: defaultdict[EntityRef, set[EntityRef]] = defaultdict(set)
    problems: list[Problem] = []
    for file in files:
        own = EntityRef(file.kind, file.record.id)
        for path, ref in references(file.record):
            problems += known.problem(ref, file.place(*path))
            if ref in known:
                neighbours[own].add(ref)
                neighbours[ref].add(own)
    return {ref: frozenset(others) for ref, others in neighbours.items()}, problems
