"""Index and page of each project, school, network and partner."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, partial

from markupsafe import Markup

from ..model.entities import Entity, EntityKind, Network, Project
from ..model.marking import N_
from ..model.site import EntityRef, NewsItem
from .bodies import description_language
from .channels import Follow, entity_channel, follow
from .desk import Desk
from .drafts import HOME, Draft, Identity
from .entity_cards import entity_cards, groups, lead
from .entity_data import entity_data
from .entity_facts import facts, sections
from .entity_map import entity_map
from .entity_pieces import EntityCard
from .event_views import listed_of
from .funding import funders
from .listings import Slice, newest, slices
from .outlines import Outline
from .page import PagePlan, changed
from .pieces import Link
from .project_box import status
from .shows import Shows
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
    outline = Outline(
        url=desk.addresses.index(desk.lang, kind),
        src_uri=f"{kind.value}/index.{desk.lang}.md",
        lang=desk.lang,
        template="entity_index",
        make=partial(_index_page, desk, kind),
        shows=Shows(all_records=True),
    )
    return Draft((kind,), HOME, outline)


def _index_page(desk: Desk, kind: EntityKind, outline: Outline) -> PagePlan:
    title = desk._(KIND_TITLES[kind])
    return outline.page(
        title=title,
        description=desk.about(title),
        view=EntityIndexView(kind, groups(desk, kind), len(desk.edition.alphabetical(kind))),
        section=kind.value,
        breadcrumbs=(desk.home_link,),
    )


def _entity(desk: Desk, ref: EntityRef) -> Iterator[Draft]:
    items = desk.edition.site.items_of.get(ref, ())
    first: Identity = (*ref, 1)
    src = entity_path(ref, desk.lang)
    card = cache(partial(entity_card, desk, ref))
    pages = _EntityPages(desk, ref)
    address = cache(partial(desk.addresses.further, desk.entity_link(ref).url, desk.lang))
    for one in slices(items, desk.edition.settings.page_size, address):
        outline = Outline(
            url=one.url,
            src_uri=src if one.number == 1 else src.replace("/index.", f"/page-{one.number}."),
            lang=desk.lang,
            template="entity",
            make=partial(pages.page, one),
            last_modified=newest(items if one.number == 1 else one.run),  # the first shows the events of all
            make_card=card,
            shows=_shows(desk, ref, one, items),
        )
        yield Draft((*ref, one.number), first if one.number > 1 else (ref.kind,), outline)


def _shows(desk: Desk, ref: EntityRef, one: Slice[NewsItem], items: Sequence[NewsItem]) -> Shows:
    cards, counts = tuple(one.run), (one.count, one.total)
    if one.number > 1:
        return Shows(cards=cards, entities=(ref,), also=counts)
    chosen = description_language(desk.edition, ref)
    related = desk.edition.site.related.get(ref, frozenset())
    items_of = desk.edition.site.items_of
    written = desk.edition.site.descriptions[ref][chosen].body if chosen else None
    return Shows(
        cards=(*cards, *(item for item in items if item.events)),
        entities=(ref,),
        bodies=((entity_path(ref, chosen), one.url),) if chosen else (),
        also=(*counts, written, [len(items_of.get(other, ())) for other in sorted(related)]),
    )


@dataclass(frozen=True, eq=False)
class _EntityPages:
    """The pages of an entity, with what is the same on all of them."""

    desk: Desk
    ref: EntityRef

    def page(self, one: Slice[NewsItem], outline: Outline) -> PagePlan:
        desk, view = self.desk, self._whole() if one.number == 1 else self._further
        title = desk.numbered(view.name.text, one.number)
        return outline.page(
            title=title,
            description=view.lead.text or desk.about(title),
            view=changed(view, listing=one.listing(desk.cards(one.run))),
            section=self.ref.kind.value,
            follow=self._follow,
            breadcrumbs=self._above,
        )

    @cached_property
    def _follow(self) -> Follow:
        return follow(entity_channel(self.desk, self.ref))

    @cached_property
    def _above(self) -> tuple[Link, ...]:
        desk, kind = self.desk, self.ref.kind
        index = Link(desk.addresses.index(desk.lang, kind), desk.phrase(desk._(KIND_TITLES[kind]), desk.lang))
        return desk.home_link, index

    @cached_property
    def _further(self) -> EntityView:
        """What every page shows, but for the news."""
        desk, ref = self.desk, self.ref
        entity = desk.edition.entity(ref)
        return EntityView(
            kind=ref.kind,
            name=desk.say(entity.name),
            lead=lead(desk, entity),
            facts=facts(desk, ref),
            status=status(desk, entity) if isinstance(entity, Project) else "",
            logo=desk.logo(entity),
            contact=desk.contact(entity.contact),
            links=tuple(Link(link.url, desk.say(link.title)) for link in entity.links),
            funders=funders(desk, entity) if isinstance(entity, Project) else (),
            data=entity_data(desk, ref),
        )

    def _whole(self) -> EntityView:
        """With what only the first page has."""
        desk, ref = self.desk, self.ref
        entity = desk.edition.entity(ref)
        coming, past = listed_of(desk, desk.edition.site.items_of.get(ref, ()))
        chosen = description_language(desk.edition, ref)
        body = desk.bodies.of(entity_path(ref, chosen), desk.entity_link(ref).url) if chosen else None
        return changed(
            self._further,
            body=body.html if body else Markup(),
            body_lang=chosen if chosen != desk.lang else None,
            sections=sections(desk, entity),
            people=desk.people(entity.people),
            moderators=desk.people(entity.moderators) if isinstance(entity, Network) else (),
            map=entity_map(desk, ref),
            related=_related(desk, ref),
            coming=coming,
            past=past[: desk.edition.settings.page_size],
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
