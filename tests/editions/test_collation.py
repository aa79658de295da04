"""The order of each alphabet."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_newsroom.editions.collation import first_letter, sort_key

LANGUAGES = ("bs", "pl", "lv", "lt", "uk", "de")

IN_ORDER = {
    "bs": "Cazin Čapljina Ćoralići Doboj Džihanići Đurđevik Kreka Lukavac Ljubače Nemila Njeguši Odžak "
    "Sapna Šerići Tuzla Zenica Živinice",
    "pl": "Adamów Ąsewo Cegłów Ćmielów Ełk Łapy Łódź Maków Nysa Ńoa Opole Ósmy Sanok Śrem Zabrze Źródła Żory",
    "lv": "Aglona Āne Cēsis Čakste Dagda Garkalne Ģibuļi Jelgava Kuldīga Ķekava Liepāja Ļaudona Nīca Ņukši "
    "Rēzekne Saldus Šķaune Zilupe Žīguri",
    "lt": "Alytus Ąžuolynas Cirkliškis Čekiškė Elektrėnai Ėriškiai Ignalina Ylakiai Įtaka Jonava Seda "
    "Šalčininkai Utena Zarasai Žagarė",
}

GROUPS = {
    "Lithuanian vowels with and without a hook are one letter": ("lt", ["ibis", "yla", "įtaka", "jonas"]),
    "among equals i, then į, then y": ("lt", ["tik", "tįk", "tyk"]),
    "Bosnian dž is one letter": ("bs", ["dvor", "dzeta", "džep", "đak"]),
    "a joiner takes dž apart": ("bs", ["nadvor", "nad\u200cživjeti", "nadžak"]),
    "a foreign mark comes after its letter": ("bs", ["lodz", "łodz", "lodzki"]),
    "a foreign alphabet comes last": ("bs", ["Živinice", "Київ", "Львів"]),
    "numbers by their value, before letters": ("lv", ["3. PII", "11. psk", "20. PII", "Aglona"]),
    "a space before a hyphen before a letter": ("bs", ["Ana Ž", "Ana-Ž", "Anabela"]),
    "quotation marks do not count": ("bs", ["Kiseljak", "„Kreka“", "Miladije"]),
    "small letters first among equals": ("pl", ["sieć", "Sieć"]),
    "any other language": ("de", ["Apfel", "Äpfel", "Birne", "Straße", "Strasst", "Zug"]),
}

HEADINGS = [
    ("bs", "Ljubače", "Lj"),
    ("bs", "džep", "Dž"),
    ("bs", "Đurđevik", "Đ"),
    ("bs", "„Kreka“", "K"),
    ("bs", "Łódź", "L"),
    ("pl", "Łódź", "Ł"),
    ("lv", "Ķekava", "Ķ"),
    ("lt", "Įtaka", "I"),
    ("lt", "Ylakiai", "I"),
    ("lv", "20. PII", "#"),
    ("bs", "", "#"),
    ("bs", "–", "#"),
    ("uk", "Київ", "К"),
    ("de", "Äpfel", "A"),
]


def shuffled(texts: list[str]) -> list[str]:
    return random.Random(7).sample(texts, len(texts))  # noqa: S311 - any order that is not the right one


@pytest.mark.parametrize("lang", IN_ORDER)
def test_names_of_places(lang: str) -> None:
    names = IN_ORDER[lang].split()
    assert sorted(shuffled(names), key=sort_key(lang)) == names


@pytest.mark.parametrize(("lang", "texts"), GROUPS.values(), ids=GROUPS)
def test_rules(lang: str, texts: list[str]) -> None:
    assert sorted(shuffled(texts), key=sort_key(lang)) == texts


@pytest.mark.parametrize(("lang", "text", "heading"), HEADINGS)
def test_first_letters(lang: str, text: str, heading: str) -> None:
    assert first_letter(text, lang) == heading


@given(lang=st.sampled_from(LANGUAGES), texts=st.lists(st.text(max_size=8)), seed=st.randoms())
def test_the_order_is_total_and_does_not_depend_on_the_order_before(
    lang: str, texts: list[str], seed: random.Random
) -> None:
    key = sort_key(lang)
    mixed = texts[:]
    seed.shuffle(mixed)
    assert sorted(mixed, key=key) == sorted(texts, key=key)
    assert len({key(text) for text in texts}) == len(set(texts))


@given(lang=st.sampled_from(LANGUAGES), text=st.text(max_size=8))
def test_every_text_has_a_heading(lang: str, text: str) -> None:
    assert first_letter(text, lang)
