"""The files of the site that are no pages of an edition."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from ..plan.pages import Plan
from .calendars import calendar_files
from .embeds import embed_documents
from .feeds.files import feed_files
from .headers import headers
from .policy import InlineCode, with_policy
from .redirects import redirect_documents, redirect_map, redirects_file
from .search.index import search_files
from .sitemap import SITEMAP, sitemaps
from .templates import render_choice, root_path


def site_files(plan: Plan, code: InlineCode | None) -> Iterator[tuple[str, bytes]]:
    """Path in the site and bytes of each. `code` is that of all pages together; None in a preview: it has no policy."""
    earlier: defaultdict[str, list[str]] = defaultdict(list)
    for file in plan.earlier_files:
        if file.is_copied:
            earlier[file.target].append(file.source)
    texts = ((path, text.encode()) for path, text in _texts(plan, code))
    for path, content in chain(texts, calendar_files(plan)):
        yield path, content
        for place in earlier.get(path, ()):
            yield place, content


def _texts(plan: Plan, code: InlineCode | None) -> Iterator[tuple[str, str]]:
    for path, document in _documents(plan):
        yield path, document if code is None else with_policy(document)
    yield from feed_files(plan)
    yield from search_files(plan)
    yield from sitemaps(plan)
    yield "robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {plan.site_url}{SITEMAP}\n"
    yield "_redirects", redirects_file(plan)
    yield "redirects.map", redirect_map(plan)
    if code is not None:
        languages = (edition.language.code for edition in plan.editions)
        yield "_headers", headers(code, languages, root_path(plan.site_url))


def _documents(plan: Plan) -> Iterator[tuple[str, str]]:
    """Whole HTML documents that no theme surrounds."""
    yield "index.html", render_choice(plan.choice, plan.site_url)
    yield "404.html", render_choice(replace(plan.choice, is_not_found=True), plan.site_url)
    yield from embed_documents(plan)
    yield from redirect_documents(plan)
