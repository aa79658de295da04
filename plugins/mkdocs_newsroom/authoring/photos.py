"""Clean copies of photos, so that originals, with the places and names inside, never get into git's history."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path

from ..load.inspection import UNREADABLE, Inspection, inspect, quietly, read
from ..load.pictures import problem_of
from ..load.slugs import slug
from ..load.system_errors import reason_of
from ..model.problem import Place, Problem
from ..outputs.pixels import clean_picture, encoded
from ..plan.pictures import JPEG
from .files import create
from .yaml_text import dump

LONGEST_SIDE = 2400  # pixels
QUALITY = 88  # of JPEG: the site's smaller copies are made from it
_NAMELESS = "photo"


def clean_copies(photos: Iterable[Path], folder: Path) -> Iterator[Path | Problem]:
    """Writes a clean JPEG of each photo into `folder`, never over another file. Yields what was written, and what is
    wrong with photos, as it goes. Raises OSError when the folder cannot be written.
    """
    for photo in photos:
        try:
            content = read(photo)
        except OSError as error:
            yield Problem("S406", Place(str(photo)), {"reason": reason_of(error)})
            continue
        with quietly():
            clean, fault = _clean(content)
        if fault:
            yield problem_of(fault, str(photo))
        if clean:
            yield _write_beside_others(folder, slug(photo.stem) or _NAMELESS, clean)


def entries_to_fill_in(files: Iterable[Path]) -> list[dict[str, str]]:
    """The field `photos` of a source variant, with what only a person can say left open."""
    return [{"file": file.name, "alt": "", "people": ""} for file in files]


def lines_to_paste(files: Iterable[Path]) -> str:
    """The same as lines of the file."""
    return dump({"photos": entries_to_fill_in(files)})


def _clean(content: bytes) -> tuple[bytes, str]:
    """The clean copy, empty where there is none, and the fault, as an inspection has it."""
    found = inspect(content)
    if not found.width:
        return b"", found.fault
    try:
        return encoded(clean_picture(content, *_fitting(found)), JPEG, QUALITY), found.fault
    except Exception:  # noqa: BLE001  # a damaged file can make a decoder raise anything
        return b"", UNREADABLE


def _fitting(found: Inspection) -> tuple[int, int]:
    scale = min(1, LONGEST_SIDE / max(found.width, found.height))
    return max(1, round(found.width * scale)), max(1, round(found.height * scale))


def _write_beside_others(folder: Path, stem: str, content: bytes) -> Path:
    for number in count(1):
        file = folder / (f"{stem}.{JPEG}" if number == 1 else f"{stem}-{number}.{JPEG}")
        try:
            create(file, content)
        except FileExistsError:
            continue
        return file
    raise AssertionError("numbers do not end")
