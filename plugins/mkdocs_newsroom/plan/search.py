"""What can be found by searching an edition: every item, entity and ordinary page, with the texts of its page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from hashlib import blake2b

from ..model.accessibility import STATEMENT_PAGE
from ..model.entities import EntityKind
from ..model.marking import N_
from ..model.site import EntityRef
from ..model.text import Phrase, Text
from .desk import Desk
from .entity_cards import detail
from .fingerprints import Fingerprints
from .outlines import Pages
from .search_pieces import NEWS, PAGE, LaterTexts, SearchDocument, SearchPlan, SearchText
from .search_texts import entity_texts, item_texts, ordinary_texts, texts_in
from .shows import Shows

_KIND_NAMES = {
    EntityKind.PROJECT: N_("Project"),
    EntityKind.SCHOOL: N_("School"),
    EntityKind.NETWORK: N_("Network"),
    EntityKind.PARTNER: N_("Partner"),
}


_FoundItems = Mapping[str, Mapping[str, tuple[str, LaterTexts]]]
"""The address of the page of each variant and what it says, by language and by the key of the item."""


def make_search(
    desks: Sequence[Desk], pages: Mapping[str, Pages], fingerprints: Fingerprints
) -> dict[str, SearchPlan]:
    """By language; `pages` are those of each edition. No page is made for it, and a text is read once, for all editions
    that have it, when somebody asks for it.
    """
    items = {desk.lang: _items(desk, fingerprints) for desk in desks}
    return {desk.lang: search_plan(desk, pages[desk.lang], items) for desk in desks}


def search_plan(desk: Desk, pages: Pages, items: _FoundItems) -> SearchPlan:
    """Of one edition; `items` are those of all."""
    refs = tuple(ref for kind in EntityKind for ref in desk.edition.alphabetical(kind))
    ordinary = (
        SearchDocument(page.url, PAGE, page.lang, ordinary_texts(desk, pages[number]))
        for number, page in enumerate(pages.outlines)
        if page.is_written or page.template == STATEMENT_PAGE
    )
    return SearchPlan(
        news=tuple(_news(desk, items)),
        others=(*(_entity_document(desk, ref) for ref in refs), *ordinary),
        entities=tuple(
            (ref, text) for ref in refs for text in texts_in(desk.lang, desk.short_link(ref).text)
        ),
    )


def _items(desk: Desk, fingerprints: Fingerprints) -> dict[str, tuple[str, LaterTexts]]:
    """Those that have a variant in the edition's language."""
    found = {}
    for item in desk.edition.site.items:
        if variant := item.variants.get(desk.lang):
            url = desk.addresses.item(desk.lang, item.year, variant.slug)
            shows = Shows(texts=(item,), bodies=((f"news/{item.key}/index.{desk.lang}.md", url),))
            known_by = fingerprints.of(desk.lang, shows) + desk.lang.encode()
            digest = blake2b(known_by, digest_size=16).hexdigest()
            found[item.key] = url, LaterTexts(digest, partial(item_texts, desk, item, variant))
    return found


def _news(desk: Desk, items: _FoundItems) -> Iterator[SearchDocument]:
    names: dict[
        tuple[EntityRef, ...], tuple[SearchText, ...]
    ] = {}  # the same entities stand beside many items
    for item in desk.edition.site.items:
        if item.entities not in names:
            chips = (chip.link.text for chip in desk.item_chips(item))
            names[item.entities] = texts_in(desk.lang, *dict.fromkeys((*chips, *desk.places(item))))
        lang = item.in_language(desk.lang).lang
        url, texts = items[lang][item.key]
        yield SearchDocument(url, NEWS, lang, texts, desk.day(item), names[item.entities], item.entities)


def _entity_document(desk: Desk, ref: EntityRef) -> SearchDocument:
    """Narrowed to an entity, the results have all that belongs to it."""
    entity = desk.edition.entity(ref)
    short_name: Text | None = getattr(entity, "short_name", None)
    further = [Phrase(alias) for alias in entity.aliases] + ([desk.say(short_name)] if short_name else [])
    related = (other for kind in EntityKind for other in desk.edition.related(ref, kind))
    return SearchDocument(
        url=desk.entity_link(ref).url,
        kind=ref.kind.value,
        lang=desk.lang,
        texts=replace(entity_texts(desk, ref), aliases=texts_in(desk.lang, *further)),
        names=texts_in(desk.lang, detail(desk, entity)),
        refs=(ref, *related),
        kind_names=texts_in(desk.lang, desk._(_KIND_NAMES[ref.kind])),
    )
