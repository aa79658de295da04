"""Files that nobody has said what to do with: pictures that `photos` does not name, and files that nothing shows."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from pathlib import PurePosixPath

from ..model.problem import Place, Problem, Severity
from ..model.sources import Sources
from .mentions import mentions, texts


def check_unshown(sources: Sources, of_records: AbstractSet[str]) -> Iterator[Problem]:
    """`of_records` are the paths of the files that records name. Of a picture of a bundle that `photos` does not name
    nobody has said whether it shows people.
    """
    unnamed = frozenset(_unnamed(sources))
    # What could not be read may name them.
    beside = frozenset() if sources.unread else frozenset(sources.assets) - of_records
    shown = mentions(texts(sources), sorted(unnamed | beside))
    for path in sorted(unnamed | beside):
        args = {"file": PurePosixPath(path).name}
        if path not in shown:
            yield Problem("P702", Place(f"{sources.content}/{path}"), args, Severity.WARNING)
        elif path in unnamed:
            yield Problem("P726", shown[path][0], args, Severity.WARNING)


def _unnamed(sources: Sources) -> Iterator[str]:
    for bundle in sources.bundles:
        if any(path.startswith(f"{bundle.path}/") for path in sources.unread):
            continue  # a variant that could not be read may name it
        named = {photo.file for file in bundle.variants for photo in file.record.photos}
        paths = (f"news/{bundle.key}/{name}" for name in bundle.files if name not in named)
        yield from (path for path in paths if path not in sources.refused)
