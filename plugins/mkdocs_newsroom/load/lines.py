"""The lines in which problems were found."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from ..model.problem import Place
from .reading import MAX_FILE_BYTES, even_line_ends

_WRITTEN = frozenset({".md", ".markdown", ".yml", ".yaml"})
_NOTHING_TO_SEE = ("", "---")


def written_lines(project: Path, places: Iterable[Place]) -> Mapping[Place, str]:
    """The line at each place, where a person has written one: not of a picture or a folder, and of nothing that lies
    outside the project. A problem of a whole file stands at its first line, which often says nothing (`---`).
    """
    files: dict[str, list[str]] = {}
    found: dict[Place, str] = {}
    for place in places:
        if place.path not in files:
            files[place.path] = _lines(project, place.path)
        lines = files[place.path]
        if place.line <= len(lines) and lines[place.line - 1].strip() not in _NOTHING_TO_SEE:
            found[place] = lines[place.line - 1]
    return found


def _lines(project: Path, path: str) -> list[str]:
    file = project / path
    try:
        is_here = os.path.realpath(file) == str(Path(os.path.realpath(project)) / path)
        if not is_here or file.suffix.lower() not in _WRITTEN:
            return []
        with file.open("rb") as opened:
            content = opened.read(MAX_FILE_BYTES)
    except (OSError, ValueError):
        return []
    return even_line_ends(content.decode("utf-8", "replace")).split("\n")
