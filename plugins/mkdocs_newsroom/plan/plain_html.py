"""What the renderer makes of a text without raw HTML: seen to be clean tag by tag, quicker than cleaning it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape

from .picture_words import has_silent_picture

Resolve = Callable[[str, bool], str]

_NAMES = ("p", "ul", "ol", "li", "em", "strong", "del", "code", "pre", "blockquote")
_NAMES_IN_TABLES = ("table", "thead", "tbody", "tr", "th", "td")
_CLOSED = {"<br />": "<br>", "<hr />": "<hr>"}
_BARE = {
    *(f"<{edge}{name}>" for name in (*_NAMES, *_NAMES_IN_TABLES) for edge in ("", "/")),
    *(f'<{name} align="{side}">' for name in ("th", "td") for side in ("left", "center", "right")),
    *(f"</h{level}>" for level in range(1, 7)),
    *("</a>", '<div class="table" tabindex="0">', "</div>", *_CLOSED),
}
_TAG = re.compile(r"(<[^<>]*>)")  # as a group, so that `split` keeps it
_WITH_VALUES = re.compile(
    r'<(?:h[1-6] id="(?P<id>[^"&]+)"'
    r'|(?P<start>a href|img src)="(?P<address>[^"]*)"(?P<words>(?: alt="[^"]*")?(?: title="[^"]*")?)(?: /)?'
    r'|ol start="[0-9]+")>'
)
_WITH_ADDRESS = re.compile(r"<(?:a|img) [^<>]*>")
# Others may be none: the cleaner parses the host of an address, and takes the address out where it cannot.
_SURE_ADDRESS = re.compile(
    r"[^:]*"
    r"|https?://(?:[a-zA-Z0-9]+(?:-[a-zA-Z0-9]+)*\.)+[a-zA-Z]{2,}(?:[/?#].*)?"
    r"|(?:mailto|tel):[a-zA-Z0-9.+@_-]*",
    re.DOTALL,
)


@dataclass(frozen=True)
class PlainHtml:
    """Clean HTML, the ids in it, and whether it has a picture without words."""

    html: str
    ids: frozenset[str]
    is_silent: bool


def plain_html(html: str, reserved_ids: tuple[str, ...], resolve: Resolve) -> PlainHtml | None:
    """The same bytes as cleaning makes, for what was rendered from a text that has no `<`. None where it has anything
    that is not known here; else `resolve` is asked as `dialect.render` says.

    No other tag, attribute or scheme passes than those written here, whoever has put it there; but that each tag is
    closed where it should be is left to the renderer, which alone writes tags where the text has none.
    """
    tags = _TAG.findall(html)
    if not html.count("<") == html.count(">") == len(tags) or "\r" in html or _has_link_in_link(html):
        return None
    kinds = dict.fromkeys(tags)
    with_values = {tag: _WITH_VALUES.fullmatch(tag) for tag in kinds if tag not in _BARE}
    matches = [match for match in with_values.values() if match and _is_sure(match, reserved_ids)]
    if len(matches) < len(with_values):
        return None
    if "&quot;" in html:
        html = _with_quotes(html)
    rewritten = {match[0]: _rewritten(match, resolve) for match in matches if match["start"]}
    if rewritten:
        html = _WITH_ADDRESS.sub(lambda tag: rewritten[tag[0]], html)
    for tag in _CLOSED.keys() & kinds:
        html = html.replace(tag, _CLOSED[tag])
    return PlainHtml(
        html=html.replace("\xa0", "&nbsp;"),
        ids=frozenset(match["id"] for match in matches if match["id"]),
        is_silent=any(has_silent_picture(match[0]) for match in matches if match["start"] == "img src"),
    )


def _with_quotes(html: str) -> str:
    """Between tags a quote needs no entity."""
    pieces = _TAG.split(html)
    pieces[::2] = [text.replace("&quot;", '"') for text in pieces[::2]]
    return "".join(pieces)


def _has_link_in_link(html: str) -> bool:
    """A browser, and the cleaner, would end the outer one where the inner one begins."""
    return any(part.count("<a ") > 1 for part in html.split("</a>"))


def _is_sure(tag: re.Match[str], reserved_ids: tuple[str, ...]) -> bool:
    if tag["start"]:
        return _SURE_ADDRESS.fullmatch(unescape(tag["address"])) is not None
    return not (tag["id"] or "").startswith(reserved_ids)


def _rewritten(tag: re.Match[str], resolve: Resolve) -> str:
    is_picture = tag["start"] == "img src"
    address = resolve(unescape(tag["address"]), is_picture)
    written = address.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;").replace(">", "&gt;")
    when = ' loading="lazy"' if is_picture else ""
    return f'<{tag["start"]}="{written}"{tag["words"]}{when}>'
