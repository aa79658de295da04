"""The schemas that are committed, what editors are told to do with them, and the command that writes them."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from harness.newsroom import newsroom
from mkdocs_newsroom.authoring.schema.record_files import RECORD_FILES
from mkdocs_newsroom.authoring.schema.schemas import schema_files
from mkdocs_newsroom.authoring.schema.values import SITE
from mkdocs_newsroom.model.sources import Sources

FOLDERS = ("content", "data")


@pytest.fixture
def project(repository: Path, tmp_path: Path) -> Path:
    shutil.copytree(repository / "data", tmp_path / "data")
    (tmp_path / "content").mkdir()
    shutil.copy(repository / "mkdocs.yml", tmp_path)
    return tmp_path


def settings_of_vscode(repository: Path) -> dict[str, Any]:
    text = (repository / ".vscode" / "settings.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE))
    return found


def test_the_committed_schemas_are_up_to_date(repository: Path) -> None:
    """All but that of the site: whoever adds a school must not have to write schemas too."""
    current = schema_files(Sources(), ("bs",))
    committed = {file.name for file in (repository / "schemas").iterdir()}
    assert committed == current.keys()
    for name in committed - {SITE}:
        assert (repository / "schemas" / name).read_text(encoding="utf-8") == current[name], "make schemas"


def test_vscode_has_a_schema_for_every_file_of_data(repository: Path) -> None:
    expected = {f"schemas/{file.name}.json": file.files for file in RECORD_FILES if file.is_data}
    assert settings_of_vscode(repository)["yaml.schemas"] == expected
    for pattern in expected.values():
        assert list(repository.glob(pattern)), pattern


def test_the_command_writes_once_and_says_so(project: Path) -> None:
    first = newsroom(project, "schema", "--lang", "en")
    assert first.returncode == 0, first.stderr
    written = sorted(path.name for path in (project / "schemas").iterdir())
    assert [Path(line).name for line in first.stdout.splitlines()] == written
    assert set(written) == {SITE, *(f"{file.name}.json" for file in RECORD_FILES)}
    again = newsroom(project, "schema", "--lang", "en")
    assert again.returncode == 0
    assert "up to date" in again.stdout


def test_a_new_record_changes_only_the_ids(project: Path) -> None:
    newsroom(project, "schema", "--to", "here")
    before = {file.name: file.read_bytes() for file in (project / "here").iterdir()}
    (project / "data" / "schools" / "nova-skola.yml").write_text("name: Nova škola\ncountry: BA\n", "utf-8")
    done = newsroom(project, "schema", "--to", "here")
    changed = {file.name for file in (project / "here").iterdir() if file.read_bytes() != before[file.name]}
    assert changed == {SITE}
    assert [Path(line).name for line in done.stdout.splitlines()] == [SITE]
    schools = json.loads((project / "here" / SITE).read_text("utf-8"))["definitions"]["schools"]
    assert dict(zip(schools["enum"], schools["enumDescriptions"], strict=True))["nova-skola"] == "Nova škola"


def test_a_record_with_mistakes_still_has_an_id(project: Path) -> None:
    (project / "data" / "schools" / "nova-skola.yml").write_text("name: [\n", "utf-8")
    assert newsroom(project, "schema").returncode == 0
    definitions = json.loads((project / "schemas" / SITE).read_text("utf-8"))["definitions"]
    assert "nova-skola" in definitions["schools"]["enum"]


def test_descriptions_are_in_the_language_that_is_asked_for(project: Path) -> None:
    newsroom(project, "schema", "--lang", "lv", "--to", "lv")
    newsroom(project, "schema", "--to", "all")
    one, every = (
        json.loads((project / folder / "schools.json").read_text("utf-8"))["properties"]["place"]
        for folder in ("lv", "all")
    )
    assert one["description"] == "Pilsēta vai ciems."
    assert [line[:2] for line in every["description"].split("\n\n")] == ["bs", "en", "lt", "lv", "pl"]
    assert "lv: Pilsēta vai ciems." in every["description"]


def test_wrong_use_is_one_line(project: Path) -> None:
    (project / "file").write_text("", encoding="utf-8")
    for arguments in (["--to", "file"], ["--to", "file/below"], ["--lang", "xx"], ["more"]):
        done = newsroom(project, "schema", *arguments)
        assert done.returncode == 2, arguments
        assert len(done.stderr.splitlines()) == 1, done.stderr
