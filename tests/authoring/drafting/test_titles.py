"""The title of a text, and the text that is left below it."""

from __future__ import annotations

from pathlib import Path

import pytest

from .proposals import body, drafted

DAY = "Dana 5. maja 2022. godine održan je sastanak u školi."


WITHOUT_END = "Dana 5. maja 2022. sastanak u školi"
LINKED = "Dana 5.5.2022. u školi: [rel](https://newsroom.example/b)"
WITH_HEADING = f"{DAY}\n\n## Ko je bio\n\nSvi."
MARKED = "[Susret](https://newsroom.example/) <b>naše</b> *mreže* škola"


@pytest.mark.parametrize(
    ("name", "text", "title", "rest"),
    [
        ("a.txt", f"Posjeta školi\n\n{DAY}\n", "Posjeta školi", DAY),
        ("a.txt", f"Posjeta školi\n{DAY}\n", "Posjeta školi", DAY),
        ("a.md", f"**Posjeta** školi\n\n{WITH_HEADING}\n", "Posjeta školi", WITH_HEADING),
        ("a.md", f"Naslov teksta\n\n{LINKED}\n", "Naslov teksta", LINKED),
        ("a.html", f"<p>Naslov</p><p>{DAY}</p>", "Naslov", DAY),
        ("a.html", f"<p>Naslov</p><p>{WITHOUT_END}</p>", "Naslov", WITHOUT_END),
        ("a.md", f"{MARKED}\n\n{DAY}\n", "Susret naše mreže škola", DAY),
        ("a.txt", f"Škola je 3 < 4 i <b>\n\n{DAY}\n", "Škola je 3 < 4 i <b>", DAY),
    ],
)
def test_a_short_line_above_a_text_is_its_title(
    tmp_path: Path, repository: Path, name: str, text: str, title: str, rest: str
) -> None:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    proposal = drafted(file, repository, "bs")
    assert (proposal.title, body(proposal)) == (title, f"{rest}\n")
    assert proposal.day.isoformat() == "2022-05-05"


def test_a_day_in_the_title_counts_where_the_text_has_none(tmp_path: Path, repository: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Sastanak mreže škole 16. decembra 2021. godine\n\nBilo je lijepo.\n", encoding="utf-8")
    assert drafted(file, repository, "bs").day.isoformat() == "2021-12-16"


def test_the_fields_of_the_file_are_proposed(tmp_path: Path, repository: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text(
        "---\ntitle: Posjeta\ndate: 5. 5. 2022.\nsummary: Pisati na ana@skola.example.ba\n"
        "schools: [kreka]\npartners: [nema]\nlayout: post\n---\n# Posjeta\n\nBilo je lijepo 1. 1. 2022.\n",
        encoding="utf-8",
    )
    proposal = drafted(file, repository, "bs")
    assert (proposal.title, proposal.day.isoformat()) == ("Posjeta", "2022-05-05")
    assert body(proposal) == "Bilo je lijepo 1. 1. 2022.\n"
    assert proposal.facts.fields["summary"] == "Pisati na [ovdje je bila adresa e-pošte]"
    assert proposal.facts.fields["schools"] == ["kreka"]
    for name in ("title", "date", "summary", "schools"):
        assert "fields at the top" in proposal.facts.notes[name][0].message
    assert [one.fields["value"] for one in proposal.taken_out] == ["ana@skola.example.ba"]
    assert {"names": "partners, layout"} in [one.fields for one in proposal.remarks]
