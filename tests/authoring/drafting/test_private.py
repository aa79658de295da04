"""Telephone numbers and e-mail addresses never stay in a text."""

from __future__ import annotations

import pytest

from mkdocs_newsroom.authoring.drafting.private import without_private
from mkdocs_newsroom.relate.personal_data import country_of
from mkdocs_newsroom.relate.reach_in_text import find

PHONE, EMAIL = "[ovdje je bio broj telefona]", "[ovdje je bila adresa e-pošte]"


@pytest.mark.parametrize(
    ("text", "expected", "taken"),
    [
        ("Tel: 061 123 456, hvala", f"Tel: {PHONE}, hvala", ["061 123 456"]),
        (
            "+387 35 257-123 ili ana@skola.example.ba",
            f"{PHONE} ili {EMAIL}",
            ["+387 35 257-123", "ana@skola.example.ba"],
        ),
        ("Telefon: 061\n123 456 i dalje", f"Telefon: {PHONE}\n i dalje", ["061 123 456"]),
        ("[Ana](mailto:ana@skola.example.ba)", f"Ana {EMAIL}", ["ana@skola.example.ba"]),
        ("[pišite](mailto:ana@skola.example.ba?subject=x)", f"pišite {EMAIL}", ["ana@skola.example.ba"]),
        ("[x](https://x.example/?tel=061222333)", "[x](https://x.example/?tel=)", ["061222333"]),
        ("**ana**@skola.example.ba", f"**{EMAIL}", ["ana@skola.example.ba"]),
        ("ana (at) skola.example.ba", EMAIL, ["ana (at) skola.example.ba"]),
        ("ana [at] skola [dot] ba", EMAIL, ["ana [at] skola [dot] ba"]),
        ("ana @ skola.example.ba", EMAIL, ["ana @ skola.example.ba"]),
        ("Pratite nas na @skola.ba", "Pratite nas na @skola.ba", []),
        ("```\n061 123 456\n```", f"```\n{PHONE}\n```", ["061 123 456"]),
        ("ana&#64;skola.example.ba piše", f"{EMAIL}", ["ana@skola.example.ba"]),
        (
            "16.12.2021. u 10:30, 500 učenika, 1 200,50 KM",
            "16.12.2021. u 10:30, 500 učenika, 1 200,50 KM",
            [],
        ),
    ],
)
def test_a_mark_stands_in_their_place(text: str, expected: str, taken: list[str]) -> None:
    private = without_private(text, "bs", has_lines=True)
    assert [one.fields["value"] for one in private.taken] == taken
    assert list(find(private.text, country_of("bs"))) == []
    assert private.text == expected


def test_the_line_is_told() -> None:
    (taken,) = without_private("Prvi red\n\nTel. 061 123 456\nkraj", "bs", has_lines=True).taken
    assert taken.fields == {"line": "3", "value": "061 123 456"}


def test_many_of_them() -> None:
    many = "\n".join(f"Tel. 061 123 {number}" for number in range(100, 400))
    private = without_private(many, "bs", has_lines=True)
    assert len(private.taken) == 300
    assert list(find(private.text, "BA")) == []
