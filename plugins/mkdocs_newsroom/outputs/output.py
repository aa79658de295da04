"""Files of the site that are made together, and what decides whether they would come out another way."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ..plan.fingerprints import Fingerprint

Files = Iterable[tuple[str, bytes]]
"""Path in the site and bytes of each."""


@dataclass(frozen=True, eq=False)
class Output:
    """`key` is its name from build to build, `kind` what is told of where time went. The `fingerprint` is the same as
    long as its files would be; None when nobody knows, so that they are made in every build.
    """

    kind: str
    key: str
    fingerprint: Fingerprint | None
    make: Callable[[], Files]
