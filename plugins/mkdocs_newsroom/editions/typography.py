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
    spaces = _in_text(lang) if "\n" in text else _in_line(lang)
    return spaces.sub(_NO_BREAK_SPACE, text)


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
    pieces: list[str] = []
    done = next_tag = 0
    for place in _places(html, lang):
        if place >= next_tag:
            if html.rfind("<", 0, place) > html.rfind(">", 0, place) and html.find(">", place) >= 0:
                continue  # in a tag
            tag = html.find("<", place)
            next_tag = tag if tag >= 0 else len(html)
        pieces += html[done:place], _NO_BREAK_SPACE
        done = place + 1
    return "".join((*pieces, html[done:])) if pieces else html


def _places(html: str, lang: str) -> list[int]:
    """Of the spaces to be tied, in tags as well."""
    return sorted({match.start() for one in _each_in_html(lang) for match in one.finditer(html)})


@cache
def _each_in_html(lang: str) -> tuple[re.Pattern[str], ...]:
    """They find the spaces to be tied, each by one rule. What begins with one certain sign is found several times as
    fast as what begins with a choice, and a long text has hundreds of spaces.
    """
    at_spaces = [f" {rule}(?!{_BLOCK})" for rule in _rules(lang, " ")]
    at_ends = "|".join(_rules(lang, r"\n"))
    return tuple(map(re.compile, (*at_spaces, rf"\n(?:{at_ends})(?!{_BLOCK})")))


@cache
def _apart_or_space(lang: str) -> re.Pattern[str]:
    return re.compile(f"{_APART}|{_in_text(lang).pattern}(?!{_BLOCK})", re.DOTALL)


@cache
def _in_text(lang: str) -> re.Pattern[str]:
    """Finds the spaces to be tied."""
    return re.compile(f"{_SPACE}(?:{'|'.join(_rules(lang, _SPACE))})")


@cache
def _in_line(lang: str) -> re.Pattern[str]:
    """The same in a text without line ends, as nearly all that are no HTML."""
    return re.compile(f" (?:{'|'.join(_rules(lang, ' '))})")


def _rules(lang: str, space: str) -> list[str]:
    """What stands around a space that is to be tied, each as a pattern for the place behind it. What is seldom there
    comes first.
    """
    letters, before, after = _letters(lang), _before(lang), _after(lang)
    rules = [rf"(?<=[\d.]{space})(?:(?<=\d{space})|(?<=\d\.{space}))(?={after})"]
    if before:
        words = "|".join(rf"(?<=\b{word}{space})" for word in before)
        rules.append(rf"(?=\d)(?i:{words})")
    if letters:
        rules.append(rf"(?<=[{letters}]{space})(?<![\w'’-].{space})(?=\S)")
    return rules


def _letters(lang: str) -> str:
    return _TIES.get(lang, _Ties()).letters


def _before(lang: str) -> list[str]:
    ties = _TIES.get(lang, _Ties())
    return [re.escape(word) for word in (*ties.before, *(_months(lang) if ties.month_before else ()))]


def _after(lang: str) -> str:
    words = (*_TIES.get(lang, _Ties()).after, *_UNITS, *_months(lang))
    return rf"(?:{'|'.join(map(re.escape, words))})(?!\w)"


def _months(lang: str) -> list[str]:
    """None for a language that CLDR does not have: a text may be in it, though no edition is."""
    try:
        return sorted(month_words(lang))
    except (UnknownLocaleError, ValueError):
        return []
