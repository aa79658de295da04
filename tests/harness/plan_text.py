"""The plan as a readable text: a line for each page, and indented what it shows.

bs/vijesti/2021/prvi/ | item | Prvi sastanak | bs pl | lv -> lv/zinas/ (Ziņas), …

After the title come the editions that have the page, and where the language switch leads in the others.
Labels of the interface are left out: they are the catalogues' business.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase

from harness.pages import FINGERPRINT
from mkdocs_newsroom.model.text import Phrase
from mkdocs_newsroom.plan.editor_pieces import EditorsView, WorkView
from mkdocs_newsroom.plan.entity_pieces import EntityCard, FunderView
from mkdocs_newsroom.plan.map_pieces import MapView
from mkdocs_newsroom.plan.page import PagePlan
from mkdocs_newsroom.plan.pages import Plan
from mkdocs_newsroom.plan.pieces import Card, EventView, Link, Listing, Picture
from mkdocs_newsroom.plan.views import (
    AccessibilityView,
    EntityIndexView,
    EntityView,
    EventsView,
    HomeView,
    ItemView,
    NewsListView,
    NotFoundView,
    OrdinaryView,
    SearchView,
    View,
)
from mkdocs_newsroom.relate.changes import PieceKind

INDENT = "    "
PIECES = {PieceKind.SAME: "{}", PieceKind.REMOVED: "[-{}-]", PieceKind.ADDED: "{{+{}+}}"}


def plan_text(plan: Plan, patterns: Iterable[str], brief: bool = False) -> str:
    """Pages whose address is like one of the patterns, in the plan's order; `brief` leaves out what they show."""
    pages = [page for edition in plan.editions for page in edition.pages]
    lines: list[str] = []
    for page in pages:
        if any(fnmatchcase(page.url, pattern) for pattern in patterns):
            lines.append(page_line(page))
            lines += () if brief else (f"{INDENT}{line}" for line in view_lines(page.view))
    return "".join(f"{line}\n" for line in lines)


def page_line(page: PagePlan) -> str:
    alternates = " ".join(one.lang for one in page.alternates if one.lang != "x-default")
    elsewhere = [f"{one.language.code} -> {one.url} ({one.leads_to})" for one in page.switch if one.leads_to]
    parts = [page.url, page.template, page.title, alternates, ", ".join(elsewhere)]
    return " | ".join(part for part in parts if part)


def view_lines(view: View) -> Iterator[str]:
    match view:
        case HomeView():
            yield from (f"latest {card(one)}" for one in view.latest)
            yield from (f"event {event(one)}" for one in view.events)
            for cards in (view.projects, view.networks, view.partners):
                yield from (entity_card(one) for one in cards)
        case NewsListView():
            if view.years:
                yield "years " + " ".join(link.text.text for link in view.years)
            yield from listing(view.listing)
        case ItemView():
            yield from item_lines(view)
        case EntityIndexView():
            for group in view.groups:
                if group.level:
                    yield f"{'#' * group.level} {phrase(group.title)}"
                yield from (entity_card(one) for one in group.cards)
        case EntityView():
            yield from entity_lines(view)
        case EventsView():
            yield from (event(one) for one in (*view.coming, *view.past))
        case OrdinaryView():
            yield view.summary
        case AccessibilityView():
            yield from statement_lines(view)
        case NotFoundView():
            yield from (link(one) for one in view.links)
        case SearchView():
            yield from (f"{one.count} {link(one.link)}" for one in view.lists)
            yield from (link(one) for one in view.years)
        case EditorsView():
            counts = ((part, count) for part, count in view.counts if count.done < count.total)
            yield from (f"{part} {count.done} of {count.total}" for part, count in counts)
            yield from (line for one in view.works for line in work_lines(one))


def work_lines(shown: WorkView) -> Iterator[str]:
    """What there is to do; changed words of its source in brackets."""
    yield " ".join(part for part in (f"{shown.work}:", phrase(shown.title), *shown.names.shown) if part)
    yield from (f"{INDENT}{one}" for one in (shown.path, shown.command, shown.line) if one)
    if shown.changes is None:
        yield f"{INDENT}unknown changes"
    for change in shown.changes or ():
        pieces = (PIECES[kind].format(text) for kind, text in change.pieces)
        yield f"{INDENT}{change.field}: {''.join(pieces)}"


def statement_lines(view: AccessibilityView) -> Iterator[str]:
    yield f"{view.layout} {view.state} {phrase(view.owner)}"
    yield f"site {view.published.text}, {view.changed.text}"
    seen = f", seen {view.reviewed.text}" if view.reviewed else ""
    yield f"prepared {view.prepared.text}{seen} by {phrase(view.assessor) or 'the owner'}"
    for reason, gaps in view.gaps.items():
        for one in gaps:
            yield " | ".join(phrase(text) for text in (Phrase(reason), one.text, one.alternative) if text)
    if view.contact:
        yield f"contact {view.contact.name}"
    yield from (link(one) for one in (view.contact_page, view.body) if one)


def item_lines(view: ItemView) -> Iterator[str]:
    if view.wait:
        yield view.wait.notice
    updated = f" (updated {view.updated.text})" if view.updated else ""
    yield f"{view.date.text}{updated}: {view.summary}"
    yield f"body {view.body.striptags()}"
    if view.chips:
        yield "chips " + ", ".join(f"{one.kind} {link(one.link)}" for one in view.chips)
    yield from (picture(one) for one in view.photos)
    yield from (f"event {event(one)}" for one in view.events)
    for box in view.projects:
        yield f"project {link(box.link)}: {phrase(box.goal)} | {box.period} | {box.status}"
        yield from (line for one in box.funders for line in funder(one))
    for one in view.authors:
        yield f"author {one.name}, {phrase(one.role)}"
    if view.contact:
        reach = [link(one) for one in (view.contact.email, view.contact.phone) if one]
        yield " ".join(("contact", view.contact.name, *reach))
    if view.translated_from:
        source = f"{link(view.translated_from)}, {view.source_day}" if view.is_stale else ""
        yield f"stale translation of {source}" if source else f"translation of {link(view.translated_from)}"
    if view.other_languages:
        yield "also " + ", ".join(link(one) for one in view.other_languages)


def entity_lines(view: EntityView) -> Iterator[str]:
    for words in (view.lead, view.status):
        if words:
            yield phrase(words) if isinstance(words, Phrase) else words
    for fact in view.facts:
        shown = [link(one) if isinstance(one, Link) else phrase(one) for one in fact.values]
        yield "fact " + ", ".join(shown)
    if view.body:
        yield f"body {phrase(Phrase(view.body.striptags(), view.body_lang))}"
    if view.map:
        yield from map_lines(view.map)
    yield from (line for one in view.funders for line in funder(one))
    yield from (f"coming {event(one)}" for one in view.coming)
    yield from (f"past {event(one)}" for one in view.past)
    for _, cards in view.related:
        yield f"{cards[0].kind} " + ", ".join(link(one.link) for one in cards)
    yield from listing(view.listing)


def map_lines(shown: MapView) -> Iterator[str]:
    """Each place of a map, and when it is drawn its point and its label."""
    points = shown.drawing.points if shown.drawing else ()
    if shown.drawing:
        yield f"map {shown.drawing.width}x{shown.drawing.height}, {shown.drawing.bar.text} -> {shown.drawing.url}"
    for number, place in enumerate(shown.places):
        names = ", ".join(link(one) if isinstance(one, Link) else phrase(one) for one in place.names)
        yield f"place {names} -> {place.url}"
        for point in points[number : number + 1]:
            label = " / ".join(point.label.lines) if point.label else ""
            yield f"{INDENT}{point.x:.0f} {point.y:.0f} {label}"


def listing(shown: Listing) -> Iterator[str]:
    yield f"{shown.number} of {shown.count}, {shown.total} in all"
    yield from (card(one) for one in shown.cards)


def card(shown: Card) -> str:
    foreign = f" [{shown.foreign.name}]" if shown.foreign else ""
    waits = f" ({shown.wait.badge})" if shown.wait else ""
    return f"{shown.date.iso} {link(shown.link)}{foreign}{waits}"


def event(shown: EventView) -> str:
    parts = [phrase(shown.title), shown.when, shown.start, "past" if shown.is_past else "coming"]
    parts += ["cancelled" if shown.is_cancelled else shown.moved]
    parts += [phrase(shown.place), ", ".join(phrase(one) for one in shown.funders)]
    parts += [link(shown.item) if shown.item else "", shown.wait.badge if shown.wait else ""]
    return " | ".join(part for part in parts if part)


def funder(shown: FunderView) -> Iterator[str]:
    """A link in the statement stands in brackets; the emblems follow, each with the size that it is drawn in."""
    statement = "".join(f"[{link(one)}]" if isinstance(one, Link) else phrase(one) for one in shown.statement)
    parts = [link(shown.link) if shown.link else "", statement, phrase(shown.programme)]
    parts += [phrase(shown.disclaimer), shown.number, shown.more]
    yield "funder " + " | ".join(part for part in parts if part)
    for emblem in shown.emblems:
        yield f"emblem {emblem.width}x{emblem.height} {phrase(emblem.alt)}".rstrip()


def entity_card(shown: EntityCard) -> str:
    parts = [link(shown.link), phrase(shown.detail), str(shown.count)]
    return " | ".join(part for part in parts if part)


def picture(shown: Picture) -> str:
    """With the address that the picture had without its fingerprint and width."""
    url = FINGERPRINT.sub("", shown.url)
    return f"picture {url} {shown.width}x{shown.height}: {phrase(shown.alt)} | {phrase(shown.caption)}"


def link(shown: Link) -> str:
    return f"{phrase(shown.text)} -> {shown.url}" + (f" ({shown.lang})" if shown.lang else "")


def phrase(shown: Phrase) -> str:
    return f"{shown.text}@{shown.lang}" if shown.lang else shown.text
