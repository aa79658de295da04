"""The pages that say what has become of a page that was taken down."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from ..model.addresses import Gone
from ..model.text import Phrase
from .desk import Desk
from .drafts import HOME, Draft
from .other_pages import sections
from .outlines import Outline
from .page import PagePlan
from .shows import Shows
from .views import GoneView


def gone_pages(desk: Desk, gone: Mapping[str, Gone]) -> Iterator[Draft]:
    """Those of the edition, of all by their addresses. No search engine lists them."""
    for address, one in gone.items():
        url = address[1:]
        if url.partition("/")[0] == desk.lang:
            yield _page(desk, url, one)


def _page(desk: Desk, url: str, gone: Gone) -> Draft:
    outline = Outline(
        url=url,
        src_uri=f"gone/{url.strip('/')}.{desk.lang}.md",
        lang=desk.lang,
        template="gone",
        make=partial(_gone_page, desk, gone),
        shows=Shows(also=(gone,)),
        is_indexed=False,
    )
    return Draft(("gone", url), HOME, outline)


def _gone_page(desk: Desk, gone: Gone, outline: Outline) -> PagePlan:
    title = desk._("This page is no longer here")
    return outline.page(
        title=title,
        description=title,
        view=GoneView(_reason(desk, gone), tuple(section.link for section in sections(desk))),
        breadcrumbs=(desk.home_link,),
    )


def _reason(desk: Desk, gone: Gone) -> Phrase:
    return desk.say(gone.reason) if gone.reason else desk.phrase(desk._("It was taken down."), desk.lang)
