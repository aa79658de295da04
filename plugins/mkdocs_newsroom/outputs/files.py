"""The files of the site that are no pages of an edition."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..plan.pages import Plan
from .headers import headers
from .policy import InlineCode, with_policy
from .sitemap import sitemap
from .templates import render_choice


def site_files(plan: Plan, code: InlineCode | None) -> Iterator[tuple[str, bytes]]:
    """Path in the site and bytes of each. `code` is that of all pages together; None in a preview: it has no policy."""
    for path, text in _texts(plan, code):
        yield path, text.encode()


def _texts(plan: Plan, code: InlineCode | None) -> Iterator[tuple[str, str]]:
    for path, document in _documents(plan):
        yield path, document if code is None else with_policy(document)
    yield "sitemap.xml", sitemap(plan)
    yield "robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {plan.site_url}sitemap.xml\n"
    if code is not None:
        yield "_headers", headers(code)


def _documents(plan: Plan) -> Iterator[tuple[str, str]]:
    """Whole HTML documents that no theme surrounds."""
    yield "index.html", render_choice(plan.choice, plan.site_url)
    yield "404.html", render_choice(replace(plan.choice, is_not_found=True), plan.site_url)
