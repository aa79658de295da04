"""Whether two words are forms of one, as far as their endings can tell."""

from __future__ import annotations

from functools import cache

from .flat import Word

# Endings of nouns, adjectives and numerals in all cases, in letters without marks. Longer ones that begin with
# a consonant are rare enough to be left out: to miss a form is better than to see one where there is none.
_ENDINGS = {
    "bs": "a e i o u om em og eg oga ega omu emu im ih ima ama oj ju ov ova ove ovi ovu "
    "ski ska sko ske skog skom skoj",
    "pl": "a e i o u y ow om em ego emu ej ym im ami ach ych ich ymi imi owi ie iem ia iu io iami iach iow ii ij",
    "lv": "a e i o u s is us as es os am em im um ai ei ij ie iem ajam ajai ajas aja ajos ais ams ums jiem "
    "jas ja ju jam",
    "lt": "a e i o u y as is ys us es os io iu ia ie ui iui ai iai ei oje eje yje uje iuje uose iuose ose ese yse ais "
    "iais omis emis imis ams iams oms ems ims iaus aus ies iems uosius iuosius ojo oji asis iosios",
}
_SHORTEST_STEM = 3
_VOWELS = frozenset("aeiouy")


def is_form_of(written: Word, name: Word, lang: str) -> bool:
    """Whether `written` may be `name` in another case; numbers, short words and names in capitals have none."""
    if written.flat == name.flat:
        return True
    if min(len(written.flat), len(name.flat)) <= _SHORTEST_STEM or name.written.isupper():
        return False
    return not _stems(written.flat, lang).isdisjoint(_stems(name.flat, lang))


@cache
def _stems(word: str, lang: str) -> frozenset[str]:
    """What may be left of it without an ending; a vowel that comes and goes before the last consonant is left out."""
    endings = _ENDINGS.get(lang, "").split()
    stems = {word} | {word.removesuffix(ending) for ending in endings}
    return frozenset(_without_fleeting(stem) for stem in stems if len(stem) >= _SHORTEST_STEM)


def _without_fleeting(stem: str) -> str:
    """`centar`, `centr(a)`: one stem."""
    before, vowel, last = stem[:-2], stem[-2], stem[-1]
    if len(before) < _SHORTEST_STEM or vowel not in _VOWELS or last in _VOWELS or before[-1] in _VOWELS:
        return stem
    return before + last
