"""Editions become the Plan."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache, partial

from ..editions.coverage.tasks import EditionCoverage
from ..editions.edition import Edition
from ..model.problem import Problem, cut_short
from ..model.site import Site
from ..model.site_address import page_file
from ..relate.mentions import mentions, texts_of_pages
from ..relate.since import NOTHING_KNOWN, Since
from .addresses import Addresses
from .bodies import Bodies, BodyMemory, check_hidden, check_ordinary, render_bodies
from .body_renderer import Renderer
from .calendars import CalendarPlan, calendars
from .channels import channels, follow
from .desk import Desk
from .drafts import check_addresses, finish
from .earlier_addresses import lead_on, taken_addresses
from .earlier_files import earlier_files
from .editors import editors_page
from .embeds import embeds
from .entity_pages import entity_pages
from .feeds import make_feeds
from .fingerprints import Fingerprints, ItemPrints
from .gone import gone_pages
from .moved_pieces import FileCopy
from .moves import read_moves
from .news_pages import news_pages
from .occupied import Occupied
from .other_pages import choice, footer, other_pages, sections
from .pages import EditionPlan, Plan
from .pictures import picture_copies
from .search import make_search
from .search_pieces import SearchPlan
from .social_cards import edition_card
from .targets import LinkMap, link_map
from .text_pictures import text_pictures


def make_plan(
    editions: Sequence[Edition],
    assets: Sequence[str] = (),
    content: str = "content",
    unread: Collection[str] = (),
    coverage: Callable[[], Sequence[EditionCoverage]] | None = None,
    since: Since = NOTHING_KNOWN,
    whole: Sequence[Edition] = (),
    bodies_known: BodyMemory | None = None,
    items_known: ItemPrints | None = None,
) -> tuple[Plan, list[Problem]]:
    """`assets` are the files of the content folder that a text may link to; `content` is that folder's name.

    `unread` are the paths of files that load has reported, so that a link to one is no second problem. Editions
    whose `coverage` can be asked for have a page for their editors; `since` is what has changed in sources of
    translations.
    `whole` are the editions with what waits: nothing of it is planned, but what is wrong with its texts is told.
    `bodies_known` is what earlier plans have found in texts, `items_known` the fingerprints of items that are as they
    were; both are brought up to date.
    """
    settings, site = editions[0].settings, editions[0].site
    addresses = Addresses(settings)
    links = link_map(site, addresses, assets, content, unread)
    pictures = {edition.lang: text_pictures(edition, links) for edition in editions}
    renderer = Renderer(editions, addresses, links, pictures, content)
    bodies, problems = render_bodies(
        editions, renderer, addresses, {} if bodies_known is None else bodies_known
    )
    problems += check_ordinary(editions, links)
    fingerprints = Fingerprints(
        {edition.lang: edition for edition in editions}, bodies, {} if items_known is None else items_known
    )
    desks = tuple(Desk(edition, addresses, bodies) for edition in editions)
    drafts = {desk.lang: [*other_pages(desk), *news_pages(desk), *entity_pages(desk)] for desk in desks}
    if coverage:
        for desk in desks:
            drafts[desk.lang].append(editors_page(desk, partial(_of_edition, coverage, desk.lang), since))
    hidden_in = whole[0].site if whole else site
    there = {f"/{draft.outline.url}" for its in drafts.values() for draft in its}
    calendars_of = {desk.lang: calendars(desk) for desk in desks}
    beside = _beside(desks, calendars_of.values())
    taken = taken_addresses(there, hidden_in, addresses)
    moves, wrong_moves = read_moves(site, addresses, Occupied([*map(page_file, sorted(taken)), *beside]))
    gone = {address: one for address, one in moves.gone.items() if address not in there}
    for desk in desks:
        drafts[desk.lang] += gone_pages(desk, gone)
    pages = finish(desks, drafts, fingerprints)
    feeds = make_feeds(desks)
    for desk in desks:
        problems += check_addresses(desk, drafts[desk.lang], content)
    if whole:
        all_links = link_map(whole[0].site, addresses, assets, content, unread)
        everything = Renderer(whole, addresses, all_links, pictures, content)
        problems += check_hidden(whole, everything, addresses, site.hidden.keys(), bodies)
    redirects, vanished = lead_on(site, hidden_in, addresses, moves, pages, beside, content, unread)
    problems += [*cut_short(wrong_moves), *vanished]
    shown = _shown(site, bodies, links)
    search = cache(partial(make_search, desks, pages, fingerprints))
    plan = Plan(
        site_url=settings.site_url,
        editions=tuple(
            EditionPlan(
                language=desk.language(desk.lang),
                messages=desk.edition.messages,
                site_name=desk.edition.language.site_name,
                tagline=desk.edition.language.tagline,
                home_url=desk.addresses.home(desk.lang),
                sections=sections(desk),
                footer=footer(desk),
                pages=pages[desk.lang],
                pictures=pictures[desk.lang],
                embeds=tuple(embeds(desk)),
                search_url=desk.addresses.search(desk.lang) if settings.search else "",
                feeds=feeds[desk.lang],
                calendars=calendars_of[desk.lang],
                make_search=partial(_of, search, desk.lang) if settings.search else no_search,
                card=edition_card(desk),
            )
            for desk in desks
        ),
        choice=choice(desks),
        files=tuple(FileCopy(path, Addresses.file(path)) for path in shown if path not in site.pictures),
        pictures=tuple(picture_copies(site.pictures[path] for path in shown if path in site.pictures)),
        links=links,
        redirects=redirects,
        moved_sections=tuple((beginning[1:], to[1:]) for beginning, to in moves.sections()),
        fingerprints=fingerprints,
        earlier_files=tuple(earlier_files(redirects, beside, map(page_file, gone))),
    )
    return plan, problems


def _beside(desks: Iterable[Desk], calendars_of: Iterable[tuple[CalendarPlan, ...]]) -> list[str]:
    """The paths of all feeds and calendars."""
    ways = (follow(channel) for desk in desks for channel in channels(desk))
    feeds = {path for way in ways for path in (way.atom_feed, way.json_feed)}
    return sorted(feeds | {calendar.path for its in calendars_of for calendar in its})


def _of_edition(coverage: Callable[[], Sequence[EditionCoverage]], lang: str) -> EditionCoverage:
    return next(one for one in coverage() if one.lang == lang)


def no_search() -> None:
    """Of a site that does without."""


def _of(made: Callable[[], Mapping[str, SearchPlan]], lang: str) -> SearchPlan:
    return made()[lang]


def _shown(site: Site, bodies: Bodies, links: LinkMap) -> list[str]:
    """Every file that a page shows or links to, once for all languages; nothing else is published.

    MkDocs finds the links of ordinary pages later, so of these it is enough that they name the file.
    """
    photos = {photo.path for item in site.items for photo in item.photos}
    pages = (page for by_language in site.pages.values() for page in by_language.values())
    named = mentions(texts_of_pages(pages), links.files)
    return sorted((photos | bodies.files | named.keys() | site.files_of_records) & links.files.keys())
