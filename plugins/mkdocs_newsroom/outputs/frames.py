"""The frame that the theme puts around the parts of a page: made once, filled for every page that has the same one.

The theme is asked for one page, a specimen whose parts are markers. Its HTML, cut at the markers, is the frame.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, fields
from functools import lru_cache

from markupsafe import Markup

from .policy import InlineCode, PolicyError, inline_code, policy_element, policy_place
from .templates import EncodedParts, PageParts
from .written import encoded

# Letters and digits alone, which no filter and no minifier changes. No name begins another: each has an end.
_MARKERS = {
    one.name: f"nrSpecimen8d1f4b7a60c3{one.name.capitalize()}Z"
    for one in fields(PageParts)
    if one.name != "lang"
}
_NAMES = {marker: name for name, marker in _MARKERS.items()}
_MARKER = re.compile("|".join(_NAMES))
_CUT = re.compile(f"({_MARKER.pattern})")
_TITLE = "title"


class FrameError(Exception):
    """The theme has not put every part of the specimen where each page has its own. The text is one line."""


def specimen_parts(lang: str) -> PageParts:
    """Parts that are markers, for the page from which a frame is made. Escaping does not change them."""
    return PageParts(lang=lang, **{name: Markup(marker) for name, marker in _MARKERS.items()})  # noqa: S704


@dataclass(frozen=True)
class Frame:
    """What the theme puts around the parts. `code` is what runs in it: only that is trusted.

    `_pieces` are its HTML, encoded once for all pages, and, each in its place, the markers of `_parts` and an empty
    one for the policy, which is left out when there is no place for it.
    """

    code: InlineCode = field(
        repr=False
    )  # follows from the pieces, and its sets say what they hold in no order
    _pieces: tuple[bytes, ...]
    _parts: tuple[tuple[int, str], ...]
    _policy: int | None

    @classmethod
    def of(cls, html: str) -> Frame:
        """`html` is the finished page that was made of `specimen_parts`.

        Raises FrameError when a part is missing or there twice, or stands in a script or style sheet, whose hash
        would then differ from page to page. The title alone may be shown more often.
        """
        found = Counter(_MARKER.findall(html))
        for marker, name in _NAMES.items():
            if not found[marker]:
                raise FrameError(f"the theme leaves out the {name} of a page")
            if found[marker] > 1 and name != _TITLE:
                raise FrameError(f"the theme shows the {name} of a page {found[marker]} times")
        code = inline_code(_MARKER.sub("", html))
        if code != inline_code(html):
            raise FrameError("the theme puts a part of a page into a script or a style sheet")
        pieces, policy = _cut(html)
        parts = tuple((place, _NAMES[piece]) for place, piece in enumerate(pieces) if piece in _NAMES)
        return cls(code, tuple(map(encoded, pieces)), parts, policy)

    def filled(self, parts: EncodedParts, code: InlineCode | None) -> bytes:
        """The finished page, with a policy that allows `code`; with None it gets no policy. Raises PolicyError."""
        pieces = list(self._pieces)
        for place, name in self._parts:
            pieces[place] = parts[name]
        if code is not None:
            if self._policy is None:
                raise PolicyError
            pieces[self._policy] = _element(code)
        return b"".join(pieces)


@lru_cache(maxsize=64)
def _element(code: InlineCode) -> bytes:
    return policy_element(code).encode()


def _cut(html: str) -> tuple[list[str], int | None]:
    """The pieces, and which of them is that of the policy."""
    try:
        place = policy_place(html)
    except PolicyError:
        return _CUT.split(html), None
    before = _CUT.split(html[:place])
    return [*before, "", *_CUT.split(html[place:])], len(before)
