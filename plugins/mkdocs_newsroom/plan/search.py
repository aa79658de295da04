"""What can be found by searching an edition: every item, entity and ordinary page, with the texts of its page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from hashlib import blake2b
from textwrap import dedent

from ..model.accessibility import STATEMENT_PAGE
from ..model.entities import EntityKind
from ..model.marking import N_
from ..model.site import EntityRef, NewsItem, Variant
from ..model.text import Phrase, Text
from .desk import Desk
from .dialect import DialectWords, is_too_much, render
from .entity_cards import detail
from .fingerprints import Fingerprints
from .news_pages import item_view
from .outlines import Outline, Pages
from .page import PagePlan
from .pieces import Link
from .plain_text import plain_text
from .search_pieces import (
    NEWS,
    NO_TEXT,
    PAGE,
    LaterTexts,
    PageTexts,
    SearchDocument,
    SearchPlan,
    SearchText,
)
from .shows import Shows
from .views import EntityView, ItemView

_ELSEWHERE = ("https://", "http://", "mailto:", "tel:")
_NO_WORDS = DialectWords("", "", "", ())
# What Python-Markdown reads in ordinary pages and the dialect of bundles does not: attributes of an element.
_ATTRIBUTES = re.compile(r"\{:[^{}\n]*\}")
# And lines that are no text: the place of a table of contents, and what an abbreviation stands for.
_NO_TEXT_LINES = re.compile(r"^(\[TOC\]|\*\[[^\]\n]+\]:.*)$", re.MULTILINE)
# A box: its kind is no text, its title is; what is in it stands four spaces further in.
_BOX = re.compile(
    r'^(?:!!!|\?\?\?\+?)[^"\n]*(?:"([^"\n]*)")?[^\n]*\n((?: {4}[^\n]*\n?|[ \t]*\n)*)', re.MULTILINE
)

_KIND_NAMES = {
    EntityKind.PROJECT: N_("Project"),
    EntityKind.SCHOOL: N_("School"),
    EntityKind.NETWORK: N_("Network"),
    EntityKind.PARTNER: N_("Partner"),
}


def make_search(
    desks: Sequence[Desk], pages: Mapping[str, Pages], fingerprints: Fingerprints
) -> dict[str, SearchPlan]:
    """By language; `pages` are those of each edition. A text is read once, for all editions that have it."""
    texts = {url: found for desk in desks for url, found in _page_texts(desk, pages[desk.lang], fingerprints)}
    return {desk.lang: _search_plan(desk, pages[desk.lang], texts) for desk in desks}


def _page_texts(
    desk: Desk, pages: Pages, fingerprints: Fingerprints
) -> Iterator[tuple[str, PageTexts | LaterTexts]]:
    """The address of each page of an edition that can be found, and what it says."""
    for item in desk.edition.site.items:
        if variant := item.variants.get(desk.lang):
            known_by = fingerprints.of(desk.lang, Shows(texts=(item,)))
            digest = blake2b(known_by + desk.lang.encode(), digest_size=16).hexdigest()
            yield desk.item_link(item).url, LaterTexts(digest, partial(_texts_of_item, desk, item, variant))
    entities = {desk.entity_link(ref).url for ref in desk.edition.site.entities}
    for number, outline in enumerate(pages.outlines):
        if outline.url in entities:
            view = pages[number].view
            assert isinstance(view, EntityView)
            yield outline.url, _entity_texts(view, desk.lang)
        elif _is_ordinary(outline):
            yield outline.url, _ordinary_texts(desk, pages[number])


def _texts_of_item(desk: Desk, item: NewsItem, variant: Variant) -> PageTexts:
    return _item_texts(item_view(desk, item, variant), desk.lang)


def _is_ordinary(outline: Outline) -> bool:
    return outline.is_written or outline.template == STATEMENT_PAGE


def _search_plan(desk: Desk, pages: Pages, texts: Mapping[str, PageTexts | LaterTexts]) -> SearchPlan:
    refs = tuple(ref for kind in EntityKind for ref in desk.edition.alphabetical(kind))
    entities = (_entity_document(desk, ref, texts) for ref in refs)
    ordinary = (
        SearchDocument(outline.url, PAGE, outline.lang, texts[outline.url])
        for outline in pages.outlines
        if _is_ordinary(outline)
    )
    return SearchPlan(
        news=tuple(_item_document(desk, item, texts) for item in desk.edition.site.items),
        others=(*entities, *ordinary),
        entities=tuple((ref, text) for ref in refs for text in _texts(desk.lang, desk.short_link(ref).text)),
    )


def _item_document(desk: Desk, item: NewsItem, texts: Mapping[str, PageTexts | LaterTexts]) -> SearchDocument:
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


def _entity_document(
    desk: Desk, ref: EntityRef, texts: Mapping[str, PageTexts | LaterTexts]
) -> SearchDocument:
    """Narrowed to an entity, the results have all that belongs to it."""
    entity, url = desk.edition.entity(ref), desk.entity_link(ref).url
    short_name: Text | None = getattr(entity, "short_name", None)
    further = [Phrase(alias) for alias in entity.aliases] + ([desk.say(short_name)] if short_name else [])
    related = (other for kind in EntityKind for other in desk.edition.related(ref, kind))
    return SearchDocument(
        url=url,
        kind=ref.kind.value,
        lang=desk.lang,
        texts=replace(texts[url].whole, aliases=_texts(desk.lang, *further)),
        names=_texts(desk.lang, detail(desk, entity)),
        refs=(ref, *related),
        kind_names=_texts(desk.lang, desk._(_KIND_NAMES[ref.kind])),
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
    facts = dict.fromkeys(text for fact in view.facts for value in fact.values for text in _said(value))
    sections = (text for section in view.sections for text in (*section.paragraphs, *section.entries))
    people = (
        text for one in (*view.people, *view.moderators) for text in (one.name, one.role, one.organisation)
    )
    (title,) = _texts(lang, view.name)
    return PageTexts(
        title=title,
        summary=next(iter(_texts(lang, view.lead)), NO_TEXT),
        body=_texts(lang, Phrase(plain_text(view.body), view.body_lang), *sections, *people),
        facts=_texts(lang, *facts),
    )


def _said(value: Phrase | Link) -> Iterator[Phrase]:
    """What a link to elsewhere is called says what it does, nothing of the entity."""
    if not isinstance(value, Link):
        yield value
    elif not value.url.startswith(_ELSEWHERE):
        yield value.text


def _ordinary_texts(desk: Desk, page: PagePlan) -> PageTexts:
    """MkDocs renders these pages later, in a dialect so near to that of bundles that a text is the same in both."""
    written = desk.edition.site.pages.get(page.src_uri.removesuffix(f".{page.lang}.md"), {}).get(page.lang)
    markdown = _without_marks(written.body.markdown) if written else ""
    html = "" if is_too_much(markdown) else render(markdown, _as_it_is, _NO_WORDS).html
    return PageTexts(
        title=SearchText(page.title, page.lang),
        summary=SearchText(written.summary if written else "", page.lang),
        body=_texts(page.lang, plain_text(html)),
    )


def _without_marks(markdown: str) -> str:
    """Without what only Python-Markdown reads."""
    return _NO_TEXT_LINES.sub("", _BOX.sub(_text_of_box, _ATTRIBUTES.sub("", markdown)))


def _text_of_box(box: re.Match[str]) -> str:
    return f"{box[1] or ''}\n\n{dedent(box[2])}"


def _as_it_is(target: str, is_picture: bool) -> str:  # noqa: ARG001  # the shape of a resolver
    return target


def _texts(lang: str, *texts: Phrase | str) -> tuple[SearchText, ...]:
    """Those that say something, in `lang` unless they are marked with another language."""
    return tuple(SearchText(str(text), getattr(text, "lang", None) or lang) for text in texts if text)
