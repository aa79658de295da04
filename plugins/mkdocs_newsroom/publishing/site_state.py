"""What a build leaves for the next one: what it knew, what it made of it, and where that is."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any, TypeAlias

from ..editions import catalogue
from ..load.kept_state import BegunState, read_state, state_recipe, write_state
from ..memory import Memory
from ..model.settings import Settings
from ..outputs.compiled import COMPILED
from ..outputs.frames import Frame
from ..outputs.output import Output
from ..outputs.policy import InlineCode
from ..outputs.search.kept_index import SearchMemory
from ..pipeline import Prepared
from ..plan.fingerprints import Fingerprint
from ..plan.targets import LinkMap
from .last_build import SITE_FILE, LastBuild, begin_to_recall, keep_last
from .page_outputs import FrameKey
from .recorded import Recorded

_CHANGES, _TERMS = "site-changes.state", "search.state"
# Entries: whatever has changed is read and written by each further build, until it is not so little any more.
_FEW, _ONE_IN = 100, 10

Table: TypeAlias = dict[Any, Any]


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


@dataclass(frozen=True)
class Whole:
    """The tables of a state as it was last written whole, and what was around its bundles then: the day too."""

    key: bytes
    around: Fingerprint
    tables: tuple[Table, ...]

    @classmethod
    def of(cls, state: SiteState) -> Whole:
        return cls(state.key, state.memory.around, tuple(table.copy() for table in state.tables))

    def changes(self, state: SiteState) -> tuple[Table, ...] | None:
        """What is new or another in its tables; None when it is much, or when anything is gone: what was withdrawn must
        not live on in a file, and what was there before a change only until the day ends.
        """
        pairs = [*zip(self.tables, state.tables, strict=True)]
        if state.memory.around != self.around or any(then.keys() - now.keys() for then, now in pairs):
            return None
        # What has not changed is the very same object: all entries are kept from build to build.
        changed = [{key: one for key, one in now.items() if then.get(key) is not one} for then, now in pairs]
        if _size(changed) > max(_FEW, _size(self.tables) // _ONE_IN):
            return None
        return tuple(changed)


@dataclass
class SiteState:
    """`theme` is None when only MkDocs can make the pages: somebody else has a say in them, or it has warned of one.
    `compiled` are templates, `messages` the texts of the interface.
    """

    last: LastBuild | None = None
    key: bytes = b""
    """That of the build of which it was kept, in whose file it is not."""
    memory: Memory = field(default_factory=Memory)
    terms: KeptTerms = field(default_factory=lambda: KeptTerms(None))
    outputs: dict[str, Recorded] = field(default_factory=dict)
    theme: ThemeState | None = None
    compiled: dict[str, bytes] = field(default_factory=dict)
    messages: dict[tuple[str, str], bytes] = field(default_factory=dict)
    whole: Whole | None = None

    @property
    def tables(self) -> tuple[Table, ...]:
        """All that is large; one entry for each thing that may change."""
        memory = self.memory
        return memory.bundles, memory.bodies, memory.prints, self.outputs, self.compiled, self.messages

    def with_tables(self, *tables: Table) -> SiteState:
        bundles, bodies, prints, outputs, compiled, messages = tables
        memory = replace(self.memory, bundles=bundles, bodies=bodies, prints=prints)
        return replace(self, memory=memory, outputs=outputs, compiled=compiled, messages=messages)

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


@dataclass(frozen=True)
class _Changes:
    """From the state that was written whole, with the key `since`, to the `state`: the rest of that, and the entries of
    its tables that are new or others.
    """

    since: bytes
    state: SiteState


def recall_site(cache: Path | None, last: LastBuild | None, begun: BegunState | None = None) -> SiteState:
    """What belongs to that build; an empty one when nothing is kept that this release can use. Reading may have
    `begun`.
    """
    nothing = SiteState(terms=KeptTerms(cache))
    if not cache or not last:
        return nothing
    found = (begun or begin_to_recall(cache)).value()
    if not isinstance(found, SiteState):
        return nothing
    state = found if found.key == last.key else _with_changes(cache, found)
    if state.key != last.key:
        return nothing
    state.last, state.terms, state.whole = last, KeptTerms(cache), Whole.of(found)
    COMPILED.compiled |= state.compiled
    catalogue.COMPILED |= state.messages
    return state


def _with_changes(cache: Path, whole: SiteState) -> SiteState:
    found = read_state(cache / _CHANGES, state_recipe())
    if not isinstance(found, _Changes) or found.since != whole.key:
        return whole
    pairs = zip(whole.tables, found.state.tables, strict=True)
    return found.state.with_tables(*(then | changed for then, changed in pairs))


def keep_site(cache: Path, state: SiteState) -> None:
    """All parts of it: the one that every build reads is small, and of the large one only what has changed is written
    as long as that is little.
    """
    assert state.last, "there is nothing to keep before a site was built"
    state.terms.keep(cache)
    state.compiled, state.messages, state.key = COMPILED.compiled, catalogue.COMPILED, os.urandom(16)
    kept = replace(state, last=None, terms=KeptTerms(None), whole=None)
    changes = state.whole.changes(state) if state.whole else None
    if state.whole and changes is not None:
        write_state(cache / _CHANGES, state_recipe(), _Changes(state.whole.key, kept.with_tables(*changes)))
    else:
        write_state(cache / SITE_FILE, state_recipe(), kept)
        with suppress(OSError):
            (cache / _CHANGES).unlink()
        state.whole = Whole.of(state)
    state.last = replace(state.last, key=state.key)
    keep_last(cache, state.last)


def _size(tables: Iterable[Table]) -> int:
    return sum(map(len, tables))


def next_moment(prepared: Prepared, settings: Settings) -> datetime | None:
    """When something appears that waits."""
    moments = (one.moment for one in prepared.site.waiting if one.moment)
    return min((one for one in moments if one > settings.now), default=None)
