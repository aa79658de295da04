"""Adds entries to a YAML text at the places of its nodes, so that comments and formatting stay as they are.

What comes out is read again and compared with what was meant; where both differ, or the text has a form that is not
understood (a block of text at the place, an alias …), nothing is proposed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

Path = tuple[str | int, ...]
Value = str | bool | Mapping[str, str | bool]


class UneditableError(Exception):
    """The text has no such place, or not in a form that can be changed safely."""


@dataclass(frozen=True)
class Addition:
    """`value` comes last into the mapping at `path`, under `key`; without a key, into the list at `path`."""

    path: Path
    value: Value
    key: str = ""


def with_additions(text: str, additions: Sequence[Addition]) -> str:
    """The text with all of them. Raises UneditableError."""
    try:
        root = yaml.compose(text, Loader=yaml.BaseLoader)
        data = _read(text)
        edits = [_edit(text, _node(root, one.path), one) for one in additions]
        for one in additions:
            _add_to(_value(data, one.path), one)
        edited = text
        for position, added in sorted(edits, key=lambda edit: edit[0])[::-1]:
            edited = edited[:position] + added + edited[position:]
        if _read(edited) == data:
            return edited
    except (yaml.YAMLError, LookupError, TypeError, ValueError, RecursionError) as error:
        raise UneditableError(str(error)) from error
    raise UneditableError("the changed text would not mean what it should")


def entry_lines(fields: Mapping[str, str | bool], step: int = 2) -> list[str]:
    """A mapping as an entry of a list, each field in a line of its own, `step` characters further in than the dash."""
    written = (f"{scalar(name)}: {scalar(value)}" for name, value in fields.items())
    return [("" if number else "-").ljust(step) + field for number, field in enumerate(written)]


def scalar(value: Value) -> str:
    """In one line, in quotes where some YAML reader would take it for something else ("no")."""
    written = yaml.safe_dump(
        [value], default_flow_style=True, allow_unicode=True, sort_keys=False, width=10**6
    )
    return written.strip().removeprefix("[").removesuffix("]")


def _read(text: str) -> Any:
    # BaseLoader reads tags such as !!python/name as plain text: nothing of the file is run.
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506


def _edit(text: str, node: yaml.Node, addition: Addition) -> tuple[int, str]:
    """Where to put what."""
    if not isinstance(node, yaml.CollectionNode) or isinstance(node, yaml.MappingNode) != bool(addition.key):
        raise UneditableError(f"line {node.start_mark.line + 1} has another form than expected")
    if not node.flow_style:
        return _edit_of_block(text, node, addition)
    entry = f"{scalar(addition.key)}: {scalar(addition.value)}" if addition.key else scalar(addition.value)
    if not node.value:
        return node.start_mark.index + 1, entry
    return _end(node), f", {entry}"


def _edit_of_block(text: str, node: yaml.CollectionNode, addition: Addition) -> tuple[int, str]:
    end = text.find("\n", _end(node))
    line_end = "\r\n" if "\r\n" in text else "\n"
    margin, last = node.start_mark.column, node.value[-1]
    written = (
        [f"{scalar(addition.key)}: {scalar(addition.value)}"]
        if addition.key
        else [f"- {scalar(addition.value)}"]
    )
    if isinstance(last, yaml.MappingNode) and not last.flow_style and isinstance(addition.value, Mapping):
        written = entry_lines(addition.value, last.start_mark.column - margin)
    added = "".join(f"{' ' * margin}{line}{line_end}" for line in written)
    return (end + 1, added) if end >= 0 else (len(text), line_end + added.removesuffix(line_end))


def _end(node: yaml.Node) -> int:
    """Behind the last character of the last entry of a collection."""
    last = node.value[-1]
    last = last[1] if isinstance(last, tuple) else last
    if isinstance(last, yaml.ScalarNode) and last.style in ("|", ">"):
        raise UneditableError(f"a block of text ends in line {last.end_mark.line + 1}")
    if isinstance(last, yaml.ScalarNode) or last.flow_style:
        return int(last.end_mark.index)
    return _end(last)


def _node(node: yaml.Node | None, path: Path) -> yaml.Node:
    for step in path:
        if isinstance(node, yaml.MappingNode):
            node = next((value for key, value in node.value if key.value == step), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            node = node.value[step]
        else:
            raise UneditableError(f"there is no {step}")
    if node is None:
        raise UneditableError("the file is empty")
    return node


def _value(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data


def _add_to(data: Any, addition: Addition) -> None:
    if not addition.key:
        data.append(_plain(addition.value))
    elif addition.key in data:
        raise UneditableError(f"“{addition.key}” is there already")
    else:
        data[addition.key] = _plain(addition.value)


def _plain(value: Value) -> Any:
    """As BaseLoader reads it: all is text."""
    if isinstance(value, Mapping):
        return {name: _plain(one) for name, one in value.items()}
    return str(value).lower() if isinstance(value, bool) else value
