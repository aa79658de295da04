"""Pictures made anew as the plan says: nothing else of the file is left, and nothing is made twice."""

from __future__ import annotations

import os
import shutil
import time
from io import BytesIO
from pathlib import Path
from typing import Never

import pytest
from PIL import Image

from harness import hostile_pictures as hostile
from harness.picture_parts import foreign_parts
from harness.small_site import contents
from mkdocs_newsroom.load.inspection import fingerprint, inspect
from mkdocs_newsroom.model.pictures import PictureFile
from mkdocs_newsroom.outputs.pixels import clean_picture
from mkdocs_newsroom.plan.pictures import PictureCopy, picture_copies
from mkdocs_newsroom.publishing import pictures
from mkdocs_newsroom.publishing.kept import PUBLISHED, SERVED, KeptCopies, Way
from mkdocs_newsroom.publishing.picture_error import PictureError
from mkdocs_newsroom.publishing.pictures import make_pictures

KINDS = {
    "a.jpg": hostile.telling_jpeg,
    "a.png": hostile.telling_png,
    "a.webp": hostile.telling_webp,
    "a.gif": hostile.telling_gif,
}


def opened(content: bytes) -> Image.Image:
    image = Image.open(BytesIO(content))
    image.load()
    return image


def copies_of(folder: Path) -> list[PictureCopy]:
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


@pytest.mark.parametrize("ways", [PUBLISHED, SERVED], ids=["published", "served"])
def test_what_vanishes_while_it_is_taken_out_of_the_cache(
    content: Path, tmp_path: Path, ways: list[Way]
) -> None:
    """Else a preview would have links that lead nowhere."""

    def too_late(kept: Path, target: Path) -> None:
        kept.unlink()
        ways[0](kept, target)

    copies, target = copies_of(content), tmp_path / "target"
    make_pictures(copies, content, tmp_path / "site", KeptCopies(tmp_path / "cache"))
    assert not KeptCopies(tmp_path / "cache", [too_late, *ways[1:]]).publish(copies[0], target)
    assert not target.is_symlink()
    assert not target.exists()


def test_what_a_power_cut_left_empty_is_made_again(content: Path, tmp_path: Path) -> None:
    copies = copies_of(content)
    make_pictures(copies, content, tmp_path / "first", KeptCopies(tmp_path / "cache"))
    expected = contents(tmp_path / "first")
    for kept in (tmp_path / "cache" / "pictures").iterdir():
        kept.unlink()
        kept.touch()
    for site in ("second", "third"):
        make_pictures(copies, content, tmp_path / site, KeptCopies(tmp_path / "cache"))
        assert contents(tmp_path / site) == expected
    assert all(contents(tmp_path / "cache" / "pictures").values())


def test_a_cache_that_is_cleaned_away_beside_the_build(content: Path, tmp_path: Path) -> None:
    kept = KeptCopies(tmp_path / "cache")
    shutil.rmtree(tmp_path / "cache")
    make_pictures(copies_of(content), content, tmp_path / "site", kept)
    kept.forget_all_but([])
    assert len(contents(tmp_path / "site")) == len(copies_of(content))


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
    with pytest.raises(PictureError, match=r"^a\.png .*; please build again$"):
        make_pictures(copies, content, tmp_path / "site", KeptCopies(tmp_path / "cache"))


@pytest.mark.parametrize("work", ["clean_picture", "encoded"])
@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (OSError(28, "No space left on device"), "No space left on device"),
        (OSError("broken\ndata stream"), "broken data stream"),
        (ValueError("bad\nvalue"), "bad value"),
        (MemoryError(), "MemoryError"),
    ],
    ids=repr,
)
def test_whatever_goes_wrong_with_a_picture_is_one_line_that_names_it(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, work: str, error: Exception, reason: str
) -> None:
    def fail(*_: object) -> Never:
        raise error

    copies = [copy for copy in copies_of(content) if copy.source == "a.png"]
    monkeypatch.setattr(pictures, work, fail)
    with pytest.raises(PictureError) as raised:
        make_pictures(copies, content, tmp_path / "site", KeptCopies())
    assert str(raised.value) == f"no copies can be made of a.png ({reason})"


def test_after_a_fault_no_further_picture_is_begun(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[Path] = []

    def fail(source: bytes, width: int, height: int) -> Never:
        begun.append(content)
        time.sleep(0.05)
        raise ValueError("broken")

    for number in range(20):
        (content / f"{number}.png").write_bytes(hostile.saved(hostile.corners(8, 4 + number), "PNG"))
    copies = copies_of(content)
    monkeypatch.setattr(pictures, "clean_picture", fail)
    with pytest.raises(PictureError):
        make_pictures(copies, content, tmp_path / "site", KeptCopies(), threads=1)
    assert len(begun) < 12


def test_progress_is_that_of_new_pictures(content: Path, tmp_path: Path) -> None:
    copies, told = copies_of(content), list[tuple[int, int]]()

    def tell(done: int, of: int) -> None:
        told.append((done, of))

    make_pictures(copies[:3], content, tmp_path / "site", KeptCopies(tmp_path / "cache"))
    make_pictures(copies, content, tmp_path / "site", KeptCopies(tmp_path / "cache"), tell)
    assert told == [(1, 3), (2, 3), (3, 3)]
    assert copies[0].source == copies[2].source


def test_whatever_works_on_the_site_does_not_reach_the_cache(content: Path, tmp_path: Path) -> None:
    copies = copies_of(content)
    make_pictures(copies, content, tmp_path / "first", KeptCopies(tmp_path / "cache"))
    expected = contents(tmp_path / "first")
    for file in (tmp_path / "first").rglob("*.*"):
        with file.open("ab") as published:
            published.write(b"written into it by something")
    make_pictures(copies, content, tmp_path / "second", KeptCopies(tmp_path / "cache"))
    assert contents(tmp_path / "second") == expected
