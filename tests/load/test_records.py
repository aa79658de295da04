"""What the records hold when nothing is wrong."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from harness.sites import picture
from mkdocs_newsroom.load.sources import load
from mkdocs_newsroom.model.entities import School
from mkdocs_newsroom.model.fields import NO_TEXT
from mkdocs_newsroom.model.news import SourceRecord, TranslatedPhoto, TranslationRecord
from mkdocs_newsroom.model.problem import Place
from mkdocs_newsroom.model.text import Text

from .projects import ITEM, SCHOOL, TRANSLATION, item, load_files

FACTS = """schools: [kreka]
authors:
  - name: Ime Prezime
    role: {lv: koordinatore}
    organisation: Škola
events:
  - start: 2021-12-16 17:00
    place: Tuzla
photos:
  - {file: a.webp, alt: Stolice}
"""
TRANSLATED = """---
title: Pierwsze spotkanie
slug: pierwsze-spotkanie
source: bs@4f2a
events:
  - place: w Tuzli
---

Tekst.
"""
FILES: dict[str, str | bytes] = {
    ITEM: item(more=FACTS),
    TRANSLATION: TRANSLATED,
    "content/news/2021/kreka/a.webp": picture(".webp", "4x3"),
    "content/news/2021/kreka/b.pdf": "",
    SCHOOL: "name: JU OŠ „Kreka“\nplace: Tuzla\ncountry: BA\n",
}


def test_plain_texts_of_an_item_are_in_its_language(tmp_path: Path) -> None:
    sources, problems = load_files(tmp_path, FILES)
    assert problems == []
    source, translation = sources.bundles[0].variants
    assert isinstance(source.record, SourceRecord)
    assert source.record.events[0].place == Text({"bs": "Tuzla"})
    assert source.record.authors[0].organisation == Text({"bs": "Škola"})
    assert source.record.authors[0].role == Text({"lv": "koordinatore"})
    assert source.record.photos[0].alt == Text({"bs": "Stolice"})
    assert isinstance(translation.record, TranslationRecord)
    assert translation.record.events[0].place == Text({"pl": "w Tuzli"})


def test_plain_texts_of_data_are_for_all_languages(tmp_path: Path) -> None:
    sources, _ = load_files(tmp_path, FILES)
    record = sources.entities[0].record
    assert isinstance(record, School)
    assert (record.id, record.path) == ("kreka", SCHOOL)
    assert record.place == Text({"": "Tuzla"})


def test_places_and_bodies_have_the_lines_of_the_file(tmp_path: Path) -> None:
    sources, _ = load_files(tmp_path, FILES)
    source, translation = sources.bundles[0].variants
    assert source.place("events", 0, "start") == Place(ITEM, 11, 12)
    assert source.place("schools", 0) == Place(ITEM, 5, 11)
    assert source.place("authors", 0, "nothing") == Place(ITEM, 7, 5)
    assert (source.body.markdown, source.body.line) == ("Tekst.\n", 16)
    assert (translation.body.markdown.strip(), translation.path) == ("Tekst.", TRANSLATION)
    assert TRANSLATED.split("\n")[translation.body.line - 1 :][0] == translation.body.markdown.split("\n")[0]


def test_photos_belong_to_the_bundle_and_documents_to_the_site(tmp_path: Path) -> None:
    sources, _ = load_files(
        tmp_path, {**FILES, "content/partners/mios/logo.png": picture(".png", "4x3"), "content/plan.pdf": ""}
    )
    assert sources.bundles[0].files == ("a.webp",)
    assert set(sources.assets) == {"news/2021/kreka/b.pdf", "partners/mios/logo.png", "plan.pdf"}


def test_pages_have_their_slug_or_the_name_of_the_file(tmp_path: Path) -> None:
    page = "---\ntitle: x\n---\ny\n"
    files = {f"content/{key}.bs.md": page for key in ("index", "about", "help/faq", "help/index")}
    sources, problems = load_files(tmp_path, dict(files))
    assert problems == []
    assert {found.key: found.slug for found in sources.pages} == {
        "index": "",
        "about": "about",
        "help/faq": "faq",
        "help/index": "help",
    }


def test_yaml_makes_nothing_of_a_text(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {}
    titles = ["no", "17:00", "010", "1e3", "~", "null", "2021-12-17", "0x1F", "1_000", ".inf", "=", "<<"]
    for number, title in enumerate(titles):
        files[f"content/news/2021/n{number:02}/index.bs.md"] = item(title)
    sources, problems = load_files(tmp_path, files)
    assert problems == []
    assert [bundle.variants[0].record.title for bundle in sources.bundles] == titles
    record = sources.bundles[0].variants[0].record
    assert isinstance(record, SourceRecord)
    assert record.date == date(2021, 12, 17)


def test_what_could_not_be_read_is_named(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {**FILES, SCHOOL: "name: x\n", ITEM: item(more="x: y\n")}
    sources, problems = load_files(tmp_path, files)
    assert {problem.code for problem in problems} == {"R301", "R302"}
    assert sources.entities == ()
    assert [variant.path for variant in sources.bundles[0].variants] == [ITEM, TRANSLATION]
    assert sources.unread == {SCHOOL, ITEM}


def test_an_empty_project_has_no_content(tmp_path: Path) -> None:
    sources, problems = load(tmp_path, "content", "data", ["bs"])
    assert [problem.code for problem in problems] == ["S408"]
    assert sources.pages == ()


def test_a_text_that_nobody_gives_is_the_same_for_all() -> None:
    """A copy for each photo of each item takes its time."""
    assert TranslatedPhoto.model_validate({"file": "a.webp"}).alt is NO_TEXT
    assert hash(Text({"bs": "a", "pl": "b"})) == hash(Text({"pl": "b", "bs": "a"}))
