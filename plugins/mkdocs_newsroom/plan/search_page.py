"""The page of the search: the lists that it stands beside, and what the results need to be told in words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ..model.entities import EntityKind
from ..model.settings import SEARCH
from .desk import Desk
from .drafts import HOME, Draft
from .entity_pages import KIND_TITLES
from .outlines import Outline
from .page import PagePlan
from .pieces import Link
from .shows import Shows
from .views import ContentList, SearchView


def search_page(desk: Desk) -> Draft:
    """Search engines have no use for the results of another search."""
    outline = Outline(
        url=desk.addresses.search(desk.lang),
        src_uri=f"{SEARCH}/index.{desk.lang}.md",
        lang=desk.lang,
        template=SEARCH,
        make=partial(_page, desk),
        shows=Shows(also=([*_lists(desk)], _years(desk))),
        is_indexed=False,
    )
    return Draft((SEARCH,), HOME, outline)


def _page(desk: Desk, outline: Outline) -> PagePlan:
    title = desk._("Search")
    return outline.page(
        title=title,
        description=desk.about(title),
        view=SearchView(
            lists=tuple(one for one in _lists(desk) if one.count),
            years=_years(desk),
            languages=tuple(desk.language(code) for code in desk.edition.settings.codes),
        ),
        section=SEARCH,
        breadcrumbs=(desk.home_link,),
    )


def _lists(desk: Desk) -> Iterator[ContentList]:
    items = desk.edition.site.items
    yield _list(desk, "news", "News", len(items))
    for kind in EntityKind:
        yield _list(desk, kind.value, KIND_TITLES[kind], len(desk.edition.alphabetical(kind)))
    yield _list(desk, "events", "Events", sum(len(item.events) for item in items))


def _list(desk: Desk, key: str, title: str, count: int) -> ContentList:
    url = desk.addresses.section(desk.lang, key)
    return ContentList(key, Link(url, desk.phrase(desk._(title), desk.lang)), count)


def _years(desk: Desk) -> tuple[Link, ...]:
    years = dict.fromkeys(item.date.year for item in desk.edition.site.items)  # items are newest first
    return tuple(
        Link(desk.addresses.year(desk.lang, year), desk.phrase(str(year), desk.lang)) for year in years
    )
