"""The pages that need nothing of MkDocs but the frame of its theme: nearly all.

MkDocs renders one specimen for each depth of address. What it makes of that is the frame of all pages at this depth.
"""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs.exceptions import Abort

from ..outputs.frames import Frame, FrameError, specimen_parts
from ..outputs.policy import PolicyError
from ..plan.pages import Plan
from ..publishing.page_outputs import FrameKey, Frames, depth
from .files import Specimen, made_apart


class MadePages:
    """Those of all editions."""

    def __init__(self, plan: Plan, has_policy: bool) -> None:
        self._has_policy = has_policy
        self._frames: dict[FrameKey, Frame] = {}
        self._numbers = {edition.language.code: made_apart(edition) for edition in plan.editions}

    def numbers(self, lang: str) -> Sequence[int]:
        """Which pages of an edition are made here."""
        return self._numbers[lang]

    def __len__(self) -> int:
        return sum(map(len, self._numbers.values()))

    def take(self, specimen: Specimen, html: str) -> None:
        """What MkDocs has made of a specimen. Raises Abort when no page can be made like it."""
        try:
            frame = Frame.of(html)
            frame.filled(specimen_parts(specimen.lang).encoded, frame.code if self._has_policy else None)
        except (FrameError, PolicyError) as error:
            raise Abort(f"newsroom: {error}") from error
        self._frames[specimen.lang, depth(specimen.file.dest_uri)] = frame

    @property
    def frames(self) -> Frames:
        """Complete when MkDocs has built all languages."""
        return Frames(self._frames, self._has_policy)
