"""Changes one field of a Markdown file that somebody has written, and nothing else in it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..load.front_matter import fields_in
from ..load.reading import even_line_ends
from ..load.yaml_tree import Tree
from ..model.problem import Place

FIELD = "source"
_BEFORE = "slug"
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_MARK = "\ufeff"
# A scalar in one line (YAML 1.2.2, chapter 7): in quotation marks, or plain up to a space, a comma or a bracket.
_SCALAR = re.compile(r"\"[^\"\\]*\"|'[^']*'|[^\s\"',\[\]{}#&*!|>%@`][^\s,\[\]{}]*")
_KEY = re.compile(rf"(?:{FIELD}|\"{FIELD}\"|'{FIELD}')\s*:")


def with_source(text: str, value: str) -> str | None:
    """The text of a Markdown file whose front matter says `source: <value>`; all else is as it was, byte for byte.

    The field is added below `slug` where it is not there. None when the front matter cannot be read, or is written in
    a way that only a person should change.
    """
    before = fields_in(even_line_ends(text))
    if before is None:
        return None
    lines = _Lines.of(text)
    if before.value.get(FIELD) == value:
        return text
    changed = _changed(lines, before, value)
    after = fields_in(even_line_ends(changed)) if changed else None
    # Whatever way of writing was overlooked here, nothing else has changed its meaning.
    is_right = after is not None and after.value == {**before.value, FIELD: value}
    return changed if is_right else None


@dataclass(frozen=True)
class _Lines:
    """The lines of a file with their ends, as they are; places in it count as everywhere, without the mark at its
    head.
    """

    mark: str
    lines: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> _Lines:
        bare = text.removeprefix(_MARK)
        return cls(text[: len(text) - len(bare)], tuple(_LINE.findall(bare)))

    def with_line(self, number: int, line: str) -> str:
        """With another line of that number, from 1."""
        return self.mark + "".join([*self.lines[: number - 1], line, *self.lines[number:]])

    def end_of(self, number: int) -> str:
        line = self.lines[number - 1]
        return line[len(line.rstrip("\r\n")) :]


def _changed(lines: _Lines, tree: Tree, value: str) -> str | None:
    if place := tree.values.get((FIELD,)):
        return _replaced(lines, place, value)
    if place := tree.keys.get((FIELD,)):
        return _filled(lines, place, value)
    above = tree.keys.get((_BEFORE,), Place("", 1))
    line, indent = lines.lines[above.line - 1], " " * (above.column - 1)
    return lines.with_line(above.line, f"{line}{indent}{FIELD}: {value}{lines.end_of(above.line)}")


def _replaced(lines: _Lines, place: Place, value: str) -> str | None:
    line = lines.lines[place.line - 1]
    old = _SCALAR.match(line, place.column - 1)
    if old is None:
        return None
    quote = old[0][0] if old[0][0] in "\"'" else ""
    return lines.with_line(place.line, f"{line[: old.start()]}{quote}{value}{quote}{line[old.end() :]}")


def _filled(lines: _Lines, place: Place, value: str) -> str | None:
    line = lines.lines[place.line - 1]
    key = _KEY.match(line, place.column - 1)
    return lines.with_line(place.line, f"{line[: key.end()]} {value}{line[key.end() :]}") if key else None
