"""The files of the site that are no pages of an edition."""

from __future__ import annotations

from dataclasses import replace

from ..plan.pages import Plan
from .sitemap import sitemap
from .templates import render_choice


def site_files(plan: Plan) -> dict[str, str]:
    """Path in the site -> text."""
    return {
        "index.html": render_choice(plan.choice, plan.site_url),
        "404.html": render_choice(replace(plan.choice, is_not_found=True), plan.site_url),
        "sitemap.xml": sitemap(plan),
        "robots.txt": f"User-agent: *\nAllow: /\n\nSitemap: {plan.site_url}sitemap.xml\n",
    }
