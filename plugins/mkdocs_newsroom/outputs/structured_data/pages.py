"""The page itself, its place in the site, the lists on it, and the website of which it is a part.

Sources: https://schema.org/WebPage, https://schema.org/ItemList, and
https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ...model.accessibility import CONTACT_PAGE
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
from .nodes import ARTICLE, BREADCRUMBS, ENTITY, LIST, Here, Node, filled, numbered

_OF_ORDINARY = {"about": "AboutPage", CONTACT_PAGE: "ContactPage"}


def page(here: Here) -> Node:
    plan = here.page
    return filled(
        {
            "@type": _type(here),
            "@id": here.page_url,
            "url": here.page_url,
            "name": plan.title,
            "description": plan.description,
            "inLanguage": plan.lang,
            "dateModified": plan.last_modified,
            "isPartOf": here.website(),
            "breadcrumb": {"@id": here.page_url + BREADCRUMBS} if plan.breadcrumbs else None,
            "mainEntity": _main(here, plan.view),
        }
    )


def _type(here: Here) -> str:
    match here.page.view:
        case NewsListView() | EntityIndexView() | EventsView():
            return "CollectionPage"
        case OrdinaryView():
            return _OF_ORDINARY.get(here.page.section, "WebPage")
        case _:
            return "WebPage"


def _main(here: Here, view: View) -> Node | None:
    """What the page is for. An entity is described on the first page of its news."""
    match view:
        case ItemView():
            return {"@id": here.page_url + ARTICLE}
        case EntityView() if view.listing.number == 1:
            return {"@id": here.page_url + ENTITY}
        case NewsListView() | EntityIndexView() | EventsView():
            return {"@id": here.page_url + LIST}
        case _:
            return None


def breadcrumbs(here: Here) -> Node:
    """The way from the home page down to this one, which needs no address of its own."""
    steps = [(step.text.text, here.url(step.url)) for step in here.page.breadcrumbs]
    return {
        "@type": "BreadcrumbList",
        "@id": here.page_url + BREADCRUMBS,
        "itemListElement": list(numbered([*steps, (here.page.title, "")])),
    }


def website(here: Here) -> Node:
    """With the address of the search page, where there is one: it finds what `q` asks for."""
    search = {
        "@type": "SearchAction",
        "target": {
            "@type": "EntryPoint",
            "urlTemplate": f"{here.url(here.edition.search_url)}?q={{search_term_string}}",
        },
        "query-input": "required name=search_term_string",
    }
    return filled(
        {
            **here.website(),
            "description": here.edition.tagline,
            "inLanguage": here.edition.language.code,
            "publisher": here.publisher(),
            "potentialAction": search if here.edition.search_url else None,
        }
    )


@dataclass(frozen=True)
class LinkRun:
    """The run of links that a page shows, in its order; numbers go on from one slice of a long list to the next."""

    id: str
    links: Sequence[Link]
    total: int
    first: int

    @property
    def head(self) -> Node:
        """All but the links."""
        return {"@type": "ItemList", "@id": self.id, "numberOfItems": self.total}


def list_item(position: int, name: str, url: str) -> Node:
    return {"@type": "ListItem", "position": position, "name": name, "url": url}


def lists(here: Here, view: View) -> LinkRun | None:
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
            return None


def _of_cards(cards: Iterable[Card]) -> list[Link]:
    return [card.link for card in cards]


def _of_events(events: Iterable[EventView]) -> Iterator[Link]:
    """Each by an address of its own, for one item may tell of several."""
    for event in events:
        if event.item:
            yield Link(event_id(event.item.url, event), event.title)


def _list(here: Here, links: Sequence[Link], listing: Listing | None = None) -> LinkRun:
    total = listing.total if listing else len(links)
    first = 1
    if listing:
        is_last = listing.number == listing.count
        first = total - len(links) + 1 if is_last else (listing.number - 1) * len(links) + 1
    return LinkRun(here.page_url + LIST, links, total, first)
