"""Home, events, ordinary pages, and the pages for what is not there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from markupsafe import Markup

from ..model.accessibility import STATEMENT_PAGE
from ..model.entities import EntityKind
from ..model.site import NewsItem, SiteEvent
from ..model.sources import OrdinaryPage
from .accessibility import statement_link, statement_page
from .channels import edition_channel, follow
from .desk import Desk
from .drafts import HOME, Draft
from .entity_cards import entity_cards
from .entity_pages import KIND_TITLES
from .event_views import listed, listed_of
from .listings import Slice, newest, slices
from .outlines import Outline
from .page import PagePlan
from .pages import SectionLink
from .pieces import Link
from .search_page import search_page
from .shows import Shows
from .views import (
    ChoiceView,
    EventsView,
    HomeView,
    LanguageChoice,
    NotFoundView,
    OrdinaryView,
)

LATEST = 7
EVENTS_ON_HOME = 3


def other_pages(desk: Desk) -> Iterator[Draft]:
    yield _home(desk)
    yield from _events(desk)
    yield from _ordinary(desk)
    if statement := statement_page(desk):
        yield statement
    if desk.edition.settings.search:
        yield search_page(desk)
    yield _not_found(desk)


def _home(desk: Desk) -> Draft:
    outline = Outline(
        url=desk.addresses.home(desk.lang),
        src_uri=f"index.{desk.lang}.md",
        lang=desk.lang,
        template="home",
        make=partial(_home_page, desk),
        last_modified=newest(desk.edition.site.items),
        is_written=_written_home(desk) is not None,
        shows=_shows_of_home(desk),
    )
    return Draft(HOME, HOME, outline)


def _shows_of_home(desk: Desk) -> Shows:
    items = desk.edition.site.items
    with_events = tuple(item for item in items if item.events)
    written = _written_home(desk)
    return Shows(
        cards=(*_latest(desk), *with_events), also=() if written is None else written.said, all_records=True
    )


def _written_home(desk: Desk) -> OrdinaryPage | None:
    return desk.edition.site.pages.get("index", {}).get(desk.lang)


def _home_page(desk: Desk, outline: Outline) -> PagePlan:
    edition, lang = desk.edition, desk.lang
    coming, past = listed_of(desk, edition.site.items)
    written = _written_home(desk)
    return outline.page(
        title=edition.language.site_name,
        description=(written.summary if written else "")
        or edition.language.tagline
        or edition.language.site_name,
        view=HomeView(
            introduction=Markup(),
            latest=desk.cards(_latest(desk)),
            events=(coming or past)[:EVENTS_ON_HOME],
            events_are_past=not coming,
            projects=entity_cards(desk, edition.alphabetical(EntityKind.PROJECT)),
            networks=entity_cards(desk, edition.alphabetical(EntityKind.NETWORK)),
            partners=entity_cards(desk, edition.alphabetical(EntityKind.PARTNER)),
            news_url=desk.addresses.news(lang),
            events_url=desk.addresses.events(lang),
            section_urls={kind: desk.addresses.index(lang, kind) for kind in EntityKind},
        ),
        section="home",
        follow=follow(edition_channel(desk)),
    )


def _latest(desk: Desk) -> list[NewsItem]:
    """Newest first, but the first place, shown large, is for the newest item in the edition's own language."""
    latest = list(desk.edition.site.items[:LATEST])
    own = next((item for item in desk.edition.site.items if desk.edition.has(item)), None)
    if own is None:
        return latest
    return [own, *(item for item in latest if item is not own)][:LATEST]


def _events(desk: Desk) -> Iterator[Draft]:
    coming, past = desk.edition.events(desk.edition.site.items)
    changed = newest(item for item in desk.edition.site.items if item.events)
    for one in slices(past, desk.edition.settings.page_size, partial(desk.addresses.events, desk.lang)):
        number = one.number
        name = f"page-{number}" if number > 1 else "index"
        outline = Outline(
            url=one.url,
            src_uri=f"events/{name}.{desk.lang}.md",
            lang=desk.lang,
            template="events",
            make=partial(_events_page, desk, one, coming if number == 1 else ()),
            last_modified=changed,
            shows=Shows(
                cards=desk.items_of([*one.run, *(coming if number == 1 else ())]), also=(one.count, one.total)
            ),
        )
        yield Draft(("events", number), ("events", 1) if number > 1 else HOME, outline)


def _events_page(
    desk: Desk, one: Slice[SiteEvent], coming: tuple[SiteEvent, ...], outline: Outline
) -> PagePlan:
    title = desk.numbered(desk._("Events"), one.number)
    return outline.page(
        title=title,
        description=desk.about(title),
        view=EventsView(listed(desk, coming), listed(desk, one.run), one.listing()),
        section="events",
        follow=follow(edition_channel(desk)),
        breadcrumbs=(desk.home_link,),
    )


def _ordinary(desk: Desk) -> Iterator[Draft]:
    for key, by_language in desk.edition.site.pages.items():
        written = by_language.get(desk.lang)
        if key == "index" or written is None:
            continue
        outline = Outline(
            url=desk.addresses.page(desk.lang, written.slug),
            src_uri=f"{key}.{desk.lang}.md",
            lang=desk.lang,
            template="page",
            make=partial(_ordinary_page, desk, written),
            shows=Shows(also=written.said),
            is_written=True,
        )
        yield Draft(("page", key), HOME, outline)


def _ordinary_page(desk: Desk, written: OrdinaryPage, outline: Outline) -> PagePlan:
    return outline.page(
        title=written.title,
        description=written.summary,
        view=OrdinaryView(written.title, written.summary),
        section=written.key,
        breadcrumbs=(desk.home_link,),
    )


def _not_found(desk: Desk) -> Draft:
    outline = Outline(
        url=desk.addresses.not_found(desk.lang),
        src_uri=f"404.{desk.lang}.md",
        lang=desk.lang,
        template="not_found",
        make=partial(_not_found_page, desk),
        shows=Shows(),
        is_indexed=False,
    )
    return Draft(("not-found",), HOME, outline)


def _not_found_page(desk: Desk, outline: Outline) -> PagePlan:
    title = desk._("Page not found")
    return outline.page(title, title, NotFoundView(tuple(section.link for section in sections(desk))))


def sections(desk: Desk) -> tuple[SectionLink, ...]:
    return _links(desk, desk.edition.settings.navigation)


def footer(desk: Desk) -> tuple[SectionLink, ...]:
    """The statement is one click away from every page, whatever the configuration says."""
    settings = desk.edition.settings
    added = () if STATEMENT_PAGE in settings.navigation + settings.footer else (STATEMENT_PAGE,)
    return _links(desk, settings.footer + added)


def _links(desk: Desk, keys: tuple[str, ...]) -> tuple[SectionLink, ...]:
    """The entries that exist in this edition, in the order that the configuration gives."""
    lang, addresses = desk.lang, desk.addresses
    titles = {"news": "News", "events": "Events"} | {kind.value: KIND_TITLES[kind] for kind in EntityKind}
    made = []
    for key in keys:
        if key in titles:
            link = Link(addresses.section(lang, key), desk.phrase(desk._(titles[key]), lang))
            made.append(SectionLink(key, link, f"{key}/index.{lang}.md"))
        elif key == STATEMENT_PAGE and (statement := statement_link(desk)):
            made.append(SectionLink(key, statement, f"{key}.{lang}.md"))
        elif page := desk.edition.site.pages.get(key, {}).get(lang):
            link = Link(addresses.page(lang, page.slug), desk.phrase(page.title, lang))
            made.append(SectionLink(key, link, f"{key}.{lang}.md"))
    return tuple(made)


def choice(desks: tuple[Desk, ...]) -> ChoiceView:
    """`/`: one door for each language, each in its own words."""
    return ChoiceView(
        tuple(
            LanguageChoice(
                language=desk.language(desk.lang),
                url=desk.addresses.home(desk.lang),
                greeting=desk.edition.language.tagline or desk.edition.language.site_name,
                not_found=desk._("Page not found"),
                not_found_hint=desk._(
                    "The page that you look for is not here. It may have moved, or the address has a mistake."
                ),
                statement=statement_link(desk),
            )
            for desk in desks
        )
    )
