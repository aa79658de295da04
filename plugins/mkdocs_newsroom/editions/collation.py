"""The order of each alphabet, without a system library.

An alphabet lists its letters in order. Letters written together are one letter at first sight and differ only
between words that are otherwise equal (Lithuanian "į" and "y" after "i"). Numbers stand before letters in the
order of their value, spaces before hyphens before both; quotation marks and other signs do not count.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial

Unit = tuple[int, int, str]
SortKey = tuple[tuple[Unit, ...], tuple[int, ...], tuple[bool, ...], str]

_LATIN = "a b c d e f g h i j k l m n o p q r s t u v w x y z"
_ALPHABETS = {
    "bs": "a b c č ć d dž đ e f g h i j k l lj m n nj o p q r s š t u v w x y z ž",
    "pl": "a ą b c ć d e ę f g h i j k l ł m n ń o ó p q r s ś t u v w x y z ź ż",
    "lv": "a ā b c č d e ē f g ģ h i y ī j k ķ l ļ m n ņ o ō p q r ŗ s š t u ū v w x z ž",
    "lt": "aą b c č d eęė f g h iįy j k l m n o p q r s š t uųū v w x z ž",
}
_DIGRAPHS = {"bs": ("dž", "lj", "nj")}
_LIKE = {
    "ł": "l",
    "đ": "d",
    "ø": "o",
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "ð": "d",
    "þ": "th",
    "ı": "i",
    "ħ": "h",
}

_SPACE, _HYPHEN, _NUMBER, _LETTER, _OTHER_LETTER = range(5)
_HYPHENS = "-‐‑–—"
_FOREIGN = 100  # a foreign mark comes after every mark of the alphabet
OTHER = "#"


@dataclass(frozen=True)
class _Alphabet:
    headings: tuple[str, ...]
    weights: dict[str, tuple[int, int]]
    digraphs: tuple[str, ...]


@dataclass(frozen=True)
class _Piece:
    """One unit of a text, `heading` being the letter under which a list would put it."""

    unit: Unit
    mark: int = 0
    is_upper: bool = False
    heading: str = OTHER


def sort_key(lang: str) -> Callable[[str], SortKey]:
    """A key for `sorted`; texts have equal keys only if they are the same text."""
    return partial(_sort_key, _alphabet(lang))


def first_letter(text: str, lang: str) -> str:
    """The heading of a text in an alphabetical list: "Lj" in Bosnian; "#" for a number or a sign."""
    for piece in _pieces(text, _alphabet(lang)):
        if piece.unit[0] >= _NUMBER:
            return piece.heading
    return OTHER


def _sort_key(alphabet: _Alphabet, text: str) -> SortKey:
    pieces = tuple(_pieces(text, alphabet))
    return (
        tuple(piece.unit for piece in pieces),
        tuple(piece.mark for piece in pieces),
        tuple(piece.is_upper for piece in pieces),
        text,
    )


@cache
def _alphabet(lang: str) -> _Alphabet:
    digraphs = _DIGRAPHS.get(lang, ())
    weights: dict[str, tuple[int, int]] = {}
    headings = []
    for position, group in enumerate(_ALPHABETS.get(lang, _LATIN).split()):
        letters = (group,) if group in digraphs else tuple(group)
        headings.append(letters[0].capitalize())
        weights.update({letter: (position, mark) for mark, letter in enumerate(letters)})
    return _Alphabet(tuple(headings), weights, digraphs)


def _pieces(text: str, alphabet: _Alphabet) -> Iterator[_Piece]:
    text = unicodedata.normalize("NFKC", text).strip()
    position = 0
    while position < len(text):
        length = 1
        char = text[position]
        if char.isdecimal():
            while text[position + length : position + length + 1].isdecimal():
                length += 1
            digits = "".join(str(unicodedata.decimal(digit)) for digit in text[position : position + length])
            digits = digits.lstrip("0")
            yield _Piece((_NUMBER, len(digits), digits))
        elif char.isspace():
            yield _Piece((_SPACE, 0, ""))
        elif char in _HYPHENS:
            yield _Piece((_HYPHEN, 0, ""))
        elif text[position : position + 2].lower() in alphabet.digraphs:
            length = 2
            yield from _letters(text[position : position + 2], alphabet)
        elif char.isalpha():
            yield from _letters(char, alphabet)
        position += length


def _letters(written: str, alphabet: _Alphabet) -> Iterator[_Piece]:
    """A letter of the alphabet, or a foreign one by the letters that it looks like."""
    letter = written.lower()
    is_upper = written[0].isupper()
    if letter in alphabet.weights:
        place, mark = alphabet.weights[letter]
        yield _Piece((_LETTER, place, ""), mark, is_upper, alphabet.headings[place])
        return
    parts = unicodedata.normalize("NFD", letter)
    base, last = parts[0], parts[-1]
    foreign = _FOREIGN + ord(last)
    for like in _LIKE.get(base, base):
        if like in alphabet.weights:
            place, mark = alphabet.weights[like]
            yield _Piece((_LETTER, place, ""), mark + foreign, is_upper, alphabet.headings[place])
        else:
            yield _Piece((_OTHER_LETTER, ord(like), ""), foreign, is_upper, like.upper())
