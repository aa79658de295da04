"""Projects, schools, networks and partners, each on its own page.

Sources: https://schema.org/Organization, https://schema.org/Project, https://schema.org/Grant
"""

from __future__ import annotations

from ...model.entities import EntityKind, PartnerKind
from ...plan.entity_pieces import EntityData, FunderView
from ...plan.views import EntityView
from .nodes import ENTITY, TYPES, Here, Node, contact_point, filled, person

_PARTNERS = {PartnerKind.FUNDER: "FundingAgency", PartnerKind.PUBLIC_BODY: "GovernmentOrganization"}


def entity(here: Here, view: EntityView) -> Node:
    data = view.data
    own = here.page_url + ENTITY
    return filled(
        {
            "@type": _PARTNERS.get(data.partner_kind, TYPES[view.kind])
            if data.partner_kind
            else TYPES[view.kind],
            "@id": own,
            "mainEntityOfPage": {"@id": here.page_url},
            "url": here.page_url,
            "name": view.name.text,
            "alternateName": list(data.aliases),
            "description": view.lead.text,
            "sameAs": data.website,
            "logo": here.image(view.logo) if view.logo else None,
            "address": _address(data),
            "location": _locations(data),
            "foundingDate": data.start,
            "dissolutionDate": data.end,
            "funding": [_grant(here, funder, number) for number, funder in enumerate(view.funders, 1)],
            "member": [
                *here.entities(data.members),
                *(person(one) for one in (*view.moderators, *view.people)),
            ],
            "memberOf": here.entities(data.part_of),
            "contactPoint": contact_point(view.contact) if view.contact else None,
        }
    )


def _address(data: EntityData) -> Node | None:
    known = filled(
        {
            "streetAddress": data.address.text,
            "addressLocality": data.place.text,
            "addressRegion": data.municipality.text,
            "addressCountry": data.country,
        }
    )
    return {"@type": "PostalAddress", **known} if known else None


def _locations(data: EntityData) -> list[Node]:
    places: list[Node] = [{"@type": "Place", "name": place.text} for place in data.places]
    if data.coordinates:
        point = {
            "@type": "GeoCoordinates",
            "latitude": data.coordinates.latitude,
            "longitude": data.coordinates.longitude,
        }
        places.append({"@type": "Place", "geo": point})
    return places


def _grant(here: Here, funder: FunderView, number: int) -> Node:
    return filled(
        {
            "@type": "Grant",
            "@id": f"{here.page_url}#grant-{number}",
            "name": funder.programme.text,
            "identifier": funder.number,
            "url": funder.more,
            "funder": here.entity(EntityKind.PARTNER, funder.partner),
        }
    )
