"""Pictures made anew, as the plan says: each source is decoded once, several of them at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from ..load.inspection import fingerprint, quietly
from ..load.pictures import THREADS
from ..outputs.pixels import clean_picture, encoded, smaller
from ..plan.pictures import PictureCopy
from .kept import KeptCopies
from .picture_error import PictureError
from .threads import Tell, run_all


def make_pictures(
    copies: Iterable[PictureCopy],
    content: Path,
    site: Path,
    kept: KeptCopies,
    tell: Tell | None = None,
    threads: int = THREADS,
) -> None:
    """Writes every copy into `site`; those that are kept already are not made again, and the others are kept.

    The bytes depend on the sources alone. `tell` hears how many of the new pictures have been made, and how many
    there are. Raises PictureError, or OSError where `site` has no room for a folder; then some copies may be missing.
    """
    by_source: defaultdict[str, list[PictureCopy]] = defaultdict(list)
    planned = {copy.dest_uri: copy for copy in copies}
    for copy in planned.values():
        by_source[copy.source].append(copy)
    for folder in {(site / path).parent for path in planned}:
        folder.mkdir(parents=True, exist_ok=True)
    new = [
        group
        for group in by_source.values()
        if not all(kept.publish(copy, site / copy.dest_uri) for copy in group)
    ]
    with quietly():
        run_all([partial(_make, group, content, site, kept) for group in new], threads, tell)


def _make(copies: Sequence[PictureCopy], content: Path, site: Path, kept: KeptCopies) -> None:
    """All copies of one source."""
    source, largest = copies[0].source, max(copies, key=lambda copy: copy.width)
    try:
        read = (content / source).read_bytes()
    except OSError as error:
        raise PictureError(
            f"{source} cannot be read any more ({_reason(error)}); please build again"
        ) from error
    if fingerprint(read) != copies[0].fingerprint:
        raise PictureError(f"{source} has changed since the build began; please build again")
    try:
        picture = clean_picture(read, largest.width, largest.height)
        for copy in copies:
            made = encoded(smaller(picture, copy.width, copy.height), copy.format)
            kept.keep(copy, made)
            if not kept.publish(copy, site / copy.dest_uri):
                (site / copy.dest_uri).write_bytes(made)
    except Exception as error:  # a decoder can raise anything, and a disk can be full
        raise PictureError(f"no copies can be made of {source} ({_reason(error)})") from error


def _reason(error: Exception) -> str:
    said = (error.strerror if isinstance(error, OSError) else None) or str(error) or type(error).__name__
    return " ".join(said.split())
