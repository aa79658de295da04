"""The text of an ordinary page, as MkDocs has rendered it: cleaned of what a page of this site must not hold."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape

import nh3
from markupsafe import Markup

from ..model.problem import Place, Problem, Severity
from ..plan.dialect import IDS_OF_THE_PAGE, SCHEMES, is_elsewhere, tags_beyond
from ..plan.positions import position_at, position_of_tag

_ATTRIBUTES = {
    **{tag: set(names) for tag, names in nh3.ALLOWED_ATTRIBUTES.items()},
    "*": {"id", "class", "lang", "dir", "title", "role", "aria-label", "aria-labelledby", "aria-hidden"},
    "a": {"href", "hreflang"},
    "details": {"open"},
    "img": {"src", "alt", "width", "height", "loading"},
    "ol": {"start", "type"},
}
_RAW_IMAGE = re.compile(r"<img\b[^<>]*>", re.IGNORECASE)
_TAGS = nh3.ALLOWED_TAGS | {"section", "figure", "figcaption", "mark"}


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
        if tag == "img" and attribute == "src" and is_elsewhere(value):
            elsewhere.append(value)
            return None
        if attribute == "id" and value.startswith(IDS_OF_THE_PAGE):
            return None
        return value

    removed = tags_beyond(_without_comments(html), _TAGS)
    clean = nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=keep,
        url_schemes=SCHEMES,
        link_rel=None,
        clean_content_tags={"script", "style"},
    )
    return CleanPage(Markup(clean), removed, tuple(elsewhere))  # noqa: S704  # nh3 has cleaned it


def removed_problems(path: str, written: str, page: CleanPage) -> list[Problem]:
    """What was taken out, located in the text of the file."""
    problems = [
        Problem("L506", Place(path, *position_of_tag(written, tag)), {"tag": tag}, Severity.WARNING)
        for tag in page.removed
    ]
    for target in page.elsewhere:
        place = Place(path, *position_at(written, max(written.find(target), 0)))
        problems.append(Problem("L508", place, {"target": target}, Severity.WARNING))
    return problems


def missing_problems(path: str, written: str, targets: Iterable[str]) -> list[Problem]:
    """The pictures of raw tags that do not exist; MkDocs looks only for those that Markdown names."""
    return [
        Problem("L503", Place(path, *position_at(written, tag.start())), _unknown(target), Severity.WARNING)
        for target in targets
        for tag in _RAW_IMAGE.finditer(written)
        if target in unescape(tag[0])
    ]


def _unknown(target: str) -> dict[str, str]:
    return {"target": target, "suggestion": ""}


def _without_comments(html: str) -> str:
    return re.sub(r"<!--.*?-->", "", html, flags=re.DOTALL)
