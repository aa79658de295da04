"""The pages that say what has become of a page that was taken down."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..model.addresses import Gone
from .desk import Desk
from .drafts import HOME, Draft
from .other_pages import sections
from .pages import PagePlan
from .views import GoneView


def gone_pages(desk: Desk, gone: Iterable[Gone]) -> Iterator[Draft]:
    """Those of the edition. No search engine lists them."""
    for one in gone:
        url = one.address[1:]
        if url.partition("/")[0] == desk.lang:
            yield _page(desk, url, one)


def _page(desk: Desk, url: str, gone: Gone) -> Draft:
    title = desk._("This page is no longer here")
    page = PagePlan(
        url=url if url.endswith(("/", ".html")) else f"{url}/",
        src_uri=f"gone/{url.strip('/')}.{desk.lang}.md",
        lang=desk.lang,
        template="gone",
        title=title,
        description=title,
        view=GoneView(desk.say(gone.reason), tuple(section.link for section in sections(desk))),
        breadcrumbs=(desk.home_link,),
        is_indexed=False,
    )
    return Draft(("gone", url), HOME, page)
