"""Pictures made anew: upright, in sRGB, and see-through only where the original is."""

from __future__ import annotations

from hashlib import sha256
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from harness import hostile_pictures as hostile
from mkdocs_newsroom.load.inspection import inspect, recipe
from mkdocs_newsroom.outputs.pixels import clean_picture, encoded
from mkdocs_newsroom.plan.pictures import JPEG, WEBP


def clean(content: bytes) -> Image.Image:
    found = inspect(content)
    return clean_picture(content, found.width, found.height)


def opened(content: bytes) -> Image.Image:
    image = Image.open(BytesIO(content))
    image.load()
    return image


@pytest.mark.parametrize("orientation", range(1, 9))
def test_turned_as_the_camera_was_held(orientation: int) -> None:
    image = clean(hostile.telling_jpeg(hostile.turned(orientation), orientation))
    assert image.size == ((40, 80) if orientation >= 5 else (80, 40))
    assert hostile.is_like(image, hostile.CORNERS)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_colours_of_another_profile_become_those_of_srgb(kind: str) -> None:
    """The profile calls red what others call green."""
    options = {"lossless": True} if kind == "WEBP" else {"quality": 95}
    content = hostile.saved(hostile.corners(80, 40), kind, icc_profile=hostile.profile(), **options)
    swapped = tuple((green, red, blue) for red, green, blue in hostile.CORNERS)
    assert hostile.is_like(clean(content), swapped, by=12)


@pytest.mark.parametrize("profile", [b"x", hostile.profile()[:200], hostile.profile("named")[:-400]], ids=len)
def test_a_broken_profile_is_no_fault(profile: bytes) -> None:
    content = hostile.saved(hostile.corners(80, 40), "PNG", icc_profile=profile)
    assert hostile.is_like(clean(content), hostile.CORNERS)


@pytest.mark.parametrize(
    ("image", "kind", "expected"),
    [
        (hostile.corners(80, 40).convert("P", palette=Image.Palette.ADAPTIVE), "PNG", hostile.CORNERS),
        (hostile.corners(80, 40).convert("P", palette=Image.Palette.ADAPTIVE), "GIF", hostile.CORNERS),
        (hostile.corners(80, 40).convert("CMYK"), "JPEG", hostile.CORNERS),
        (hostile.corners(80, 40, (0, 1, 1, 0), "1"), "PNG", [(0,) * 3, (255,) * 3, (255,) * 3, (0,) * 3]),
        (hostile.corners(80, 40, (0, 90, 180, 255), "L"), "PNG", [(v,) * 3 for v in (0, 90, 180, 255)]),
        (
            hostile.corners(80, 40, (0, 90 * 256, 180 * 256, 65535), "I;16"),
            "PNG",
            [(v,) * 3 for v in (0, 90, 180, 255)],
        ),
        (
            hostile.corners(80, 40, ((0, 255), (90, 255), (180, 255), (255, 255)), "LA"),
            "PNG",
            [(v,) * 3 for v in (0, 90, 180, 255)],
        ),
    ],
    ids=["PNG of a palette", "GIF", "CMYK", "one bit", "grey", "16 bits", "grey and opaque"],
)
def test_kinds_of_pixels(image: Image.Image, kind: str, expected: Any) -> None:
    made = clean(hostile.saved(image, kind))
    assert made.mode == "RGB"
    assert hostile.is_like(made, tuple(expected))


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "GIF", "palette", "key colour"])
def test_what_is_see_through_stays_so_and_is_white_in_a_jpeg(kind: str) -> None:
    colours = ((220, 30, 30, 255), (0, 0, 0, 0), (0, 0, 0, 0), (30, 30, 220, 255))
    image = hostile.corners(80, 40, colours, "RGBA")
    if kind == "palette":
        content = hostile.saved(image.quantize(), "PNG")
    elif kind == "key colour":
        content = hostile.saved(image.convert("RGB"), "PNG", transparency=(0, 0, 0))
    else:
        content = hostile.saved(image, kind)
    made = clean(content)
    alphas = [pixel[3] for pixel in hostile.seen_corners(made)]
    assert alphas == [255, 0, 0, 255]
    assert [pixel[3] for pixel in hostile.seen_corners(opened(encoded(made, WEBP)))] == alphas
    white = (255, 255, 255)
    assert hostile.is_like(opened(encoded(made, JPEG)), ((220, 30, 30), white, white, (30, 30, 220)))


def test_edges_of_what_is_see_through_have_no_dark_seam() -> None:
    """A red field on nothing, made smaller: wherever it is seen, it is as red as before."""
    image = Image.new("RGBA", (400, 400), (0, 0, 0, 0))
    image.paste((255, 0, 0, 255), (101, 101, 299, 299))
    made = clean_picture(hostile.saved(image, "PNG"), 90, 90)
    seen = [
        colour for _, colour in made.getcolors(8100) or [] if isinstance(colour, tuple) and colour[3] > 40
    ]
    assert len(seen) > 1
    assert all(red >= 250 and green <= 5 and blue <= 5 for red, green, blue, _ in seen)


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_of_a_moving_picture_the_first_is_taken(kind: str) -> None:
    assert hostile.is_like(clean(hostile.moving(kind)).convert("RGB"), hostile.CORNERS)


def test_drawings_keep_every_pixel_and_photos_do_not() -> None:
    drawing = hostile.corners(80, 40)
    assert opened(encoded(drawing, WEBP)).convert("RGB").tobytes() == drawing.tobytes()
    photo = clean(hostile.saved(Image.effect_noise((200, 200), 80).convert("RGB"), "PNG"))
    noisy = Image.merge("RGB", [Image.effect_noise((200, 200), 80) for _ in "RGB"])
    assert opened(encoded(photo, WEBP)).convert("RGB").tobytes() == photo.tobytes()  # 256 greys
    assert opened(encoded(noisy, WEBP)).convert("RGB").tobytes() != noisy.tobytes()


def test_other_bytes_need_another_recipe() -> None:
    """Whoever changes how pictures are made changes `_WAY_OF_MAKING`, and then these digests."""
    if recipe() != "1, pillow 13.0.0, libjpeg_turbo 3.2.0, webp 1.6.0, littlecms2 2.19":
        pytest.skip("other encoders make other bytes")
    gradient = Image.merge(
        "RGB", [Image.radial_gradient("L"), Image.linear_gradient("L"), Image.new("L", (256, 256))]
    )
    made = clean_picture(hostile.saved(gradient, "PNG"), 200, 200)
    digests = [sha256(encoded(made, kind)).hexdigest()[:10] for kind in (WEBP, JPEG)]
    assert digests == ["93e942b989", "b80dd1c27e"]
