"""Pictures made of soft spots of colour: each is another one, and the same from the same seed."""

from __future__ import annotations

from io import BytesIO
from random import Random

from PIL import Image

COMMON, OWN = (480, 320), (240, 160)
"""The sizes of the pictures that all bodies share, and of an item's own photo."""


def picture(seed: str, size: tuple[int, int]) -> bytes:
    """A JPEG."""
    random = Random(seed)
    spots = Image.frombytes("RGB", (9, 6), random.randbytes(9 * 6 * 3))
    written = BytesIO()
    spots.resize(size, Image.Resampling.BICUBIC).save(written, "JPEG", quality=85)
    return written.getvalue()
