"""The pictures of a document as files, for whoever makes clean copies of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from .received import Picture


def save_pictures(pictures: Iterable[Picture], folder: Path) -> Iterator[Path]:
    """As they were sent, in a folder that is none of the project; the names are ours."""
    for number, picture in enumerate(pictures, 1):
        file = folder / f"photo-{number}.original"
        file.write_bytes(picture.content)
        yield file
