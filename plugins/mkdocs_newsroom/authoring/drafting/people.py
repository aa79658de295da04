"""Who has signed a text, and what is said to be seen in its photographs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

# "Prepared by", as each language writes it at the end or the beginning of a news item.
_LABELS = {
    "bs": r"(?:Informacij[ue] |Tekst |Vijest )?(?:pripremi(?:l[ao](?:/l?[ao])?|o/la|li)"
    r"|napisa(?:la|o)|sastavi(?:la|o))"
    r"|Tekst|Autor(?:ica|i)?|Piše",
    "pl": r"(?:Tekst |Informację )?(?:opracowa(?:ła|ł|nie|li)|przygotowa(?:ła|ł|li)|napisa(?:ła|ł)|sporządzi(?:ła|ł))"
    r"|Tekst|Autor(?:ka|zy)?",
    "lv": r"(?:Informāciju |Ziņu |Tekstu )?(?:sagatavoja|sastādīja|rakstīja)|Teksts|Autor(?:e|s|i)",
    "lt": r"(?:Informaciją |Tekstą )?(?:pareng(?:ė|usi|ęs)|paruošė|rašė)|Tekstas|Autor(?:ė|ius|iai)|Informacija",
}
_PHOTO_WORDS = re.compile(
    r"(?:(?:Na|U) (?:slici|slikama|fotografiji|fotografijama)|Na (?:zdjęciu|zdjęciach|fotografii)|Fot\.|Zdjęci[ae]:"
    r"|Attēl(?:ā|os)|Fotogrāfij(?:ā|ās)|Nuotrauk(?:oje|ose)|Foto(?:grafij[ae]|s)?:)",
)
_WORD = r"[^\W\d_]+"
_CAPITAL = r"[A-ZĄ-ŽĀ-ŪŁČĆŠŽĐ][^\W\d_]+(?:-[A-ZĄ-ŽĀ-ŪŁČĆŠŽĐ][^\W\d_]+)?"
_NAME = re.compile(rf"(?P<name>{_CAPITAL}(?: {_CAPITAL}){{1,2}})(?P<rest>.*)", re.DOTALL)
# At the end of a text: "direktorė Alma REKLAITIENĖ", the family name in capitals as in letters of offices.
_SIGNED = re.compile(
    rf"(?P<role>(?:{_WORD}\.? ){{0,6}}?)(?P<first>{_CAPITAL}) (?P<last>[^\W\d_a-z]{{2,}}(?:-[^\W\d_a-z]{{2,}})?)"
)
# What people are called at the end of a letter; beginnings of words.
_ROLES = re.compile(
    r"\b(?:direktor|koordinator|rukovod|pedagog|psiholog|nastavni|profesor|sekretar|novinar"
    r"|dyrektor|koordynator|nauczyciel|kierowni|specjalist|wicedyrektor|rzeczni"
    r"|vadītāj|koordinator|skolotāj|metodiķ|speciālist|pavaduotoj|vedėj|mokytoj|specialist|metodinink|direktore)",
    re.IGNORECASE,
)
_CONTACT_LINE = re.compile(r"(?:Tel|Tālr|Mob|E-?mail|El\. ?p|E-?pasts|Kontak?t)\w*\b", re.IGNORECASE)
_LONGEST_LINE = 120
_LAST_BLOCKS = 6


@dataclass(frozen=True)
class Signature:
    """`blocks` are the numbers of those that hold it. `before` may be an organisation, in some case."""

    name: str
    role: str
    before: str
    blocks: tuple[int, ...]


def find_signature(blocks: Sequence[str], lang: str) -> Signature | None:
    """A person who is named after words such as "prepared by", or at the end with a role."""
    return next(_labelled(blocks, lang), None) or next(_at_end(blocks), None)


def is_caption(block: str) -> bool:
    return bool(_PHOTO_WORDS.match(block))


def in_normal_case(name: str) -> str:
    """`Alma REKLAITIENĖ` as `Alma Reklaitienė`."""
    return re.sub(_WORD, lambda match: match[0].capitalize() if match[0].isupper() else match[0], name)


def _labelled(blocks: Sequence[str], lang: str) -> Iterator[Signature]:
    label = re.compile(rf"[*_(]*(?:{_LABELS.get(lang, 'Author|Text')})[*_]*\s?:[*_]*\s*", re.IGNORECASE)
    for number, block in enumerate(blocks):
        match = label.match(block)
        if not match or len(block) > 3 * _LONGEST_LINE:
            continue
        last = number if match.end() < len(block.strip()) else number + 1
        text = block[match.end() :] if last == number else "".join(blocks[last : last + 1])
        if person := _NAME.match(text.strip().strip("*_()")):
            role = " ".join(person["rest"].split()).strip(" ,–-.*_()")
            after = last + 1
            is_contact = after < len(blocks) and _CONTACT_LINE.match(blocks[after])
            taken = range(number, after + bool(is_contact))
            yield Signature(in_normal_case(person["name"]), role, "", tuple(taken))


def _at_end(blocks: Sequence[str]) -> Iterator[Signature]:
    first = max(0, len(blocks) - _LAST_BLOCKS)
    for number in range(first, len(blocks)):
        block = blocks[number].strip(" *_")
        lines = block.split("\n")
        if len(block) > 2 * _LONGEST_LINE or block.endswith((":", "?", "!")):
            continue
        match = _SIGNED.fullmatch(lines[-1].strip())
        if match and (match["role"].strip() == "" or _ROLES.search(match["role"]) or match["last"].isupper()):
            above = " ".join(lines[:-1]) or (blocks[number - 1] if number else "")
            is_above = _is_organisation(above)
            taken = (number,) if len(lines) > 1 or not is_above else (number - 1, number)
            yield Signature(
                in_normal_case(f"{match['first']} {match['last']}"),
                match["role"].strip(),
                above if is_above else "",
                taken,
            )


def _is_organisation(line: str) -> bool:
    """A short line that is no sentence and no list."""
    return (
        0 < len(line) <= _LONGEST_LINE
        and line[0].isupper()
        and not line.rstrip().endswith((".", "!", "?", ":"))
    )
