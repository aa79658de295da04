"""Writes outputs by as many processes as there are, and says which files each has made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain, groupby

from ..model.stages import stage
from ..outputs.output import AsItIs, Output
from .progress import Progress
from .recorded import Recorded
from .workers import Begun, Piece, share
from .writing import SiteFolder

_AT_A_TIME = 64  # enough that a piece is worth its administration, few enough that all processes end together
_WORTH_A_PROCESS = 200
_IN_THIS_PROCESS = "search"
"""What is found out for it must not be lost with the process that has found it."""

Written = Mapping[str, Recorded]
"""What is to be recorded of each output, by its key."""


def write_outputs(
    outputs: Iterable[Output],
    site: SiteFolder,
    processes: int,
    progress: Progress,
    further: Sequence[Callable[[], object]] = (),
) -> dict[str, Recorded]:
    """What is to be recorded of each output, by its key. `further` is other work that writes files.

    Raises OSError where the disk has no room; then some files may be missing.
    """
    by_kind = {kind: [*its] for kind, its in groupby(sorted(outputs, key=_kind), key=_kind)}
    first = [_piece(by_kind.pop(_IN_THIS_PROCESS), site)] if _IN_THIS_PROCESS in by_kind else []
    pieces = [_piece(some, site) for its in by_kind.values() for some in _batches(its)]
    many = sum(map(len, by_kind.values())) > _WORTH_A_PROCESS or further
    found = share([*map(Piece, further), *pieces], processes if many else 1, progress, first)
    return _recorded(found)


def stays_here(output: Output) -> bool:
    """Whether it must be made by the process that has begun."""
    return output.kind == _IN_THIS_PROCESS


class BegunOutputs:
    """The same in a process beside this one, which begins now."""

    def __init__(
        self,
        outputs: Iterable[Output],
        site: SiteFolder,
        progress: Progress,
        further: Sequence[Callable[[], object]],
    ) -> None:
        """None of the outputs may be one that `stays_here`."""
        by_kind = groupby(sorted(outputs, key=_kind), key=_kind)
        pieces = [_piece(some, site) for _, its in by_kind for some in _batches([*its])]
        self._begun = Begun([*map(Piece, further), *pieces], progress)
        self.stop = self._begun.stop

    def written(self) -> dict[str, Recorded]:
        """When all are. Raises as above."""
        return _recorded(self._begun.results())


def _recorded(found: Iterable[object]) -> dict[str, Recorded]:
    return dict(chain.from_iterable(one.items() for one in found if isinstance(one, dict)))


def _kind(output: Output) -> str:
    return output.kind


def _batches(outputs: Sequence[Output]) -> Iterator[Sequence[Output]]:
    for start in range(0, len(outputs), _AT_A_TIME):
        yield outputs[start : start + _AT_A_TIME]


def _piece(outputs: Sequence[Output], site: SiteFolder) -> Piece:
    kind = outputs[0].kind
    return Piece(partial(_write, outputs, site), kind, len(outputs))


def _write(outputs: Sequence[Output], site: SiteFolder) -> Written:
    written = {}
    for output in outputs:
        with stage(output.kind):
            known_by = output.fingerprint
            files = [*output.make()]
        for path, content in files:
            if not isinstance(content, AsItIs):
                site.write(path, content)
        written[output.key] = Recorded(known_by, tuple([path for path, _ in files]))
    return written
