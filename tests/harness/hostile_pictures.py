"""Made-up pictures that tell too much, lie, break off, or were made to hurt."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from PIL import ExifTags, Image, ImageCms, ImageDraw, PngImagePlugin

TELLTALE = "Anna-of-12-Garden-Street"
"""Stands in every place of a file in which something can be hidden."""

CORNERS = ((220, 30, 30), (30, 180, 30), (30, 30, 220), (240, 240, 240))
"""Of an upright drawing: top left, top right, bottom left, bottom right."""

_HIDDEN = TELLTALE.encode()
_XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:li>' + _HIDDEN + b"</rdf:li></x:xmpmeta>"
# Exif 3.0, 4.6.5.1.6: the side at which the first row is seen, and that of the first column.
_SIDES = {
    1: ("top", "left"),
    2: ("top", "right"),
    3: ("bottom", "right"),
    4: ("bottom", "left"),
    5: ("left", "top"),
    6: ("right", "top"),
    7: ("right", "bottom"),
    8: ("left", "bottom"),
}
_OPPOSITE = {"top": "bottom", "bottom": "top", "left": "right", "right": "left"}


def corners(width: int, height: int, colours: Sequence[Any] = CORNERS, mode: str = "RGB") -> Image.Image:
    """Four fields of different colours."""
    image = Image.new(mode, (width, height))
    draw = ImageDraw.Draw(image)
    for number, colour in enumerate(colours):
        left, top = number % 2 * width // 2, number // 2 * height // 2
        draw.rectangle((left, top, left + width // 2, top + height // 2), fill=colour)
    return image


def turned(orientation: int, width: int = 80, height: int = 40) -> Image.Image:
    """What a camera stores that sees `corners` and notes this orientation; `width` and `height` of what it stores."""
    row, column = _SIDES[orientation]
    stored = []
    for down in (row, _OPPOSITE[row]):
        for right in (column, _OPPOSITE[column]):
            is_bottom, is_right = "bottom" in (down, right), "right" in (down, right)
            stored.append(CORNERS[2 * is_bottom + is_right])
    return corners(width, height, stored)


def seen_corners(image: Image.Image) -> list[tuple[int, ...]]:
    """The colours of the four corners, in the order of `CORNERS`."""
    right, bottom = image.width - 4, image.height - 4
    pixels = (image.getpixel(at) for at in ((3, 3), (right, 3), (3, bottom), (right, bottom)))
    return [pixel if isinstance(pixel, tuple) else () for pixel in pixels]


def is_like(image: Image.Image, colours: Sequence[Any] = CORNERS, by: int = 6) -> bool:
    """Whether the corners are nearly of these colours."""
    return all(
        len(seen) == len(right)
        and all(abs(one - other) <= by for one, other in zip(seen, right, strict=True))
        for seen, right in zip(seen_corners(image), colours, strict=True)
    )


def saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    file = BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def exif(orientation: int = 1) -> bytes:
    """With a place, words, the camera's owner and number, and a small picture of its own."""
    told = Image.Exif()
    told[ExifTags.Base.Orientation] = orientation
    told[ExifTags.Base.Artist] = told[ExifTags.Base.ImageDescription] = TELLTALE
    told[ExifTags.Base.XPComment] = TELLTALE.encode("utf-16-le")
    told.get_ifd(ExifTags.IFD.GPSInfo).update(
        {
            ExifTags.GPS.GPSLatitudeRef: "N",
            ExifTags.GPS.GPSLatitude: (54.0, 41.0, 13.0),
            ExifTags.GPS.GPSAreaInformation: _HIDDEN,
        }
    )
    told.get_ifd(ExifTags.IFD.Exif).update(
        {ExifTags.Base.UserComment: b"ASCII\0\0\0" + _HIDDEN, ExifTags.Base.BodySerialNumber: TELLTALE}
    )
    return told.tobytes()


def telling_jpeg(image: Image.Image, orientation: int = 1) -> bytes:
    """EXIF, XMP, IPTC, a colour profile, a comment, an unknown segment, and an archive behind the end."""
    plain = saved(
        image, "JPEG", quality=95, exif=exif(orientation), comment=_HIDDEN, icc_profile=profile("named")
    )
    iptc = b"\x1c\x02\x78" + struct.pack(">H", len(_HIDDEN)) + _HIDDEN
    photoshop = b"Photoshop 3.0\0" + b"8BIM\x04\x04\0\0" + struct.pack(">I", len(iptc)) + iptc
    segments = [
        (0xE1, b"http://ns.adobe.com/xap/1.0/\0" + _XMP),
        (0xED, photoshop),
        (0xEB, b"JP" + _HIDDEN),
    ]
    added = b"".join(struct.pack(">BBH", 0xFF, marker, len(part) + 2) + part for marker, part in segments)
    return plain[:2] + added + plain[2:] + _archive()


def telling_png(image: Image.Image) -> bytes:
    """Texts of three kinds, XMP, EXIF, a time, an unknown chunk, and an archive behind the end."""
    words = PngImagePlugin.PngInfo()
    words.add_text("Author", TELLTALE)
    words.add_text("Comment", TELLTALE, zip=True)
    words.add_itxt("XML:com.adobe.xmp", _XMP.decode())
    words.add(b"prVt", _HIDDEN)
    words.add(b"tIME", struct.pack(">HBBBBB", 2021, 12, 16, 17, 0, 0))
    return saved(image, "PNG", pnginfo=words, exif=exif(), icc_profile=profile("named")) + _archive()


def telling_webp(image: Image.Image) -> bytes:
    """EXIF, XMP, a colour profile, an unknown chunk, and an archive behind the end."""
    told = saved(image, "WEBP", exif=exif(), xmp=_XMP, icc_profile=profile("named"))
    part = b"prVt" + struct.pack("<I", len(_HIDDEN)) + _HIDDEN + b"\0" * (len(_HIDDEN) % 2)
    return b"RIFF" + struct.pack("<I", len(told) - 8 + len(part)) + told[8:] + part + _archive()


def telling_gif(image: Image.Image) -> bytes:
    """A comment, and an archive behind the end."""
    return saved(image, "GIF", comment=_HIDDEN) + _archive()


def moving(kind: str) -> bytes:
    frames = [corners(40, 20), Image.new("RGB", (40, 20), "black")]
    return saved(frames[0], kind, save_all=True, append_images=frames[1:], duration=100)


def profile(kind: str = "", gamma: float = 2.2) -> bytes:
    """A colour profile (ICC.1:2010) of a wide gamut, red and green swapped so that nobody overlooks it; or, as
    "named", plain sRGB with the secret behind it.
    """
    if kind == "named":
        return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes() + _HIDDEN
    curve = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(gamma * 256)) + b"\0\0"

    def xyz(*values: float) -> bytes:
        return b"XYZ \0\0\0\0" + struct.pack(">3i", *(round(value * 65536) for value in values))

    parts = {
        b"wtpt": xyz(0.9642, 1.0, 0.8249),
        b"rXYZ": xyz(0.3851, 0.7169, 0.0971),
        b"gXYZ": xyz(0.4361, 0.2225, 0.0139),
        b"bXYZ": xyz(0.1431, 0.0606, 0.7141),
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
        b"desc": b"desc\0\0\0\0" + struct.pack(">I", 5) + b"swap\0" + b"\0" * 78 + b"\0",
        b"cprt": b"text\0\0\0\0none",
    }
    table, body = b"", b""
    start = 128 + 4 + 12 * len(parts)
    for name, part in parts.items():
        table += name + struct.pack(">II", start + len(body), len(part))
        body += part + b"\0" * (-len(part) % 4)
    head = struct.pack(">I4sI4s4s4s", start + len(body), b"\0" * 4, 0x02100000, b"mntr", b"RGB ", b"XYZ ")
    head += struct.pack(">6H4s", 2021, 1, 1, 0, 0, 0, b"acsp") + b"\0" * 28
    head += struct.pack(">3i", *(round(value * 65536) for value in (0.9642, 1.0, 0.8249)))
    return head.ljust(128, b"\0") + struct.pack(">I", len(parts)) + table + body


def huge_png(width: int, height: int) -> bytes:
    """A head that promises this size, and hardly a pixel."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(part)) + name + part + struct.pack(">I", zlib.crc32(name + part))
        for name, part in ((b"IHDR", head), (b"IDAT", zlib.compress(b"\0" * 100)), (b"IEND", b""))
    )


def heif(*brands: bytes) -> bytes:
    """The head of a file of this family, such as telephones make."""
    box = b"ftyp" + brands[0] + b"\0\0\0\0" + b"".join(brands)
    return struct.pack(">I", len(box) + 4) + box + b"\0" * 64


def _archive() -> bytes:
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr("note.txt", TELLTALE)
    return file.getvalue()
