"""The title of a text: what it gives as such, its first short line, or a part of its first sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from .leftovers import are_labels, without_section
from .people import is_caption
from .plain_text import shown
from .sentences import sentence_at

_LONGEST_TITLE = 160  # characters
_LONG_BLOCK = 200
_SHORT_LINE = 60
_ENDS_OF_SENTENCE = (".", "…", ":", ";")
_MOST_WORDS_OF_LABEL = 2
_HEADING = re.compile(r"#{1,6}\s+(?P<title>.+?)(?:\s+#+)?\s*$")
_TAG = re.compile(r"(?<!\\)</?[a-zA-Z][^<>]*>")
# Each part takes all it can and gives nothing back: a long number takes no longer than it is.
_IS_DAY = re.compile(
    r"(?:\d[\d.]*+\s?+)++\w*+\.?(?:\s(?:\d{4}|godin\w++|gad\w++|r|m|d)\b\.?)*+\s?+\w*+", re.IGNORECASE
)
_SMALL_START = re.compile(r"(?:u|na|kod|iz|od|w|we|z|ze|do|po|za)\s", re.IGNORECASE)


class Titled(NamedTuple):
    """`blocks` are those of the text that remain; `removed` are short lines around the title that say less than it."""

    title: str
    blocks: tuple[str, ...]
    removed: tuple[str, ...] = ()
    is_made: bool = False


def find_title(blocks: Sequence[str], given: str) -> Titled:
    """`given` is what the file says that its title is; it counts where the text has none."""
    for number, block in enumerate(blocks):
        if number > 2:
            break
        if match := _HEADING.fullmatch(block):
            rest = [*blocks[:number], *blocks[number + 1 :]]
            return Titled(_bare(match["title"]), tuple(rest))
        if not _is_line(block) and not _IS_DAY.fullmatch(_bare(block).rstrip(".")):
            break
    first_long = next((number for number, block in enumerate(blocks) if not _is_line(block)), len(blocks))
    above = [_Line(number, line) for number in range(first_long) for line in _lines(blocks[number])]
    if candidates := [
        line
        for line in above
        if len(line.text.split()) > _MOST_WORDS_OF_LABEL and not line.text.endswith((*_ENDS_OF_SENTENCE, "!"))
        if line != _last_line(blocks)
    ]:
        return _chosen(blocks, candidates, above)
    if short := _short_first(blocks):
        return Titled(_bare(short.title), short.blocks)
    if given:
        return Titled(given, tuple(blocks))
    return Titled(_from_sentence(blocks[0] if blocks else ""), tuple(blocks), is_made=True)


def known_title(blocks: Sequence[str], title: str) -> Titled:
    """What the file says for certain; the text need not say it once more at its beginning."""
    if blocks:
        match = _HEADING.fullmatch(blocks[0])
        if _bare(match["title"] if match else blocks[0]).casefold() == title.casefold():
            blocks = blocks[1:]
    return Titled(title, tuple(blocks))


class _Line(NamedTuple):
    block: int
    text: str


def _chosen(blocks: Sequence[str], candidates: list[_Line], above: list[_Line]) -> Titled:
    """The first line that is no beginning of another one."""
    texts = [line.text for line in candidates]
    best = next(
        line
        for line in candidates
        if not any(other.startswith(line.text) and other != line.text for other in texts)
    )
    title, section = without_section(_bare(best.text))
    labels = are_labels((_bare(line.text) for line in above if line != best), title)
    gone = {best.text, *(line.text for line in above if line != best and _bare(line.text) in labels)}
    numbers = {line.block for line in above}
    rest = (
        "\n".join(line for line in _lines(block) if line not in gone) if number in numbers else block
        for number, block in enumerate(blocks)
    )
    return Titled(title, tuple(block for block in rest if block), (*labels, *section))


def _last_line(blocks: Sequence[str]) -> _Line:
    """What nothing follows is a text, and no title of one."""
    return _Line(len(blocks) - 1, _lines(blocks[-1])[-1])


def _short_first(blocks: Sequence[str]) -> Titled | None:
    """A few words in a line of their own, with the text below them."""
    first, below, rest = blocks[0].partition("\n") if blocks else ("", "", "")
    is_alone = not below and len(blocks) > 1
    is_above = bool(below) and len(first) < _SHORT_LINE and not rest[:1].islower()
    is_short = (
        len(first) < _SHORT_LINE and _is_line(first) and not first.endswith((*_ENDS_OF_SENTENCE, ",", "-"))
    )
    if not is_short or not (is_alone or is_above) or not _bare(first) or _IS_DAY.fullmatch(_bare(first)):
        return None
    return Titled(first, (rest, *blocks[1:]) if rest else tuple(blocks[1:]))


def _is_line(block: str) -> bool:
    return (
        len(block) < _LONG_BLOCK
        and not block.startswith(("- ", "|", "1. ", ">", "!"))
        and not is_caption(block)
        and not block.endswith(".")
    )


def _lines(block: str) -> list[str]:
    lines = block.split("\n")
    whole = " ".join(lines)
    return [whole] if len(lines) > 1 and len(whole) <= _LONGEST_TITLE and len(lines[0]) > 30 else lines


def _bare(text: str) -> str:
    """A title is shown as it is written: nothing of Markdown or HTML stays in it."""
    return " ".join(shown(_TAG.sub("", text.strip().rstrip("\\"))).strip("*_").split())


def _from_sentence(block: str) -> str:
    """The part between two commas that says what happened: neither a day alone nor a place."""
    sentence = _bare(sentence_at(block.strip(), 0).text).rstrip(".!?")
    parts = [part.strip() for part in sentence.split(", ")]
    telling = [
        part
        for part in parts
        if not _IS_DAY.fullmatch(part) and not _SMALL_START.match(part) and len(part.split()) > 2
    ]
    title = telling[0] if telling and len(parts) > 1 else sentence
    if len(title) > _LONGEST_TITLE:
        title = title[:_LONGEST_TITLE].rpartition(" ")[0]
    return title[:1].upper() + title[1:]
