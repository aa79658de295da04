"""Our own style sheets and scripts in the folder of their fingerprint."""

from __future__ import annotations

import posixpath
import re
import shutil
from pathlib import Path

import pytest

from mkdocs_newsroom.outputs import assets
from mkdocs_newsroom.outputs.assets import LASTING, SHEETS, fingerprint, own_assets, style_sheet
from mkdocs_newsroom.outputs.files import site_files
from mkdocs_newsroom.outputs.policy import NO_CODE

from .tiny_site import tiny_site

SOURCES = assets.THEME_FILES / assets.FOLDER
NAMES = sorted(
    path.relative_to(SOURCES).as_posix()
    for path in SOURCES.rglob("*.*")
    if path.suffix in {".css", ".js"} and path.name not in LASTING
)
IMPORTED = re.compile(r"""(?:from|import\()\s*["'](\.[^"']+)["']""")


@pytest.fixture
def sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy that a test may change."""
    copy = tmp_path / "newsroom"
    shutil.copytree(SOURCES, copy)
    monkeypatch.setattr(assets, "_SOURCES", copy)
    return copy


def test_the_folder_is_named_by_what_is_in_it() -> None:
    made = own_assets()
    assert re.fullmatch(r"assets/newsroom/[0-9a-f]{10}/", made.folder)
    assert made.folder == f"assets/newsroom/{fingerprint(made.files)}/"


@pytest.mark.parametrize("name", NAMES)
def test_whoever_changes_a_source_changes_the_folder(sources: Path, name: str) -> None:
    before = own_assets()
    assert own_assets().folder == before.folder
    (sources / name).write_text((sources / name).read_text(encoding="utf-8") + "\n", encoding="utf-8")
    after = own_assets()
    assert after.folder != before.folder
    assert after.files != before.files


@pytest.mark.parametrize("name", sorted(LASTING))
def test_what_feeds_name_is_elsewhere(sources: Path, name: str) -> None:
    before = own_assets()
    (sources / name).write_text("changed", encoding="utf-8")
    assert own_assets() == before
    assert name not in before.files


def test_ends_of_lines_do_not_count(sources: Path) -> None:
    before = own_assets()
    for path in sources.rglob("*.*"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert own_assets() == before


@pytest.mark.parametrize(
    "files",
    [
        {"a.js": b"12", "b.js": b"34"},
        {"a.js": b"1", "b.js": b"23"},
        {"a.js": b"12", "b.js": b"3"},
        {"a.js": b"12", "c.js": b"3"},
        {"a.js": b"12"},
        {"a.js": b"123"},
    ],
)
def test_the_fingerprint_is_of_names_and_bytes(files: dict[str, bytes]) -> None:
    assert fingerprint(files) != fingerprint({"a.js": b"1", "b.js": b"2"})
    assert fingerprint(files) == fingerprint(dict(reversed(files.items())))


def test_every_source_is_published() -> None:
    in_sheets = {f"{part}.css" for parts in SHEETS.values() for part in parts}
    assert in_sheets == {name for name in NAMES if name.endswith(".css")}
    assert set(own_assets().files) == {*SHEETS, *(name for name in NAMES if name.endswith(".js"))}


def test_the_sheet_of_a_page_ends_with_what_is_for_paper() -> None:
    text = own_assets().files["site.css"].decode()
    assert text.endswith(f"@media print {{\n{(SOURCES / 'print.css').read_text(encoding='utf-8')}}}\n")
    assert text.startswith((SOURCES / "base.css").read_text(encoding="utf-8"))
    assert text == style_sheet("base", "chrome", "lists", "article", "print")


def test_scripts_find_each_other() -> None:
    files = own_assets().files
    found = {
        posixpath.normpath(posixpath.join(posixpath.dirname(name), target))
        for name, content in files.items()
        if name.endswith(".js")
        for target in IMPORTED.findall(content.decode())
    }
    assert {"search/box.js", "search/engine.js", "search/words.js"} <= found
    assert found <= set(files)


def test_an_unknown_name_is_a_mistake() -> None:
    made = own_assets()
    assert made.address("gallery.js") == f"{made.folder}gallery.js"
    with pytest.raises(KeyError):
        made.address("galery.js")


def test_they_are_files_of_the_site(tmp_path: Path) -> None:
    written = dict(site_files(tiny_site(tmp_path), NO_CODE))
    own = dict(own_assets().published())
    assert f"{own_assets().folder}site.css" in own
    assert {path: written.get(path) for path in own} == own
