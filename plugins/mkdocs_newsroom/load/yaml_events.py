"""YAML as a person wrote it, built from a parser's events, each with its place.

Not by a composer, which makes booleans of `no`, and the native one ends the process on deep nesting. Nothing here
recurses deeper than `MAX_DEPTH`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import yaml

from ..model.problem import FieldPath, Place
from .plain_yaml import Value
from .reading import CONTROL_CHARACTER, Reading, code_point
from .yaml_errors import syntax_problem

MAX_DEPTH = 20
# Line ends and a mark that YAML reads differently from an editor.
_UNSEEN = re.compile("[\u2028\u2029\ufeff]")
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class Parsed(NamedTuple):
    """The parts of a `Tree`."""

    value: dict[str, Value]
    values: dict[FieldPath, Place]
    keys: dict[FieldPath, Place]
    empty: frozenset[FieldPath] = frozenset()
    refused: frozenset[FieldPath] = frozenset()


def parsed(reading: Reading, path: str, text: str, line: int) -> Parsed | None:
    """As `read_tree`."""
    if match := _UNSEEN.search(text):
        place = Place.after(text[: match.start()], path, line)
        reading.error("S405", place, character=code_point(match[0]))
        return None
    builder = _Builder(reading, path, line)
    try:
        builder.read(yaml.parse(text, Loader=_LOADER))
    except (yaml.YAMLError, ValueError) as error:
        found = syntax_problem(error, path, text, line)
        # What is not allowed here is often no YAML either.
        if all(one.place != found.place for one in reading.problems if one.place.path == path):
            reading.problems.append(found)
        return None
    return builder.parsed()


@dataclass
class _Node:
    """`content` is None for a value that is not given, or (then `refused`) reported already."""

    place: Place
    content: str | list[_Node] | dict[str, tuple[Place, _Node]] | None
    refused: bool = False


@dataclass
class _Open:
    """A mapping or list that has begun. A mapping has a `key` when its value is what comes next."""

    node: _Node
    key: tuple[Place, str | None] | None = None


@dataclass
class _Builder:
    reading: Reading
    path: str
    first_line: int
    root: _Node | None = None
    open: list[_Open] = field(default_factory=list)
    too_much: bool = False

    def read(self, events: Iterable[Any]) -> None:
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
                self.reading.error("Y107", self._place(event))
                self.too_much = True
            elif isinstance(event, yaml.NodeEvent):
                self._begin(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._add(self.open.pop().node)
            if self.too_much:
                return

    def _place(self, event: Any) -> Place:
        return Place(self.path, self.first_line + event.start_mark.line, event.start_mark.column + 1)

    def _begin(self, event: Any) -> None:
        place = self._place(event)
        if isinstance(event, yaml.AliasEvent):
            self.reading.error("Y104", place, name=f"*{event.anchor}")
            self._add(_Node(place, None, refused=True))
            return
        if event.anchor is not None:
            self.reading.error("Y104", place, name=f"&{event.anchor}")
        if event.tag is not None:
            self.reading.error("Y105", place, name=event.tag.replace("tag:yaml.org,2002:", "!!"))
        if isinstance(event, yaml.ScalarEvent):
            self._add(self._scalar(event, place))
        elif len(self.open) == MAX_DEPTH:
            self.reading.error("Y106", place, limit=str(MAX_DEPTH))
            self.too_much = True
        else:
            self.open.append(_Open(_Node(place, {} if isinstance(event, yaml.MappingStartEvent) else [])))

    def _scalar(self, event: Any, place: Place) -> _Node:
        if match := CONTROL_CHARACTER.search(event.value):
            self.reading.error("S405", place, character=code_point(match[0]))
            return _Node(place, None, refused=True)
        return _Node(place, event.value or (None if not event.style else ""))

    def _add(self, node: _Node) -> None:
        """A node is complete: it is the root, an entry of the open list, or a key or value of the mapping."""
        if not self.open:
            self.root = node
            return
        outer = self.open[-1]
        if isinstance(outer.node.content, list):
            if node.content is None and not node.refused:
                self.reading.error("Y111", node.place)
                node.refused = True
            outer.node.content.append(node)
        elif outer.key is None:
            outer.key = (node.place, self._key(node))
        elif isinstance(outer.node.content, dict):
            (place, key), outer.key = outer.key, None
            if key in outer.node.content:
                first = outer.node.content[key][0]
                self.reading.error("Y108", place, field=key, line=str(first.line))
            elif key is not None:
                outer.node.content[key] = (place, node)

    def _key(self, node: _Node) -> str | None:
        if isinstance(node.content, str):
            return node.content
        if not node.refused:
            self.reading.error("Y109", node.place)
        return None

    def parsed(self) -> Parsed | None:
        if self.too_much:
            return None
        if self.root is None or (self.root.content is None and not self.root.refused):
            return Parsed({}, {(): Place(self.path, self.first_line)}, {})
        if not isinstance(self.root.content, dict):
            if not self.root.refused:
                self.reading.error("Y110", self.root.place)
            return None
        return _located(self.root)


def _located(root: _Node) -> Parsed:
    values: dict[FieldPath, Place] = {}
    keys: dict[FieldPath, Place] = {}
    empty: set[FieldPath] = set()
    refused: set[FieldPath] = set()

    def plain(node: _Node, path: FieldPath) -> Value:
        values[path] = node.place
        if isinstance(node.content, dict):
            mapping: dict[str, Value] = {}
            for key, (place, value) in node.content.items():
                keys[(*path, key)] = place
                if value.content is not None:
                    mapping[key] = plain(value, (*path, key))
                else:
                    (refused if value.refused else empty).add((*path, key))
            return mapping
        if isinstance(node.content, list):
            return [plain(entry, (*path, index)) for index, entry in enumerate(node.content)]
        if node.refused:
            refused.add(path)
        return node.content or ""

    value = plain(root, ())
    return Parsed(
        value if isinstance(value, dict) else {}, values, keys, frozenset(empty), frozenset(refused)
    )
