"""What is made of each picture: its widths and formats, as data. Nothing of a picture is published but these."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..model.funding import FOLDER as FUNDING
from ..model.pictures import PictureFile
from ..model.text import Phrase
from .addresses import Addresses
from .pieces import Picture, Rendition

WIDTHS = (480, 960, 1600)
FALLBACK_WIDTH = 1200
TALLEST = 16383  # pixels, of a WebP picture
LOGO_WIDTHS = (480, 960)
LOGO_FOLDERS = ("partners", FUNDING)
WEBP, JPEG = "webp", "jpg"  # the endings of what is made, JPEG for readers that know no WebP


@dataclass(frozen=True)
class PictureCopy:
    """A picture of one width, made anew from `source`, which is relative to the content folder and has this
    fingerprint. `width` and `height` are in pixels, `format` is `WEBP` or `JPEG`, the ending of `dest_uri`.
    """

    source: str
    fingerprint: str
    dest_uri: str
    width: int
    height: int
    format: str

    @property
    def kept_as(self) -> str:
        """The name under which builds keep it for the next one."""
        return f"{self.fingerprint}-{self.width}x{self.height}.{self.format}"


def picture_copies(pictures: Iterable[PictureFile]) -> Iterator[PictureCopy]:
    """Each picture as WebP in up to three widths, and once as JPEG."""
    for picture in pictures:
        yield from _renditions(picture)
        yield fallback(picture)


def view(file: PictureFile, alt: Phrase, caption: Phrase, credit: Phrase) -> Picture:
    jpeg = fallback(file)
    return Picture(
        url=Addresses.file_url(jpeg.dest_uri),
        alt=alt,
        caption=caption,
        credit=credit,
        width=jpeg.width,
        height=jpeg.height,
        renditions=tuple(
            Rendition(Addresses.file_url(copy.dest_uri), copy.width) for copy in _renditions(file)
        ),
    )


def picture_addresses(pictures: Mapping[str, PictureFile]) -> dict[str, str]:
    """Where a link to a picture leads, relative to the site's root and not quoted, by the path of the picture."""
    return {path: fallback(file).dest_uri for path, file in pictures.items()}


def _renditions(picture: PictureFile) -> Iterator[PictureCopy]:
    """Never wider than the picture itself; a width that would hardly differ from the widest is left out."""
    widths = LOGO_WIDTHS if picture.path.partition("/")[0] in LOGO_FOLDERS else WIDTHS
    widest = _at_most(widths[-1], picture)
    for width in widths:
        if width * 1.2 < widest:
            yield _copy(picture, width, WEBP)
    yield _copy(picture, widest, WEBP)


def fallback(picture: PictureFile) -> PictureCopy:
    """The JPEG for whatever reads no WebP."""
    return _copy(picture, _at_most(FALLBACK_WIDTH, picture), JPEG)


def _at_most(width: int, picture: PictureFile) -> int:
    return max(1, min(width, picture.width, TALLEST * picture.width // picture.height))


def _copy(picture: PictureFile, width: int, format_: str) -> PictureCopy:
    return PictureCopy(
        source=picture.path,
        fingerprint=picture.fingerprint,
        dest_uri=Addresses.picture(picture.path, picture.fingerprint, width, format_),
        width=width,
        height=max(1, min(TALLEST, round(picture.height * width / picture.width))),
        format=format_,
    )
