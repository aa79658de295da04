"""HTML, from a web page or from Word, as Markdown, without anything that is not shown or could do harm."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import nh3
from markdownify import MarkdownConverter

from ...model.marking import N_
from .encodings import tidy
from .plain_text import escaped
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
    "li": {"id"},
    "ol": {"start"},
    "td": {"colspan"},
    "th": {"colspan"},
}
_UNSAFE = ("javascript", "vbscript", "data", "file")
_DEAD_LINKS = N_("Links that lead to no web address are left out; their words stay ({count}).")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_TITLE = re.compile(r"<title\b", re.IGNORECASE)
_END_OF_TITLE = re.compile(r"</title", re.IGNORECASE)
_LINKED_PICTURE = re.compile(r"!\[(?:[^\[\]\\\n]|\\.)*+\]\((?!picture:)[^()\n]*+(?:\([^()\n]*\)[^()\n]*+)?\)")
_LINK = re.compile(
    r"(?<!!)\[(?P<words>(?:[^\[\]\\\n]|\\.)*+)\]\((?!<?(?:https?://|mailto:|tel:))[^()\n]*+(?:\([^()\n]*\)[^()\n]*+)?\)",
    re.IGNORECASE,
)
# Links and pictures in the two other ways to write them: as HTML, and with an address that stands elsewhere.
_PICTURE_TAG = re.compile(r"<img\b[^<>]*>", re.IGNORECASE)
_LINK_TAGS = re.compile(
    r"<a\s[^<>]*?\bhref\s*=\s*(?P<quote>[\"']?)(?P<target>[^\"'<>\s]*)(?P=quote)[^<>]*>"
    r"(?P<words>[^<]*+(?:<(?!/?a\b)[^<]*+)*+)</a\s*>",
    re.IGNORECASE,
)
_LINK_TAG = re.compile(r"<(?P<end>/?)a\b[^<>]*>", re.IGNORECASE)
_TARGET = re.compile(
    r"^ {0,3}\[(?P<label>(?!\^)[^\[\]\n]+)\]:[ \t]*<?(?P<target>[^\s<>]+)[^\n]*$", re.MULTILINE
)
_REFERENCE = re.compile(r"(?P<picture>!?)\[(?P<words>[^\[\]\n]+)\](?:\[(?P<label>[^\[\]\n]*)\])?(?![(:\[])")
_LIVE = re.compile(r"https?://|mailto:|tel:", re.IGNORECASE)
_WRITTEN_WITH_SIGNS = frozenset(["a", "b", "code", "del", "em", "i", "s", "strike", "strong"])
_BREAKS = re.compile(r"\s*\n\s*")
_HEADING = re.compile(r"(?<=<)(?P<end>/?)h(?P<level>[1-5])(?=[ >])")
# As the library for Word names them: `#footnote-2` leads to a note, `#footnote-ref-2` back from it.
_NOTE = re.compile(r"#?(?P<kind>foot|end)note-(?P<back>ref-)?(?P<number>\d+)")
_EMPTY_LINES = re.compile(r"\n{3,}")


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
        """Its signs are words, as those of plain text: what they would mean at the beginning of a line, too."""
        text = str(super().process_text(el, parent_tags=parent_tags))  # type: ignore[misc]  # as above
        if "_noformat" in parent_tags:
            return text
        before = el.previous_sibling
        is_first = before.name == "br" if before else el.parent.name not in _WRITTEN_WITH_SIGNS
        text = escaped(_BREAKS.sub(" ", text), at_start=is_first, in_list="li" in parent_tags)
        return text.replace("|", "\\|") if parent_tags & {"td", "th"} else text

    def escape(self, text: str, parent_tags: Any) -> str:  # noqa: ARG002  # markdownify's
        return text  # `process_text` does

    def convert_a(self, el: Any, text: str, parent_tags: Any) -> str:
        if note := _NOTE.fullmatch(el.get("href") or ""):
            return "" if note["back"] else f"[^{_label(note)}]"
        return str(super().convert_a(el, text, parent_tags))  # type: ignore[misc]  # as above

    def convert_li(self, el: Any, text: str, parent_tags: Any) -> str:
        if note := _NOTE.fullmatch(el.get("id") or ""):
            return f"\n\n[^{_label(note)}]: {' '.join(text.split())}\n\n"
        return str(super().convert_li(el, text, parent_tags))  # type: ignore[misc]  # as above

    def convert_figcaption(self, _: Any, text: str, parent_tags: Any) -> str:  # noqa: ARG002  # markdownify's
        return f"\n\n{CAPTION}{text.strip()}\n\n" if text.strip() else ""


def read_html(html: str) -> Received:
    """`pictures` are left to whoever knows them. Raises CannotDraftError when it is nested too deep."""
    clean = nh3.clean(
        html,
        tags=set(_TEXT_TAGS.split()),
        clean_content_tags=set(_DROPPED_TAGS.split()),
        attributes=_ATTRIBUTES,
        attribute_filter=_kept,
        url_schemes={"http", "https", "mailto", "tel", PICTURE.rstrip(":"), *_UNSAFE},
        link_rel=None,
    )
    try:
        markdown = tidy(str(_Converter().convert(_below_the_title(clean))))
    except RecursionError as error:
        raise CannotDraftError(
            N_("its parts are nested too deep. Copy the text alone into a .txt file.")
        ) from error
    markdown = "\n".join(line.rstrip() for line in markdown.split("\n"))
    return Received(
        _EMPTY_LINES.sub("\n\n", markdown).strip(),
        title=_title(html),
    )


def _below_the_title(html: str) -> str:
    """The page has its own heading of level 1: where the text has several, all go one level down."""
    levels = [match["level"] for match in _HEADING.finditer(html) if not match["end"]]
    down = int(levels.count("1") > 1)
    return _HEADING.sub(lambda match: f"{match['end']}h{max(2, int(match['level']) + down)}", html)


def _label(note: re.Match[str]) -> str:
    """Notes at the foot of a page and at the end of a text are numbered by themselves."""
    return note["number"] if note["kind"] == "foot" else f"e{note['number']}"


def _title(html: str) -> str:
    """Looked for step by step: one pattern would begin again at each of many titles without an end."""
    begin = _TITLE.search(html)
    start = html.find(">", begin.end()) + 1 if begin else 0
    end = _END_OF_TITLE.search(html, start) if start else None
    return " ".join(unescape(html[start : end.start()]).split()) if end else ""


def without_pictures(markdown: str) -> tuple[str, tuple[Said, ...]]:
    """Pictures that a text only names are not fetched: they belong to somebody, and stand elsewhere."""
    text, count = _LINKED_PICTURE.subn("", markdown)
    text, tags = _PICTURE_TAG.subn("", text)
    return text, (linked_pictures(count + tags),) if count + tags else ()


def without_dead_links(markdown: str) -> tuple[str, tuple[Said, ...]]:
    """What leads nowhere from here, such as to another page of the old site, or does more than lead, is only words."""
    text = _LINK_TAGS.sub(lambda match: f"[{match['words']}](<{match['target']}>)", markdown)
    unended = sum(not match["end"] for match in _LINK_TAG.finditer(text))
    text, references = _without_dead_references(_LINK_TAG.sub("", text))
    text, count = _LINK.subn(lambda match: match["words"], text)
    count += unended + references
    return text, (Said.of(_DEAD_LINKS, count=count),) if count else ()


def _without_dead_references(markdown: str) -> tuple[str, int]:
    """The text, and how many links of it were `[words][label]` with an address of the label that leads nowhere."""
    targets = {_folded(match["label"]): match["target"] for match in _TARGET.finditer(markdown)}
    dead = {label for label, target in targets.items() if not _LIVE.match(target)}
    if not targets:
        return markdown, 0
    count = 0

    def words(match: re.Match[str]) -> str:
        nonlocal count
        label = _folded(match["label"] or match["words"])
        if label not in (targets if match["picture"] else dead):
            return match[0]
        count += 1
        return "" if match["picture"] else match["words"]

    text = _TARGET.sub(lambda match: "" if _folded(match["label"]) in dead else match[0], markdown)
    return _REFERENCE.sub(words, text), count


def _folded(label: str) -> str:
    return " ".join(label.split()).casefold()


def linked_pictures(count: int) -> Said:
    return Said.of(
        N_("Pictures that the file only links to are left out ({count}). Ask for the files."), count=count
    )


def _kept(tag: str, attribute: str, value: str) -> str | None:  # noqa: ARG001  # nh3's
    """Of a style only that it hides."""
    if attribute == "style":
        return "hidden" if _HIDDEN.search(value) else None
    if attribute in ("href", "src") and value.strip().lower().startswith(_UNSAFE):
        return "#"  # to be counted with all that lead nowhere
    return value
