"""Who names whom: references between records, checked, and made to hold in both directions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from ..model.entities import Entity, EntityKind, Network, Partner, Project, School
from ..model.problem import Place, Problem
from ..model.site import EntityRef
from ..model.sources import EntityFile, FieldPath

Reference = tuple[FieldPath, EntityRef]


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


def unknown(ref: EntityRef, known: Mapping[EntityRef, Entity], place: Place) -> Problem:
    """The problem of an id that no record has, with the nearest one that does."""
    ids = [other.id for other in known if other.kind is ref.kind]
    near = get_close_matches(ref.id, ids, n=1, cutoff=0.5)
    return Problem(
        "E601", place, {"kind": ref.kind.value, "id": ref.id, "suggestion": near[0] if near else ""}
    )


def without_unknown(record: Entity, known: Mapping[EntityRef, Entity]) -> Entity:
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
    files: tuple[EntityFile, ...], known: Mapping[EntityRef, Entity]
) -> tuple[dict[EntityRef, frozenset[EntityRef]], list[Problem]]:
    """For each entity all others that it names or that name it, and the problems of ids that nobody has."""
    neighbours: defaultdict[EntityRef, set[EntityRef]] = defaultdict(set)
    problems = []
    for file in files:
        own = EntityRef(file.kind, file.record.id)
        for path, ref in references(file.record):
            if ref not in known:
                problems.append(unknown(ref, known, file.place(*path)))
            else:
                neighbours[own].add(ref)
                neighbours[ref].add(own)
    return {ref: frozenset(others) for ref, others in neighbours.items()}, problems
