"""What can be found by searching an edition: every item, entity and ordinary page, with the texts of its page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ..model.accessibility import STATEMENT_PAGE
from ..model.entities import EntityKind
from ..model.site import EntityRef, NewsItem
from ..model.text import Phrase, Text
from .desk import Desk
from .dialect import DialectWords, is_too_much, render
from .entity_cards import detail
from .pages import PagePlan
from .pieces import Link
from .plain_text import plain_text
from .search_pieces import NEWS, NO_TEXT, PAGE, PageTexts, SearchDocument, SearchPlan, SearchText
from .views import EntityView, ItemView

_NO_WORDS = DialectWords("", "", "", ())
# What Python-Markdown reads in ordinary pages and the dialect of bundles does not: attributes of an element.
_ATTRIBUTES = re.compile(r"\{:[^{}\n]*\}")


def make_search(desks: Sequence[Desk], pages: Mapping[str, tuple[PagePlan, ...]]) -> dict[str, SearchPlan]:
    """By language; `pages` are those of each edition. A text is read once, for all editions that have it."""
    texts = {url: found for desk in desks for url, found in _page_texts(desk, pages[desk.lang])}
    return {desk.lang: _search_plan(desk, pages[desk.lang], texts) for desk in desks}


def _page_texts(desk: Desk, pages: tuple[PagePlan, ...]) -> Iterator[tuple[str, PageTexts]]:
    """The address of each page of an edition that can be found, and what it says."""
    for page in pages:
        match page.view:
            case ItemView():
                yield page.url, _item_texts(page.view, page.lang)
            case EntityView():
                if page.view.listing.number == 1:
                    yield page.url, _entity_texts(page.view, page.lang)
            case _ if page.is_written or page.template == STATEMENT_PAGE:
                yield page.url, _ordinary_texts(desk, page)


def _search_plan(desk: Desk, pages: tuple[PagePlan, ...], texts: Mapping[str, PageTexts]) -> SearchPlan:
    refs = tuple(ref for kind in EntityKind for ref in desk.edition.alphabetical(kind))
    entities = (_entity_document(desk, ref, texts) for ref in refs)
    ordinary = (
        SearchDocument(page.url, PAGE, page.lang, texts[page.url])
        for page in pages
        if page.url in texts and not isinstance(page.view, (ItemView, EntityView))
    )
    return SearchPlan(
        news=tuple(_item_document(desk, item, texts) for item in desk.edition.site.items),
        others=(*entities, *ordinary),
        entities=tuple((ref, desk.short_link(ref).text.text) for ref in refs),
    )


def _item_document(desk: Desk, item: NewsItem, texts: Mapping[str, PageTexts]) -> SearchDocument:
    card = desk.card(item)
    shown = dict.fromkeys((*(chip.link.text for chip in card.chips), *card.places))
    return SearchDocument(
        url=card.link.url,
        kind=NEWS,
        lang=item.in_language(desk.lang).lang,
        texts=texts[card.link.url],
        date=card.date,
        names=_texts(desk.lang, *shown),
        refs=item.entities,
    )


def _entity_document(desk: Desk, ref: EntityRef, texts: Mapping[str, PageTexts]) -> SearchDocument:
    """Narrowed to an entity, the results have all that belongs to it."""
    entity, url = desk.edition.entity(ref), desk.entity_link(ref).url
    short_name: Text | None = getattr(entity, "short_name", None)
    further = [Phrase(alias) for alias in entity.aliases] + ([desk.say(short_name)] if short_name else [])
    related = (other for kind in EntityKind for other in desk.edition.related(ref, kind))
    return SearchDocument(
        url=url,
        kind=ref.kind.value,
        lang=desk.lang,
        texts=replace(texts[url], aliases=_texts(desk.lang, *further)),
        names=_texts(desk.lang, detail(desk, entity)),
        refs=(ref, *related),
    )


def _item_texts(view: ItemView, lang: str) -> PageTexts:
    events = (text for event in view.events for text in (event.title, event.place, event.address))
    captions = (text for photo in view.photos for text in (photo.caption, photo.credit))
    people = (text for one in view.authors for text in (one.name, one.role, one.organisation))
    contact = (view.contact.name, view.contact.role, view.contact.organisation) if view.contact else ()
    return PageTexts(
        title=SearchText(view.title, lang),
        summary=SearchText(view.summary, lang),
        body=_texts(lang, plain_text(view.body), *events, *captions, *people, *contact),
    )


def _entity_texts(view: EntityView, lang: str) -> PageTexts:
    facts = (value.text if isinstance(value, Link) else value for fact in view.facts for value in fact.values)
    sections = (text for section in view.sections for text in (*section.paragraphs, *section.entries))
    people = (
        text for one in (*view.people, *view.moderators) for text in (one.name, one.role, one.organisation)
    )
    (title,) = _texts(lang, view.name)
    return PageTexts(
        title=title,
        summary=next(iter(_texts(lang, view.lead)), NO_TEXT),
        body=_texts(lang, Phrase(plain_text(view.body), view.body_lang), *sections, *facts, *people),
    )


def _ordinary_texts(desk: Desk, page: PagePlan) -> PageTexts:
    """MkDocs renders these pages later, in a dialect so near to that of bundles that a text is the same in both."""
    written = desk.edition.site.pages.get(page.src_uri.removesuffix(f".{page.lang}.md"), {}).get(page.lang)
    markdown = _ATTRIBUTES.sub("", written.body.markdown) if written else ""
    html = "" if is_too_much(markdown) else render(markdown, _as_it_is, _NO_WORDS).html
    return PageTexts(
        title=SearchText(page.title, page.lang),
        summary=SearchText(written.summary if written else "", page.lang),
        body=_texts(page.lang, plain_text(html)),
    )


def _as_it_is(target: str, is_picture: bool) -> str:  # noqa: ARG001  # the shape of a resolver
    return target


def _texts(lang: str, *texts: Phrase | str) -> tuple[SearchText, ...]:
    """Those that say something, in `lang` unless they are marked with another language."""
    return tuple(SearchText(str(text), getattr(text, "lang", None) or lang) for text in texts if text)
