"""`newsroom photo`: clean copies for the folder of an item."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from PIL import Image

from harness import hostile_pictures as hostile
from harness.picture_parts import foreign_parts
from harness.small_site import contents, small_site
from mkdocs_newsroom.authoring import photos
from mkdocs_newsroom.cli.main import newsroom
from mkdocs_newsroom.editions.problem_texts import problem_catalogue


@pytest.fixture
def camera(tmp_path: Path) -> Path:
    folder = tmp_path / "camera"
    folder.mkdir()
    (folder / "Đaci u školi (1).JPG").write_bytes(hostile.telling_jpeg(hostile.turned(6, 3000, 1500), 6))
    return folder


@pytest.fixture
def bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    project = small_site(tmp_path).folder
    monkeypatch.chdir(project)
    folder = project / "content" / "news" / "2022" / "bundle"
    folder.mkdir()
    return folder


def photo(bundle: Path, *files: Path, lang: str = "en") -> Result:
    return CliRunner().invoke(newsroom, ["photo", *map(str, files), "--to", str(bundle), "--lang", lang])


def test_a_clean_copy(camera: Path, bundle: Path) -> None:
    original = next(camera.iterdir())
    before = original.read_bytes()
    done = photo(bundle, original)
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == "photos:\n  - file: djaci-u-skoli-1.jpg\n    alt:\n    people:\n"
    assert yaml.safe_load(done.stdout)["photos"][0]["file"] == "djaci-u-skoli-1.jpg"
    copy = (bundle / "djaci-u-skoli-1.jpg").read_bytes()
    assert foreign_parts(copy) == []
    assert hostile.TELLTALE.encode() not in copy
    with Image.open(BytesIO(copy)) as image:
        assert (image.format, image.size) == ("JPEG", (1200, 2400))
        assert hostile.is_like(image)
    assert original.read_bytes() == before


def test_nothing_is_overwritten(camera: Path, bundle: Path) -> None:
    original = next(camera.iterdir())
    kept = bundle / "djaci-u-skoli-1.jpg"
    kept.write_bytes(b"mine")
    assert "file: djaci-u-skoli-1-2.jpg" in photo(bundle, original).stdout
    assert "file: djaci-u-skoli-1-3.jpg" in photo(bundle, original).stdout
    assert kept.read_bytes() == b"mine"


def test_a_small_picture_keeps_its_size_and_a_name_without_letters_gets_one(
    tmp_path: Path, bundle: Path
) -> None:
    original = tmp_path / "(+).png"
    original.write_bytes(hostile.telling_png(hostile.corners(30, 20, ((0, 0, 0, 0),) * 4, "RGBA")))
    assert "file: photo.jpg" in photo(bundle, original).stdout
    with Image.open(bundle / "photo.jpg") as image:
        assert (image.size, image.getpixel((5, 5))) == ((30, 20), (255, 255, 255))


@pytest.mark.parametrize("lang", ["en", "bs", "pl", "lv", "lt"])
@pytest.mark.parametrize(
    ("code", "content"),
    [
        ("P704", b"x"),
        ("P706", hostile.huge_png(10_000, 10_000)),
        ("P707", hostile.heif(b"heic")),
        ("P710", b"<svg/>"),
    ],
    ids=["P704", "P706", "P707", "P710"],
)
def test_what_cannot_be_copied_is_told_as_by_a_build(
    tmp_path: Path, camera: Path, bundle: Path, code: str, content: bytes, lang: str
) -> None:
    wrong = tmp_path / "IMG_1.jpg"
    wrong.write_bytes(content)
    done = photo(bundle, wrong, next(camera.iterdir()), lang=lang)
    assert done.exit_code == 1
    assert done.stderr.startswith(f"{wrong}:1:1: {code} ")
    assert problem_catalogue(lang)[code, "hint"] in done.stderr
    assert [file.name for file in bundle.iterdir()] == ["djaci-u-skoli-1.jpg"]  # the others are copied
    assert "djaci-u-skoli-1.jpg" in done.stdout


def test_of_an_animation_the_first_picture_is_copied(tmp_path: Path, bundle: Path) -> None:
    moving = tmp_path / "film.gif"
    moving.write_bytes(hostile.moving("GIF"))
    done = photo(bundle, moving)
    assert (done.exit_code, done.stdout.splitlines()[1]) == (0, "  - file: film.jpg")
    assert " P709 " in done.stderr


@pytest.mark.parametrize("folder", ["data", ".", "content/news/2022", "content/news/2022/bundle/more"])
def test_a_folder_of_no_item(camera: Path, bundle: Path, folder: str) -> None:
    wrong = Path.cwd() / folder
    wrong.mkdir(exist_ok=True)
    before = contents(Path.cwd())
    done = photo(wrong, next(camera.iterdir()))
    assert (done.exit_code, done.stdout) == (2, "")
    assert "content/news/2026/…" in done.stderr
    assert contents(Path.cwd()) == before


def test_a_file_that_is_not_there(tmp_path: Path, bundle: Path) -> None:
    done = photo(bundle, tmp_path / "no.jpg", lang="pl")
    assert done.exit_code == 1
    assert done.stderr.startswith(f"{tmp_path / 'no.jpg'}:1:1: S406 ")
    assert "(nie istnieje)" in done.stderr
    assert "No such file" not in done.stderr
    assert done.stdout == ""


def test_a_decoder_that_fails_only_while_copying(
    camera: Path, bundle: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise SyntaxError

    monkeypatch.setattr(photos, "clean_picture", fail)
    done = photo(bundle, next(camera.iterdir()))
    assert (done.exit_code, done.stdout) == (1, "")
    assert " P704 " in done.stderr


def test_what_was_written_before_the_disk_was_full_is_told(
    camera: Path, bundle: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class FullDisk(BytesIO):
        def write(self, _: object) -> int:
            raise OSError(28, "No space left on device")

    original, opened = next(camera.iterdir()), Path.open

    def open_(self: Path, mode: str = "r") -> object:
        if not self.name.endswith("-2.jpg"):
            return opened(self, mode)
        opened(self, mode).close()
        return FullDisk()

    monkeypatch.setattr(Path, "open", open_)
    done = photo(bundle, original, original)
    assert (done.exit_code, done.stdout.splitlines()[1]) == (2, "  - file: djaci-u-skoli-1.jpg")
    assert done.stderr == f"newsroom: {bundle} cannot be written: the disk is full\n"
    assert [file.name for file in bundle.iterdir()] == ["djaci-u-skoli-1.jpg"]  # half a photo is none


def test_a_folder_that_is_not_there(camera: Path, tmp_path: Path) -> None:
    assert photo(tmp_path / "no", next(camera.iterdir())).exit_code == 2
