"""Addresses from titles: letters of every language of the site in plain a-z, the same on every machine."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

MAX_LENGTH = 80

_LETTERS = {
    "đ": "dj",
    "ł": "l",
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "ð": "d",
    "þ": "th",
    "ħ": "h",
    "ı": "i",
}
_UMLAUTS = {"ä": "ae", "ö": "oe", "ü": "ue"}
# The romanisation of Ukraine's government of 2010, then letters of other Cyrillic alphabets.
_UKRAINIAN = "абвгґдеєжзиіїйклмнопрстуфхцчшщюя"
_UKRAINIAN_IN_LATIN = "a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch iu ia"
_OTHER_CYRILLIC = {
    "ё": "e",
    "ы": "y",
    "э": "e",
    "ђ": "dj",
    "ј": "j",
    "љ": "lj",
    "њ": "nj",
    "ћ": "c",
    "џ": "dz",
}
_CYRILLIC = (
    dict(zip(_UKRAINIAN, _UKRAINIAN_IN_LATIN.split(), strict=True)) | {"ь": "", "ъ": ""} | _OTHER_CYRILLIC
)
_CYRILLIC_AT_START = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
_BOSNIAN_CYRILLIC = {"г": "g", "ж": "z", "и": "i", "х": "h", "ц": "c", "ч": "c", "ш": "s"}
_OF_LANGUAGE = {"de": _UMLAUTS, "bs": _BOSNIAN_CYRILLIC, "sr": _BOSNIAN_CYRILLIC}
_APOSTROPHES = re.compile(r"(?<=\w)['’ʼ`´](?=\w)")
_WORD = re.compile(r"[^\W\d_]+")
_NOT_OF_A_SLUG = re.compile(r"[^a-z0-9]+")


def transliterate(text: str, lang: str = "") -> str:
    """The text in letters without marks, by the habits of `lang` ("ä" is "ae" in German)."""
    composed = _APOSTROPHES.sub("", unicodedata.normalize("NFC", text))
    letters = _letters(lang)
    spelled = _WORD.sub(lambda match: _word(match[0], letters), composed)
    decomposed = unicodedata.normalize("NFKD", spelled)
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return _WORD.sub(lambda match: _word(match[0], letters), plain)


def slug(text: str, lang: str = "") -> str:
    """`a-z`, `0-9` and single hyphens, at most 80 characters cut at a word; empty if nothing is left."""
    words = _NOT_OF_A_SLUG.sub("-", transliterate(text, lang).lower()).strip("-")
    if len(words) <= MAX_LENGTH:
        return words
    whole_words = words[: MAX_LENGTH + 1].rpartition("-")[0]
    return whole_words or words[:MAX_LENGTH]


@cache
def _letters(lang: str) -> dict[str, str]:
    return _LETTERS | _CYRILLIC | _OF_LANGUAGE.get(lang, {})


def _word(word: str, letters: dict[str, str]) -> str:
    if word.isascii():
        return word
    return "".join(_letter(word, position, letters) for position in range(len(word)))


def _letter(word: str, position: int, letters: dict[str, str]) -> str:
    char = word[position]
    low = char.lower()
    if position == 0 and low in _CYRILLIC_AT_START:
        latin = _CYRILLIC_AT_START[low]
    elif low == "г" and position and word[position - 1].lower() == "з" and letters[low] == "h":
        latin = "gh"  # "zh" is ж
    elif low in letters:
        latin = letters[low]
    else:
        return char
    if char == low:
        return latin
    return latin.upper() if word.isupper() and len(word) > 1 else latin.capitalize()
