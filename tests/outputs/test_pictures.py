"""Pictures made anew: the pixels are right, nothing else of the file is left, and nothing is made twice."""

from __future__ import annotations

import os
import time
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from harness import hostile_pictures as hostile
from harness.picture_parts import foreign_parts
from harness.small_site import contents
from mkdocs_newsroom.load.inspection import fingerprint, inspect, recipe
from mkdocs_newsroom.model.pictures import PictureFile
from mkdocs_newsroom.outputs import pictures
from mkdocs_newsroom.outputs.kept import PUBLISHED, SERVED, KeptCopies, Way
from mkdocs_newsroom.outputs.pictures import PictureError, make_pictures
from mkdocs_newsroom.outputs.pixels import JPEG, WEBP, clean_picture, encoded
from mkdocs_newsroom.plan.pictures import PictureCopy, picture_copies

KINDS = {
    "a.jpg": hostile.telling_jpeg,
    "a.png": hostile.telling_png,
    "a.webp": hostile.telling_webp,
    "a.gif": hostile.telling_gif,
}


def clean(content: bytes) -> Image.Image:
    found = inspect(content)
    return clean_picture(content, found.width, found.height)


def opened(content: bytes) -> Image.Image:
    image = Image.open(BytesIO(content))
    image.load()
    return image


# --- pixels


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


# --- files


def copies_of(folder: Path, **changes: int) -> list[PictureCopy]:
    """Of all files in the folder."""
    files = []
    for file in sorted(folder.iterdir()):
        found = inspect(file.read_bytes())
        files.append(PictureFile(file.name, found.width, found.height, found.fingerprint))
    return list(picture_copies(files))


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    folder.mkdir()
    for name, telling in KINDS.items():
        (folder / name).write_bytes(telling(hostile.corners(800, 400)))
    return folder


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int]]:
    """The size of each picture that was decoded; to be cleared by the test."""
    seen: list[tuple[int, int]] = []

    def counted(content: bytes, width: int, height: int) -> Image.Image:
        seen.append((width, height))
        return clean_picture(content, width, height)

    monkeypatch.setattr(pictures, "clean_picture", counted)
    return seen


def test_nothing_but_pixels_is_left(content: Path, tmp_path: Path) -> None:
    copies = copies_of(content)
    for file in content.iterdir():
        assert hostile.TELLTALE.encode() in file.read_bytes()
        assert foreign_parts(file.read_bytes())
    make_pictures(copies, content, tmp_path / "site", KeptCopies())
    found = contents(tmp_path / "site")
    assert sorted(found) == sorted(copy.dest_uri for copy in copies)
    for path, picture in found.items():
        assert foreign_parts(picture) == [], path
        assert hostile.TELLTALE.encode() not in picture
        assert not opened(picture).getexif()


def test_each_copy_has_the_size_that_the_plan_says(content: Path, tmp_path: Path) -> None:
    for copy in (copies := copies_of(content)):
        assert copy.dest_uri.endswith(f"-{copy.fingerprint}-{copy.width}.{copy.format}")
    make_pictures(copies, content, tmp_path / "site", KeptCopies())
    sizes = {copy.dest_uri: opened((tmp_path / "site" / copy.dest_uri).read_bytes()).size for copy in copies}
    assert sizes == {copy.dest_uri: (copy.width, copy.height) for copy in copies}
    assert sorted({copy.width for copy in copies}) == [480, 800]


def test_the_same_bytes_with_one_thread_and_with_four(content: Path, tmp_path: Path) -> None:
    for number in range(6):
        (content / f"{number}.png").write_bytes(
            hostile.saved(Image.effect_noise((500, 300), number + 9), "PNG")
        )
    copies = copies_of(content)
    make_pictures(copies, content, tmp_path / "one", KeptCopies(), threads=1)
    make_pictures(reversed(copies), content, tmp_path / "four", KeptCopies(tmp_path / "cache"), threads=4)
    assert contents(tmp_path / "one") == contents(tmp_path / "four")


def test_each_source_is_decoded_once_for_all_its_copies(
    content: Path, tmp_path: Path, made: list[tuple[int, int]]
) -> None:
    make_pictures(copies_of(content), content, tmp_path / "site", KeptCopies())
    assert made == [(800, 400)] * len(KINDS)


def test_what_was_made_is_not_made_again(content: Path, tmp_path: Path, made: list[tuple[int, int]]) -> None:
    copies = copies_of(content)
    make_pictures(copies, content, tmp_path / "first", KeptCopies(tmp_path / "cache"))
    made.clear()
    make_pictures(copies, content, tmp_path / "second", KeptCopies(tmp_path / "cache"))
    assert made == []
    assert contents(tmp_path / "first") == contents(tmp_path / "second")


def test_what_vanished_from_the_cache_is_made_again(
    content: Path, tmp_path: Path, made: list[tuple[int, int]]
) -> None:
    copies = copies_of(content)
    make_pictures(copies, content, tmp_path / "first", KeptCopies(tmp_path / "cache"))
    made.clear()
    next(iter((tmp_path / "cache" / "pictures").iterdir())).unlink()
    make_pictures(copies, content, tmp_path / "second", KeptCopies(tmp_path / "cache"))
    assert made == [(800, 400)]
    assert contents(tmp_path / "first") == contents(tmp_path / "second")


@pytest.mark.parametrize("ways", [PUBLISHED, SERVED], ids=["published", "served"])
def test_a_disk_without_second_names(content: Path, tmp_path: Path, ways: list[Way]) -> None:
    def refused(kept: Path, target: Path) -> None:
        raise OSError(18, "Invalid cross-device link")

    copies = copies_of(content)
    make_pictures(copies, content, tmp_path / "expected", KeptCopies())
    kept = KeptCopies(tmp_path / "cache", [refused, *ways[1:]])
    for _ in ("what is new", "what is kept"):
        make_pictures(copies, content, tmp_path / "site", kept)
        assert contents(tmp_path / "site") == contents(tmp_path / "expected")


def test_a_cache_that_cannot_be(content: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_bytes(b"a file where the folder would be")
    copies = copies_of(content)
    make_pictures(copies, content, tmp_path / "site", KeptCopies(tmp_path / "cache"))
    assert len(contents(tmp_path / "site")) == len(copies)


def test_what_is_not_planned_any_more_is_gone_from_the_cache(content: Path, tmp_path: Path) -> None:
    copies, cache = copies_of(content), tmp_path / "cache"
    make_pictures(copies, content, tmp_path / "site", KeptCopies(cache))
    withdrawn = fingerprint((content / "a.jpg").read_bytes())
    drafts = [cache / "pictures" / f".draft.{age}" for age in ("now", "old")]
    for draft in drafts:
        draft.write_bytes(b"x")
    os.utime(drafts[1], (time.time() - 2 * 24 * 3600,) * 2)
    KeptCopies(cache).forget_all_but(copy for copy in copies if copy.fingerprint != withdrawn)
    left = {file.name for file in (cache / "pictures").iterdir()}
    assert not [name for name in left if withdrawn in name]
    assert drafts[0].name in left  # another build is writing it
    assert drafts[1].name not in left  # a build that was killed left it
    assert len(left) - 1 == len([copy for copy in copies if copy.fingerprint != withdrawn])


@pytest.mark.parametrize("change", ["changed", "gone"])
def test_a_source_that_changed_since_it_was_inspected(content: Path, tmp_path: Path, change: str) -> None:
    copies = copies_of(content)
    if change == "gone":
        (content / "a.png").unlink()
    else:
        (content / "a.png").write_bytes(hostile.saved(hostile.corners(40, 20), "PNG"))
    with pytest.raises(PictureError, match=r"^a\.png .*$"):
        make_pictures(copies, content, tmp_path / "site", KeptCopies(tmp_path / "cache"))


def test_progress_is_that_of_new_pictures(content: Path, tmp_path: Path) -> None:
    copies, told = copies_of(content), list[tuple[int, int]]()

    def tell(done: int, of: int) -> None:
        told.append((done, of))

    make_pictures(copies[:3], content, tmp_path / "site", KeptCopies(tmp_path / "cache"))
    make_pictures(copies, content, tmp_path / "site", KeptCopies(tmp_path / "cache"), tell)
    assert told == [(1, 3), (2, 3), (3, 3)]
    assert copies[0].source == copies[2].source
