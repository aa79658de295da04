"""HTML, from a web page or from Word, as Markdown, without anything that is not shown or could do harm."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import nh3
from markdownify import MarkdownConverter

from ...model.marking import N_
from .encodings import tidy
from .received import CannotDraftError, Received, Said

PICTURE = "picture:"
"""The address of the n-th picture that came along with the HTML: `picture:0`."""
CAPTION = "\ue000"
"""Stands in the Markdown before the caption of a picture."""

_TEXT_TAGS = (
    "a abbr b blockquote br caption code dd div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img li main ol p pre "
    "article section s strike del strong sub sup table tbody td tfoot th thead tr ul u span"
)
_DROPPED_TAGS = (
    "script style head title nav footer aside form button noscript template svg iframe object select textarea"
)
_ATTRIBUTES = {
    "*": {"hidden", "style", "aria-hidden"},
    "a": {"href"},
    "img": {"src", "alt"},
    "ol": {"start"},
    "td": {"colspan"},
    "th": {"colspan"},
}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_TITLE = re.compile(r"<title\b[^>]*>(.*?)</title>", re.IGNORECASE | re.DOTALL)
_LINKED_PICTURE = re.compile(r"!\[[^\]\n]*\]\((?!picture:)[^)\n]*\)")
_EMPTY_LINES = re.compile(r"\n{3,}")
_DAY_AT_START = re.compile(r"^(\d{1,4})\.(?=\s\S)", re.MULTILINE)


class _Converter(MarkdownConverter):
    class Options:
        heading_style = "atx"
        bullets = "-"
        escape_underscores = False
        table_infer_header = True
        newline_style = "backslash"

    def process_tag(self, node: Any, parent_tags: Any = None) -> str:
        if node.has_attr("hidden") or node.has_attr("style") or node.get("aria-hidden") == "true":
            return ""
        return str(super().process_tag(node, parent_tags=parent_tags))  # type: ignore[misc]  # not in its types

    def process_text(self, el: Any, parent_tags: Any = None) -> str:
        """A day at the beginning of a paragraph is no list."""
        text = str(super().process_text(el, parent_tags=parent_tags))  # type: ignore[misc]  # as above
        return _DAY_AT_START.sub(r"\1\\.", text) if el.previous_sibling is None else text

    def convert_figcaption(self, _: Any, text: str, parent_tags: Any) -> str:  # noqa: ARG002  # markdownify's
        return f"\n\n{CAPTION}{text.strip()}\n\n" if text.strip() else ""


def read_html(html: str) -> Received:
    """`pictures` are left to whoever knows them. Raises CannotDraftError when it is nested too deep."""
    title = _TITLE.search(html)
    clean = nh3.clean(
        html,
        tags=set(_TEXT_TAGS.split()),
        clean_content_tags=set(_DROPPED_TAGS.split()),
        attributes=_ATTRIBUTES,
        attribute_filter=_kept,
        url_schemes={"http", "https", "mailto", "tel", PICTURE.rstrip(":")},
        link_rel=None,
    )
    try:
        markdown = tidy(str(_Converter().convert(clean)))
    except RecursionError as error:
        raise CannotDraftError(
            N_("its parts are nested too deep. Copy the text alone into a .txt file.")
        ) from error
    markdown = "\n".join(line.rstrip() for line in markdown.split("\n"))
    return Received(
        _EMPTY_LINES.sub("\n\n", markdown).strip(),
        title=" ".join(unescape(title[1]).split()) if title else "",
    )


def without_pictures(markdown: str) -> tuple[str, tuple[Said, ...]]:
    """Pictures that a text only names are not fetched: they belong to somebody, and stand elsewhere."""
    text, count = _LINKED_PICTURE.subn("", markdown)
    return text, (linked_pictures(count),) if count else ()


def linked_pictures(count: int) -> Said:
    return Said.of(
        N_("Pictures that the file only links to are left out ({count}). Ask for the files."), count=count
    )


def _kept(tag: str, attribute: str, value: str) -> str | None:  # noqa: ARG001  # nh3's
    """Of a style only that it hides."""
    if attribute == "style":
        return "hidden" if _HIDDEN.search(value) else None
    return value
