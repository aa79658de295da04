"""Files of the site that are made together, and what decides whether they would come out another way."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from ..plan.fingerprints import Fingerprint

Files = Iterable[tuple[str, bytes]]
"""Path in the site and bytes of each."""


class AsItIs(bytes):
    """In the place of the bytes of a file that is there, and would come out as it is."""


def unknown() -> None:
    """The fingerprint of what is made in every build."""


@dataclass(frozen=True, eq=False)
class Output:
    """`key` is its name from build to build, `kind` what is told of where time went. `known_by` gives the fingerprint,
    which is the same as long as its files would be; None when nobody knows, so that they are made in every build.
    """

    kind: str
    key: str
    known_by: Callable[[], Fingerprint | None]
    make: Callable[[], Files]

    @cached_property
    def fingerprint(self) -> Fingerprint | None:
        return self.known_by()
