"""What a YAML syntax error means to the person who wrote the line."""

from __future__ import annotations

import re
from typing import Any

from ..model.problem import Place, Problem

_FIRST_VALUE = re.compile(r"[\s-]*[^\s:#][^:#]*:\s+(\S)")


def syntax_problem(error: Exception, path: str, text: str, first_line: int) -> Problem:
    """The problem of an error of PyYAML's parser, native or not, where the mistake was made."""
    lines = text.split("\n")
    number, column = _position(getattr(error, "problem_mark", None), lines)
    begun = getattr(error, "context_mark", None)
    begin = _position(begun, lines) if begun else (number, column)
    said = str(getattr(error, "problem", None) or "")
    context = str(getattr(error, "context", None) or "")

    def problem(code: str, at: tuple[int, int], **args: str) -> Problem:
        return Problem(code, Place(path, first_line + at[0], at[1] + 1), args)

    line = lines[number]
    value = _FIRST_VALUE.match(line)
    if tab := re.match(r" *\t", line):
        return problem("Y103", (number, tab.end() - 1))
    if "mapping values are not allowed" in said:
        if value and value.start(1) <= column:
            # The hint shows the text in double quotes, so it must have none of its own.
            text = line[value.start(1) :].strip().replace('"', "\N{RIGHT DOUBLE QUOTATION MARK}")
            return problem("Y102", (number, column), text=text)
        before = lines[number - 1] if number else ""
        if before.strip() and not re.search(r":(\s|$)", before):
            return problem("Y114", (number - 1, len(before) - len(before.lstrip())), text=before.strip())
        return problem("Y116", (number, len(line) - len(line.lstrip())))
    if "could not find expected ':'" in said:
        return problem("Y114", begin, text=lines[begin[0]].strip())
    if "escape" in said:
        return problem("Y118", (number, max(line.rfind("\\", 0, column + 1), 0)))
    if "quoted scalar" in context:
        return problem("Y113", begin)
    if "flow" in context:
        return problem("Y117", begin, character=lines[begin[0]][begin[1] : begin[1] + 1])
    if any(word in context for word in ("alias", "anchor", "tag", "block scalar")):
        return problem("Y112", begin, character=lines[begin[0]][begin[1] : begin[1] + 1])
    if "cannot start any token" in said or "sequence entries are not allowed" in said:
        return problem("Y112", (number, column), character=line[column : column + 1])
    if "block node" in context and line[column : column + 1] in ("]", "}", ","):
        return problem("Y112", (number, column), character=line[column])
    if "block mapping" in context or "block collection" in context:
        return _unexpected(problem, (number, column), value)
    return problem("Y101", (number, column))


def _unexpected(problem: Any, at: tuple[int, int], value: re.Match[str] | None) -> Problem:
    """A line that went on after its value had ended, or that stands too far in or out."""
    found: Problem
    if value and value.start(1) < at[1] and value[1] in "\"'":
        found = problem("Y115", (at[0], value.start(1)))
    elif value and value.start(1) < at[1]:
        found = problem("Y112", (at[0], value.start(1)), character=value[1])
    else:
        found = problem("Y116", at)
    return found


def _position(mark: Any, lines: list[str]) -> tuple[int, int]:
    if mark is None:
        return (0, 0)
    number = min(mark.line, len(lines) - 1)
    return (number, min(mark.column, len(lines[number])))
