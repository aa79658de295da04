"""Files that nobody has said what to do with: pictures that `photos` does not name, and files that nothing shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from pathlib import PurePosixPath

from ..model.problem import Place, Problem, Severity
from ..model.site import NewsItem
from ..model.sources import Sources
from .mentions import first_mentions, texts


def check_unshown(
    sources: Sources, of_records: AbstractSet[str], known: Iterable[NewsItem] = ()
) -> Iterator[Problem]:
    """`of_records` are the paths of the files that records name. Of a picture of a bundle that `photos` does not name
    nobody has said whether it shows people. `known` are items whose bundles were not read again.
    """
    unnamed = frozenset(_unnamed(sources))
    # What could not be read may name them.
    beside = frozenset() if sources.unread else frozenset(sources.assets) - of_records
    shown = first_mentions(texts(sources, known), sorted(unnamed | beside))
    for path in sorted(unnamed | beside):
        args = {"file": PurePosixPath(path).name}
        if path not in shown:
            yield Problem("P702", Place(f"{sources.content}/{path}"), args, Severity.WARNING)
        elif path in unnamed:
            yield Problem("P726", shown[path], args, Severity.WARNING)


def _unnamed(sources: Sources) -> Iterator[str]:
    with_unread = {folder for path in sources.unread for folder in _folders_of(path)}
    for bundle in sources.bundles:
        if bundle.path in with_unread:
            continue  # a variant that could not be read may name it
        named = {photo.file for file in bundle.variants for photo in file.record.photos}
        paths = (f"news/{bundle.key}/{name}" for name in bundle.files if name not in named)
        yield from (path for path in paths if path not in sources.refused)


def _folders_of(path: str) -> Iterator[str]:
    """`a` and `a/b` for `a/b/c`."""
    while path := path.rpartition("/")[0]:
        yield path
