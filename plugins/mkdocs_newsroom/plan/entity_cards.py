"""Entities in lists: a card each, and for schools the grouping by country and municipality."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from ..editions.collation import sort_key
from ..editions.language_names import country_name
from ..model.entities import Entity, EntityKind, Network, Partner, PartnerKind, Project, School
from ..model.marking import NC_
from ..model.site import EntityRef
from ..model.text import Phrase
from .desk import NOTHING, Desk
from .entity_pieces import EntityCard, EntityGroup
from .project_box import status

_PARTNER_KINDS = {
    PartnerKind.LEAD: NC_("partner kind", "lead"),
    PartnerKind.PARTNER: NC_("partner kind", "partner"),
    PartnerKind.FUNDER: NC_("partner kind", "funder"),
    PartnerKind.PUBLIC_BODY: NC_("partner kind", "public body"),
}


def entity_card(desk: Desk, ref: EntityRef) -> EntityCard:
    entity = desk.edition.entity(ref)
    return EntityCard(
        kind=ref.kind,
        link=desk.entity_link(ref),
        detail=detail(desk, entity),
        summary=lead(desk, entity),
        count=len(desk.edition.site.items_of.get(ref, ())),
        logo=desk.logo(entity),
        status=status(desk, entity) if isinstance(entity, Project) else "",
    )


def entity_cards(desk: Desk, refs: Iterable[EntityRef]) -> tuple[EntityCard, ...]:
    return tuple(entity_card(desk, ref) for ref in refs)


def detail(desk: Desk, entity: Entity) -> Phrase:
    """One short line that tells an entity from its neighbours."""
    match entity:
        case Project():
            return Phrase(desk.edition.dates.period(entity.start, entity.end))
        case School():
            return desk.say(entity.place)
        case Network():
            return desk.say(entity.kind)
        case Partner():
            return Phrase(partner_kind(desk, entity.kind))


def lead(desk: Desk, entity: Entity) -> Phrase:
    """The sentence that says what the entity is for."""
    match entity:
        case Project() if entity.goal:
            return desk.say(entity.goal)
        case Network() if entity.aim and not entity.description:
            return desk.say(entity.aim)
        case _:
            return desk.say(entity.description) if entity.description else NOTHING


def partner_kind(desk: Desk, kind: PartnerKind) -> str:
    return desk.edition.messages.pgettext("partner kind", _PARTNER_KINDS[kind])


def groups(desk: Desk, kind: EntityKind) -> tuple[EntityGroup, ...]:
    """Schools by country and municipality, the others as one run in alphabetical order."""
    refs = desk.edition.alphabetical(kind)
    if kind is not EntityKind.SCHOOL:
        return (EntityGroup(NOTHING, 0, entity_cards(desk, refs)),)
    key = sort_key(desk.lang)
    found: defaultdict[str, defaultdict[Phrase, list[EntityRef]]] = defaultdict(lambda: defaultdict(list))
    for ref in refs:
        school = desk.edition.entity(ref)
        assert isinstance(school, School)
        place = desk.say(school.municipality or school.place)
        found[country_name(school.country, desk.lang)][place].append(ref)
    made = []
    for country in sorted(found, key=key):
        made.append(EntityGroup(Phrase(country), 1, ()))
        places = sorted(found[country], key=lambda phrase: key(phrase.text))
        made += [EntityGroup(place, 2, entity_cards(desk, found[country][place])) for place in places]
    return tuple(made)
