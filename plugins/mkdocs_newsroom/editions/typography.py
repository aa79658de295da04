"""Where a line must not end: no-break spaces as the typography of each language wants them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from babel import UnknownLocaleError
from markupsafe import Markup

from .dates import month_words

_NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
# In HTML the end of a line is a space as well.
_SPACE = r"[ \n]"
_CODE = re.compile(r"<(code|kbd|pre|samp|var)\b")
# Tags, and what stands in them as it is, or in another language.
_APART = (
    rf"{_CODE.pattern}[^>]*>.*?</\1>"
    r'|<(?!(?:br|hr|img|wbr)\b)(\w+)\b[^>]*\slang="[^>]*>.*?</\2>'
    r"|<[^>]*>"
)
# Before these a line ends anyway: nothing is left to hold on to.
_BLOCK = r"</?(?:p|li|ul|ol|td|th|tr|div|h[1-6]|table|summary|blockquote|section|figure|figcaption)\b"
_UNITS = ("%", "€", "°C", "EUR", "km", "m", "cm", "kg", "g", "h")


@dataclass(frozen=True)
class _Ties:
    """`letters` are the words of one letter that hold on to the next word, `before` and `after` the words and
    abbreviations that hold on to a number. Months do so after a number in every language, in some before it too.
    """

    letters: str = ""
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    month_before: bool = False


_TIES = {
    "bs": _Ties(
        before=("br.", "čl.", "str."),
        after=("godina", "godine", "godini", "godinu", "sat", "sata", "sati", "KM"),
        month_before=True,
    ),
    "pl": _Ties(
        letters="aiouwzAIOUWZ",
        before=("nr", "godz.", "art.", "ust.", "pkt", "poz.", "s."),
        after=("r.", "roku", "w.", "zł"),
    ),
    "lv": _Ties(
        before=("Nr.", "plkst."),
        after=("gads", "gada", "gadam", "gadu", "gadā", "gadi", "gadiem", "gados", "lpp."),
    ),
    "lt": _Ties(before=("Nr.",), after=("d.", "val."), month_before=True),
}


@lru_cache(maxsize=10_000)
def tie(text: str, lang: str) -> str:
    """A text in `lang` with no-break spaces; nothing else of it changes."""
    return _in_text(lang).sub(_NO_BREAK_SPACE, text)


def tie_html(html: Markup, lang: str) -> Markup:
    """The same for clean HTML: tags, code and parts in another language stay as they are."""
    if 'lang="' in html or _CODE.search(html):
        tied = _apart_or_space(lang).sub(_tied_space, html)
    else:
        tied = _tied_between_tags(str(html), lang)
    return Markup(tied)  # noqa: S704  # spaces in clean HTML


def _tied_space(match: re.Match[str]) -> str:
    return match[0] if match[0][0] == "<" else _NO_BREAK_SPACE


def _tied_between_tags(html: str, lang: str) -> str:
    """Long texts have hundreds of spaces and few that can be tied: only those beside a digit or a short word are
    looked at.
    """
    near = {place for match in _BY_DIGIT.finditer(html) for place in (match.start() - 1, match.end() - 1)}
    if letters := _TIES.get(lang, _Ties()).letters:
        near.update(match.end() - 1 for match in _behind_letter(letters).finditer(html))
    is_tied = _space(lang).match
    pieces, done = [], 0
    for place in sorted(near):
        if place >= 0 and is_tied(html, place) and not _in_tag(html, place):
            pieces += html[done:place], _NO_BREAK_SPACE
            done = place + 1
    return "".join((*pieces, html[done:])) if pieces else html


def _in_tag(html: str, place: int) -> bool:
    return html.rfind("<", 0, place) > html.rfind(">", 0, place) and html.find(">", place) >= 0


_BY_DIGIT = re.compile(rf"\d(?:\.?{_SPACE}|(?<={_SPACE}\d))")


@cache
def _behind_letter(letters: str) -> re.Pattern[str]:
    return re.compile(rf"[{letters}]{_SPACE}(?<![\w'’-].{{2}})", re.DOTALL)


@cache
def _space(lang: str) -> re.Pattern[str]:
    """A space of HTML that is to be tied."""
    return re.compile(f"{_in_text(lang).pattern}(?!{_BLOCK})")


@cache
def _apart_or_space(lang: str) -> re.Pattern[str]:
    return re.compile(f"{_APART}|{_space(lang).pattern}", re.DOTALL)


@cache
def _in_text(lang: str) -> re.Pattern[str]:
    """Finds the spaces to be tied."""
    ties, months = _TIES.get(lang, _Ties()), _months(lang)
    before = (*ties.before, *(months if ties.month_before else ()))
    after = "|".join(map(re.escape, (*ties.after, *_UNITS, *months)))
    rules = [rf"(?=(?:{after})(?!\w))(?:(?<=\d{_SPACE})|(?<=\d\.{_SPACE}))"]
    if before:
        words = "|".join(rf"(?<=\b{re.escape(word)}{_SPACE})" for word in before)
        rules.append(rf"(?=\d)(?i:{words})")
    if ties.letters:
        rules.append(rf"(?=\S)(?<=(?<![\w'’-])[{ties.letters}]{_SPACE})")
    return re.compile(f"{_SPACE}(?:{'|'.join(rules)})")


def _months(lang: str) -> list[str]:
    """None for a language that CLDR does not have: a text may be in it, though no edition is."""
    try:
        return sorted(month_words(lang))
    except (UnknownLocaleError, ValueError):
        return []
