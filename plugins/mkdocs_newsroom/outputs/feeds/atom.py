"""Atom 1.0 (RFC 4287, https://www.rfc-editor.org/rfc/rfc4287).

Who opens a feed in a browser sees it with a style sheet of ours, and with elements of XHTML that readers pass over
(section 6, "Extending Atom"): what this is, what to do with it, and links, for a browser makes none of Atom's own.
Addresses of our own files begin at the root of the server, so that the same bytes serve at an earlier address too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from markupsafe import Markup, escape

from ...plan.feed_pieces import FeedEntry, FeedPlan
from ...plan.pages import EditionPlan
from ..links import root_path
from .days import moment

_STYLE_SHEET = "assets/newsroom/feed.css"
_ICON = "assets/newsroom/icon.svg"
_NAMESPACES = (
    'xmlns="http://www.w3.org/2005/Atom" xmlns:h="http://www.w3.org/1999/xhtml"'
    ' xmlns:media="http://search.yahoo.com/mrss/"'
)
# All that XML 1.0 cannot hold, not even as a reference (2.2, "Characters"). HTML can: `&#1;` in a text.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def atom_feed(feed: FeedPlan, edition: EditionPlan, site_url: str, entries: list[str]) -> str:
    """`entries` are the ready ones of the feed."""
    return "".join((_head(feed, edition, site_url), *entries, "</feed>\n"))


def atom_entry(entry: FeedEntry, content: Markup, site_url: str) -> str:
    """With all that is its own, so that it may stand in any feed."""
    return xml_text("".join(f"{line}\n" for line in _entry(entry, content, site_url)))


def xml_text(text: str) -> str:
    return _FORBIDDEN.sub("", text)


def _head(feed: FeedPlan, edition: EditionPlan, site_url: str) -> str:
    lang = edition.language.code
    page, itself = escape(site_url + feed.url), escape(site_url + feed.atom_url)
    style = escape(root_path(site_url) + _STYLE_SHEET)
    title = escape(feed.title)
    subtitle = feed.subtitle
    marked = f' xml:lang="{escape(subtitle.lang)}"' if subtitle.lang else ""
    lines = (
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<?xml-stylesheet type="text/css" href="{style}"?>',
        f'<feed {_NAMESPACES} xml:lang="{escape(lang)}">',
        f"<id>{escape(feed.id)}</id>",
        f"<title>{title}</title>",
        *([f"<subtitle{marked}>{escape(subtitle.text)}</subtitle>"] if subtitle else []),
        f"<updated>{moment(feed.updated)}</updated>",
        f"<author><name>{escape(edition.site_name)}</name><uri>{escape(site_url + edition.home_url)}</uri></author>",
        f'<link rel="self" type="application/atom+xml" href="{itself}"/>',
        f'<link rel="alternate" type="text/html" hreflang="{escape(lang)}" href="{page}"/>',
        f'<link rel="alternate" type="application/feed+json" href="{escape(site_url + feed.json_url)}"/>',
        *_for_people(feed, edition, site_url),
    )
    return xml_text("".join(f"{line}\n" for line in lines))


def _for_people(feed: FeedPlan, edition: EditionPlan, site_url: str) -> Iterator[str]:
    _ = edition.messages.gettext
    page, itself = escape(site_url + feed.url), escape(site_url + feed.atom_url)
    what = _(
        "This is a feed for feed readers: apps that show you new items from the websites that you choose."
    )
    how = _("Copy this address into your feed reader:")
    icon = escape(root_path(site_url) + _ICON)
    yield f'<h:head><h:title>{escape(feed.title)}</h:title><h:meta name="viewport" content="width=device-width"/>'
    yield f'<h:link rel="icon" href="{icon}"/></h:head>'
    yield f"<h:header><h:p>{_marked(what)}</h:p>"
    yield f'<h:p>{_marked(how)} <h:a href="{itself}">{itself}</h:a></h:p>'
    yield f'<h:p><h:a href="{page}">{_marked(_("See the page with this news"))}</h:a></h:p></h:header>'


def _entry(entry: FeedEntry, content: Markup, site_url: str) -> Iterator[str]:
    view, url, lang = entry.view, escape(site_url + entry.url), escape(entry.lang)
    title = escape(view.title)
    yield f'<entry xml:lang="{lang}">'
    yield f"<id>{escape(entry.id)}</id>"
    yield f"<title>{title}</title>"
    yield f"<published>{moment(view.date.iso)}</published>"
    yield f"<updated>{moment(entry.updated)}</updated>"
    yield from _links(entry, site_url)
    for author in view.authors:
        yield f"<author><name>{escape(author.name)}</name></author>"
    for tag in entry.tags:
        marked = f' xml:lang="{escape(tag.name.lang)}"' if tag.name.lang else ""
        yield (
            f'<category scheme="{escape(tag.scheme)}" term="{escape(tag.id)}"'
            f' label="{escape(tag.name.text)}"{marked}/>'
        )
    if picture := entry.picture:
        address = escape(site_url + picture.url)
        yield f'<media:thumbnail url="{address}" width="{picture.width}" height="{picture.height}"/>'
    yield f'<h:h2><h:a href="{url}">{title}</h:a></h:h2><h:p>{escape(view.date.text)}</h:p>'
    if view.summary:
        yield f"<summary>{escape(view.summary)}</summary>"
    yield f'<content type="html">{_character_data(content)}</content>'
    yield "</entry>"


def _links(entry: FeedEntry, site_url: str) -> Iterator[str]:
    """No two alternates may have the same type and `hreflang` (4.1.2). Some readers take the first, some the last:
    both are the entry's own page.
    """
    own = escape(site_url + entry.url)
    others = entry.view.other_languages
    if others:
        yield f'<link rel="alternate" type="text/html" href="{own}"/>'
    for other in others:
        address = escape(site_url + other.url)
        yield f'<link rel="alternate" type="text/html" hreflang="{escape(other.lang)}" href="{address}"/>'
    yield f'<link rel="alternate" type="text/html" hreflang="{escape(entry.lang)}" href="{own}"/>'


def _character_data(content: Markup) -> str:
    return "<![CDATA[" + xml_text(content).replace("]]>", "]]]]><![CDATA[>") + "]]>"


def _marked(message: str) -> str:
    """A message as XHTML; without a translation it says its own language."""
    return escape(message).replace("<span lang=", "<h:span lang=").replace("</span>", "</h:span>")
