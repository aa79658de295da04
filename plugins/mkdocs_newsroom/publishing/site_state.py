"""What a build leaves for the next one: what it knew, what it made of it, and where that is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from ..load.kept_state import read_state, state_recipe, write_state
from ..load.snapshot import Snapshot
from ..memory import Memory
from ..model.settings import Settings
from ..outputs.frames import Frame
from ..outputs.output import Output
from ..outputs.policy import InlineCode
from ..outputs.search.page_terms import PageTerms
from ..pipeline import Prepared
from ..plan.fingerprints import Fingerprint
from ..plan.targets import LinkMap
from .page_outputs import FrameKey
from .published import Manifest

_FILE = "site.state"


@dataclass(frozen=True)
class Recorded:
    """The files of an output, and by what they were known."""

    fingerprint: Fingerprint | None
    paths: tuple[str, ...]


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
    `configuration` is the fingerprint of mkdocs.yml, `warnings` how many the last build had; `next_moment` is when
    something appears that waits.
    """

    configuration: Fingerprint = b""
    snapshot: Snapshot | None = None
    memory: Memory = field(default_factory=Memory)
    terms: dict[str, PageTerms] = field(default_factory=dict)
    outputs: dict[str, Recorded] = field(default_factory=dict)
    manifest: Manifest | None = None
    theme: ThemeState | None = None
    warnings: int = 0
    day: date | None = None
    next_moment: datetime | None = None

    def is_of(self, files: Snapshot, settings: Settings) -> bool:
        """Whether a build would come out as the last one."""
        return (
            self.snapshot is not None
            and self.snapshot.digest == files.digest
            and self.day == settings.today
            and (self.next_moment is None or settings.now < self.next_moment)
        )

    def note(self, files: Snapshot, settings: Settings, prepared: Prepared, warnings: int) -> None:
        """Of what the site was built, and how many warnings there were."""
        moments = (one.moment for one in prepared.site.waiting if one.moment)
        self.snapshot, self.day, self.warnings = files, settings.today, warnings
        self.next_moment = min((one for one in moments if one > settings.now), default=None)

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


def recall_site(cache: Path | None) -> SiteState:
    """An empty one when nothing is kept that this release can use."""
    found = read_state(cache / _FILE, state_recipe()) if cache else None
    return found if isinstance(found, SiteState) else SiteState()


def keep_site(cache: Path | None, state: SiteState) -> None:
    if cache:
        write_state(cache / _FILE, state_recipe(), state)


def all_paths(recorded: Iterable[Recorded]) -> set[str]:
    return {path for one in recorded for path in one.paths}
