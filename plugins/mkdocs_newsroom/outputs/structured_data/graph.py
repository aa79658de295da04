"""All that a page tells programs, as one JSON-LD graph.

Sources: https://www.w3.org/TR/json-ld11/ (section 7, "Embedding JSON-LD in HTML Documents") and https://schema.org/
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from markupsafe import Markup

from ...plan.page import PagePlan
from ...plan.pages import EditionPlan
from ...plan.views import EntityView, HomeView, ItemView
from .articles import article
from .entities import entity
from .events import events
from .nodes import Here, Node
from .pages import breadcrumbs, lists, page, website

_ESCAPES = tuple((sign, f"\\u{ord(sign):04x}") for sign in "<>&\u2028\u2029")
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def structured_data(edition: EditionPlan, plan: PagePlan, site_url: str) -> list[Node]:
    """The nodes of the page's graph; none for a page that search engines are asked to leave out."""
    return list(_nodes(Here(edition, plan, site_url))) if plan.is_indexed else []


def as_json_ld(nodes: list[Node]) -> Markup:
    """The text of a `<script type="application/ld+json">`: no sign in it can end the script. Empty without nodes."""
    if not nodes:
        return Markup()
    written = _JSON.encode({"@context": "https://schema.org", "@graph": nodes})
    for sign, escaped in _ESCAPES:
        written = written.replace(sign, escaped)
    return Markup(written)  # noqa: S704  # escaped for the one place where it may stand


def _nodes(here: Here) -> Iterator[Node]:
    plan, view = here.page, here.page.view
    if isinstance(view, HomeView):
        yield website(here)
    yield page(here)
    if plan.breadcrumbs:
        yield breadcrumbs(here)
    match view:
        case ItemView():
            yield article(here, view)
            yield from events(here, view)
        case EntityView() if view.listing.number == 1:
            yield entity(here, view)
    if run := lists(here, view):
        yield run
