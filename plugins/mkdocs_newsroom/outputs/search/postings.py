"""In which documents a word stands, and how much it says about each, as a short text.

A posting is a document's number and a weight of 0 to 7. Postings are sorted by number; each is written as
(distance to the number before, beginning at -1) * 8 + weight, in digits of five bits, the lowest first; a digit that
another one follows has 32 added. `theme/material/assets/newsroom/search/index_files.js` reads it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

WEIGHTS = 8
DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_BITS, _MORE = 5, 32
_MOST_SHARED = len(DIGITS) - 1


def pack(posting: tuple[int, int]) -> int:
    """A posting as one number, in the order of the documents."""
    return posting[0] * WEIGHTS + posting[1]


def encode(packed: Sequence[int]) -> str:
    """`packed` postings, sorted."""
    distances = [
        posting - (before & -WEIGHTS) for before, posting in zip([-WEIGHTS, *packed], packed, strict=False)
    ]
    try:
        known = known_digits()
        return "".join([known[distance] for distance in distances])
    except IndexError:
        return "".join(map(digits, distances))


def encode_numbers(numbers: Iterable[int]) -> str:
    """Of documents, sorted, without weights."""
    return encode([number * WEIGHTS for number in numbers])


def decode(text: str) -> Iterator[tuple[int, int]]:
    """The inverse: (number, weight) of each."""
    number, shift, document = 0, 0, -1
    for digit in map(DIGITS.index, text):
        number |= (digit & ~_MORE) << shift
        shift += _BITS
        if digit < _MORE:
            document += number // WEIGHTS
            yield document, number % WEIGHTS
            number = shift = 0


def shared(before: str, text: str) -> str:
    """`text` as the number of letters that it begins with like `before`, one digit, and its rest."""
    count = min(len(before), _MOST_SHARED)
    while not text.startswith(before[:count]):
        count -= 1
    return DIGITS[count] + text[count:]


def unshared(before: str, coded: str) -> str:
    """The inverse."""
    return before[: DIGITS.index(coded[0])] + coded[1:]


def digits(number: int) -> str:
    written = ""
    while number >= _MORE:
        written += DIGITS[number % _MORE + _MORE]
        number //= _MORE
    return written + DIGITS[number]


@cache
def known_digits() -> tuple[str, ...]:
    """Most numbers are small: their digits need not be made again and again."""
    return tuple(map(digits, range(1 << 15)))


def written(number: int) -> str:
    """As `digits`."""
    known = known_digits()
    return known[number] if number < len(known) else digits(number)


def weight_of(posting: str) -> int:
    """That of one in digits."""
    return DIGITS.index(posting[0]) % WEIGHTS
