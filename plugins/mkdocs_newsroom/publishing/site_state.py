"""What a build leaves for the next one: what it knew, what it made of it, and where that is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from ..editions import catalogue
from ..memory import Memory
from ..model.settings import Settings
from ..outputs.compiled import COMPILED
from ..outputs.files import SEARCH
from ..outputs.frames import Frame
from ..outputs.output import Output
from ..outputs.policy import InlineCode
from ..pipeline import Prepared
from ..plan.targets import LinkMap
from .kept_tables import Stored, Tables, TwoFiles
from .kept_terms import KeptTerms
from .last_build import SITE_FILE, Begun, LastBuild, keep_last
from .page_outputs import FrameKey
from .recorded import Recorded

_CHANGES = "site-changes.state"


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


@dataclass
class SiteState:
    """`theme` is None when only MkDocs can make the pages: somebody else has a say in them, or it has warned of one.
    `compiled` are templates, `messages` the texts of the interface. `whole` is what of it was kept whole.
    """

    last: LastBuild | None = None
    memory: Memory = field(default_factory=Memory)
    terms: KeptTerms = field(default_factory=lambda: KeptTerms(None))
    outputs: dict[str, Recorded] = field(default_factory=dict)
    theme: ThemeState | None = None
    compiled: dict[str, bytes] = field(default_factory=dict)
    messages: dict[tuple[str, str], bytes] = field(default_factory=dict)
    whole: Stored | None = None

    @property
    def tables(self) -> Tables:
        """All that is large; one entry for each thing that may change."""
        return {
            "bundles": self.memory.bundles,
            "bodies": self.memory.bodies,
            "prints": self.memory.prints,
            "outputs": self.outputs,
            "compiled": self.compiled,
            "messages": self.messages,
        }

    def with_tables(self, tables: Tables) -> SiteState:
        memory = replace(
            self.memory, bundles=tables["bundles"], bodies=tables["bodies"], prints=tables["prints"]
        )
        return replace(
            self,
            memory=memory,
            outputs=tables["outputs"],
            compiled=tables["compiled"],
            messages=tables["messages"],
        )

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


def recall_site(cache: Path | None, last: LastBuild | None, begun: Begun | None = None) -> SiteState:
    """What belongs to that build; an empty one when nothing is kept that this release can use. Reading may have
    `begun`.
    """
    nothing = SiteState(terms=KeptTerms(cache, begun and begun.terms))
    if not cache or not last:
        return nothing
    found = _files(cache).read(last.key, begun and begun.site)
    if not found or not isinstance(found[0].rest, SiteState):
        return nothing
    stored, whole = found
    rest: SiteState = stored.rest
    state = rest.with_tables(stored.tables)
    state.last, state.terms, state.whole = last, nothing.terms, whole
    COMPILED.compiled |= state.compiled
    catalogue.COMPILED |= state.messages
    return state


def keep_site(cache: Path, state: SiteState) -> None:
    """All parts of it: the one that every build reads is small, and of the large ones only what has changed is written
    as long as that is little.
    """
    assert state.last, "there is nothing to keep before a site was built"
    around = state.memory.around
    if SEARCH in state.outputs:
        state.terms.keep(cache, around)
    else:
        KeptTerms.forget(cache)
    state.compiled, state.messages = COMPILED.compiled, catalogue.COMPILED
    tables = state.tables
    rest = replace(state, last=None, terms=KeptTerms(None), whole=None).with_tables(
        {name: {} for name in tables}
    )
    key, state.whole = _files(cache).write(Stored(around, tables, rest), state.whole)
    state.last = replace(state.last, key=key)
    keep_last(cache, state.last)


def _files(cache: Path) -> TwoFiles:
    return TwoFiles(cache / SITE_FILE, cache / _CHANGES)


def next_moment(prepared: Prepared, settings: Settings) -> datetime | None:
    """When something appears that waits."""
    moments = (one.moment for one in prepared.site.waiting if one.moment)
    return min((one for one in moments if one > settings.now), default=None)
