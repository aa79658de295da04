"""The text of an entry as feed readers show it: plain HTML that needs nothing of our site but its pictures.

A reader has a page and styles of its own. So ids, classes, sources of pictures and hints for a browser go, and every
address is absolute.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from html import unescape
from urllib.parse import urljoin

from markupsafe import Markup, escape

from ...editions.catalogue import Catalogue
from ...plan.feed_pieces import FeedEntry
from ..environment import environment
from ..links import Links

# Bodies are clean: no `<` or `>` stands inside a tag, and values stand in double quotes.
_TAG = re.compile(r"<([a-z][a-z0-9]*)((?: [^<>]*)?)>")
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
_PICTURE = re.compile(r"</?picture>|<source [^>]*>")
_ADDRESSES = {"href", "src"}
_KEPT = {
    *_ADDRESSES,
    *("align", "alt", "colspan", "dir", "height", "hreflang", "lang", "reversed"),
    *("rowspan", "scope", "start", "title", "type", "value", "width"),
}

Content = Callable[[FeedEntry], Markup]


def content_maker(messages: Catalogue, site_url: str) -> Content:
    """Makes the content of entries in the language of `messages`."""
    env = environment(messages)
    Links(site_url).install(env)
    template = env.get_template("feeds/content.html")

    def make(entry: FeedEntry) -> Markup:
        body = portable(entry.view.body, site_url + entry.url)
        return Markup(template.render(entry=entry, body=body))  # noqa: S704  # escaped by Jinja

    return make


def portable(body: Markup, page_url: str) -> Markup:
    """A clean body with plain pictures and absolute addresses; those in it are relative to the page."""
    html = _TAG.sub(partial(_tag, page_url), _PICTURE.sub("", body))
    return Markup(html)  # noqa: S704  # it was clean, and what was put into it is escaped


def _tag(page_url: str, match: re.Match[str]) -> str:
    name, written = match.groups()
    kept = "".join(
        f' {attribute}="{_absolute(value, page_url) if attribute in _ADDRESSES else value}"'
        for attribute, value in _ATTRIBUTE.findall(written)
        if attribute in _KEPT
    )
    return f"<{name}{kept}>"


def _absolute(address: str, page_url: str) -> str:
    try:
        return str(escape(urljoin(page_url, unescape(address))))
    except ValueError:  # no address at all, such as "//["
        return address
