"""All that a page tells programs, as one JSON-LD graph.

Sources: https://www.w3.org/TR/json-ld11/ (section 7, "Embedding JSON-LD in HTML Documents") and https://schema.org/
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache

from markupsafe import Markup

from ...plan.page import PagePlan
from ...plan.pages import EditionPlan
from ...plan.views import EntityView, HomeView, ItemView
from .articles import article
from .entities import entity
from .events import events
from .nodes import Here, Node
from .pages import LinkRun, breadcrumbs, list_item, lists, page, website

_ESCAPES = tuple((sign, f"\\u{ord(sign):04x}") for sign in "<>&\u2028\u2029")
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def structured_data(edition: EditionPlan, plan: PagePlan, site_url: str) -> list[Node]:
    """The nodes of the page's graph; none for a page that search engines are asked to leave out."""
    if not plan.is_indexed:
        return []
    here = Here(edition, plan, site_url)
    run = lists(here, plan.view)
    return [*_nodes(here), *([_as_node(run, site_url)] if run else [])]


def json_ld(edition: EditionPlan, plan: PagePlan, site_url: str) -> Markup:
    """The same as the text of a `<script type="application/ld+json">`: no sign in it can end the script. Empty without
    nodes.
    """
    if not plan.is_indexed:
        return Markup()
    here = Here(edition, plan, site_url)
    run = lists(here, plan.view)
    graph = [_written([*_nodes(here)])[1:-1], *([_as_text(run, site_url)] if run else [])]
    # Escaped for the one place where it may stand.
    return Markup('{"@context":"https://schema.org","@graph":[' + ",".join(graph) + "]}")  # noqa: S704


def _nodes(here: Here) -> Iterator[Node]:
    """All but the run of links."""
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


def _as_node(run: LinkRun, site_url: str) -> Node:
    entries = enumerate(run.links, run.first)
    items = [list_item(position, link.text.text, site_url + link.url) for position, link in entries]
    return {**run.head, "itemListElement": items}


def _as_text(run: LinkRun, site_url: str) -> str:
    """What is written of the node; most links stand in other lists as well."""
    entries = [
        f"{position}{_behind_position(link.text.text, link.url, site_url)}"
        for position, link in enumerate(run.links, run.first)
    ]
    items = "".join(["[", _BEFORE_POSITION, f",{_BEFORE_POSITION}".join(entries), "]"]) if entries else "[]"
    return f'{_written(run.head)[:-1]},"itemListElement":{items}}}'


@lru_cache(maxsize=10_000)  # the links of an edition that has thousands of items
def _behind_position(name: str, url: str, site_url: str) -> str:
    return _written(list_item(0, name, site_url + url))[len(_BEFORE_POSITION) + 1 :]


def _written(value: object) -> str:
    written = _JSON.encode(value)
    for sign, escaped in _ESCAPES:
        if sign in written:
            written = written.replace(sign, escaped)
    return written


_BEFORE_POSITION = _written(list_item(0, "", "")).partition("0")[0]
