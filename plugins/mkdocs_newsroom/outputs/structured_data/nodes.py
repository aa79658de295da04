"""The small nodes that many pages share, and the names (`@id`) by which nodes of all pages refer to each other.

A node is described in full on its own page and nowhere else; other pages refer to it with its name, so that each page
can be understood alone. A text is given in the language in which the page shows it.

What stands on nearly every page is made as text at once; the rest are nodes, which are written when they are whole.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from ...model.entities import EntityKind
from ...plan.page import PagePlan
from ...plan.pages import EditionPlan
from ...plan.pieces import Chip, ContactView, Link, PersonView, Picture
from ...plan.social_cards import HEIGHT, WIDTH
from .json_text import quoted, written

Node = dict[str, Any]
"""As JSON has it. The order of its entries is that in which they are written."""

TYPES = {
    EntityKind.PROJECT: "Project",
    EntityKind.SCHOOL: "School",
    EntityKind.NETWORK: "Organization",
    EntityKind.PARTNER: "Organization",
}
ARTICLE, BREADCRUMBS, ENTITY, LIST, PUBLISHER, WEBSITE = (
    "#article",
    "#breadcrumbs",
    "#about",
    "#list",
    "#publisher",
    "#website",
)


class Publication:
    """What all pages of an edition tell; the address of the whole site has a slash at its end."""

    def __init__(self, edition: EditionPlan, site_url: str) -> None:
        self.edition, self.site_url = edition, site_url
        home = site_url + edition.home_url
        named = {"name": edition.site_name, "url": home}
        self.publisher: Node = {"@type": "Organization", "@id": home + PUBLISHER, **named}
        self.website: Node = {"@type": "WebSite", "@id": home + WEBSITE, **named}
        self.publisher_text, self.website_text = written(self.publisher), written(self.website)
        # A chip is kept, so that no other ever takes its place.
        self.chips: dict[int, tuple[Chip, str]] = {}


class Here:
    """The page of an edition that is described. `url_text` is its address within quotation marks of JSON."""

    def __init__(self, publication: Publication, page: PagePlan) -> None:
        self.publication, self.page = publication, page
        self.page_url = publication.site_url + page.url
        self.url_text = quoted(self.page_url)[1:-1]
        self.publisher_text = publication.publisher_text

    def url(self, address: str) -> str:
        return self.publication.site_url + address

    def chip(self, chip: Chip) -> str:
        """Its entity; the same on all pages."""
        made = self.publication.chips.get(id(chip))
        if made is None:
            made = chip, written(self.entity(chip.kind, chip.link))
            self.publication.chips[id(chip)] = made
        return made[1]

    def person(self, view: PersonView) -> str:
        return _person_text(view.name, view.role.text, view.organisation.text)

    def entity(self, kind: EntityKind, link: Link) -> Node:
        url = self.url(link.url)
        return {"@type": TYPES[kind], "@id": url + ENTITY, "name": link.text.text, "url": url}

    def entities(self, chips: Iterable[Chip]) -> list[Node]:
        return [self.entity(chip.kind, chip.link) for chip in chips]

    def image(self, picture: Picture) -> Node:
        return filled(
            {
                "@type": "ImageObject",
                "url": self.url(picture.url),
                "width": picture.width,
                "height": picture.height,
                "caption": picture.caption.text,
                "creditText": picture.credit.text,
            }
        )

    def card_image(self) -> list[Node]:
        """The picture that stands beside a shared link, for a page without one of its own."""
        card = self.page.card
        return (
            [{"@type": "ImageObject", "url": self.url(card.url), "width": WIDTH, "height": HEIGHT}]
            if card
            else []
        )


def filled(node: Node) -> Node:
    """Without what is not known."""
    return {name: value for name, value in node.items() if value or value == 0}


def person(view: PersonView) -> Node:
    return _person(view.name, view.role.text, view.organisation.text)


def _person(name: str, role: str, organisation: str) -> Node:
    return filled(
        {
            "@type": "Person",
            "name": name,
            "jobTitle": role,
            "worksFor": {"@type": "Organization", "name": organisation} if organisation else None,
        }
    )


@lru_cache(maxsize=1000)  # few people write thousands of items
def _person_text(name: str, role: str, organisation: str) -> str:
    return written(_person(name, role, organisation))


def contact_point(view: ContactView) -> Node:
    return filled(
        {
            "@type": "ContactPoint",
            "name": view.name,
            "contactType": view.role.text,
            "email": view.email.text.text if view.email else "",
            "telephone": view.phone.text.text if view.phone else "",
            "url": view.link,
        }
    )
