"""The text of a new item, its names, and its folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from harness import hostile_pictures as hostile
from harness.sites import SETTINGS, prepare_site
from mkdocs_newsroom.authoring import new_item
from mkdocs_newsroom.authoring.new_item import (
    item_fields,
    item_path,
    item_text,
    propose_key,
    propose_slug,
    save_item,
)
from mkdocs_newsroom.authoring.proof import Surroundings
from mkdocs_newsroom.authoring.yaml_text import Written
from mkdocs_newsroom.load.settings import ProjectFolders
from mkdocs_newsroom.model.problem import Severity
from mkdocs_newsroom.model.sources import Sources

ANSWERS = {
    "title": "Sadnja: prvi dan",
    "date": "2026-11-22",
    "slug": "sadnja-prvi-dan",
    "schools": ["kreka"],
    "projects": [],
    "start": "2026-11-24 17:00",
    "end": "",
    "place": "Park",
    "email": "ana@skola.ba",
}


def test_a_draft() -> None:
    assert (
        item_text(item_fields(ANSWERS, is_draft=True), "bs")
        == """---
draft: true # Obrišite ovaj red kad tekst bude gotov.
title: 'Sadnja: prvi dan'
date: 2026-11-22
summary:
slug: sadnja-prvi-dan
schools: [kreka]
contact:
  email: ana@skola.ba
  public: yes
events:
  - start: 2026-11-24 17:00
    place: Park
---

<!--
Ovdje, umjesto ovih redova, napišite tekst.
Prazan red počinje novi pasus, ## podnaslov, a - stavku liste.
-->
"""
    )


def test_a_finished_item() -> None:
    fields = item_fields({"title": "Sadnja", "date": "2026-11-22", "slug": "sadnja"}, is_draft=False)
    expected = "---\ntitle: Sadnja\ndate: 2026-11-22\nslug: sadnja\n---\n\nTekst.\n"
    assert item_text(fields, "bs", "\nTekst.\n\n") == expected


def test_a_note_stands_above_its_field() -> None:
    text = item_text({"title": "Sadnja", "date": "2026-11-22"}, "bs", "Tekst.", {"date": "provjeriti"})
    assert "title: Sadnja\n# provjeriti\ndate: 2026-11-22\n" in text


@pytest.mark.parametrize("lang", ["bs", "pl", "lv", "lt", "uk"])
def test_what_stands_in_a_new_file_is_not_shown(tmp_path: Path, lang: str) -> None:
    """Each language has its own words, a language without messages the English ones; none is a problem."""
    code = "bs" if lang == "uk" else lang
    text = item_text(item_fields(ANSWERS | {"schools": []}, is_draft=False), lang)
    done = prepare_site(
        tmp_path,
        {item_path("content", 2026, "sadnja", code): text, "data/schools/k.yml": "name: K\ncountry: BA\n"},
    )
    assert [
        one for one in done.problems if one.severity is not Severity.NOTICE and one.code.startswith("L")
    ] == []
    assert ("Write the text here" in text) == (lang == "uk")


@pytest.mark.parametrize(
    ("lang", "title", "key", "slug"),
    [
        (
            "bs",
            "Đaci u školi „Kreka“ sade drveće i cvijeće",
            "djaci-skoli-kreka-sade-drvece",
            "djaci-u-skoli-kreka-sade-drvece-i-cvijece",
        ),
        ("pl", "Łódź gości sieć", "lodz-gosci-siec", "lodz-gosci-siec"),
        ("lt", "2021 m. gruodžio 16 d. sesija", "2021-gruodzio-16-sesija", "2021-m-gruodzio-16-d-sesija"),
        ("lv", "Mēs un jūs", "mes-jus", "mes-un-jus"),
        ("bs", "Mi i vi", "mi-i-vi", "mi-i-vi"),
        ("uk", "Школа", "shkola", "shkola"),
        ("bs", "!!!", "item", "item"),
    ],
)
def test_names_from_titles(lang: str, title: str, key: str, slug: str) -> None:
    assert propose_key(title, lang, ()) == key
    assert propose_slug(title, lang, ()) == slug


def test_a_name_that_is_taken_gets_a_number() -> None:
    assert propose_key("Škola Kreka", "bs", {"skola-kreka", "skola-kreka-2"}) == "skola-kreka-3"


@pytest.fixture
def around(tmp_path: Path) -> Surroundings:
    return Surroundings(SETTINGS, ProjectFolders(tmp_path, "content", "data"), Sources())


@pytest.fixture
def folders(around: Surroundings) -> ProjectFolders:
    return around.folders


PATH = item_path("content", 2026, "sadnja", "bs")
DRAFT: dict[str, Written] = {"draft": "true", "title": "Sadnja", "date": "2026-11-22", "slug": "sadnja"}


def _files(folders: ProjectFolders) -> list[str]:
    below = (file.relative_to(folders.project).as_posix() for file in folders.project.rglob("*"))
    return sorted(path for path in below if not path.startswith(".newsroom-cache"))


def test_photos_come_along_clean(
    around: Surroundings, folders: ProjectFolders, tmp_path_factory: pytest.TempPathFactory
) -> None:
    photo = tmp_path_factory.mktemp("camera") / "Đaci (1).JPG"
    photo.write_bytes(hostile.telling_jpeg(hostile.turned(1, 300, 200), 1))
    assert save_item(around, PATH, DRAFT, "bs", photos=[photo, photo]) == []
    folder = (folders.project / PATH).parent
    assert sorted(file.name for file in folder.iterdir()) == ["djaci-1-2.jpg", "djaci-1.jpg", "index.bs.md"]
    entries = "".join(
        f"  - file: {name}\n    alt:\n    people:\n" for name in ("djaci-1.jpg", "djaci-1-2.jpg")
    )
    assert f"photos:\n{entries}---\n" in (folders.project / PATH).read_text(encoding="utf-8")
    assert hostile.TELLTALE.encode() not in (folder / "djaci-1.jpg").read_bytes()


def test_a_photo_that_is_none_leaves_nothing(
    around: Surroundings, folders: ProjectFolders, tmp_path: Path
) -> None:
    wrong = tmp_path / "wrong.jpg"
    wrong.write_bytes(b"x")
    assert [one.code for one in save_item(around, PATH, DRAFT, "bs", photos=[wrong])] == ["P704"]
    assert _files(folders) == ["wrong.jpg"]


@pytest.mark.parametrize("name", ["index.bs.md", "photo.jpg"])
def test_a_folder_that_is_there_stays_as_it_is(
    around: Surroundings, folders: ProjectFolders, name: str
) -> None:
    mine = (folders.project / PATH).parent / name
    mine.parent.mkdir(parents=True)
    mine.write_text("mine", encoding="utf-8")
    with pytest.raises(FileExistsError):
        save_item(around, PATH, DRAFT, "bs")
    assert [file.name for file in mine.parent.iterdir()] == [name]
    assert mine.read_text(encoding="utf-8") == "mine"


def test_a_disk_that_is_full_leaves_nothing(
    around: Surroundings, folders: ProjectFolders, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    for name in ("write_new", "move_new"):
        with monkeypatch.context() as patch:
            patch.setattr(new_item, name, full)
            with pytest.raises(OSError, match="No space"):
                save_item(around, PATH, DRAFT, "bs")
        assert _files(folders) == []
    assert [file.name for file in folders.cache.iterdir()] == [".gitignore"]


def test_what_is_said_of_a_photo_is_judged_before_anything_is_made(
    around: Surroundings, folders: ProjectFolders, tmp_path_factory: pytest.TempPathFactory
) -> None:
    photo = tmp_path_factory.mktemp("camera") / "a.jpg"
    photo.write_bytes(hostile.telling_jpeg(hostile.turned(1, 30, 20), 1))
    said = [{"alt": "Pitati ana@skola.example.ba"}]
    found = save_item(around, PATH, DRAFT, "bs", photos=[photo], photo_texts=said)
    assert [one.code for one in found] == ["L510"]
    assert _files(folders) == []
