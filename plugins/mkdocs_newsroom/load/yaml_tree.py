"""The fields of a YAML text, as a person wrote them: every scalar stays text, and every key and value has its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ..model.problem import FieldPath, Place
from .plain_yaml import Value, plain_fields
from .reading import Reading
from .yaml_events import Parsed, parsed


@dataclass(frozen=True)
class Tree:
    """The fields of a file. `values` and `keys` locate them; `empty` are keys that have no value.

    `refused` are the fields whose value has been reported already.
    """

    value: dict[str, Value]
    values: Mapping[FieldPath, Place]
    keys: Mapping[FieldPath, Place]
    empty: frozenset[FieldPath] = frozenset()
    refused: frozenset[FieldPath] = frozenset()

    def has(self, field_name: str) -> bool:
        """Whether the field is written, with a value or without."""
        path = (field_name,)
        return field_name in self.value or path in self.empty or path in self.refused

    def place(self, path: FieldPath) -> Place:
        """Where the value of a field stands; the nearest outer one if there is none."""
        while path not in self.values and path not in self.empty:
            path = path[:-1]
        return self.values.get(path) or self.keys[path]


def read_tree(reading: Reading, path: str, text: str, line: int = 1) -> Tree | None:
    """The tree of a YAML text whose first line is `line` of the file; None when it has no sense at all."""
    if (plain := plain_fields(text)) is not None:
        where = _Where(path, text, line)
        return Tree(plain, Places(where), Places(where, of_keys=True))
    found = parsed(reading, path, text, line)
    return Tree(*found) if found else None


@dataclass
class _Where:
    """Where the fields of a text stand that nothing is wrong with."""

    path: str
    text: str
    line: int

    @cached_property
    def parsed(self) -> Parsed:
        found = parsed(Reading(Path(), "", "", (), frozenset()), self.path, self.text, self.line)
        assert found is not None
        return found

    def __reduce__(self) -> tuple[type[_Where], tuple[str, str, int]]:
        return _Where, (self.path, self.text, self.line)


class Places(Mapping[FieldPath, Place]):
    """The places of values or of keys, looked for when the first one is asked for: most never are."""

    __slots__ = ("_of_keys", "_where")

    def __init__(self, where: _Where, of_keys: bool = False) -> None:
        self._where = where
        self._of_keys = of_keys

    @property
    def _found(self) -> Mapping[FieldPath, Place]:
        return self._where.parsed.keys if self._of_keys else self._where.parsed.values

    def __getitem__(self, path: FieldPath) -> Place:
        return self._found[path]

    def __iter__(self) -> Iterator[FieldPath]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)
