"""What a build leaves for the next one: what it knew, what it made of it, and where that is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from ..load.kept_state import read_state, state_recipe, write_state
from ..memory import Memory
from ..model.settings import Settings
from ..outputs.environment import COMPILED
from ..outputs.frames import Frame
from ..outputs.output import Output
from ..outputs.policy import InlineCode
from ..outputs.search.kept_index import SearchMemory
from ..pipeline import Prepared
from ..plan.targets import LinkMap
from .last_build import LastBuild, keep_last
from .page_outputs import FrameKey
from .recorded import Recorded

_FILE, _TERMS = "site.state", "search.state"


@dataclass(frozen=True)
class WrittenContent:
    """The text of an ordinary page as MkDocs has rendered it: of a source with the `digest`, while the paths that it
    `named` led to those `ends`.
    """

    html: str
    digest: bytes
    named: tuple[str, ...]
    ends: bytes

    def is_of(self, digest: bytes | None, links: LinkMap, lang: str) -> bool:
        """Whether MkDocs would render the same now."""
        return self.digest == digest and self.ends == links.ends(self.named, lang)


@dataclass(frozen=True)
class ThemeState:
    """What MkDocs and the theme have made. `contents` are those of ordinary pages by address. `single` are the pages
    that no frame can be filled for, with the `code` in them; `paths` the files that the theme brings.
    """

    frames: Mapping[FrameKey, Frame]
    contents: Mapping[str, WrittenContent]
    single: frozenset[str]
    code: InlineCode
    paths: tuple[str, ...]


class KeptTerms:
    """What was found out for the search. It is large, so that it is read only when an index is to be made."""

    def __init__(self, cache: Path | None) -> None:
        self._cache = cache
        self._read: SearchMemory | None = None

    def __call__(self) -> SearchMemory:
        if self._read is None:
            found = read_state(self._cache / _TERMS, state_recipe()) if self._cache else None
            self._read = found if isinstance(found, SearchMemory) else SearchMemory()
        return self._read

    def keep(self, cache: Path) -> None:
        """If it was asked for."""
        if self._read is not None:
            write_state(cache / _TERMS, state_recipe(), self._read)


@dataclass
class SiteState:
    """`theme` is None when only MkDocs can make the pages: somebody else has a say in them, or it has warned of one.
    `compiled` are templates.
    """

    last: LastBuild | None = None
    of: bytes = b""
    """The digest of the files of that build, in whose file it is not kept."""
    memory: Memory = field(default_factory=Memory)
    terms: KeptTerms = field(default_factory=lambda: KeptTerms(None))
    outputs: dict[str, Recorded] = field(default_factory=dict)
    theme: ThemeState | None = None
    compiled: dict[str, bytes] = field(default_factory=dict)

    def keeps(self, output: Output, broken: frozenset[str]) -> bool:
        """Whether the files of an output are there as they would come out; `broken` are those that are not as they were
        left.
        """
        found = self.outputs.get(output.key)
        return (
            found is not None
            and found.fingerprint is not None
            and found.fingerprint == output.fingerprint
            and broken.isdisjoint(found.paths)
        )


def recall_site(cache: Path | None, last: LastBuild | None) -> SiteState:
    """What belongs to that build; an empty one when nothing is kept that this release can use."""
    found = read_state(cache / _FILE, state_recipe()) if cache and last else None
    state = found if isinstance(found, SiteState) else SiteState()
    if not last or state.of != last.snapshot.digest:
        return SiteState(terms=KeptTerms(cache))
    state.last, state.terms = last, KeptTerms(cache)
    COMPILED.compiled |= state.compiled
    return state


def keep_site(cache: Path, state: SiteState) -> None:
    """Both parts of it: the small one is read by every build."""
    assert state.last, "there is nothing to keep before a site was built"
    state.terms.keep(cache)
    kept = replace(
        state, last=None, terms=KeptTerms(None), of=state.last.snapshot.digest, compiled=COMPILED.compiled
    )
    write_state(cache / _FILE, state_recipe(), kept)
    keep_last(cache, state.last)


def next_moment(prepared: Prepared, settings: Settings) -> datetime | None:
    """When something appears that waits."""
    moments = (one.moment for one in prepared.site.waiting if one.moment)
    return min((one for one in moments if one > settings.now), default=None)
