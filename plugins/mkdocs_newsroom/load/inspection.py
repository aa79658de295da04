"""One picture file: whether it can be published, how large it is, and what tells it from all others.

What is inside decides, not the name. A picture is decoded once, so that one that breaks off is found.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from PIL import ExifTags, Image, features
from PIL import __version__ as pillow_version

MAX_MEGABYTES = 30
MAX_MEGAPIXELS = 60
FORMATS = ("JPEG", "PNG", "WEBP", "GIF")  # Pillow finds by itself that a JPEG holds several (MPO)

UNREADABLE, TOO_LARGE, TOO_MANY_PIXELS, HEIF, ANIMATED, SVG = "P704", "P705", "P706", "P707", "P709", "P710"
REFUSED_EXTENSIONS = {".heic": HEIF, ".heif": HEIF, ".hif": HEIF, ".svg": SVG, ".svgz": SVG}

# Another number when outputs/pixels.py, or other widths in plan/pictures.py, make other bytes: an address that was
# published once keeps its bytes.
_WAY_OF_MAKING = 1
_ENCODERS = ("libjpeg_turbo", "webp", "littlecms2")
# ISO/IEC 23008-12, annex B. An AVIF picture may name them too.
_HEIF_BRANDS = frozenset(
    {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1"}
)
_AVIF_BRANDS = frozenset({b"avif", b"avis"})
_SVG_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:\?xml|!doctype|!--|svg)", re.IGNORECASE)
_HEAD = 4096


@dataclass(frozen=True)
class Inspection:
    """`fault` is the code of a problem, or empty. A picture with a width can be published, also with a fault.

    `width` and `height` are in pixels, turned as EXIF says.
    """

    width: int = 0
    height: int = 0
    fingerprint: str = ""
    fault: str = ""


def read(file: Path) -> bytes:
    """What is in the file, or a little more than `MAX_MEGABYTES` of it. Raises OSError."""
    with file.open("rb") as opened:
        return opened.read(MAX_MEGABYTES * 1024 * 1024 + 1)


@contextmanager
def quietly() -> Iterator[None]:
    """To be around all that opens pictures, also on threads: Pillow tells Python's warnings about what is wrong
    beside the pixels, and about a size that is refused anyway.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def inspect(content: bytes) -> Inspection:
    """`content` is what `read` gives."""
    if len(content) > MAX_MEGABYTES * 1024 * 1024:
        return Inspection(fault=TOO_LARGE)
    if fault := _foreign(content):
        return Inspection(fault=fault)
    try:
        with Image.open(BytesIO(content), formats=FORMATS) as picture:
            if picture.width * picture.height > MAX_MEGAPIXELS * 1_000_000:
                return Inspection(fault=TOO_MANY_PIXELS)
            width, height = picture.size
            moves = picture.format != "MPO" and getattr(picture, "is_animated", False)
            picture.draft("L", (1, 1))  # a JPEG is read to its end, but drawn at an eighth of its size
            picture.load()
            if swaps_sides(orientation(picture)):
                width, height = height, width
    except Image.DecompressionBombError:
        return Inspection(fault=TOO_MANY_PIXELS)
    except Exception:  # noqa: BLE001  # a damaged file can make a decoder raise anything
        return Inspection(fault=UNREADABLE)
    return Inspection(width, height, fingerprint(content), ANIMATED if moves else "")


def orientation(picture: Image.Image) -> int:
    """How the picture is to be turned: 1 (not at all) to 8 (Exif 3.0, 4.6.5.1.6)."""
    try:
        value = picture.getexif().get(ExifTags.Base.Orientation, 1)
    except Exception:  # noqa: BLE001  # damaged data beside the picture is no fault of the picture
        return 1
    return value if value in range(1, 9) else 1


def swaps_sides(turn: int) -> bool:
    return turn >= 5


def fingerprint(content: bytes) -> str:
    """Ten hexadecimal digits that differ when the file does, or what is made of it."""
    return sha256(f"{recipe()}\0".encode() + content).hexdigest()[:10]


@cache
def recipe() -> str:
    """All besides the picture that decides which bytes are made of it."""
    encoders = (f"{name} {features.version(name)}" for name in _ENCODERS)
    return f"{_WAY_OF_MAKING}, pillow {pillow_version}, {', '.join(encoders)}"


def _foreign(content: bytes) -> str:
    """The fault of a type that people take for a picture and that is not published."""
    if content[4:8] == b"ftyp":
        box = content[8 : min(int.from_bytes(content[:4]), _HEAD)]
        brands = {box[at : at + 4] for at in range(0, len(box), 4)}
        return HEIF if brands & _HEIF_BRANDS and not brands & _AVIF_BRANDS else UNREADABLE
    head = content[:_HEAD]
    return SVG if _SVG_START.match(head) and b"<svg" in head.lower() else ""
