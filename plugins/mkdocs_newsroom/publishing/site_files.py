"""The files that are published beside the pages: copies of what people have put there, pictures and cards."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from ..load.settings import ProjectFolders
from ..model.stages import stage
from ..outputs.output import Files, Output
from ..plan.pages import Plan
from .kept import KeptCopies
from .progress import Progress


def copied_outputs(plan: Plan, folders: ProjectFolders, digests: Mapping[str, bytes]) -> Iterator[Output]:
    """The files that are published as they are; `digests` are those of all files of the project."""
    for copy in plan.files:
        source = f"{folders.content}/{copy.source}"
        make = partial(_copied, folders.project / source, copy.dest_uri)
        yield Output("copies", copy.dest_uri, partial(digests.get, source), make)


def _copied(source: Path, dest_uri: str) -> Files:
    return [(dest_uri, source.read_bytes())]


@dataclass(frozen=True)
class NewPictures:
    """`works` write those that are not there yet; `planned` are the paths of all."""

    works: tuple[Callable[[], object], ...]
    planned: frozenset[str]


def new_pictures(
    plan: Plan, there: Collection[str], content: Path, site: Path, kept: KeptCopies, log: Any
) -> NewPictures:
    """Pictures and social cards; each has its fingerprint in its name, so that those that are there are right."""
    cards = [card for card in plan.cards if card.dest_uri not in there]
    shown = {card.face.picture.copy.dest_uri for card in cards if card.face.picture}
    pictures = [copy for copy in plan.pictures if copy.dest_uri not in there or copy.dest_uri in shown]

    def make() -> None:
        from .cards import make_cards  # noqa: PLC0415  # slow to import; most builds have no new picture
        from .pictures import make_pictures  # noqa: PLC0415

        with stage("pictures"):
            make_pictures(pictures, content, site, kept, Progress(log, "pictures"))
        with stage("cards"):  # one shows the copy of a picture
            make_cards(cards, site, kept, Progress(log, "social cards"))

    planned = frozenset([copy.dest_uri for copy in plan.pictures] + [card.dest_uri for card in plan.cards])
    return NewPictures((make,) if pictures or cards else (), planned)
