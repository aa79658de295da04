"""Plain text, as letters and copies of web pages have it, as Markdown that shows the same; and the way back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

_BULLET = re.compile(r"(?P<indent>[ \t]*)(?:[•·▪■●○◦‣∙*+\uf0b7\uf0a7]|[-–—](?=\s))\s*(?=\S)(?!$)")
_NUMBER = re.compile(r"(?P<indent>[ \t]*)(?P<number>\d{1,3})[.)]\s+(?=\S)")
_LETTERED = re.compile(r"[a-z]\)\s")
# Signs that Markdown would read as more than themselves.
_INLINE = re.compile(
    r"[\\`*]|<(?=[a-zA-Z/!?])|&(?=#?\w+;)|(?<=\])\((?=\S)|(?<=\])\[|~|(?<=!)\[|(?<![^\W_])_+|_+(?![^\W_])"
)
_AT_START = re.compile(r"(?P<number>\d{1,9})(?=[.)](?:\s|$))|#{1,6}(?=\s|$)|>|\+(?=\s|$)|[-–—](?=\s|$)|\[\^")
_UNDERLINE = re.compile(r"[-=]+\s*|(?:- *){3,}")
_RULE = re.compile(r"\s*(?:[-=_*~#]\s*){3,}")
_MARKS = re.compile(r"\\(?P<escaped>[!-/:-@\[-`{-~])|\*{1,3}|(?<!!)\[(?P<words>[^\[\]\n]*)\]\([^()\n]*\)")
_WRAPPED = 40  # characters: a shorter line ends where its writer has ended it
_DEEPEST = 3


def shown(markdown: str) -> str:
    """The words of Markdown without what only writes them: names and days may stand within marks of emphasis."""
    return _MARKS.sub(lambda match: match["words"] or match["escaped"] or "", markdown)


def to_markdown(text: str) -> str:
    """Lists stay lists, columns become a table, and lines that were broken at the edge of a window are joined."""
    blocks = (_block(list(lines)) for is_text, lines in groupby(_lines(text), bool) if is_text)
    return "\n\n".join(block for block in blocks if block)


def _lines(text: str) -> Iterator[str]:
    return ("" if _RULE.fullmatch(line) else line.rstrip() for line in text.split("\n"))


def _block(lines: list[str]) -> str:
    if table := _table(lines):
        return table
    numbered = _is_numbered(lines)
    parts: list[str] = []
    for is_list, group in groupby(_entries(lines, numbered), lambda entry: entry[0]):
        entries = [text for _, text in group]
        parts.append("\n".join(_nested(entries)) if is_list else _paragraph(entries))
    return "\n\n".join(parts)


def _entries(lines: Iterable[str], numbered: bool) -> Iterator[tuple[bool, str]]:
    """(whether it is an entry of a list, its text); a line below an entry that is set further in belongs to it."""
    entry = ""
    for line in lines:
        if _BULLET.match(line) or (numbered and _NUMBER.match(line)):
            if entry:
                yield True, entry
            entry = line
        elif entry and (line[:1].isspace() or line[:1].islower()):
            entry = f"{entry} {line.strip()}"
        else:
            if entry:
                yield True, entry
            entry = ""
            yield False, line
    if entry:
        yield True, entry


def _is_numbered(lines: Iterable[str]) -> bool:
    """Whether lines begin with 1, 2 …: "16. decembra" alone is a day."""
    numbers = [int(match["number"]) for line in lines if (match := _NUMBER.match(line))]
    return len(numbers) > 1 and numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def _nested(entries: Iterable[str]) -> Iterator[str]:
    """Entries that are set further in stand below the one before."""
    indents: list[int] = []
    for entry in entries:
        match = _BULLET.match(entry) or _NUMBER.match(entry)
        assert match
        indent = len(match["indent"].expandtabs(4))
        while indents and indents[-1] > indent:
            indents.pop()
        if not indents or (indents[-1] < indent and len(indents) < _DEEPEST):
            indents.append(indent)
        number = match.groupdict().get("number")
        mark = f"{number}." if number else "-"
        yield f"{'    ' * (len(indents) - 1)}{mark} {escaped(entry[match.end() :], in_list=True)}"


def _paragraph(lines: Iterable[str]) -> str:
    parts: list[str] = []
    last = ""
    for line in (" ".join(line.split()) for line in lines):
        if last and len(last) >= _WRAPPED:
            parts[-1] += f" {escaped(line, in_list=True)}"
        else:
            parts.append(escaped(line))
        last = line
    return "\n".join(parts)


def _table(lines: list[str]) -> str:
    """Rows whose columns are set apart by tabs; the first one holds the headings."""
    rows = [
        [escaped(cell.strip()).replace("|", "\\|") for cell in line.strip().split("\t")] for line in lines
    ]
    if len(rows) < 2 or len(rows[0]) < 2 or any(len(row) != len(rows[0]) for row in rows):
        return ""
    rows.insert(1, ["---"] * len(rows[0]))
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def escaped(text: str, *, at_start: bool = True, in_list: bool = False) -> str:
    """A line of text as Markdown that shows just it; `at_start` of a paragraph or an entry of a list."""
    text = _INLINE.sub(lambda match: "".join(f"\\{sign}" for sign in match[0]), text)
    if not at_start or (in_list and _LETTERED.match(text)):
        return text  # `- a) …` is a lettered list of ours
    if _UNDERLINE.fullmatch(text):
        return f"\\{text}"
    match = _AT_START.match(text)
    place = len(match["number"] or "") if match else 0
    return f"{text[:place]}\\{text[place:]}" if match else text
