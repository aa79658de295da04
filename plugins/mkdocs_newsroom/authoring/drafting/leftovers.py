"""What stands around a text on a web page and was copied with it: ways back, counters, names of sections."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

_SECTIONS = (
    r"(?:Izglītības )?(?:ziņas|jaunumi|aktualitātes)|(?:Švietimo )?naujienos"
    r"|Aktualijos|Skelbimai|Aktualności|Wiadomości"
    r"|Vijesti|Novosti|Aktuelnosti|Obavijesti|Sākums|Pradžia|Titulinis|Strona główna"
    r"|Početna(?: strana)?|Naslovnica|Home|News"
)
_BACK = r"(?:Grįžti|Atgal|Nazad|Povratak|Natrag|Wróć|Powrót|Wstecz|Atpakaļ|Back)\b(?: [^\s.]{1,12}){0,3}"
_ARROW = r"(?:<\\?[-–—]+|←|«|‹|<{1,2})"
_MORE = (
    r"Daugiau (?:nuotraukų|naujienų)|Više (?:slika|fotografija|vijesti)|Więcej (?:zdjęć|aktualności)"
    r"|Vairāk (?:attēlu|foto|ziņu)|Galerija|Galeria(?: zdjęć)?|Fotogalerija|Foto galerija"
    r"|Skaityti daugiau|Pročitaj(?:te)? više|Opširnije|Czytaj więcej|Czytaj dalej|Lasīt vairāk"
    r"|Dalintis|Pasidalinti|Spausdinti|Podijeli(?:te)?|Štampaj|Ispiši|Drukuj|Udostępnij|Drukāt|Dalīties|Ieteikt"
    r"|Share|Print|Facebook|Twitter|Tweet|Messenger|WhatsApp"
)
_COUNTER = (
    r"(?:Peržiūr\w+|Skatīj\w+|Skatīts|Wyświetle\w+|Odsłon\w+|Pregled\w*|Pročitano|Views)"
    r"\s?:?\s?\d{1,7}(?: \w{1,10})?|\d{2,6}"
)
_LINE = re.compile(rf"(?:{_ARROW}\s*)?(?:{_SECTIONS}|{_BACK}|{_MORE}|{_COUNTER})[\s.…»>→:|]*", re.IGNORECASE)
_TRAIL = re.compile(r"[^.!?]{2,40}(?:\s[>»/›]\s[^.!?]{2,60}){2,}")
_WAY_BACK = re.compile(rf"(?<!\s)\s*+{_ARROW}\s*{_BACK}\s*$", re.IGNORECASE)
_SECTION_AT_END = re.compile(rf"(?<=\w)[\"”“»]?\s+(?P<section>{_SECTIONS})$")


class Cleaned(NamedTuple):
    """`removed` are lines that no reader of the text needs; somebody has to agree."""

    text: str
    removed: tuple[str, ...]


def without_leftovers(block: str) -> Cleaned:
    """A block of the text, "" when nothing of it remains."""
    kept: list[str] = []
    removed: list[str] = []
    for line in block.split("\n"):
        bare = line.strip().strip("*_\\")
        if bare and (_LINE.fullmatch(bare) or _TRAIL.fullmatch(bare)):
            removed.append(bare)
        elif back := _WAY_BACK.search(line):
            removed.append(back[0].strip().replace("\\", ""))
            kept.append(line[: back.start()])
        else:
            kept.append(line)
    return Cleaned("\n".join(kept), tuple(removed))


def without_section(title: str) -> Cleaned:
    """A title without the name of a section that was copied to its end."""
    match = _SECTION_AT_END.search(title)
    if not match or len(title[: match.start("section")].split()) < 3:
        return Cleaned(title, ())
    return Cleaned(title[: match.start("section")].strip(), (match["section"],))


def are_labels(lines: Iterable[str], title: str) -> tuple[str, ...]:
    """Of the lines around a title those that say less than it: a beginning of it, or one or two words."""
    return tuple(
        line for line in lines if (title.startswith(line) and line != title) or len(line.split()) <= 2
    )
