"""YAML as editors read it: version 1.2, core schema (YAML 1.2.2, 10.3), where `no` is a text and `2020` a number."""

from __future__ import annotations

import re
from typing import Any

import yaml

_TYPES = {
    "null": (r"~|null|Null|NULL|", "~nN"),
    "bool": (r"true|True|TRUE|false|False|FALSE", "tTfF"),
    "int": (r"[-+]?[0-9]+", "-+0123456789"),
    "float": (r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", "-+.0123456789"),
}


class _Core(yaml.SafeLoader):
    yaml_implicit_resolvers: dict[str, list[Any]] = {}  # noqa: RUF012  # PyYAML's: none of version 1.1


for _name, (_pattern, _first) in _TYPES.items():
    _Core.add_implicit_resolver(f"tag:yaml.org,2002:{_name}", re.compile(f"(?:{_pattern})$"), [*_first, ""])
_Core.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(node.value))


def read_as_editor(text: str) -> Any:
    return yaml.load(text, Loader=_Core)  # noqa: S506  # a safe loader, with other words for its types
