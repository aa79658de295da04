"""Pictures of the content folder: their size, what is wrong with them, and what is remembered of them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PIL import Image

from harness import hostile_pictures as hostile
from harness.sites import as_line, prepare_site
from mkdocs_newsroom.load import inspection, pictures, remembered
from mkdocs_newsroom.load.inspection import Inspection, inspect
from mkdocs_newsroom.load.remembered import Finding, Notebook, Stamp, forget, recall
from mkdocs_newsroom.load.sources import load
from mkdocs_newsroom.model.problem import Problem
from mkdocs_newsroom.model.sources import Sources

from .projects import LANGUAGES, codes, item, load_files

PHOTO = "content/news/2021/kreka/a.jpg"
ITEM = "content/news/2021/kreka/index.bs.md"
YESTERDAY = 1_600_000_000
JPEG = hostile.saved(hostile.corners(40, 20), "JPEG")
PNG = hostile.saved(hostile.corners(40, 20), "PNG")
WEBP = hostile.saved(hostile.corners(40, 20), "WEBP")
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def as_lines(problems: list[Problem]) -> list[str]:
    return [as_line(problem) for problem in problems]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("orientation", range(9))
def test_the_size_is_that_of_the_upright_picture(kind: str, orientation: int) -> None:
    content = hostile.saved(Image.new("RGB", (40, 20)), kind, exif=hostile.exif(orientation))
    found = inspect(content)
    assert (found.width, found.height) == ((20, 40) if orientation >= 5 else (40, 20))


def test_damaged_data_beside_the_picture_is_no_fault(tmp_path: Path) -> None:
    content = hostile.saved(Image.new("RGB", (40, 20)), "JPEG", exif=b"Exif\0\0MM\0*\0\0\0\x08\xff\xff")
    assert load_files(tmp_path, {"content/a.jpg": content})[1] == []


@pytest.mark.parametrize("content", [JPEG, PNG, WEBP], ids=["JPEG", "PNG", "WebP"])
@pytest.mark.parametrize("name", ["a.jpg", "a.PNG", "a.webp", "a.gif"])
def test_the_name_does_not_matter(tmp_path: Path, name: str, content: bytes) -> None:
    sources, problems = load_files(tmp_path, {f"content/{name}": content})
    assert problems == []
    assert (sources.pictures[name].width, sources.pictures[name].height) == (40, 20)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
@pytest.mark.parametrize("part", [0.2, 0.5, 0.9])
def test_a_file_that_breaks_off(kind: str, part: float) -> None:
    noise = Image.effect_noise((200, 200), 80).convert("RGB")
    content = hostile.saved(noise, kind)
    assert inspect(content).fault == ""
    assert inspect(content[: int(len(content) * part)]).fault == "P704"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "P704"),
        (b"x", "P704"),
        (b"GIF89a<script>", "P704"),
        (b"%PDF-1.7", "P704"),
        (b"\0" * (30 * 1024 * 1024 + 1), "P705"),
        (hostile.huge_png(10_000, 6001), "P706"),
        (hostile.huge_png(10_000, 10_000), "P706"),  # Pillow would warn
        (hostile.huge_png(20_000, 20_000), "P706"),  # Pillow would refuse
        (hostile.huge_png(10_000, 6000), "P704"),  # not too large, but its pixels are missing
        (hostile.heif(b"heic", b"mif1"), "P707"),
        (hostile.heif(b"mif1", b"heic"), "P707"),
        (hostile.heif(b"avif", b"mif1"), "P704"),
        (hostile.heif(b"mp42"), "P704"),
        (hostile.moving("GIF"), "P709~"),
        (hostile.moving("WEBP"), "P709~"),
        (hostile.moving("PNG"), "P709~"),
        (SVG, "P710"),
        (b"\xef\xbb\xbf\n<?xml version='1.0'?>\n<!-- drawn -->" + SVG, "P710"),
        (b"<?xml version='1.0'?><note/>", "P704"),
    ],
    ids=lambda value: value if isinstance(value, str) else f"{len(value)} bytes",
)
def test_faults(tmp_path: Path, content: bytes, code: str) -> None:
    sources, problems = load_files(tmp_path, {"content/a.jpg": content})
    assert as_lines(problems) == [f"content/a.jpg:1:1 {code}"]
    is_published = code == "P709~"
    assert ("a.jpg" in sources.pictures) == is_published
    assert ("a.jpg" in sources.refused) == ("a.jpg" not in sources.assets) == (not is_published)


@pytest.mark.parametrize(
    ("name", "code"), [("a.heic", "P707"), ("a.HEIF", "P707"), ("a.svg", "P710"), ("a.svgz", "P710")]
)
def test_types_that_are_refused_by_name(tmp_path: Path, name: str, code: str) -> None:
    sources, problems = load_files(tmp_path, {f"content/{name}": b"x"})
    assert as_lines(problems) == [f"content/{name}:1:1 {code}"]
    assert sources.refused == {name}
    assert sources.assets == ()


def test_several_pictures_in_one_jpeg_do_not_move(tmp_path: Path) -> None:
    """Telephones keep a picture for each eye, or a lighter one, behind the first."""
    several = hostile.saved(
        hostile.corners(40, 20), "MPO", save_all=True, append_images=[hostile.corners(40, 20)]
    )
    assert codes(load_files(tmp_path, {"content/a.jpg": several})[1]) == []


def test_a_refused_picture_is_one_problem(tmp_path: Path) -> None:
    """That it is missing where it is named would be said in vain."""
    photos = "photos:\n  - {file: a.heic, alt: Sto, people: no}\n"
    prepared = prepare_site(
        tmp_path,
        {
            ITEM: item(more=photos, body="![Sto](b.jpg) [crtež](../../../x.svg)\n"),
            "content/news/2021/kreka/a.heic": "x",
            "content/news/2021/kreka/b.jpg": "x",
            "content/x.svg": "x",
            "content/partners/mios/logo.svg": "x",
            "data/partners/mios.yml": "name: MIOS\nkind: lead\nlogo: logo.svg\n",
        },
    )
    assert as_lines([*prepared.errors]) == [
        "content/news/2021/kreka/a.heic:1:1 P707",
        "content/news/2021/kreka/b.jpg:1:1 P704",
        "content/partners/mios/logo.svg:1:1 P710",
        "content/x.svg:1:1 P710",
    ]


def test_the_fingerprint_is_that_of_the_bytes_and_of_how_they_are_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first = inspect(JPEG).fingerprint
    assert first == inspect(JPEG).fingerprint
    assert first != inspect(JPEG + b"\0").fingerprint
    monkeypatch.setattr(inspection, "recipe", lambda: "another")
    assert first != inspect(JPEG).fingerprint


# --- what is remembered


@pytest.fixture
def inspected(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The sizes of the files that were read, in any order; to be cleared by the test."""
    seen: list[int] = []

    def counted(content: bytes) -> Inspection:
        seen.append(len(content))
        return inspect(content)

    monkeypatch.setattr(pictures, "inspect", counted)
    return seen


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """With three pictures of yesterday, one of them broken."""
    contents = {"a.jpg": JPEG, "b.png": PNG, "c.webp": WEBP[:-5]}
    load_files(tmp_path, {f"content/{name}": content for name, content in contents.items()})
    for name in contents:
        os.utime(tmp_path / "content" / name, (YESTERDAY, YESTERDAY))
    return tmp_path


def load_again(project: Path) -> tuple[Sources, list[Problem]]:
    return load(project, "content", "data", LANGUAGES, cache=project / "cache")


def test_what_did_not_change_is_not_read_again(project: Path, inspected: list[int]) -> None:
    first = load_again(project)
    assert len(inspected) == 3
    assert load_again(project) == first
    assert len(inspected) == 3
    assert codes(first[1]) == ["P704"]


@pytest.mark.parametrize(
    ("more", "time"), [(b"", YESTERDAY + 1), (b"\0", YESTERDAY)], ids=["another time", "another size"]
)
def test_what_changed_is_read_again(project: Path, inspected: list[int], more: bytes, time: int) -> None:
    load_again(project)
    inspected.clear()
    file = project / "content" / "b.png"
    file.write_bytes(PNG + more)
    os.utime(file, (time, time))
    load_again(project)
    assert inspected == [len(PNG + more)]


def test_a_change_in_the_same_moment_is_seen(project: Path) -> None:
    """The same time and the same size, because it was written again before the clock moved on."""
    file, now = project / "content" / "a.jpg", 2**33
    os.utime(file, (now, now))
    before, _ = load_again(project)
    file.write_bytes(hostile.saved(hostile.corners(20, 40), "PNG")[: len(JPEG)].ljust(len(JPEG), b"\0"))
    os.utime(file, (now, now))
    after, _ = load_again(project)
    assert before.pictures["a.jpg"] != after.pictures["a.jpg"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\0",
        b"[]",
        b'{"recipe": "x", "findings": {}}',
        b'{"findings": {"a.jpg": {"stamp": 1}}}',
        b"[" * 100_000,
    ],
    ids=len,
)
def test_a_useless_cache_is_no_fault(project: Path, inspected: list[int], content: bytes) -> None:
    expected = load_again(project)
    (project / "cache" / remembered.INDEX).write_bytes(content)
    inspected.clear()
    assert load_again(project) == expected
    assert len(inspected) == 3


def test_where_nothing_can_be_kept(project: Path, inspected: list[int]) -> None:
    (project / "cache").write_bytes(b"a file where the folder would be")
    assert codes(load_again(project)[1]) == codes(load_again(project)[1]) == ["P704"]
    assert len(inspected) == 6


def test_another_pillow_looks_again(
    project: Path, inspected: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    load_again(project)
    monkeypatch.setattr(remembered, "recipe", lambda: "another")
    load_again(project)
    assert len(inspected) == 6


def test_nothing_is_noted_of_a_file_written_when_the_notebook_was_opened(tmp_path: Path) -> None:
    """It may be written once more before the clock moves on."""
    notebook = Notebook(tmp_path)
    (draft,) = tmp_path.glob(f".{remembered.INDEX}*")
    opened = draft.stat().st_mtime_ns
    times = {"before.jpg": opened - 1, "then.jpg": opened, "after.jpg": opened + 1}
    notebook.save({name: Finding(Stamp(1, time), Inspection(4, 3)) for name, time in times.items()})
    assert recall(tmp_path).keys() == {"before.jpg"}


def test_what_is_gone_is_forgotten(project: Path) -> None:
    load_again(project)
    (project / "content" / "b.png").unlink()
    load_again(project)
    assert "b.png" not in (project / "cache" / remembered.INDEX).read_text(encoding="utf-8")


def test_only_the_index_is_left_and_git_leaves_it_alone(project: Path) -> None:
    load_again(project)
    assert sorted(file.name for file in (project / "cache").iterdir()) == [".gitignore", remembered.INDEX]
    assert (project / "cache" / ".gitignore").read_text(encoding="utf-8") == "*\n"


def test_a_build_that_was_killed_leaves_nothing_for_long(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as killed:
        killed.setattr(os, "getpid", lambda: 1)
        Notebook(project / "cache")
    load_again(project)
    assert sorted(file.name for file in (project / "cache").iterdir()) == [".gitignore", remembered.INDEX]


def test_to_forget_is_to_read_again(project: Path, inspected: list[int]) -> None:
    load_again(project)
    forget(project / "cache")
    load_again(project)
    assert len(inspected) == 6


def test_what_cannot_be_forgotten_is_no_fault(tmp_path: Path) -> None:
    forget(tmp_path)
    (tmp_path / remembered.INDEX).mkdir()
    forget(tmp_path)
