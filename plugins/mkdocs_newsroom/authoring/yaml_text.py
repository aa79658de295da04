"""Values as YAML that people like to read: no quotes where none are needed, ids in one line, long texts broken."""

from __future__ import annotations

from collections.abc import Mapping
from io import StringIO
from typing import Any

from yaml.emitter import Emitter
from yaml.nodes import Node, ScalarNode, SequenceNode
from yaml.representer import SafeRepresenter
from yaml.resolver import BaseResolver
from yaml.serializer import Serializer

WIDTH = 110  # characters
_LONGEST_LIST_IN_A_LINE = 90

Written = str | list[Any] | Mapping[str, Any]


class _Dumper(Emitter, Serializer, SafeRepresenter, BaseResolver):
    """PyYAML's without its resolver: this project reads every scalar as text, so `2021-12-17` and `no` stay plain."""

    def __init__(self, stream: StringIO) -> None:
        Emitter.__init__(self, stream, width=WIDTH, allow_unicode=True)
        Serializer.__init__(self)
        SafeRepresenter.__init__(self, default_flow_style=False, sort_keys=False)
        BaseResolver.__init__(self)

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002  # PyYAML's
        """Lists stand further in than their key, as in all files of the sample."""
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002  # as above
        return True

    def represent_sequence(self, tag: str, sequence: Any, flow_style: bool | None = None) -> SequenceNode:
        node = super().represent_sequence(tag, sequence, flow_style)
        node.flow_style = bool(node.value) and all(_is_short(entry) for entry in node.value)
        if sum(len(entry.value) + 2 for entry in node.value) > _LONGEST_LIST_IN_A_LINE:
            node.flow_style = False
        return node


def dump(fields: Mapping[str, Written]) -> str:
    """The lines of a mapping, in its order, each with its line end. A field with an empty text is a key without a
    value, for somebody to fill in.
    """
    stream = StringIO()
    dumper = _Dumper(stream)
    dumper.open()
    dumper.represent(fields)
    dumper.close()
    return stream.getvalue() if fields else ""


def commented(text: str, lang: str = "") -> str:
    """The text as comment lines, each with its line end; `lang` names its language in the first one."""
    label = f"{lang}: " if lang else ""
    return "".join(f"# {line}".rstrip() + "\n" for line in f"{label}{text}".splitlines())


def _is_short(node: Node) -> bool:
    return isinstance(node, ScalarNode) and " " not in node.value
