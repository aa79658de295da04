"""The size of each picture, so that a page keeps its place while it loads."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from PIL import ExifTags, Image, UnidentifiedImageError

from ..model.pictures import PictureFile
from .reading import Reading

# Their EXIF data is read with the head; a PNG would be decoded as a whole for it.
_TURNED_FORMATS = ("JPEG", "MPO", "WEBP")
_QUARTER_TURNS = (5, 6, 7, 8)


def read_pictures(reading: Reading, paths: Iterable[str]) -> dict[str, PictureFile]:
    """The pictures by path; what is no readable picture is a problem. Paths are relative to the content folder."""
    found = {}
    for path in paths:
        file = reading.project / reading.content / path
        width, height = _size(file)
        if width:
            found[path] = PictureFile(path, width, height, sha256(file.read_bytes()).hexdigest()[:10])
        else:
            reading.error("P704", f"{reading.content}/{path}", file=path.rpartition("/")[2])
    return found


def _size(file: Path) -> tuple[int, int]:
    try:
        with Image.open(file) as picture:
            width, height = picture.size
            turned = picture.format in _TURNED_FORMATS and (
                picture.getexif().get(ExifTags.Base.Orientation) in _QUARTER_TURNS
            )
            return (height, width) if turned else (width, height)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return (0, 0)
