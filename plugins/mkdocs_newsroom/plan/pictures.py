"""What is made of each picture: its widths and formats, as data. Nothing of a picture is published but these."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..model.pictures import PictureFile
from ..model.text import Phrase
from .addresses import Addresses
from .pieces import Picture, Rendition

WIDTHS = (480, 960, 1600)
FALLBACK_WIDTH = 1200
BETTER, KNOWN_TO_ALL = "webp", "jpg"


@dataclass(frozen=True)
class PictureCopy:
    """A picture of one width, made anew from `source`, which is relative to the content folder.

    `dest_uri` ends in the format; `width` and `height` are in pixels.
    """

    source: str
    dest_uri: str
    width: int
    height: int


def picture_copies(pictures: Iterable[PictureFile]) -> Iterator[PictureCopy]:
    """Each picture as WebP in two or three widths, and once as JPEG for readers that do not know that."""
    for picture in pictures:
        for width in _widths(picture):
            yield _copy(picture, width, BETTER)
        yield _copy(picture, min(FALLBACK_WIDTH, picture.width), KNOWN_TO_ALL)


def view(file: PictureFile, alt: Phrase, caption: Phrase, credit: Phrase) -> Picture:
    fallback = _copy(file, min(FALLBACK_WIDTH, file.width), KNOWN_TO_ALL)
    return Picture(
        url=Addresses.file_url(fallback.dest_uri),
        alt=alt,
        caption=caption,
        credit=credit,
        width=fallback.width,
        height=fallback.height,
        renditions=tuple(
            Rendition(Addresses.file_url(_copy(file, width, BETTER).dest_uri), width)
            for width in _widths(file)
        ),
    )


def picture_addresses(pictures: Mapping[str, PictureFile]) -> dict[str, str]:
    """Where a link to a picture leads, relative to the site's root and not quoted, by the path of the picture."""
    return {
        path: _copy(file, min(FALLBACK_WIDTH, file.width), KNOWN_TO_ALL).dest_uri
        for path, file in pictures.items()
    }


def _widths(picture: PictureFile) -> list[int]:
    """Never wider than the picture itself; a width that would hardly differ from the next is left out."""
    return [width for width in WIDTHS if width * 1.2 < picture.width][: len(WIDTHS) - 1] + [
        min(WIDTHS[-1], picture.width)
    ]


def _copy(picture: PictureFile, width: int, extension: str) -> PictureCopy:
    return PictureCopy(
        source=picture.path,
        dest_uri=Addresses.picture(picture.path, picture.fingerprint, width, extension),
        width=width,
        height=max(1, round(picture.height * width / picture.width)),
    )
