"""sitemap.xml with the alternates of each page. Source: https://www.sitemaps.org/protocol.html (0.9)."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import escape

from ..plan.pages import Alternate, Plan


def sitemap(plan: Plan) -> str:
    """The page of the language choice stands first; each edition's home is its alternate."""
    homes = tuple(Alternate(edition.language.code, edition.home_url) for edition in plan.editions)
    entries = _entry(plan.site_url, "", (*homes, Alternate("x-default", "")))
    entries += "".join(
        _entry(plan.site_url, page.url, page.alternates, page.last_modified)
        for edition in plan.editions
        for page in edition.pages
        if page.is_indexed
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
        ' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
        f"{entries}</urlset>\n"
    )


def _entry(site_url: str, url: str, alternates: Iterable[Alternate], last_modified: str = "") -> str:
    lines = [f"<url>\n<loc>{escape(site_url + url)}</loc>\n"]
    if last_modified:
        lines.append(f"<lastmod>{last_modified}</lastmod>\n")
    for alternate in alternates:
        address = escape(site_url + alternate.url)
        lines.append(f'<xhtml:link rel="alternate" hreflang="{alternate.lang}" href="{address}"/>\n')
    return "".join((*lines, "</url>\n"))
