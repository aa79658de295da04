"""What MkDocs has made of a site, so that the next build can do without it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import reduce
from operator import or_

from ..outputs.policy import NO_CODE, PolicyError
from ..outputs.written import encoded
from ..plan.pages import Plan
from ..publishing.page_outputs import Frames, depth, page_fingerprint
from ..publishing.recorded import Recorded
from ..publishing.site_state import ThemeState, WrittenContent
from .themed_pages import DonePage


def theme_state(
    plan: Plan,
    frames: Frames,
    done: Iterable[DonePage],
    content: str,
    digests: Mapping[str, bytes],
    paths: Iterable[str],
) -> ThemeState:
    """`done` are the pages that MkDocs has put together, `digests` those of the project's files, `paths` the files of
    the theme. `content` is the folder of the texts.
    """
    done = tuple(done)
    single = [page for page in done if not _is_like_its_frame(page, frames)]
    return ThemeState(
        frames=frames.by_place,
        contents={
            page.plan.url: WrittenContent(
                html=str(page.content),
                digest=digests.get(f"{content}/{page.src_uri}", b""),
                named=page.named,
                ends=plan.links.ends(page.named, page.plan.lang),
            )
            for page in done
            if page.plan.is_written
        },
        single=frozenset(page.plan.url for page in single),
        code=reduce(or_, (page.code for page in single), NO_CODE),
        paths=tuple(paths),
    )


def recorded_pages(
    plan: Plan, done: Iterable[DonePage], theme: ThemeState, frames: Frames
) -> dict[str, Recorded]:
    """The same pages, each by what the next build will know it."""
    recorded = {}
    numbers = {
        outline.url: (edition, number)
        for edition in plan.editions
        for number, outline in enumerate(edition.pages.outlines)
    }
    for page in done:
        edition, number = numbers[page.plan.url]
        known_by = edition.pages.fingerprint(number)
        if known_by and page.plan.url not in theme.single:
            place = page.plan.lang, depth(page.plan.dest_uri)
            known_by = page_fingerprint(known_by, frames.fingerprints[place], page.content)
        recorded[page.plan.url] = Recorded(known_by, (page.plan.dest_uri,))
    return recorded


def _is_like_its_frame(page: DonePage, frames: Frames) -> bool:
    """Whether MkDocs has made of the page what would be made of it without MkDocs."""
    frame = frames.by_place.get((page.plan.lang, depth(page.plan.dest_uri)))
    if frame is None or not page.plan.dest_uri.endswith("/index.html"):
        return False
    code = frame.code if frames.has_policy else None
    try:
        return frame.filled(page.parts.encoded, code) == encoded(page.html)
    except PolicyError:
        return False
