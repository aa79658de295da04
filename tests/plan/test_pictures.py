"""The widths of pictures: enough for every screen, never more than there is."""

from __future__ import annotations

import pytest

from mkdocs_newsroom.model.pictures import PictureFile
from mkdocs_newsroom.model.text import Phrase
from mkdocs_newsroom.plan.pictures import picture_addresses, picture_copies, view

NOTHING = Phrase("")
PHOTO, LOGO = "news/2021/kreka/č a.png", "partners/mios/logo.png"


def sizes(path: str, width: int, height: int) -> str:
    copies = picture_copies([PictureFile(path, width, height, "0123456789")])
    return " ".join(f"{copy.width}x{copy.height}.{copy.format}" for copy in copies)


@pytest.mark.parametrize(
    ("path", "width", "height", "expected"),
    [
        (PHOTO, 4000, 3000, "480x360.webp 960x720.webp 1600x1200.webp 1200x900.jpg"),
        (PHOTO, 1600, 1000, "480x300.webp 960x600.webp 1600x1000.webp 1200x750.jpg"),
        (PHOTO, 1100, 550, "480x240.webp 1100x550.webp 1100x550.jpg"),  # 960 is hardly less than 1100
        (PHOTO, 500, 250, "500x250.webp 500x250.jpg"),
        (PHOTO, 1, 1, "1x1.webp 1x1.jpg"),
        (PHOTO, 9000, 3, "480x1.webp 960x1.webp 1600x1.webp 1200x1.jpg"),
        (PHOTO, 1000, 50_000, "327x16350.webp 327x16350.jpg"),  # what a WebP picture can hold
        (PHOTO, 1, 60_000, "1x16383.webp 1x16383.jpg"),
        (LOGO, 4000, 2000, "480x240.webp 960x480.webp 1200x600.jpg"),
        (LOGO, 300, 100, "300x100.webp 300x100.jpg"),
    ],
)
def test_widths(path: str, width: int, height: int, expected: str) -> None:
    assert sizes(path, width, height) == expected


def test_addresses_have_the_fingerprint_and_what_is_shown_is_made() -> None:
    file = PictureFile(PHOTO, 4000, 3000, "0123456789")
    made = {copy.dest_uri for copy in picture_copies([file])}
    shown = view(file, NOTHING, NOTHING, NOTHING)
    assert shown.url == "media/news/2021/kreka/%C4%8D%20a-0123456789-1200.jpg"
    assert [one.width for one in shown.renditions] == [480, 960, 1600]
    assert picture_addresses({PHOTO: file}) == {PHOTO: "media/news/2021/kreka/č a-0123456789-1200.jpg"}
    assert set(picture_addresses({PHOTO: file}).values()) <= made
    assert len(made) == 4
