"""Sizes of pictures, from the head of the file alone."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import ExifTags, Image

from .projects import codes, item, load_files

PHOTO = "content/news/2021/kreka/a.{format}"
ITEM = "content/news/2021/kreka/index.bs.md"


def picture(format_: str, orientation: int | None = None) -> bytes:
    image, file = Image.new("RGB", (40, 20)), BytesIO()
    exif = image.getexif()
    if orientation:
        exif[ExifTags.Base.Orientation] = orientation
    image.save(file, format_, exif=exif)
    return file.getvalue()


@pytest.mark.parametrize(
    ("format_", "orientation", "size"),
    [
        ("jpeg", None, (40, 20)),
        ("jpeg", 3, (40, 20)),
        ("jpeg", 6, (20, 40)),
        ("webp", 8, (20, 40)),
        ("png", 6, (40, 20)),
    ],
)
def test_a_telephone_held_upright(
    tmp_path: Path, format_: str, orientation: int | None, size: tuple[int, int]
) -> None:
    """Browsers turn a picture as its EXIF data says; the size on the page is that of what they show."""
    path = PHOTO.format(format=format_)
    sources, problems = load_files(tmp_path, {ITEM: item(), path: picture(format_, orientation)})
    assert problems == []
    picture = sources.pictures[path.removeprefix("content/")]
    assert (picture.width, picture.height) == size


@pytest.mark.parametrize(
    "content", [b"", b"x", b"GIF89a<script>", picture("jpeg")[:10], picture("webp")[:20]]
)
def test_what_is_no_picture(tmp_path: Path, content: bytes) -> None:
    _, problems = load_files(tmp_path, {ITEM: item(), PHOTO.format(format="gif"): content})
    assert codes(problems) == ["P704"]
    assert str(problems[0].place) == "content/news/2021/kreka/a.gif:1:1"
