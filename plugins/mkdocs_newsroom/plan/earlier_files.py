"""Feeds and calendars of pages that have moved: who follows them goes on reading, and never learns that they moved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from .moved_pieces import EarlierFile, Redirect
from .occupied import Occupied


def earlier_files(
    redirects: Sequence[Redirect], beside: Iterable[str], gone: Iterable[str]
) -> Iterator[EarlierFile]:
    """`beside` are the paths of all feeds and calendars, each beside its page; `gone` those of pages that say why.

    What people have said themselves of such an address holds.
    """
    names: defaultdict[str, list[str]] = defaultdict(list)
    for path in beside:
        folder, _, name = path.rpartition("/")
        names[f"{folder}/"].append(name)
    said = {redirect.source for redirect in redirects}
    occupied = Occupied((*gone, *(redirect.file for redirect in redirects if redirect.file)))
    for redirect in redirects:
        if redirect.is_same_page and redirect.source.endswith("/"):
            for name in names.get(redirect.target, ()):
                source = redirect.source + name
                if source not in said and not occupied.rival(source):
                    yield EarlierFile(source, redirect.target + name, is_copied=redirect.file != "")
