"""What the pages say that can be found by searching, without making the pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from textwrap import dedent

from ..model.entities import Network
from ..model.site import EntityRef, NewsItem, Variant
from ..model.text import Phrase
from .bodies import description_language
from .desk import Desk
from .dialect import DialectWords, is_too_much, render
from .entity_cards import lead
from .entity_facts import facts, sections
from .page import PagePlan
from .pieces import ContactView, Link, PersonView
from .plain_text import plain_text
from .search_pieces import NO_TEXT, PageTexts, SearchText
from .targets import entity_path

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


def item_texts(desk: Desk, item: NewsItem, variant: Variant) -> PageTexts:
    """Of the variant in the edition's own language."""
    first, lang = item.source_lang, desk.lang
    url = desk.addresses.item(lang, item.year, variant.slug)
    body = desk.bodies.of(f"news/{item.key}/index.{lang}.md", url)
    events = (desk.say(text) for event in item.events for text in (event.title, event.place, event.address))
    photos = desk.photos_beside(item, body.pictures)
    captions = (desk.say(text, first) for photo in photos for text in (photo.caption, photo.credit))
    people: list[PersonView | ContactView] = [*desk.people(item.authors, first)]
    if contact := desk.contact(item.contact, first):
        people.append(contact)
    said = (text for one in people for text in (one.name, one.role, one.organisation))
    return PageTexts(
        title=SearchText(variant.title, lang),
        summary=SearchText(variant.summary, lang),
        body=texts_in(lang, plain_text(body.html), *events, *captions, *said),
    )


def entity_texts(desk: Desk, ref: EntityRef) -> PageTexts:
    """But for further names."""
    entity, lang = desk.edition.entity(ref), desk.lang
    chosen = description_language(desk.edition, ref)
    html = desk.bodies.of(entity_path(ref, chosen), desk.entity_link(ref).url).html if chosen else ""
    parts = (text for section in sections(desk, entity) for text in (*section.paragraphs, *section.entries))
    moderators = desk.people(entity.moderators) if isinstance(entity, Network) else ()
    people = (*desk.people(entity.people), *moderators)
    said = (text for one in people for text in (one.name, one.role, one.organisation))
    known = dict.fromkeys(text for fact in facts(desk, ref) for value in fact.values for text in _said(value))
    (title,) = texts_in(lang, desk.say(entity.name))
    return PageTexts(
        title=title,
        summary=next(iter(texts_in(lang, lead(desk, entity))), NO_TEXT),
        body=texts_in(lang, Phrase(plain_text(html), chosen), *parts, *said),
        facts=texts_in(lang, *known),
    )


def _said(value: Phrase | Link) -> Iterator[Phrase]:
    """What a link to elsewhere is called says what it does, nothing of the entity."""
    if not isinstance(value, Link):
        yield value
    elif not value.url.startswith(_ELSEWHERE):
        yield value.text


def ordinary_texts(desk: Desk, page: PagePlan) -> PageTexts:
    """MkDocs renders these pages later, in a dialect so near to that of bundles that a text is the same in both."""
    written = desk.edition.site.pages.get(page.src_uri.removesuffix(f".{page.lang}.md"), {}).get(page.lang)
    markdown = _without_marks(written.body.markdown) if written else ""
    html = "" if is_too_much(markdown) else render(markdown, _as_it_is, _NO_WORDS).html
    return PageTexts(
        title=SearchText(page.title, page.lang),
        summary=SearchText(written.summary if written else "", page.lang),
        body=texts_in(page.lang, plain_text(html)),
    )


def _without_marks(markdown: str) -> str:
    """Without what only Python-Markdown reads."""
    return _NO_TEXT_LINES.sub("", _BOX.sub(_text_of_box, _ATTRIBUTES.sub("", markdown)))


def _text_of_box(box: re.Match[str]) -> str:
    return f"{box[1] or ''}\n\n{dedent(box[2])}"


def _as_it_is(target: str, is_picture: bool) -> str:  # noqa: ARG001  # the shape of a resolver
    return target


def texts_in(lang: str, *texts: Phrase | str) -> tuple[SearchText, ...]:
    """Those that say something, in `lang` unless they are marked with another language."""
    return tuple(SearchText(str(text), getattr(text, "lang", None) or lang) for text in texts if text)
