"""What the program makes for those who write is committed as it is made now, and can be used as it is."""

from __future__ import annotations

import importlib.util
import json
import re
from pathlib import Path

import pytest

from mkdocs_newsroom.authoring.schema.guide import field_guide, field_guides
from mkdocs_newsroom.authoring.schema.record_files import RECORD_FILES
from mkdocs_newsroom.authoring.schema.shapes import fields_of
from mkdocs_newsroom.authoring.schema.snippets import FILE, snippets
from mkdocs_newsroom.editions.field_texts import field_languages
from mkdocs_newsroom.load.front_matter import read_markdown
from mkdocs_newsroom.load.reading import Reading


def test_everything_that_is_made_is_committed_as_it_is(repository: Path) -> None:
    spec = importlib.util.spec_from_file_location("guides", repository / "tools" / "guides.py")
    assert spec
    assert spec.loader
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    assert [file.name for file, _ in tool.stale()] == [], "make guides"


@pytest.mark.parametrize("lang", field_languages())
def test_a_guide_has_a_row_for_every_field_and_no_dead_link(lang: str) -> None:
    text = field_guide(lang)
    for file in RECORD_FILES:
        section = text.split(f"`{file.files}`\n\n| ")[1 if file.name != "translation" else 2].split("\n\n")[0]
        rows = [line for line in section.splitlines() if line.startswith("| `")]
        assert [row.split("`")[1] for row in rows] == [field.name for field in fields_of(file.record)]
        assert {row.count("|") for row in rows} == {5}
    anchors = {
        re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")
        for title in re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    }
    assert set(re.findall(r"\]\(#([^)]+)\)", text)) <= anchors
    pages = {Path(name).name for name in field_guides()}
    assert set(re.findall(r"\]\(([^#)]+)\)", text)) == pages - {f"fields.{lang}.md"}


def test_titles_are_translated() -> None:
    """A title that the catalogue lacks would stand in English."""
    english = set(re.findall(r"^#+ (.+)$", field_guide("en"), re.MULTILINE))
    for lang in set(field_languages()) - {"en"}:
        titles = re.findall(r"^#+ (.+)$", field_guide(lang), re.MULTILINE)
        assert len(titles) == len(set(titles)) == len(english)
        assert english & set(titles) <= {"Link", "Partner"}


def test_every_snippet_makes_front_matter_that_can_be_read(tmp_path: Path) -> None:
    made = json.loads(snippets()[FILE])
    assert {one["prefix"] for one in made.values()} >= {"title", "schools", "photos", "source"}
    for name, one in made.items():
        body = re.sub(r"\$\{\d+\|([^,|]+)[^|]*\|\}", r"\1", "\n".join(one["body"]))
        (tmp_path / "a.md").write_text(
            f"---\n{re.sub(r'[$][0-9]+', 'x', body)}\n---\nText\n", encoding="utf-8"
        )
        reading = Reading(tmp_path, "content", "data", (), frozenset())
        read = read_markdown(reading, "a.md")
        assert read, name
        assert reading.problems == []
        assert list(read.tree.value) == [one["prefix"]]
