"""The files of the site that are no pages of an edition."""

from __future__ import annotations

from dataclasses import replace

from ..plan.pages import Plan
from .headers import headers
from .policy import InlineCode, with_policy
from .sitemap import sitemap
from .templates import render_choice


def site_files(plan: Plan, code: InlineCode | None) -> dict[str, str]:
    """Path in the site -> text. `code` is that of all pages together; None in a preview, which has no policy."""
    files = {
        "index.html": render_choice(plan.choice, plan.site_url),
        "404.html": render_choice(replace(plan.choice, is_not_found=True), plan.site_url),
        "sitemap.xml": sitemap(plan),
        "robots.txt": f"User-agent: *\nAllow: /\n\nSitemap: {plan.site_url}sitemap.xml\n",
    }
    if code is None:
        return files
    documents = {path: with_policy(text) for path, text in files.items() if path.endswith(".html")}
    return {**files, **documents, "_headers": headers(code)}
