"""What would be wrong in a project with one more file, known before the file is there."""

from __future__ import annotations

import posixpath
import re
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from ..load.names import is_key
from ..load.reading import CONTROL_CHARACTER, code_point
from ..load.settings import ProjectFolders
from ..load.sources import load
from ..load.suggest import as_id
from ..model.entities import RECORD_TYPES, Contact
from ..model.news import Event, SourceRecord
from ..model.problem import Place, Problem
from ..model.settings import Settings
from ..model.sources import Sources
from ..pipeline import prepare_sources
from .files import write_new

BODY = "body"
FILE_NAME = "key"
"""What `with_fields` calls what is no field: the text below the fields, and the file's (or the bundle's) own name."""

_FIELDS = frozenset().union(
    *(type_.model_fields for type_ in (SourceRecord, Event, Contact, *RECORD_TYPES.values()))
)
_KEY = re.compile(r"[\s-]*([a-z_]+):(?:\s|$)")


@dataclass(frozen=True)
class Surroundings:
    """The project that a new file would be in."""

    settings: Settings
    folders: ProjectFolders
    sources: Sources

    def without_texts(self) -> Surroundings:
        """Enough to judge a single answer at once, also in a project of thousands of items."""
        return replace(self, sources=replace(self.sources, bundles=(), pages=(), descriptions=()))


def problem_of_name(name: str) -> Problem | None:
    """What is wrong with the own name of a file or a folder that is to be made, before anything is made of it."""
    if is_key(name):
        return None
    return Problem("S412", Place(name), {"name": name, "suggestion": as_id(name)})


def problems_of_new(path: str, text: str, around: Surroundings, photos: Iterable[Path] = ()) -> list[Problem]:
    """By the rules for all files; `path` is relative to the project, `photos` are to stand beside it.

    Raises OSError when it cannot be tried.
    """
    if character := CONTROL_CHARACTER.search(text):
        return [Problem("S405", Place(path), {"character": code_point(character[0])})]
    settings, folders, sources = around.settings, around.folders, around.sources
    with TemporaryDirectory() as desk:
        write_new(Path(desk, path), text)
        for photo in photos:
            shutil.copy(photo, Path(desk, path).parent)
        new, found = load(Path(desk), folders.content, folders.data, settings.codes)
    merged = replace(
        sources,
        bundles=(*sources.bundles, *new.bundles),
        entities=(*sources.entities, *new.entities),
        unread=sources.unread | new.unread,
    )
    own = (path, posixpath.dirname(path))
    return [one for one in prepare_sources(merged, found, settings).problems if one.place.path in own]


def with_fields(problems: Iterable[Problem], text: str) -> Iterator[tuple[str, Problem]]:
    """Each problem of a new file with the field that it is about, "" where that cannot be said."""
    lines = text.split("\n")
    end = lines.index("---", 1) + 1 if lines[0] == "---" else len(lines)
    for problem in problems:
        above = reversed(lines[: problem.place.line])
        keys = (match[1] for line in above if (match := _KEY.match(line)))
        key = next((one for one in keys if one in _FIELDS), "")  # others are languages
        if problem.code == "R302":
            key = str(problem.args["field"])
        elif problem.code == "S412":
            key = FILE_NAME
        elif problem.place.line > end:
            key = BODY
        yield key, problem
