"""What mkdocs.yml says, with the place of each setting, for commands that run without MkDocs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from ..model.problem import Place, Problem
from .reading import Reading
from .yaml_errors import syntax_problem

FILE = "mkdocs.yml"
Step = str | int


class SettingsError(Exception):
    """The project cannot be read as it is configured, or a variable of the environment has no sense."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(f"{problem.place}: {problem.code}" for problem in problems))
        self.problems = problems


@dataclass(frozen=True)
class Configuration:
    """`value` is made of dicts, lists and texts; MkDocs also has numbers and truths in it. `node` is the same as it is
    written, if it is known.
    """

    value: Mapping[str, Any]
    file: str = FILE
    node: yaml.Node | None = None

    @property
    def plugins(self) -> Mapping[str, Mapping[str, Any]]:
        """The options of each plugin: `plugins` is a list of names and of mappings, or a mapping."""
        written = self.value.get("plugins") or ()
        entries = [written] if isinstance(written, Mapping) else written
        found: dict[str, Mapping[str, Any]] = {}
        for entry in entries if isinstance(entries, (list, tuple)) else ():
            named = entry if isinstance(entry, Mapping) else {str(entry): {}}
            for name, options in named.items():
                found[str(name)] = options if isinstance(options, Mapping) else {}
        return found

    def place(self, *path: Step) -> Place:
        """Where the value of a setting stands; the name of the nearest outer one that is written, if it is not."""
        return self._find(path, of_name=False)

    def place_of_name(self, *path: Step) -> Place:
        """Where the name of a setting stands."""
        return self._find(path, of_name=True)

    def _find(self, path: tuple[Step, ...], of_name: bool) -> Place:
        place, node = self._at(None), self.node
        for number, step in enumerate(path, start=1):
            name, node = _step(node, step)
            if node is None:
                return place
            is_last = number == len(path)
            place = self._at(node if (is_last and not of_name) or name is None else name)
        return place

    def _at(self, node: yaml.Node | None) -> Place:
        mark = node.start_mark if node else None
        return Place(self.file, mark.line + 1, mark.column + 1) if mark else Place(self.file)


def read_configuration(project: Path, file: str = FILE) -> Configuration:
    """Raises SettingsError when it is no YAML, or no text."""
    reading = Reading(project, "", "", (), frozenset())
    text = reading.read_text(file)
    if text is None:
        raise SettingsError(*reading.problems)
    # BaseLoader reads tags such as !!python/name as plain text: nothing of the file is run.
    loader = yaml.BaseLoader(text)
    try:
        node = loader.get_single_node()
        value = loader.construct_document(node) if node else {}
    except (yaml.YAMLError, ValueError) as error:
        raise SettingsError(syntax_problem(error, file, text, 1)) from error
    except RecursionError as error:
        raise SettingsError(Problem("Y106", Place(file), {"limit": "100"})) from error
    return Configuration(value if isinstance(value, Mapping) else {}, file, node)


def _step(node: yaml.Node | None, step: Step) -> tuple[yaml.Node | None, yaml.Node | None]:
    """The name and the value of a part; of an entry of a list, the value alone. `plugins` has names in a list."""
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            if isinstance(name, yaml.ScalarNode) and name.value == str(step):
                return name, value
    elif isinstance(node, yaml.SequenceNode):
        if isinstance(step, int):
            return (None, node.value[step]) if step < len(node.value) else (None, None)
        for entry in node.value:
            if isinstance(entry, yaml.ScalarNode) and entry.value == step:
                return None, entry
            found = _step(entry, step) if isinstance(entry, yaml.MappingNode) else (None, None)
            if found[1] is not None:
                return found
    return None, None
