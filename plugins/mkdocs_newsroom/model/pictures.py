"""What is known of a picture file before anything is made of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PictureFile:
    """A readable picture of the content folder; `path` is relative to it.

    `width` and `height` are in pixels, as a browser shows it (turned as its EXIF says). `fingerprint` differs when
    its bytes differ, or when something else would be made of them.
    """

    path: str
    width: int
    height: int
    fingerprint: str
