"""The pages of an edition as outputs: parts of ours in a frame that the theme has made once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial

from markupsafe import Markup

from ..outputs.frames import Frame
from ..outputs.output import Files, Output
from ..outputs.policy import NO_CODE, InlineCode
from ..outputs.templates import NOTHING, PageRenderer
from ..plan.fingerprints import Fingerprint, fingerprint
from ..plan.pages import EditionPlan

FrameKey = tuple[str, int]
"""Of an edition, and how many folders lead to the page."""


def depth(dest_uri: str) -> int:
    """How many folders lead to a page."""
    return dest_uri.count("/")


@dataclass(frozen=True)
class Frames:
    """Those of all editions, and whether their pages have a policy."""

    by_place: Mapping[FrameKey, Frame]
    has_policy: bool

    @cached_property
    def code(self) -> InlineCode:
        """That of all of them together."""
        code = NO_CODE
        for frame in self.by_place.values():
            code |= frame.code
        return code

    @cached_property
    def fingerprints(self) -> dict[FrameKey, Fingerprint]:
        return {place: fingerprint(frame, self.has_policy) for place, frame in self.by_place.items()}


def page_outputs(
    edition: EditionPlan,
    numbers: Iterable[int],
    frames: Frames,
    renderer: Callable[[str], PageRenderer],
    contents: Mapping[str, Markup],
) -> Iterator[Output]:
    """Those with the `numbers`. `contents` are the texts of ordinary pages, as MkDocs has rendered them, by address."""
    lang, pages = edition.language.code, edition.pages
    for number in numbers:
        outline = pages.outlines[number]
        place = lang, depth(outline.dest_uri)
        content = contents.get(outline.url, NOTHING)
        yield Output(
            kind=f"pages/{outline.template}",
            key=outline.url,
            known_by=partial(_known_by, edition, number, frames, place, content),
            make=partial(_made, edition, number, frames, renderer, content),
        )


def _known_by(
    edition: EditionPlan, number: int, frames: Frames, place: FrameKey, content: Markup
) -> Fingerprint | None:
    page = edition.pages.fingerprint(number)
    return page and page_fingerprint(page, frames.fingerprints[place], content)


def page_fingerprint(page: Fingerprint, frame: Fingerprint, content: Markup) -> Fingerprint:
    return page + frame + (fingerprint(content) if content else b"")


def _made(
    edition: EditionPlan,
    number: int,
    frames: Frames,
    renderer: Callable[[str], PageRenderer],
    content: Markup,
) -> Files:
    page = edition.pages[number]
    frame = frames.by_place[page.lang, depth(page.dest_uri)]
    try:
        parts = renderer(page.lang).encoded(page, content)
        html = frame.filled(parts, frame.code if frames.has_policy else None)
    except Exception as error:
        error.add_note(f"This happened in the page {page.url}")
        raise
    return [(page.dest_uri, html)]
