"""Index and page of each project, school, network and partner."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from ..model.entities import Entity, EntityKind, Network, Project
from ..model.marking import N_
from ..model.site import EntityRef
from .bodies import description_language
from .channels import entity_channel, follow
from .desk import Desk
from .drafts import HOME, Draft, Identity
from .entity_cards import entity_cards, groups, lead
from .entity_data import entity_data
from .entity_facts import facts, sections
from .entity_map import entity_map
from .entity_pieces import EntityCard
from .funding import funders
from .listings import card_slices, newest
from .pages import PagePlan
from .pieces import Link, Listing
from .project_box import status
from .social_cards import entity_card
from .targets import entity_path
from .views import EntityIndexView, EntityView

KIND_TITLES = {
    EntityKind.PROJECT: N_("Projects"),
    EntityKind.SCHOOL: N_("Schools"),
    EntityKind.NETWORK: N_("Networks"),
    EntityKind.PARTNER: N_("Partners"),
}


def entity_pages(desk: Desk) -> Iterator[Draft]:
    for kind in EntityKind:
        yield _index(desk, kind)
        for ref in desk.edition.alphabetical(kind):
            yield from _entity(desk, ref)


def _index(desk: Desk, kind: EntityKind) -> Draft:
    title = desk._(KIND_TITLES[kind])
    page = PagePlan(
        url=desk.addresses.index(desk.lang, kind),
        src_uri=f"{kind.value}/index.{desk.lang}.md",
        lang=desk.lang,
        template="entity_index",
        title=title,
        description=desk.about(title),
        view=EntityIndexView(kind, groups(desk, kind), len(desk.edition.alphabetical(kind))),
        section=kind.value,
        breadcrumbs=(desk.home_link,),
    )
    return Draft((kind,), HOME, page)


def _entity(desk: Desk, ref: EntityRef) -> Iterator[Draft]:
    entity = desk.edition.entity(ref)
    items = desk.edition.site.items_of.get(ref, ())
    name = desk.say(entity.name)
    crumbs = (
        desk.home_link,
        Link(
            desk.addresses.index(desk.lang, ref.kind), desk.phrase(desk._(KIND_TITLES[ref.kind]), desk.lang)
        ),
    )
    first: Identity = (*ref, 1)
    card = entity_card(desk, ref)
    whole, ways = _view(desk, ref), follow(entity_channel(desk, ref))
    further = replace(
        whole, body=Markup(), sections=(), people=(), moderators=(), map=None, related=(), coming=(), past=()
    )
    for url, part, listing in card_slices(desk, items, lambda number: desk.entity_link(ref, number).url):
        number = listing.number
        title = desk.numbered(name.text, number)
        view = replace(whole if number == 1 else further, listing=_without_chips(listing, ref.kind))
        src = entity_path(ref, desk.lang)
        page = PagePlan(
            url=url,
            src_uri=src if number == 1 else src.replace("/index.", f"/page-{number}."),
            lang=desk.lang,
            template="entity",
            title=title,
            description=view.lead.text or desk.about(title),
            view=view,
            section=ref.kind.value,
            card=card,
            follow=ways,
            breadcrumbs=crumbs,
            last_modified=newest(items if number == 1 else part),  # the first shows the events of all
        )
        yield Draft((*ref, number), first if number > 1 else (ref.kind,), page)


def _without_chips(listing: Listing, kind: EntityKind) -> Listing:
    """On the page of a school a card that names one of its schools, perhaps another, would mislead."""
    cards = (
        replace(card, chips=tuple(chip for chip in card.chips if chip.kind is not kind))
        for card in listing.cards
    )
    return replace(listing, cards=tuple(cards))


def _view(desk: Desk, ref: EntityRef) -> EntityView:
    entity = desk.edition.entity(ref)
    coming, past = desk.events(desk.edition.site.items_of.get(ref, ()))
    chosen = description_language(desk.edition, ref)
    home = desk.entity_link(ref).url
    body = desk.bodies.html.get((entity_path(ref, chosen), home), Markup()) if chosen else Markup()
    return EntityView(
        kind=ref.kind,
        name=desk.say(entity.name),
        lead=lead(desk, entity),
        facts=facts(desk, ref),
        status=status(desk, entity) if isinstance(entity, Project) else "",
        logo=desk.logo(entity),
        body=body,
        body_lang=chosen if chosen != desk.lang else None,
        sections=sections(desk, entity),
        people=desk.people(entity.people),
        moderators=desk.people(entity.moderators) if isinstance(entity, Network) else (),
        contact=desk.contact(entity.contact),
        map=entity_map(desk, ref),
        links=tuple(Link(link.url, desk.say(link.title)) for link in entity.links),
        funders=funders(desk, entity) if isinstance(entity, Project) else (),
        related=_related(desk, ref),
        coming=coming,
        past=past[: desk.edition.settings.page_size],
        listing=Listing((), 0),
        data=entity_data(desk, ref),
    )


def _related(desk: Desk, ref: EntityRef) -> tuple[tuple[str, tuple[EntityCard, ...]], ...]:
    """Each kind of related entity with its heading, but for those that stand among the facts or funders already."""
    shown = _shown_elsewhere(desk.edition.entity(ref))
    made = []
    for kind in EntityKind:
        refs = [other for other in desk.edition.related(ref, kind) if other not in shown]
        if refs:
            made.append((desk._(KIND_TITLES[kind]), entity_cards(desk, refs)))
    return tuple(made)


def _shown_elsewhere(entity: Entity) -> set[EntityRef]:
    match entity:
        case Project():
            partners = {funder.partner for funder in entity.funders} | (
                {entity.lead} if entity.lead else set()
            )
            return {EntityRef(EntityKind.PARTNER, id_) for id_ in partners}
        case Network() if entity.project:
            return {EntityRef(EntityKind.PROJECT, entity.project)}
        case _:
            return set()
