"""sitemap.xml with the alternates of each page. Source: https://www.sitemaps.org/protocol.html (0.9)."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import escape

from ..plan.views import PagePlan, Plan


def sitemap(plan: Plan) -> str:
    entries = "".join(
        _entry(plan.site_url, page) for edition in plan.editions for page in edition.pages if page.is_indexed
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
        ' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
        f"{entries}</urlset>\n"
    )


def _entry(site_url: str, page: PagePlan) -> str:
    return "".join(_lines(site_url, page))


def _lines(site_url: str, page: PagePlan) -> Iterator[str]:
    yield f"<url>\n<loc>{escape(site_url + page.url)}</loc>\n"
    if page.last_modified:
        yield f"<lastmod>{page.last_modified}</lastmod>\n"
    for alternate in page.alternates:
        address = escape(site_url + alternate.url)
        yield f'<xhtml:link rel="alternate" hreflang="{alternate.lang}" href="{address}"/>\n'
    yield "</url>\n"
