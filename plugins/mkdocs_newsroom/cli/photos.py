"""Clean copies of photos, so that originals, with the places and names inside, never get into git's history."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count
from pathlib import Path

from ..load.inspection import Inspection, inspect, quietly, read
from ..load.pictures import problem_of
from ..load.slugs import slug
from ..model.problem import Place, Problem
from ..outputs.pixels import JPEG, clean_picture, encoded

LONGEST_SIDE = 2400  # pixels
QUALITY = 88  # of JPEG: the site's smaller copies are made from it
_NAMELESS = "photo"


@quietly()
def clean_copies(photos: Iterable[Path], folder: Path) -> tuple[list[Path], list[Problem]]:
    """Writes a clean JPEG of each photo into `folder`, never over another file, and says which photos are at fault.

    Raises OSError when the folder cannot be written.
    """
    written: list[Path] = []
    problems: list[Problem] = []
    for photo in photos:
        try:
            content = read(photo)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            problems.append(Problem("S406", Place(str(photo)), {"reason": reason}))
            continue
        found = inspect(content)
        if found.fault:
            problems.append(problem_of(found.fault, str(photo)))
        if found.width:
            width, height = _fitting(found)
            clean = encoded(clean_picture(content, width, height), JPEG, QUALITY)
            written.append(_write_beside_others(folder, slug(photo.stem) or _NAMELESS, clean))
    return written, problems


def lines_to_paste(files: Iterable[Path]) -> str:
    """The field `photos` of a source variant, with what only a person can say left open."""
    entries = (f"  - file: {file.name}\n    alt:\n    people:\n" for file in files)
    return f"photos:\n{''.join(entries)}"


def _fitting(found: Inspection) -> tuple[int, int]:
    scale = min(1, LONGEST_SIDE / max(found.width, found.height))
    return max(1, round(found.width * scale)), max(1, round(found.height * scale))


def _write_beside_others(folder: Path, stem: str, content: bytes) -> Path:
    for number in count(1):
        file = folder / (f"{stem}.{JPEG}" if number == 1 else f"{stem}-{number}.{JPEG}")
        try:
            with file.open("xb") as opened:
                opened.write(content)
        except FileExistsError:
            continue
        return file
    raise AssertionError("numbers do not end")
