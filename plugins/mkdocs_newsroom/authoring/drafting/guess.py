"""In which language a text is written, guessed from its letters and its small words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from ...editions.dates import month_words

# Letters that the others of the four do not have weigh by themselves; without marks the small words remain.
_LETTERS = {"bs": "ćđ", "pl": "ąęłńóśźż", "lv": "āēģīķļņū", "lt": "ėįųąę"}
_WORDS = {
    "bs": "je su se i u na za od sa da će koji koja koje kao ili te godine škole",
    "pl": "się w z na do i oraz jest są nie dla przez który która jak od po roku",
    "lv": "un ir no ar par tiek kas uz tika gada kā arī lai pie tā vai gadā",
    "lt": "ir yra su iš buvo kad už į kaip taip pat tai apie bei nuo iki dėl",
}
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST = 2


def guess_language(text: str, languages: Iterable[str]) -> str:
    """The most likely of `languages`, or "" when nothing speaks for any of them."""
    found = Counter(match[0].lower() for match in _WORD.finditer(text[:50_000]))
    letters = Counter("".join(word * times for word, times in found.items()))
    score = {lang: _score(lang, found, letters) for lang in languages}
    best = max(score, key=lambda lang: score[lang], default="")
    return best if best and score[best] >= _FEWEST else ""


def _score(lang: str, found: Counter[str], letters: Counter[str]) -> int:
    words = {*_WORDS.get(lang, "").split(), *map(str.lower, month_words(lang))}
    return sum(found[word] for word in words) + sum(letters[letter] for letter in _LETTERS.get(lang, ""))
