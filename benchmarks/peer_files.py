"""What the sites of the peers share: how their files are written, and the words of their pages."""

from __future__ import annotations

import json
from pathlib import Path

from corpus import Corpus, Item
from pictures import COMMON, OWN, picture

PEERS = Path(__file__).parent / "peers"
NAMES = {"bs": "Bosanski", "pl": "Polski", "lv": "Latviešu", "lt": "Lietuvių"}
LABELS = {
    "home": {"bs": "Najnovije", "pl": "Najnowsze", "lv": "Jaunākais", "lt": "Naujausi"},
    "news": {"bs": "Vijesti", "pl": "Aktualności", "lv": "Ziņas", "lt": "Naujienos"},
    "schools": {"bs": "Škole", "pl": "Szkoły", "lv": "Skolas", "lt": "Mokyklos"},
    "projects": {"bs": "Projekti", "pl": "Projekty", "lv": "Projekti", "lt": "Projektai"},
    "networks": {"bs": "Mreže", "pl": "Sieci", "lv": "Tīkli", "lt": "Tinklai"},
    "newer": {"bs": "Novije", "pl": "Nowsze", "lv": "Jaunākas", "lt": "Naujesnės"},
    "older": {"bs": "Starije", "pl": "Starsze", "lv": "Vecākas", "lt": "Senesnės"},
}
ORDINARY = {
    "events": {
        "bs": "Događaji\nTrenutno nema najavljenih događaja.",
        "pl": "Wydarzenia\nNa razie nie zapowiedziano żadnych wydarzeń.",
        "lv": "Pasākumi\nPagaidām nav izziņots neviens pasākums.",
        "lt": "Renginiai\nBūsimų renginių šiuo metu nepaskelbta.",
    },
    "partners": {
        "bs": "Partneri\nJoš nema partnera.",
        "pl": "Partnerzy\nNie ma jeszcze żadnych partnerów.",
        "lv": "Partneri\nPartneru vēl nav.",
        "lt": "Partneriai\nPartnerių dar nėra.",
    },
    "editors": {"bs": "Za uredništvo", "pl": "Dla redakcji", "lv": "Redakcijai", "lt": "Redakcijai"},
}
"""The pages that are neither news nor lists: a title, and perhaps a line of text."""


def write(file: Path, text: str | bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode() if isinstance(text, str) else text)


def quoted(text: str) -> str:
    """As a value of YAML."""
    return json.dumps(text, ensure_ascii=False)


def photo_of(item: Item) -> str:
    return f"/photos/{item.key}.jpg" if item.has_photo else ""


def write_pictures(corpus: Corpus, folder: Path) -> None:
    for name in corpus.pictures:
        write(folder / "pictures" / f"{name}.jpg", picture(f"common {name}", COMMON))
    for item in corpus.items:
        if item.has_photo:
            write(folder / photo_of(item).lstrip("/"), picture(f"item {item.number}", OWN))
