"""Which item is meant by what somebody types."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mkdocs_newsroom.authoring.find import ItemNotFoundError, find_item, is_item_folder
from mkdocs_newsroom.load.sources import load
from mkdocs_newsroom.model.sources import Sources

FILE = "---\ntitle: A\ndate: {year}-01-01\nslug: {name}\n---\nTekst.\n"
KEYS = ("2021/kreka-sastanak", "2022/kreka-plan", "2021/vijest", "2022/vijest")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for key in (*KEYS, "2022/Pogrešna"):
        year, name = key.split("/")
        folder = tmp_path / "content" / "news" / year / name
        folder.mkdir(parents=True)
        (folder / "cover.webp").touch()
        (folder / "index.bs.md").write_text(FILE.format(year=year, name=name), encoding="utf-8")
    return tmp_path


@pytest.fixture
def sources(project: Path) -> Sources:
    return load(project, "content", "data", ("bs", "pl"))[0]


@pytest.mark.parametrize(
    ("typed", "here"),
    [
        ("content/news/2021/kreka-sastanak", ""),
        ("content/news/2021/kreka-sastanak/", ""),
        ("./content/news/2021/kreka-sastanak/index.bs.md", ""),
        ("content/news/2021/kreka-sastanak/index.pl.md", ""),
        ("content/news/2021/kreka-sastanak/cover.webp", ""),
        ("kreka-sastanak/", "content/news/2021"),
        ("../2021/kreka-sastanak", "content/news/2022"),
        ("index.bs.md", "content/news/2021/kreka-sastanak"),
        (".", "content/news/2021/kreka-sastanak"),
        ("kreka-sastanak", "content/news/2022/vijest"),
        ("2021/kreka-sastanak", ""),
        ("2021/kreka-sastanak/", "data"),
        ("news/2021/kreka-sastanak", ""),
        ("2021/kreka-sastanak/index.pl.md", ""),
        ("2021\\kreka-sastanak", ""),
        ("kreka-sastanak", ""),
        ("content/news/2021/kreka-sastanak", "data"),
    ],
)
def test_found(typed: str, here: str, project: Path, sources: Sources) -> None:
    (project / "data").mkdir(exist_ok=True)
    assert find_item(typed, sources, project, project / here).key == "2021/kreka-sastanak"


def test_by_its_whole_path(project: Path, sources: Sources) -> None:
    typed = os.fspath(project / "content" / "news" / "2021" / "kreka-sastanak")
    assert find_item(typed, sources, project, Path("/")).key == "2021/kreka-sastanak"


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("vijest", ("2021/vijest", "2022/vijest")),
        ("kreka", ("2021/kreka-sastanak", "2022/kreka-plan")),
        ("sastanak", ("2021/kreka-sastanak",)),
        ("kreka-sastanag", ("2021/kreka-sastanak",)),
        ("2021/Kreka-Plan", ("2022/kreka-plan",)),
        ("nothing-like-it", ()),
        ("", ()),
        (".", ()),
        ("/", ()),
        ("\0", ()),
        ("content/news", ()),
    ],
)
def test_not_found(typed: str, keys: tuple[str, ...], project: Path, sources: Sources) -> None:
    with pytest.raises(ItemNotFoundError) as error:
        find_item(typed, sources, project, project)
    assert (error.value.keys, error.value.unread) == (keys, "")


@pytest.mark.parametrize("typed", ["content/news/2022/Pogrešna", "2022/Pogrešna/index.bs.md", "Pogrešna"])
def test_a_folder_of_which_no_item_could_be_made(typed: str, project: Path, sources: Sources) -> None:
    with pytest.raises(ItemNotFoundError) as error:
        find_item(typed, sources, project, project)
    assert error.value.unread == "content/news/2022/Pogrešna"


@pytest.mark.parametrize(
    ("folder", "is_one"),
    [("2021/vijest", True), ("2021/new", True), ("2021", False), ("2021/vijest/x", False), ("../..", False)],
)
def test_folders_of_items(folder: str, is_one: bool, tmp_path: Path) -> None:
    assert is_item_folder(tmp_path / "content" / "news" / folder, tmp_path, "content") is is_one
