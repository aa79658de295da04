"""All that a page tells programs, as one JSON-LD graph.

Sources: https://www.w3.org/TR/json-ld11/ (section 7, "Embedding JSON-LD in HTML Documents") and https://schema.org/
"""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from ...plan.page import PagePlan
from ...plan.pages import EditionPlan
from ...plan.views import EntityView, HomeView, ItemView
from ..written import as_html
from .articles import article
from .entities import entity
from .events import events
from .json_text import in_script, written
from .nodes import Here, Publication
from .pages import breadcrumbs, lists, page, website

_NOTHING = Markup()


class Graphs:
    """Those of the pages of an edition. The address of the site has a slash at its end."""

    def __init__(self, edition: EditionPlan, site_url: str) -> None:
        self._publication = Publication(edition, site_url)

    def json_ld(self, plan: PagePlan) -> Markup:
        """The text of a `<script type="application/ld+json">`: no sign in it can end the script. Empty for a page that
        search engines are asked to leave out.
        """
        if not plan.is_indexed:
            return _NOTHING
        nodes = ",".join([*_nodes(Here(self._publication, plan))])
        # Escaped for the one place where it may stand.
        return as_html(in_script(f'{{"@context":"https://schema.org","@graph":[{nodes}]}}'))


def _nodes(here: Here) -> Iterator[str]:
    plan, view = here.page, here.page.view
    if isinstance(view, HomeView):
        yield written(website(here))
    yield page(here)
    if plan.breadcrumbs:
        yield breadcrumbs(here)
    match view:
        case ItemView():
            yield article(here, view)
            yield from map(written, events(here, view))
        case EntityView() if view.listing.number == 1:
            yield written(entity(here, view))
    if run := lists(here, view):
        yield run
