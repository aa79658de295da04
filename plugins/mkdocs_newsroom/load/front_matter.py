"""A Markdown file: the fields between its two `---` lines, and the body below them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from frontmatter.default_handlers import YAMLHandler

from ..model.news import Body, Comment
from ..model.problem import Place
from .reading import Reading
from .yaml_tree import Tree, read_tree

_BOUNDARY: re.Pattern[str] = YAMLHandler().FM_BOUNDARY
_LINE_OF_BOUNDARY = "\n---"
_COMMENT = re.compile(r"^[ ]*#+[ ]*(.*)", re.MULTILINE)
_NO_TEXT = re.compile(r"\s*+(?:<!--.*?-->\s*+)*+", re.DOTALL)


@dataclass(frozen=True)
class MarkdownFile:
    path: str
    tree: Tree
    body: Body
    last_line_of_fields: int = 1
    comments: tuple[Comment, ...] = ()


def read_markdown(reading: Reading, path: str, required: bool = True) -> MarkdownFile | None:
    """None, and a problem, when the file cannot be read. `required`: front matter must be there."""
    text = reading.read_text(path)
    return parse_markdown(reading, path, text, required) if text is not None else None


def parse_markdown(reading: Reading, path: str, text: str, required: bool = True) -> MarkdownFile | None:
    """As `read_markdown`, of a text that has been read."""
    begin = _BOUNDARY.match(text)
    if begin is None:
        if required:
            reading.error("F201", path)
            return None
        return MarkdownFile(path, Tree({}, {(): Place(path)}, {}), Body(text))
    parts = split(text, begin)
    if parts is None:
        reading.error("F202", path)
        return None
    fields, content = parts
    fields_start = text.index(fields, 3) if fields else 3
    fields_end = text.count("\n", 0, fields_start + len(fields)) + 1
    fields_line = text.count("\n", 0, fields_start) + 1
    tree = read_tree(reading, path, fields, fields_line)
    if tree is None:
        return None
    body = content.removeprefix("\n")
    body_line = text.count("\n", 0, len(text) - len(body)) + 1
    return MarkdownFile(path, tree, Body(body, body_line), fields_end, tuple(_comments(fields, fields_line)))


def split(text: str, begin: re.Match[str]) -> tuple[str, str] | None:
    """What stands between the line `begin` of the text and the next such line, and what stands behind that one.

    The line ends of these lines stand at the heads of what comes behind them. As python-frontmatter splits a text, but
    not every character is tried.
    """
    end = None
    at = text.find(_LINE_OF_BOUNDARY, begin.end() - 1)
    while at >= 0 and not (end := _BOUNDARY.match(text, at + 1)):
        at = text.find(_LINE_OF_BOUNDARY, at + 1)
    return (text[begin.end() : end.start()], text[end.end() :]) if end else None


def _comments(fields: str, line: int) -> Iterator[Comment]:
    """Those that have a line of their own; `line` is that of the first field."""
    for match in _COMMENT.finditer(fields) if "#" in fields else ():
        yield Comment(match[1].strip(), line + fields.count("\n", 0, match.start()))


def fields_in(text: str) -> Tree | None:
    """The fields of a Markdown text with `\\n` line ends; None when they cannot be read as a whole."""
    reading = Reading(Path(), "", "", (), frozenset())
    file = parse_markdown(reading, "", text)
    return file.tree if file and not reading.problems else None


def warn_if_empty(reading: Reading, file: MarkdownFile) -> None:
    """Comments are no text: a new item has one that says what to write."""
    if _NO_TEXT.fullmatch(file.body.markdown):
        reading.warning("F203", Place(file.path, file.last_line_of_fields))
