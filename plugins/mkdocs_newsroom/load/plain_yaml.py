"""The fields of YAML as most files write it, read line by line: several times faster than by a parser's events.

What comes out is what `yaml_events` makes of the same text, or nothing: then that one must read it. Only what cannot
mean anything else is read here, and nothing that could be a mistake.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from .reading import CONTROL_CHARACTER

Value = str | list[Any] | dict[str, Any]
_LINE = re.compile(
    r"( *)(- +)?"
    r"(?:([A-Za-z_][A-Za-z0-9_-]{0,60}):(?: +|$))?"
    r"(?:\"([^\"\\]*(?:\\[\"\\][^\"\\]*)*)\"|'([^']*)'"
    r"|\[((?:[A-Za-z0-9/][\w./-]*(?:, [A-Za-z0-9/][\w./-]*)*)?)\]"
    # None of the signs that YAML gives a meaning to at the beginning of a value.
    r"|([^\s\-?:,\[\]{}#&*!|>'\"%@`].*)"
    r"|([>|]-?))?"
)
_COMMENT = re.compile(r" *#.*")
_ESCAPED = re.compile(r"\\(.)")
_ODD = re.compile(rf"{CONTROL_CHARACTER.pattern}|[\t\r\u2028\u2029\ufeff]")
_DEEPEST = 8

_Content = dict[str, Value] | list[Value]
_Opened = list[tuple[int, _Content]]
"""The mappings and lists that may go on, the innermost last, each with the column in which its entries begin."""


class _NotPlainError(Exception):
    """Here a parser must look."""


def plain_fields(text: str) -> dict[str, Value] | None:
    """The fields; None for a text that may mean something else than it seems to, and for one without fields."""
    if _ODD.search(text) or not text.endswith("\n"):
        return None
    try:
        return _fields(text.split("\n"))
    except _NotPlainError:
        return None


def _fields(lines: Sequence[str]) -> dict[str, Value] | None:
    root: dict[str, Value] = {}
    opened: _Opened = [(0, root)]
    awaited = ""  # the key in the innermost mapping whose value begins in a line below
    number = 0
    while number < len(lines):
        line = lines[number]
        number += 1
        if not line or _COMMENT.fullmatch(line):
            continue
        match = _LINE.fullmatch(line)
        if match is None:
            raise _NotPlainError
        indent, dash, key, double, single, listed, plain, block = match.groups()
        column = len(indent)
        if awaited:
            _open(opened, awaited, column, bool(dash))
        content = _innermost(opened, column, bool(dash))
        awaited = ""
        value = _value(double, single, listed, plain)
        if isinstance(content, list):
            if not key and value is not None:
                content.append(value)
                continue
            entry: dict[str, Value] = {}
            content.append(entry)
            column += len(dash)
            opened.append((column, entry))
            content = entry
        if not key or key in content:
            raise _NotPlainError
        if block:
            content[key], number = _block(lines, number, column, block)
        elif value is not None:
            content[key] = value
        else:
            awaited = key
    if awaited:
        raise _NotPlainError
    return root or None


def _open(opened: _Opened, key: str, column: int, is_list: bool) -> None:
    """A list may begin in the column of its key."""
    outer, content = opened[-1]
    if isinstance(content, list) or column < outer or (column == outer and not is_list):
        raise _NotPlainError
    inner: _Content = [] if is_list else {}
    content[key] = inner
    opened.append((column, inner))


def _innermost(opened: _Opened, column: int, is_list: bool) -> _Content:
    """That to which a line in the column belongs."""
    start, content = opened[-1]
    while start > column or (start == column and isinstance(content, list) and not is_list):
        opened.pop()
        start, content = opened[-1]
    if start != column or isinstance(content, list) != is_list or len(opened) > _DEEPEST:
        raise _NotPlainError
    return content


def _value(double: str | None, single: str | None, listed: str | None, plain: str | None) -> Value | None:
    """What stands in a line, of which there is one at most."""
    if double is not None:
        return _ESCAPED.sub(r"\1", double) if "\\" in double else double
    if plain is not None:
        if ": " in plain or " #" in plain or plain[-1] in ": ":
            raise _NotPlainError
        return plain
    if listed is not None:
        return listed.split(", ") if listed else []
    return single


def _block(lines: Sequence[str], number: int, outer: int, sign: str) -> tuple[str, int]:
    """The one paragraph below `>` or `|` of a mapping in the column `outer`, and the number of the line behind it."""
    inner = _indent(lines[number])
    texts = []
    while lines[number] and _indent(lines[number]) >= inner:
        texts.append(lines[number][inner:])
        number += 1
    while number < len(lines) - 1 and not lines[number]:
        number += 1
    is_simple = all(text and text == text.strip(" ") for text in texts)
    if inner <= outer or not is_simple or _indent(lines[number]) > outer:
        raise _NotPlainError
    return ("\n" if sign[0] == "|" else " ").join(texts) + ("" if sign[1:] else "\n"), number


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
