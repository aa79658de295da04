"""The small nodes that many pages share, and the names (`@id`) by which nodes of all pages refer to each other.

A node is described in full on its own page and nowhere else; other pages refer to it with its name, so that each page
can be understood alone. A text is given in the language in which the page shows it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ...model.entities import EntityKind
from ...plan.page import PagePlan
from ...plan.pages import EditionPlan
from ...plan.pieces import Chip, ContactView, Link, PersonView, Picture
from ...plan.social_cards import HEIGHT, WIDTH

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


@dataclass(frozen=True)
class Here:
    """The page of an edition that is described, and the address of the whole site, with a slash at its end."""

    edition: EditionPlan
    page: PagePlan
    site_url: str

    def url(self, address: str) -> str:
        return self.site_url + address

    @property
    def page_url(self) -> str:
        return self.site_url + self.page.url

    @property
    def home(self) -> str:
        return self.site_url + self.edition.home_url

    def publisher(self) -> Node:
        return {
            "@type": "Organization",
            "@id": self.home + PUBLISHER,
            "name": self.edition.site_name,
            "url": self.home,
        }

    def website(self) -> Node:
        return {
            "@type": "WebSite",
            "@id": self.home + WEBSITE,
            "name": self.edition.site_name,
            "url": self.home,
        }

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
    return filled(
        {
            "@type": "Person",
            "name": view.name,
            "jobTitle": view.role.text,
            "worksFor": {"@type": "Organization", "name": view.organisation.text}
            if view.organisation
            else None,
        }
    )


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


def numbered(entries: Iterable[tuple[str, str]], first: int = 1) -> Iterator[Node]:
    """The entries of a list, of (name, address); without an address the name stands alone."""
    for position, (name, url) in enumerate(entries, first):
        yield {"@type": "ListItem", "position": position, "name": name, **({"item": url} if url else {})}
