"""Names of records in inflected forms, and what only looks like one of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_newsroom.authoring.drafting.recognise import find_mentions
from mkdocs_newsroom.model.site import EntityRef

from .proposals import sample_records


def named(text: str, lang: str, repository: Path) -> list[str]:
    """The ids, with a question mark when it is not sure."""
    entities = {EntityRef(one.kind, one.record.id): one.record for one in sample_records(repository)}
    return [f"{one.ref.id}{'' if one.sure else '?'}" for one in find_mentions(text, entities, lang)]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("bs", 'učenici JU OŠ "Kreka" Tuzla', ["kreka"]),
        ("bs", "učenici škole „Kreka“", ["kreka"]),
        ("bs", "ucenici OS Kreka", ["kreka"]),
        ("bs", "kafana „Kreka“", ["kreka?"]),
        ("bs", "u Kreki, naselju kod Tuzle", ["kreka?"]),
        ("bs", "škola Miladije i Kiseljak", ["miladije", "kiseljak?"]),
        ("bs", "učenici Kiseljaka", ["kiseljak?"]),
        ("bs", "učenici iz kiseljaka", []),
        ("bs", "posjetili školu u Đurđeviku", ["djurdjevik?"]),
        ("bs", "Kreda i ploča u klubu „Kredo“", []),
        ("bs", "u školi „Krecka“", ["kreka?"]),
        ("bs", "Obrazovnoj mreži škole „Kreka“", ["mreza-kreka"]),
        ("bs", "Obrazovne mreže u JU OŠ „Kreka“ Tuzla", ["mreza-kreka"]),
        ("bs", "obrazovna mreža škole", []),
        ("bs", "u Prvoj osnovnoj školi Živinice", ["prva-zivinice"]),
        ("bs", "prva osnovna škola u gradu", []),
        ("bs", "Škola „Đurđevik“ i skola „Djurdjevik“", ["djurdjevik", "djurdjevik"]),
        ("bs", "od Freudenberg fondacije", ["freudenberg"]),
        ("bs", "MIOS-a i mios", ["mios"]),
        ("bs", "s udruženjem „Interaktivne otvorene škole“", ["mios"]),
        ("bs", "uz podršku Evropske unije", ["europos-sajunga"]),
        ("pl", "w sieci JST_GMINA WIEJSKO-MIEJSKA", ["jst-gmina-miejsko-wiejska"]),
        ("pl", "w sieci JST_GMINA MIEJSKA", ["jst-gmina-miejska"]),
        ("pl", "Fundacji Freudenberg", ["freudenberg"]),
        ("pl", "z Europejskiego Funduszu Społecznego (EFS)", ["esf", "esf"]),
        (
            "lv",
            "Rēzeknes, Preiļu un Aglonas novadu pašvaldības",
            ["rezeknes-novads", "preilu-novads", "aglonas-novads"],
        ),
        ("lv", "Rēzeknē, Preiļos un Aglonā", []),
        ("lv", "21.PII un 3.PII", ["pii-21", "pii-3"]),
        ("lv", "Izglītības iniciatīvu centram (IIC)", ["iic", "iic"]),
        ("lv", "iestāde darbīgā kopienā", []),
        ("lv", "projektā „Darbīgās kopienas”", ["darbigas-kopienas"]),
        ("lt", "Utenos, Šalčininkų savivaldybių komandos", ["utenos-savivaldybe", "salcininku-savivaldybe"]),
        ("lt", "Europos socialinio fondo agentūroje", ["esfa"]),
        ("lt", "Tukstantmecio mokyklu programa", ["tukstantmecio-mokyklos"]),
        ("lt", "savivaldybės komanda", []),
    ],
)
def test_who_is_named(lang: str, text: str, expected: list[str], repository: Path) -> None:
    assert named(text, lang, repository) == expected
