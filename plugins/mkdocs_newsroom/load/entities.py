"""Projects, schools, networks and partners: `data/<kind>/<id>.yml`, and their longer descriptions."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath

from ..model.entities import RECORD_TYPES, EntityKind
from ..model.sources import DescriptionFile, EntityFile
from . import suggest
from .front_matter import read_markdown, warn_if_empty
from .names import check_key, is_markdown, split_index
from .reading import Reading
from .records import validate
from .scan import extension
from .yaml_tree import read_tree

KINDS = {str(kind): kind for kind in EntityKind}


def read_entities(reading: Reading, files: Sequence[str]) -> list[EntityFile]:
    """`files` are those of the data folder, relative to it, in order."""
    _report_unknown_folders(reading, files)
    found = []
    for name in files:
        path = f"{reading.data}/{name}"
        folder, slash, rest = name.partition("/")
        if not slash:
            reading.warning("S422", path, kinds=", ".join(KINDS))
        elif folder in KINDS and _is_record(reading, path, rest):
            entity = _read_entity(reading, path, KINDS[folder])
            if entity:
                found.append(entity)
            else:
                reading.unread.add(path)
    return found


def _report_unknown_folders(reading: Reading, files: Sequence[str]) -> None:
    folders = {name.partition("/")[0] for name in files if "/" in name}
    for folder in sorted(folders - KINDS.keys()):
        args = {"name": folder, "kinds": ", ".join(KINDS), "suggestion": suggest.nearest_field(folder, KINDS)}
        reading.error("S421", f"{reading.data}/{folder}", **args)


def _is_record(reading: Reading, path: str, name: str) -> bool:
    file = PurePosixPath(path)
    if "/" in name:
        reading.warning("S424", path)
    elif file.suffix != ".yml" and extension(path) in (".yaml", ".yml"):
        reading.error("S420", path, name=file.name, expected=f"{file.stem}.yml")
    elif file.suffix != ".yml":
        reading.warning("S424", path)
    elif is_right := check_key(reading, path, file.stem):
        return is_right
    return False


def _read_entity(reading: Reading, path: str, kind: EntityKind) -> EntityFile | None:
    text = reading.read_text(path)
    tree = read_tree(reading, path, text) if text is not None else None
    if tree is None:
        return None
    given = {"id": PurePosixPath(path).stem, "path": path}
    record = validate(reading, RECORD_TYPES[kind], tree, given)
    return EntityFile(path, record, tree.values, kind=kind) if record else None


def read_descriptions(reading: Reading, files: Sequence[str]) -> list[DescriptionFile]:
    """`files` are those below the four folders of the content folder that are named as the kinds."""
    found = []
    wrong_ids: set[str] = set()
    for name in files:
        if not is_markdown(name):
            continue
        path = f"{reading.content}/{name}"
        parts = name.split("/")
        if len(parts) != 3:
            expected = f"{reading.content}/{parts[0]}/<id>/index.{reading.example_language}.md"
            reading.error("S416", path, expected=expected)
            continue
        folder = str(PurePosixPath(path).parent)
        if folder not in wrong_ids and not check_key(reading, folder, parts[1]):
            wrong_ids.add(folder)
        lang = split_index(reading, path)
        description = _read_description(reading, path, KINDS[parts[0]], parts[1], lang) if lang else None
        if description and folder not in wrong_ids:
            found.append(description)
        else:
            reading.unread.add(path)
    return found


def _read_description(
    reading: Reading, path: str, kind: EntityKind, entity_id: str, lang: str
) -> DescriptionFile | None:
    file = read_markdown(reading, path, required=False)
    if file is None:
        return None
    for key, place in file.tree.keys.items():
        if len(key) == 1:
            reading.error("F204", place, field=str(key[0]), file=f"{reading.data}/{kind}/{entity_id}.yml")
    warn_if_empty(reading, file)
    return None if file.tree.keys else DescriptionFile(path, kind, entity_id, lang, file.body)
