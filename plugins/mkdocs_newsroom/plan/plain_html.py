"""What the renderer makes of a text without raw HTML: seen to be clean tag by tag, quicker than cleaning it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import unescape

Resolve = Callable[[str, bool], str]

TABLE_START, TABLE_END = '<div class="table" tabindex="0"><table>', "</table></div>"
_NAMES = ("p", "ul", "ol", "li", "em", "strong", "del", "code", "pre", "blockquote")
_NAMES_IN_TABLES = ("thead", "tbody", "tr", "th", "td")
_BARE = (
    *(f"<{edge}{name}>" for name in (*_NAMES, *_NAMES_IN_TABLES) for edge in ("", "/")),
    *(f'<{name} align="{side}">' for name in ("th", "td") for side in ("left", "center", "right")),
    *(f"</h{level}>" for level in range(1, 7)),
    "</a>",
)
_WRITTEN = {tag: tag for tag in _BARE} | {
    "<br />": "<br>",
    "<hr />": "<hr>",
    "<table>": TABLE_START,
    "</table>": TABLE_END,
}
"""What becomes of each tag without a value of its own."""
_LOWER_BY_ONE = {f"</h{level}>": f"</h{min(level + 1, 6)}>" for level in range(1, 7)}
# A heading's beginning is one with the link in it. All is a group, so that `split` keeps it.
_TAG = re.compile(r"(<(?:h[1-6]><a [^>]*+></a>|[^>]*+>))")
_WITH_VALUES = re.compile(
    # level, id
    r'<h([1-6])><a href="#[^"<]*" aria-hidden="true" class="anchor" id="([^"&<]+)"></a>'
    # what the address is of, the address, words, those of a picture
    r'|<(a href|img src)="([^"<]*)"((?: alt="([^"<]*)")?(?: title="[^"<]*")?)(?: /)?>'
    r'|<ol start="[0-9]+">'
)
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


def plain_html(raw: str, reserved_ids: tuple[str, ...], resolve: Resolve) -> PlainHtml | None:
    """The same bytes as cleaning makes, for what was rendered from a text that has no `<` and no lettered list. None
    where it has anything that is not known here; else `resolve` is asked as `dialect.render` says.

    No other tag, attribute or scheme passes than those written here, whoever has put it there; but that each tag is
    closed where it should be is left to the renderer, which alone writes tags where the text has none.
    """
    pieces = _TAG.split(raw)
    tags = pieces[1::2]
    between = "".join(pieces[::2])
    if "<" in between or ">" in between or "\r" in raw or _has_link_in_link(tags):
        return None
    written = _WRITTEN.copy()
    headings: list[tuple[str, str, str]] = []
    addressed: list[tuple[str, str, str, str, str | None]] = []
    for tag in [tag for tag in dict.fromkeys(tags) if tag not in _WRITTEN]:
        match = _WITH_VALUES.fullmatch(tag)
        if match is None:
            return None
        level, id_, start, address, words, alt = match.groups()
        if level:
            headings.append((tag, level, id_))
        elif start:
            addressed.append((tag, start, unescape(address), words, alt))
        else:
            written[tag] = tag
    if any(id_.startswith(reserved_ids) for _, _, id_ in headings):
        return None
    if not all(_SURE_ADDRESS.fullmatch(address) for _, _, address, _, _ in addressed):
        return None
    # The page's own title is the only first-level heading, so a text that starts at `#` moves down by one.
    lower = any(level == "1" for _, level, _ in headings)
    if lower:
        written |= _LOWER_BY_ONE
    for tag, level, id_ in headings:
        written[tag] = f'<h{min(int(level) + lower, 6)} id="{id_}">'
    for tag, start, address, words, _ in addressed:
        written[tag] = _with_address(start, resolve(address, start == "img src"), words)
    pieces[1::2] = map(written.__getitem__, tags)
    if "&quot;" in between:  # between tags a quote needs no entity
        pieces[::2] = [text.replace("&quot;", '"') for text in pieces[::2]]
    return PlainHtml(
        html="".join(pieces).replace("\xa0", "&nbsp;"),
        ids=frozenset([id_ for _, _, id_ in headings]),
        is_silent=any(start == "img src" and not (alt or "").strip() for _, start, _, _, alt in addressed),
    )


def _has_link_in_link(tags: Sequence[str]) -> bool:
    """A browser, and the cleaner, would end the outer one where the inner one begins."""
    return any(part.count("<a h") > 1 for part in "".join(tags).split("</a>"))


def _with_address(start: str, address: str, words: str) -> str:
    written = address.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;").replace(">", "&gt;")
    when = ' loading="lazy"' if start == "img src" else ""
    return f'<{start}="{written}"{words}{when}>'
