"""What a picture file holds besides its pixels: read from the bytes, not through Pillow.

JPEG: ITU-T T.81, annex B. PNG: W3C PNG (third edition), 5 and 11. WebP: RFC 9649.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_JPEG_START, _PNG_START = b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"
_JFIF = b"JFIF\x00\x01"
# Frames, tables and restarts; the others are APPn, comments, and what only other kinds of JPEG have.
_JPEG_PIXELS = frozenset({0xC0, 0xC2, 0xC4, 0xDB, 0xDD})
_JPEG_SCAN_END = re.compile(rb"\xff(?![\x00\xd0-\xd7])")
_PNG_PIXELS = frozenset({"IHDR", "PLTE", "tRNS", "IDAT", "IEND", "gAMA", "cHRM", "sRGB", "pHYs"})
_WEBP_PIXELS = frozenset({"VP8 ", "VP8L", "VP8X", "ALPH"})
_WEBP_ALPHA = 0x10


def is_picture(content: bytes) -> bool:
    return content.startswith((_JPEG_START, _PNG_START, b"RIFF", b"GIF8")) or content[4:8] == b"ftyp"


def foreign_parts(content: bytes) -> list[str]:
    """The names of all parts of the file that are not needed to show the picture; none of a clean one."""
    if content.startswith(_JPEG_START):
        return list(_of_jpeg(content))
    if content.startswith(_PNG_START):
        return list(_of_png(content))
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return list(_of_webp(content))
    return ["an unknown type"]


def _of_jpeg(content: bytes) -> Iterator[str]:
    at = 2
    while content[at : at + 1] == b"\xff":
        marker = content[at + 1]
        if marker == 0xD9:
            yield from _rest(content, at + 2)
            return
        length = int.from_bytes(content[at + 2 : at + 4])
        part = content[at + 4 : at + 2 + length]
        is_jfif = marker == 0xE0 and part.startswith(_JFIF) and len(part) == 14
        if marker == 0xDA:
            end = _JPEG_SCAN_END.search(content, at + 2 + length)
            at = end.start() if end else len(content)
            continue
        if marker not in _JPEG_PIXELS and not is_jfif:
            yield f"segment {marker:02X}"
        at += 2 + length
    yield "no end"


def _of_png(content: bytes) -> Iterator[str]:
    at, name = len(_PNG_START), ""
    while name != "IEND" and at < len(content):
        length = int.from_bytes(content[at : at + 4])
        name = content[at + 4 : at + 8].decode("latin-1")
        if name not in _PNG_PIXELS:
            yield f"chunk {name}"
        at += 12 + length
    yield from _rest(content, at)


def _of_webp(content: bytes) -> Iterator[str]:
    end = 8 + int.from_bytes(content[4:8], "little")
    at = 12
    while at < end:
        name = content[at : at + 4].decode("latin-1")
        length = int.from_bytes(content[at + 4 : at + 8], "little")
        if name not in _WEBP_PIXELS:
            yield f"chunk {name}"
        if name == "VP8X" and content[at + 8] & ~_WEBP_ALPHA:
            yield f"flags {content[at + 8]:02x}"
        at += 8 + length + length % 2
    yield from _rest(content, end)


def _rest(content: bytes, end: int) -> Iterator[str]:
    if len(content) != end:
        yield f"{len(content) - end} bytes behind the end"
