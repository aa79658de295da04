"""The Markdown of bundles: CommonMark with the GitHub extensions, as GitHub's and GitLab's previews show it.

comrak renders it (GitLab's renderer), nh3 cleans it, but for what `plain_html` sees to be clean already. Nothing else
of the project knows either of them.
Source: GitHub Flavored Markdown Spec 0.29, https://github.github.com/gfm/
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from html import unescape
from urllib.parse import unquote

import comrak
import nh3
from markupsafe import Markup, escape

from ..relate.shown_text import without_comments
from .lettered import letter_lists
from .picture_words import has_silent_picture
from .plain_html import TABLE_END, TABLE_START, Resolve, plain_html

MAX_CHARACTERS = 200_000
_EXTENSIONS = ("autolink", "table", "tasklist", "strikethrough", "footnotes", "alerts", "shortcodes")
_TAGS = {
    *(
        "a",
        "abbr",
        "b",
        "blockquote",
        "br",
        "caption",
        "cite",
        "code",
        "dd",
        "del",
        "details",
        "div",
        "dl",
        "dt",
    ),
    *("em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li"),
    *(
        "mark",
        "ol",
        "p",
        "pre",
        "q",
        "s",
        "samp",
        "section",
        "small",
        "span",
        "strong",
        "sub",
        "summary",
        "sup",
    ),
    *("table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul", "var", "wbr"),
}
_ATTRIBUTES = {
    "*": {"id", "lang", "dir", "title"},
    "a": {"href", "hreflang", "class", "aria-label"},
    "img": {"src", "alt", "width", "height", "loading"},
    "ol": {"start", "type"},
    "th": {"align", "scope"},
    "td": {"align"},
    "div": {"class", "tabindex"},
    "p": {"class"},
    "span": {"class", "role", "aria-label"},
    "sup": {"class"},
    "section": {"class"},
    "code": {"class"},
}
# Scripts and labels of the page find their parts by these.
IDS_OF_THE_PAGE = ("nr-", "__")
_CLASSES = re.compile(r"markdown-alert[a-z-]*|footnote[a-z-]*|task(-done)?|table|language-[\w+-]+")
SCHEMES = {"http", "https", "mailto", "tel"}
_TARGET = re.compile(
    r"""<(?:a|img)\b[^<>]*?\s(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))""", re.IGNORECASE
)
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*(?=:)")
_UNSEEN = re.compile(r"[\x00-\x20]")
_DEEPEST_QUOTATION = 100
_TOO_DEEP_QUOTATION = re.compile(rf"^(?:[ \t]*>){{{_DEEPEST_QUOTATION + 1}}}", re.MULTILINE)
_TAG = re.compile(r"<([a-zA-Z][\w-]*)")
_HEADING = re.compile(r'<h([1-6])><a href="#[^"]*" aria-hidden="true" class="anchor" id="([^"]*)"></a>')
_CHECKBOX = re.compile(r'<input type="checkbox"( checked="")? disabled="" />')
_BACK_REFERENCE = re.compile(r'aria-label="Back to reference ([\d-]+)"')
_ALERT_TITLE = re.compile(r'(<p class="markdown-alert-title">)(Note|Tip|Important|Warning|Caution)(</p>)')
_FOOTNOTE_ID = re.compile(r' id="(fn(?:ref)?-[^"]*)"')
_ID = re.compile(r'<[^<>]* id="([^"]+)"')


@dataclass(frozen=True)
class DialectWords:
    """The few words that the renderer itself adds, in the language of the text."""

    done: str
    not_done: str
    back_to_reference: str
    alerts: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Rendered:
    """Clean HTML, the ids in it that a link may name, the names of the tags that were taken out, and whether a picture
    of the text has no words for those who cannot see it.
    """

    html: Markup
    anchors: frozenset[str]
    removed: tuple[str, ...]
    is_silent: bool


def is_too_much(markdown: str) -> bool:
    """Cleaning takes time in proportion to length times depth; comrak itself bounds the depth of lists."""
    if len(markdown) > MAX_CHARACTERS:
        return True
    return markdown.count(">") > _DEEPEST_QUOTATION and bool(_TOO_DEEP_QUOTATION.search(markdown))


def render(markdown: str, resolve: Resolve, words: DialectWords) -> Rendered:
    """`resolve(target, is_picture)` gives the address to write for the target of each link and picture.

    It is asked for targets of schemes that are not allowed too, so that it can report them; these are never written.
    """
    raw = to_html(markdown)
    may_have_letters = ">a) " in raw
    # An entry with a letter may end in the midst of bold words.
    if "<" not in markdown and not may_have_letters and (plain := plain_html(raw, IDS_OF_THE_PAGE, resolve)):
        safe = Markup(plain.html)  # noqa: S704  # each of its tags was seen to be harmless
        return Rendered(safe, plain.ids, (), plain.is_silent)
    html = _with_headings(raw)
    if may_have_letters:
        html = letter_lists(html)
    html = _with_words(html, words)
    for target in _refused(raw):
        resolve(target, False)
    clean = _cleaned(html, resolve)
    anchors, removed = frozenset(_ID.findall(clean)), tags_beyond(raw, _TAGS | {"input"})
    return Rendered(clean, anchors, removed, has_silent_picture(raw))


def _cleaned(html: str, resolve: Resolve) -> Markup:
    def rewrite(tag: str, attribute: str, value: str) -> str | None:
        if attribute == "class":
            return value if all(_CLASSES.fullmatch(name) for name in value.split()) else None
        if attribute == "id":
            return None if value.startswith(IDS_OF_THE_PAGE) else value
        if (tag, attribute) in (("a", "href"), ("img", "src")):
            return resolve(value, tag == "img")
        return value

    clean = nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=rewrite,
        url_schemes=SCHEMES,
        link_rel=None,
        clean_content_tags={"script", "style"},
        set_tag_attribute_values={"img": {"loading": "lazy"}},
    )
    return Markup(clean)  # noqa: S704  # nh3 has cleaned it


def tags_beyond(html: str, allowed: AbstractSet[str]) -> tuple[str, ...]:
    """The names of the tags in it that are not among the allowed ones, sorted."""
    return tuple(sorted({tag.lower() for tag in _TAG.findall(html)} - allowed))


def _refused(raw: str) -> Iterator[str]:
    for match in _TARGET.finditer(raw):
        target = unescape(match[1] or match[2] or match[3] or "")
        if scheme_of(target) not in ("", *SCHEMES):
            yield target


def scheme_of(target: str) -> str:
    """As a browser reads it: it overlooks spaces and control characters."""
    if ":" not in target:
        return ""
    scheme = _SCHEME.match(_UNSEEN.sub("", target))
    return scheme[0].lower() if scheme else ""


def is_elsewhere(target: str) -> bool:
    """Whether a browser would ask another server for it; to a browser a backslash is a slash."""
    return bool(scheme_of(target)) or _UNSEEN.sub("", target).replace("\\", "/").startswith("//")


@cache
def _options(with_positions: bool) -> tuple[comrak.ExtensionOptions, comrak.RenderOptions]:
    extensions = comrak.ExtensionOptions()
    for name in _EXTENSIONS:
        setattr(extensions, name, True)
    extensions.header_ids = ""
    rendering = comrak.RenderOptions()
    rendering.unsafe_ = True  # nh3 cleans what comes out: a text may hold the harmless tags that GitHub shows
    rendering.sourcepos = with_positions
    return extensions, rendering


def to_html(markdown: str, with_positions: bool = False) -> str:
    """HTML as the renderer writes it, without comments: not clean, and to be published only by `render`."""
    extensions, rendering = _options(with_positions)
    html = str(comrak.render_markdown(markdown, extension_options=extensions, render_options=rendering))
    return without_comments(html) if "<" in markdown else html


def _with_headings(html: str) -> str:
    """The page's own title is the only first-level heading, so a text that starts at `#` moves down by one."""
    starts_at_one = "<h1" in html and re.search(r"<h1\b", html)
    html = _HEADING.sub(lambda m: f'<h{m[1]} id="{m[2]}">', html)
    if starts_at_one:
        html = re.sub(r"(</?h)([1-6])\b", lambda m: f"{m[1]}{min(int(m[2]) + 1, 6)}", html)
    return html


def _with_words(html: str, words: DialectWords) -> str:
    def box(match: re.Match[str]) -> str:
        label, sign, state = (words.done, "☑", " task-done") if match[1] else (words.not_done, "☐", "")
        return f'<span class="task{state}" role="img" aria-label="{escape(label)}">{sign}</span>'

    if ' id="fn' in html:  # an address is encoded, an id is not
        html = _FOOTNOTE_ID.sub(lambda m: f' id="{escape(unquote(m[1]))}"', html)
    if "<input" in html:
        html = _CHECKBOX.sub(box, html)
    if "Back to reference" in html:
        html = _BACK_REFERENCE.sub(lambda m: f'aria-label="{escape(words.back_to_reference)} {m[1]}"', html)
    if "markdown-alert" in html:
        alerts = dict(words.alerts)
        html = _ALERT_TITLE.sub(lambda m: f"{m[1]}{escape(alerts.get(m[2], m[2]))}{m[3]}", html)
    if "<table>" in html or "</table>" in html:
        html = html.replace("<table>", TABLE_START).replace("</table>", TABLE_END)
    return html
