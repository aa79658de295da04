"""The nearest right value to what a person wrote."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from difflib import SequenceMatcher
from urllib.parse import unquote, urlsplit

from ..model.place import Coordinates
from ..model.site_address import as_address
from .slugs import slug, transliterate

_NEAR_ENOUGH = 0.66
LONGEST = 80
"""Characters of a value that are looked at."""
_DAY_FIRST = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4})\.?(?:\D+(\d{1,2})[:.](\d{2}))?\D*")
# Seconds and a time zone, as programs write them, are read over.
_YEAR_FIRST = re.compile(
    r"(\d{4})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{1,2})\.?"
    r"(?:\D+(\d{1,2})[:.](\d{2})(?::\d{2}(?:\.\d+)?(?:\s*[+-]\d{2}:?\d{2})?)?)?\D*"
)
_LONGEST_ADDRESS = 500
_DEGREES = re.compile(r"-?\d{1,3}[.,]\d+")
_MINUTES = re.compile(r"(\d{1,3})\s?°\s?(\d{1,2})\s?['′’]\s?(?:(\d{1,2}(?:[.,]\d+)?)\s?[\"″”]\s?)?([NSEW])")
_MONTH_FIRST = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{4})\.?")
_YEAR_MONTH = re.compile(r"(\d{4})\s*[./-]\s*(\d{1,2})\.?")
_TRUTHS = {
    "true": (),
    "yes": ("y", "on", "1", "da", "tak", "ja", "taip"),
    "false": (),
    "no": ("n", "off", "0", "ne", "nie"),
}
# What the fields are called in the languages of those who write them.
_FIELD_WORDS = {
    "title": "naslov tytul virsraksts nosaukums pavadinimas antraste",
    "date": "datum data datums",
    "summary": "sazetak streszczenie kopsavilkums santrauka description opis",
    "slug": "adresa adres url permalink",
    "projects": "projekti projekty projektai",
    "schools": "skole szkoly skolas mokyklos",
    "networks": "mreze sieci tikli tinklai",
    "partners": "partneri partnerzy partneriai",
    "authors": "autor autori autorzy autors autoriai",
    "contact": "kontakt kontakti kontakts kontaktai",
    "events": "dogadjaj dogadjaji wydarzenie wydarzenia pasakums pasakumi renginys renginiai",
    "photos": "slike fotografije zdjecia fotografijas nuotraukos images pictures",
    "people": "osobe ljudi osoby ludzie cilveki personas zmones asmenys",
    "consent": "saglasnost zgoda piekrisana sutikimas",
    "consents": "saglasnosti zgody piekrisanas sutikimai",
    "funding": "finansiranje finansowanie finansejums finansavimas",
    "scope": "obuhvat svrha zakres cel merkis apjoms tikslas apimtis",
    "holder": "cuva przechowuje glaba saugo keeper",
    "given": "dato dana udzielona dota duotas",
    "until": "do lidz iki expires",
    "withdrawn": "povucena opozvana wycofana cofnieta atsaukta atsauktas revoked",
    "owner": "vlasnik wlasciciel podmiot ipasnieks savininkas",
    "state": "stanje stan status stavoklis busena",
    "gaps": "prepreke bariery skersli kliutys barriers",
    "prepared": "pripremljena sporzadzona sagatavots parengtas created",
    "reviewed": "provjerena przeglad parskatits perziuretas checked",
    "procedure": "postupak procedura kartiba tvarka",
    "name": "ime naziv nazwa imie vards vardas",
    "place": "mjesto miejsce vieta location",
    "start": "pocetak poczatek sakums pradzia begin",
    "end": "kraj koniec beigas pabaiga",
}
_LANGUAGE_WORDS = {"ba": "bs", "bos": "bs", "hr": "bs", "po": "pl", "la": "lv", "li": "lt", "gb": "en"}
COUNTRY_WORDS = {
    "BA": "bosna bih bosnia", "PL": "polska poland", "LV": "latvija latvia", "LT": "lietuva lithuania"
}  # fmt: skip


def fold(text: str) -> str:
    """Small letters without marks: `Škole` and `skole` are one."""
    return transliterate(text).casefold()


def as_id(text: str) -> str:
    return slug(text[:LONGEST])


def as_file_name(name: str) -> str:
    """Plain letters, and the ending as it is."""
    stem, dot, ending = name.rpartition(".")
    return f"{as_id(stem)}.{ending}" if dot and stem else as_id(name)


def nearest(word: str, right: Iterable[str]) -> str:
    """The value of `right` most like `word`, or "" when none is near."""
    if not word or len(word) > LONGEST:
        return ""
    wanted = fold(word)
    best = max(((_likeness(wanted, fold(value)), value) for value in sorted(right)), default=(0.0, ""))
    return best[1] if best[0] >= _NEAR_ENOUGH else ""


def _likeness(one: str, other: str) -> float:
    if one == other:
        return 1.0
    ratio = SequenceMatcher(None, one, other).ratio()
    parts, other_parts = set(_parts(one)), set(_parts(other))
    if parts and other_parts and (parts <= other_parts or other_parts <= parts):
        return max(ratio, 0.7 + ratio / 10)
    return ratio


def _parts(text: str) -> list[str]:
    return [part for part in re.split(r"[^a-z0-9]+", text) if len(part) > 1]


def nearest_field(word: str, fields: Iterable[str]) -> str:
    """As `nearest`, and it knows what the fields are called in Bosnian, Polish, Latvian and Lithuanian."""
    fields = sorted(fields)
    for field in fields:
        if fold(word) in _FIELD_WORDS.get(field, "").split():
            return field
    return nearest(word, fields)


def nearest_truth(word: str) -> str:
    """`True` as `true`, `Da` as `yes`."""
    folded = fold(word.strip())
    return next((truth for truth, words in _TRUTHS.items() if folded == truth or folded in words), "")


def nearest_day(text: str, with_hour: bool = True) -> str:
    """`17. 12. 2021.` as `2021-12-17`; "" when it is no day, or could be two."""
    text = text.strip()[:LONGEST]
    if match := _YEAR_FIRST.fullmatch(text):
        year, month, day, hour, minute = match.groups()
    elif match := _DAY_FIRST.fullmatch(text):
        day, month, year, hour, minute = match.groups()
    else:
        return ""
    try:
        iso = date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""
    in_clock = hour is not None and int(hour) < 24 and int(minute) < 60
    return f"{iso} {int(hour):02}:{minute}" if with_hour and in_clock else iso


def nearest_month(text: str) -> str:
    text = text.strip()[:LONGEST]
    if match := _YEAR_MONTH.fullmatch(text):
        year, month = match.groups()
    elif match := _MONTH_FIRST.fullmatch(text):
        month, year = match.groups()
    else:
        return nearest_day(text, with_hour=False)
    return f"{year}-{int(month):02}" if 1 <= int(month) <= 12 and int(year) else ""


def nearest_address(text: str) -> str:
    bare = text.strip()
    return f"https://{bare}" if re.fullmatch(r"[\w-]+(\.[\w-]+)+(/[^\s<>\"]*)?", bare[:300]) else ""


def nearest_site_address(text: str) -> str:
    """`https://site.example/pl/a%C5%82a?x=1` as `/pl/ała/`."""
    try:
        path = urlsplit(text.strip()[:_LONGEST_ADDRESS]).path
    except ValueError:
        return ""
    return as_address("/" + unquote(path).strip("/ ") + ("/" if path.endswith("/") else "")) or ""


def nearest_language(code: str, languages: Iterable[str]) -> str:
    """`ba`, `LV` and `lt-LT` are what people write for `bs`, `lv` and `lt`."""
    languages = sorted(languages)
    code = fold(code.strip()[:LONGEST])
    code = _LANGUAGE_WORDS.get(code, code)
    first_part = re.split("[-_]", code)[0]
    return first_part if first_part in languages else nearest(code, languages)


def nearest_country(text: str) -> str:
    word = (fold(text[:LONGEST]).split() or [""])[0]
    if re.fullmatch("[a-z]{2}", word):
        return word.upper()
    return next((code for code, words in COUNTRY_WORDS.items() if word in words.split()), "")


def nearest_coordinates(text: str) -> str:
    """`44°32′18″N 18°40′E`, decimal commas, and a longitude that stands first where it cannot be a latitude."""
    text = text.strip()[:LONGEST]
    if len(parts := _MINUTES.findall(text)) == 2:
        sides = {side: _decimal(*numbers) for *numbers, side in parts}
        pairs = [
            (sides[north] * (1 if north == "N" else -1), sides[east] * (1 if east == "E" else -1))
            for north in ("N", "S")
            for east in ("E", "W")
            if {north, east} == sides.keys()
        ]
    else:
        found = [float(number.replace(",", ".")) for number in _DEGREES.findall(text)]
        pairs = [(found[0], found[1]), (found[1], found[0])] if len(found) == 2 else []
    right = next((pair for pair in pairs if abs(pair[0]) <= 90 and abs(pair[1]) <= 180), None)
    return str(Coordinates(*right)) if right else ""


def _decimal(degrees: str, minutes: str, seconds: str) -> float:
    return round(int(degrees) + int(minutes) / 60 + float(seconds.replace(",", ".") or 0) / 3600, 4)
