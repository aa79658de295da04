"""What has changed in a source, as a translator sees it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_newsroom.load.bundles import read_source
from mkdocs_newsroom.model.news import VariantFile
from mkdocs_newsroom.relate.changes import Change, PieceKind, changes

ITEM = """---
title: {title}
date: 2021-12-17
summary: Sažetak.
slug: x
{more}---
{body}
"""


def state(body: str = "Tekst.", title: str = "Naslov", more: str = "") -> VariantFile:
    found = read_source("index.bs.md", "bs", ITEM.format(title=title, body=body, more=more), ("bs", "pl"))
    assert found
    return found


def shown(change: Change) -> str:
    signs = {PieceKind.SAME: "{}", PieceKind.REMOVED: "[-{}-]", PieceKind.ADDED: "[+{}+]"}
    return "".join(signs[piece.kind].format(piece.text) for piece in change.pieces)


def test_nothing() -> None:
    assert changes(state(), state("Tekst.  \n\n")) == ()


def test_fields_in_the_order_of_the_file() -> None:
    photo = "photos:\n  - file: a.webp\n    alt: {alt}\n{caption}"
    old = state(more=photo.format(alt="Škola", caption="    caption: Zgrada\n"))
    new = state("Novi tekst.", "Novi naslov", photo.format(alt="Stara škola", caption="    credit: Ana\n"))
    found = changes(old, new)
    assert [(change.field, change.old, change.new) for change in found] == [
        (("title",), "Naslov", "Novi naslov"),
        (("photos", "a.webp", "alt"), "Škola", "Stara škola"),
        (("photos", "a.webp", "credit"), "", "Ana"),
        (("body",), "Tekst.", "Novi tekst."),
        (("photos", "a.webp", "caption"), "Zgrada", ""),
    ]


def test_a_photo_that_has_moved_has_not_changed() -> None:
    one, other = "  - file: a.webp\n    alt: A\n", "  - file: b.webp\n    alt: B\n"
    assert changes(state(more=f"photos:\n{one}{other}"), state(more=f"photos:\n{other}{one}")) == ()


def test_only_the_blocks_of_a_body_that_have_changed() -> None:
    old = state("Prvi odlomak ostaje.\n\nDrugi odlomak ima pet riječi.\n\n- a\n- b")
    new = state("Prvi odlomak ostaje.\n\nDrugi odlomak ima šest riječi.\n\n- a\n- b\n\nTreći.")
    assert [shown(change) for change in changes(old, new)] == [
        "Drugi odlomak ima [-pet-][+šest+] riječi.",
        "[+Treći.+]",
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Sastanak je u petak.", "Sastanak je u subotu.", "Sastanak je u [-petak.-][+subotu.+]"),
        (
            "u petak, 3. maja u 17 sati",
            "u srijedu, 4. maja u 17 sati",
            "u [-petak, 3.-][+srijedu, 4.+] maja u 17 sati",
        ),
        ("Dolaze roditelji.", "Dolaze svi roditelji.", "Dolaze [+svi +]roditelji."),
        ("a b c", "x y z", "[-a b c-][+x y z+]"),
        ("", "novo", "[+novo+]"),
        ("staro", "", "[-staro-]"),
    ],
)
def test_words(old: str, new: str, expected: str) -> None:
    assert shown(Change(("title",), old, new)) == expected


@given(old=st.text(alphabet="ab \n.", max_size=60), new=st.text(alphabet="ab \n.", max_size=60))
def test_the_pieces_hold_both_texts(old: str, new: str) -> None:
    pieces = Change(("body",), old, new).pieces
    assert "".join(piece.text for piece in pieces if piece.kind is not PieceKind.ADDED) == old
    assert "".join(piece.text for piece in pieces if piece.kind is not PieceKind.REMOVED) == new


def test_a_very_long_text_is_shown_whole() -> None:
    change = Change(("body",), "riječ " * 5000, "riječi " * 5000)
    assert [piece.kind for piece in change.pieces] == [PieceKind.REMOVED, PieceKind.ADDED]
