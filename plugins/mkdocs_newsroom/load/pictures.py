"""The size of each picture, so that a page keeps its place while it loads."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PIL import Image, UnidentifiedImageError


def picture_sizes(content: Path, paths: Iterable[str]) -> dict[str, tuple[int, int]]:
    """Width and height in pixels by path, read from the file's head; (0, 0) for what is no readable picture."""
    return {path: _size(content / path) for path in paths}


def _size(file: Path) -> tuple[int, int]:
    try:
        with Image.open(file) as picture:
            width, height = picture.size
            return width, height
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError):
        return (0, 0)
