"""JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import json
from typing import Any

from markupsafe import Markup

from ...plan.feed_pieces import FeedEntry, FeedPlan
from ...plan.pages import EditionPlan
from .days import moment

VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(feed: FeedPlan, edition: EditionPlan, site_url: str, items: list[str]) -> str:
    """`items` are the ready ones of the feed."""
    head = {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": site_url + feed.url,
        "feed_url": site_url + feed.json_url,
        **({"description": feed.subtitle.text} if feed.subtitle else {}),
        "authors": [{"name": edition.site_name, "url": site_url + edition.home_url}],
        "language": edition.language.code,
    }
    listed = ",\n".join(items)
    return f'{_json(head)[:-1]}, "items": [\n{listed}\n]}}\n'


def json_item(entry: FeedEntry, content: Markup, site_url: str) -> str:
    """With all that is its own, so that it may stand in any feed."""
    view = entry.view
    item: dict[str, Any] = {
        "id": entry.id,
        "url": site_url + entry.url,
        "title": view.title,
        "language": entry.lang,
        "date_published": moment(view.date.iso),
        "date_modified": moment(entry.updated),
    }
    if view.summary:
        item["summary"] = view.summary
    if entry.picture:
        item["image"] = site_url + entry.picture.url
    if view.authors:
        item["authors"] = [{"name": author.name} for author in view.authors]
    if entry.tags:
        item["tags"] = [tag.name.text for tag in entry.tags]
    return _json(item | {"content_html": str(content)})


def _json(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)
