"""What is recorded of the outputs of a build."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..plan.fingerprints import Fingerprint


@dataclass(frozen=True)
class Recorded:
    """The files of an output, and by what they were known."""

    fingerprint: Fingerprint | None
    paths: tuple[str, ...]


def all_paths(recorded: Iterable[Recorded]) -> set[str]:
    return {path for one in recorded for path in one.paths}
