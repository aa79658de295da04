"""The text of an ordinary page, as MkDocs has rendered it: cleaned of what a page of this site must not hold."""

from __future__ import annotations

import re
from dataclasses import dataclass

import nh3
from markupsafe import Markup

from ..model.problem import Place, Problem, Severity

_ATTRIBUTES = {
    **{tag: set(names) for tag, names in nh3.ALLOWED_ATTRIBUTES.items()},
    "*": {"id", "class", "lang", "dir", "title", "role", "aria-label", "aria-labelledby", "aria-hidden"},
    "a": {"href", "hreflang"},
    "details": {"open"},
    "img": {"src", "alt", "width", "height", "loading"},
    "ol": {"start", "type"},
}
_TAGS = nh3.ALLOWED_TAGS | {"section", "figure", "figcaption", "mark"}
_SCHEMES = {"http", "https", "mailto", "tel"}
_TAG = re.compile(r"<([a-zA-Z][\w-]*)")
_ELSEWHERE = re.compile(r"(?:[a-zA-Z][a-zA-Z0-9+.-]*:|//)")
_IDS_OF_THE_PAGE = ("nr-", "__")


@dataclass(frozen=True)
class CleanPage:
    """`removed` names the tags that were taken out, `elsewhere` the pictures that another server would have sent."""

    html: Markup
    removed: tuple[str, ...]
    elsewhere: tuple[str, ...]


def clean_page(html: str) -> CleanPage:
    """Comments, scripts, styles, frames, handlers of events and pictures of other servers do not get through."""
    elsewhere: list[str] = []

    def keep(tag: str, attribute: str, value: str) -> str | None:
        if tag == "img" and attribute == "src" and _ELSEWHERE.match(value):
            elsewhere.append(value)
            return None
        if attribute == "id" and value.startswith(_IDS_OF_THE_PAGE):
            return None
        return value

    removed = sorted({tag.lower() for tag in _TAG.findall(_without_comments(html))} - _TAGS)
    clean = nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=keep,
        url_schemes=_SCHEMES,
        link_rel=None,
        clean_content_tags={"script", "style"},
    )
    return CleanPage(Markup(clean), tuple(removed), tuple(elsewhere))  # noqa: S704  # nh3 has cleaned it


def removed_problems(path: str, written: str, page: CleanPage) -> list[Problem]:
    """What was taken out, located in the text of the file."""
    problems = [
        Problem("L506", _place(path, written, f"<{tag}"), {"tag": tag}, Severity.WARNING)
        for tag in page.removed
    ]
    return problems + [
        Problem("L508", _place(path, written, target), {"target": target}, Severity.WARNING)
        for target in page.elsewhere
    ]


def _place(path: str, written: str, part: str) -> Place:
    position = max(written.lower().find(part.lower()), 0)
    before = written[:position]
    return Place(path, before.count("\n") + 1, position - before.rfind("\n"))


def _without_comments(html: str) -> str:
    return re.sub(r"<!--.*?-->", "", html, flags=re.DOTALL)
