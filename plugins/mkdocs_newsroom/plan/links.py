"""Where the links of bundles lead: from the paths that people write to the addresses of this edition."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from urllib.parse import unquote, urlsplit

from ..model.problem import Place, Problem, Severity
from ..model.site import Wait
from .addresses import Addresses
from .dialect import SCHEMES, Rendered, scheme_of
from .positions import Position, position_of_tag, positions_of_target, silent_pictures
from .targets import LinkMap

# A text with more mistakes was not written by hand, and looking for the place of each takes time.
MOST_TARGETS = 50
# With no scheme, nothing quoted and nothing behind it: nearly all.
_PLAIN_PATH = re.compile(r"[\w.-][\w./-]*", re.ASCII)


@dataclass
class BodyLinks:
    """Resolves the links of one body and collects what is wrong with them, each target once."""

    links: LinkMap
    addresses: Addresses
    path: str
    lang: str
    page_url: str
    content: str
    markdown: str
    first_line: int
    problems: list[Problem] = field(default_factory=list)
    anchors: dict[tuple[str, str, str], None] = field(default_factory=dict)
    files: set[str] = field(default_factory=set)
    pictures: set[str] = field(default_factory=set)
    named: set[str] = field(default_factory=set)
    _told: set[str] = field(default_factory=set)
    _folder: str = field(init=False)

    def __post_init__(self) -> None:
        self._folder = posixpath.dirname(self.path)

    def resolve(self, target: str, is_picture: bool) -> str:
        """The address to write into the page: relative to it, or the target itself when it leads elsewhere."""
        if _PLAIN_PATH.fullmatch(target):
            return self._resolved(target, target, "", is_picture)
        if target.startswith("#"):
            if not target.startswith(("#fn-", "#fnref-")):
                self.anchors[self.path, unquote(target[1:]), target] = None
            return target
        if scheme := scheme_of(target):
            if scheme not in SCHEMES:
                self._problem("L504", target)
            elif is_picture:
                self._problem("L508", target)
            return target
        if target.startswith("//"):
            if is_picture:
                self._problem("L508", target)
            return target
        if target.startswith("/"):
            self._problem("L505", target)
            return target
        parts = urlsplit(target)
        return self._resolved(target, unquote(parts.path), parts.fragment, is_picture)

    def _resolved(self, target: str, way: str, fragment: str, is_picture: bool) -> str:
        """The same for a target that is a `way` from the folder of the text."""
        path = posixpath.normpath(posixpath.join(self._folder, way))
        self.named.add(path)
        if wait := self.links.waiting.get(path):
            self.problems += [waiting_problem(place, target, wait) for place in self._untold(target)]
        elif found := self.links.address(path, self.lang):
            if fragment:
                written = f"{path.rsplit('.', 2)[0]}.{found[1]}.md"
                self.anchors[written, unquote(fragment), target] = None
            return self.relative(found[0]) + (f"#{fragment}" if fragment else "")
        if place := self.links.place(path):
            self.files.add(path)
            if is_picture:
                self.pictures.add(path)
            return self.relative(self.addresses.file_url(place))
        if path in self.links.unread:
            return target
        self._problem("L503" if is_picture else "L501", target, path)
        return target

    def relative(self, url: str) -> str:
        return relative_url(url, self.page_url)

    def _suggestion(self, path: str) -> str:
        """A path that may be pasted into the text as it is."""
        near = self.links.nearest(path, self.path)
        return posixpath.relpath(near, self._folder).replace(" ", "%20") if near else ""

    def _problem(self, code: str, target: str, path: str = "") -> None:
        """`path` is what the target stands for, when there may be one of a like name."""
        if places := self._untold(target):
            args = {"target": unquote(target), "suggestion": self._suggestion(path) if path else ""}
            self.problems += [Problem(code, place, args) for place in places]

    def _untold(self, target: str) -> list[Place]:
        """Where a target stands, the first time that something is told of it."""
        if target in self._told:
            return []
        self._told.add(target)
        return [] if len(self._told) > MOST_TARGETS else [*islice(self.places(target), MOST_TARGETS)]

    def places(self, target: str) -> Iterator[Place]:
        """Everywhere that the body names a target."""
        return (self._place(position) for position in positions_of_target(self.markdown, target))

    def _place(self, position: Position) -> Place:
        return Place(f"{self.content}/{self.path}", self.first_line + position[0] - 1, position[1])

    def report_rest(self, rendered: Rendered) -> None:
        """What is known only when the whole text has been rendered."""
        if len(self._told) > MOST_TARGETS:
            place = max(problem.place for problem in self.problems)
            self.problems.append(Problem("S425", place, {"count": str(len(self._told) - MOST_TARGETS)}))
        for tag in rendered.removed[:MOST_TARGETS]:
            place = self._place(position_of_tag(self.markdown, tag))
            self.problems.append(Problem("L506", place, {"tag": tag}, Severity.WARNING))
        if rendered.is_silent:
            self.problems += silent_problems(f"{self.content}/{self.path}", self.markdown, self.first_line)


def waiting_problem(place: Place, target: str, wait: Wait) -> Problem:
    """That a link leads to what is not to be shown yet. A notice: it will lead there by itself."""
    args = {"target": unquote(target)}
    if wait.moment is None:
        return Problem("E652", place, args, Severity.NOTICE)
    return Problem("E650", place, {**args, "date": wait.moment.date()}, Severity.NOTICE)


def silent_problems(path: str, markdown: str, first_line: int) -> list[Problem]:
    """The pictures of a text that say nothing to those who cannot see them."""
    return [
        Problem("L509", Place(path, first_line + line - 1, column), {"target": target}, Severity.WARNING)
        for (line, column), target in islice(silent_pictures(markdown), MOST_TARGETS)
    ]


def relative_url(url: str, page_url: str) -> str:
    """`url` as seen from the page at `page_url`, both as `Addresses` makes them (RFC 3986, 4.2)."""
    for folder, way_up in _above(page_url):
        if url.startswith(folder):
            return way_up + url[len(folder) :] or "./"
    raise AssertionError  # every address starts with that of the root, the last one


@lru_cache(maxsize=16)
def _above(page_url: str) -> list[tuple[str, str]]:
    """The folders in which a page is, from its own to the root, and the way up to each."""
    folder, way_up = page_url[: page_url.rfind("/") + 1], ""
    found = [(folder, way_up)]
    while folder:
        folder, way_up = folder[: folder.rfind("/", 0, -1) + 1], f"../{way_up}"
        found.append((folder, way_up))
    return found
