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
        ("ana&#64;skola.example.ba piše", f"{EMAIL} piše", ["ana@skola.example.ba"]),
        ("na broj 061\n222 333 i dalje", f"na broj {PHONE}\n i dalje", ["061 222 333"]),
        ("- Ana\n- 061\n  111 010\n- Meho", f"- Ana\n- {PHONE}\n\n- Meho", ["061 111 010"]),
        ("broj 061\\\n222 333", f"broj {PHONE}\n", ["061 222 333"]),
        ("[Pišite](https://wa.me/38761111014)!", f"Pišite {PHONE}!", ["+38761111014"]),
        ("<https://wa.me/38761111014?text=x> i", f"{PHONE} i", ["+38761111014"]),
        ("https://t.me/+38761111014", PHONE, ["+38761111014"]),
        ("viber://chat?number=%2B38761111014", PHONE, ["+38761111014"]),
        ("[kanal](https://t.me/skola2021)", "[kanal](https://t.me/skola2021)", []),
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


def test_no_other_line_goes_with_it() -> None:
    text = "Zovite 061 111 222 ili pišite na ana2&#64;x.ba.\n\nVažan red.\n\nJoš jedan red 12.\n"
    private = without_private(text, "bs", has_lines=True)
    assert private.text == f"Zovite {PHONE} ili pišite na {EMAIL}.\n\nVažan red.\n\nJoš jedan red 12.\n"


def test_a_line_goes_as_a_whole_and_is_told_where_nobody_knows_the_end() -> None:
    line = "Zovite 061 111 222 ili a<mailto:ana%40skola.example.ba> danas."
    private = without_private(f"Prije.\n{line}\nPoslije.\n\nKraj.", "bs", has_lines=True)
    assert private.text == f"Prije.\n{EMAIL}\nPoslije.\n\nKraj."
    assert [one.fields for one in private.taken] == [
        {"line": "2", "value": value} for value in ("061 111 222", line)
    ]
