"""The page itself, its place in the site, the lists on it, and the website of which it is a part.

Sources: https://schema.org/WebPage, https://schema.org/ItemList, and
https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from ...model.accessibility import CONTACT_PAGE
from ...plan.page import PagePlan
from ...plan.pieces import Card, EventView, Link, Listing
from ...plan.views import (
    EntityIndexView,
    EntityView,
    EventsView,
    HomeView,
    ItemView,
    NewsListView,
    OrdinaryView,
    View,
)
from .events import event_id
from .json_text import entry, quoted
from .nodes import ARTICLE, BREADCRUMBS, ENTITY, LIST, Here, Node, filled

_OF_ORDINARY = {"about": "AboutPage", CONTACT_PAGE: "ContactPage"}


def page(here: Here) -> str:
    plan, url = here.page, here.url_text
    main = _main(plan.view)
    return "".join(
        [
            f'{{"@type":"{_type(plan)}","@id":"{url}","url":"{url}"',
            entry("name", plan.title),
            entry("description", plan.description),
            entry("inLanguage", plan.lang),
            entry("dateModified", plan.last_modified),
            f',"isPartOf":{here.publication.website_text}',
            f',"breadcrumb":{{"@id":"{url}{BREADCRUMBS}"}}' if plan.breadcrumbs else "",
            f',"mainEntity":{{"@id":"{url}{main}"}}' if main else "",
            "}",
        ]
    )


def _type(plan: PagePlan) -> str:
    match plan.view:
        case NewsListView() | EntityIndexView() | EventsView():
            return "CollectionPage"
        case OrdinaryView():
            return _OF_ORDINARY.get(plan.section, "WebPage")
        case _:
            return "WebPage"


def _main(view: View) -> str:
    """The name of what the page is for. An entity is described on the first page of its news."""
    match view:
        case ItemView():
            return ARTICLE
        case EntityView() if view.listing.number == 1:
            return ENTITY
        case NewsListView() | EntityIndexView() | EventsView():
            return LIST
        case _:
            return ""


def breadcrumbs(here: Here) -> str:
    """The way from the home page down to this one, which needs no address of its own."""
    steps = [
        f'{{"@type":"ListItem","position":{position},"name":{quoted(step.text.text)},"item":{quoted(here.url(step.url))}}}'
        for position, step in enumerate(here.page.breadcrumbs, 1)
    ]
    last = f'{{"@type":"ListItem","position":{len(steps) + 1},"name":{quoted(here.page.title)}}}'
    ways = ",".join([*steps, last])
    return f'{{"@type":"BreadcrumbList","@id":"{here.url_text}{BREADCRUMBS}","itemListElement":[{ways}]}}'


def website(here: Here) -> Node:
    """With the address of the search page, where there is one: it finds what `q` asks for."""
    publication, edition = here.publication, here.publication.edition
    search = {
        "@type": "SearchAction",
        "target": {
            "@type": "EntryPoint",
            "urlTemplate": f"{here.url(edition.search_url)}?q={{search_term_string}}",
        },
        "query-input": "required name=search_term_string",
    }
    return filled(
        {
            **publication.website,
            "description": edition.tagline,
            "inLanguage": edition.language.code,
            "publisher": publication.publisher,
            "potentialAction": search if edition.search_url else None,
        }
    )


def lists(here: Here, view: View) -> str:
    """The run of links that a page shows, in its order; empty without one."""
    match view:
        case HomeView():
            return _list(here, _of_cards(view.latest))
        case NewsListView() | EntityView() if view.listing.cards:
            return _list(here, _of_cards(view.listing.cards), view.listing)
        case EntityIndexView():
            return _list(here, [card.link for group in view.groups for card in group.cards])
        case EventsView() if view.listing.number == 1:
            return _list(here, [*_of_events((*view.coming, *view.past))])
        case _:
            return ""


def _of_cards(cards: Iterable[Card]) -> list[Link]:
    return [card.link for card in cards]


def _of_events(events: Iterable[EventView]) -> Iterator[Link]:
    """Each by an address of its own, for one item may tell of several."""
    for event in events:
        if event.item:
            yield Link(event_id(event.item.url, event), event.title)


def _list(here: Here, links: Sequence[Link], listing: Listing | None = None) -> str:
    """Numbers go on from one slice of a long list to the next."""
    total = listing.total if listing else len(links)
    first = 1
    if listing:
        is_last = listing.number == listing.count
        first = total - len(links) + 1 if is_last else (listing.number - 1) * len(links) + 1
    site_url = here.publication.site_url
    entries = ",".join(
        [
            f'{{"@type":"ListItem","position":{position}{_behind_position(link.text.text, link.url, site_url)}'
            for position, link in enumerate(links, first)
        ]
    )
    name = f"{here.url_text}{LIST}"
    return f'{{"@type":"ItemList","@id":"{name}","numberOfItems":{total},"itemListElement":[{entries}]}}'


@lru_cache(maxsize=10_000)  # most links stand in other lists as well; an edition may have thousands of items
def _behind_position(name: str, url: str, site_url: str) -> str:
    return f',"name":{quoted(name)},"url":{quoted(site_url + url)}}}'
