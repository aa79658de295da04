"""The text of a new record."""

from __future__ import annotations

from pathlib import Path

from mkdocs_newsroom.authoring.new_record import record_fields, record_text, taken_ids
from mkdocs_newsroom.load.settings import ProjectFolders
from mkdocs_newsroom.model.entities import EntityKind, Partner
from mkdocs_newsroom.model.sources import EntityFile, Sources


def test_a_project_in_the_order_of_the_sample() -> None:
    answers = {
        "email": "ana@skola.ba",
        "start": "2026-09",
        "funders": ["esf"],
        "lead": ["mios"],
        "goal": {"": "Više drveća."},
        "description": {"": "Škole sade.", "pl": "Szkoły sadzą."},
        "short_name": {},
        "aliases": [],
        "name": {"": "Zelene škole", "pl": "Zielone szkoły"},
    }
    assert (
        record_text(record_fields(EntityKind.PROJECT, answers, "bs"))
        == """name:
  bs: Zelene škole
  pl: Zielone szkoły
contact:
  email: ana@skola.ba
  public: yes
description:
  bs: Škole sade.
  pl: Szkoły sadzą.
goal:
  bs: Više drveća.
start: 2026-09
lead: mios
funders:
  - partner: esf
"""
    )


def test_what_has_no_language_of_its_own_serves_all() -> None:
    answers = {"name": {"": "OŠ Čapljina"}, "place": {"": "Čapljina"}, "aim": {"lv": "Mērķis"}}
    expected = "name: OŠ Čapljina\nplace: Čapljina\naim:\n  lv: Mērķis\n"
    assert record_text(record_fields(EntityKind.NETWORK, answers, "bs")) == expected


def test_ids_are_taken_by_files_and_by_addresses(tmp_path: Path) -> None:
    folder = tmp_path / "data/partners"
    folder.mkdir(parents=True)
    (folder / "broken.yml").write_text(":", encoding="utf-8")
    partner = Partner.model_validate({"id": "mios", "name": "MIOS", "slug": "otvorene-skole"})
    sources = Sources(entities=(EntityFile("data/partners/mios.yml", partner, kind=EntityKind.PARTNER),))
    folders = ProjectFolders(tmp_path, "content", "data")
    assert {"broken", "otvorene-skole"} <= taken_ids(folders, sources, EntityKind.PARTNER)
    assert taken_ids(folders, sources, EntityKind.SCHOOL) <= {""}
