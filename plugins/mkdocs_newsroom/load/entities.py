"""Projects, schools, networks and partners: `data/<kind>/<id>.yml`, and their longer descriptions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from ..model.entities import RECORD_TYPES, EntityKind
from ..model.sources import DescriptionFile, EntityFile
from .data_files import read_data_files
from .front_matter import read_markdown, warn_if_empty
from .names import check_key, is_markdown, split_index
from .reading import Reading

KINDS = {str(kind): kind for kind in EntityKind}


def read_entities(reading: Reading, records: Mapping[str, Sequence[str]]) -> Iterator[EntityFile]:
    """`records` are the paths of the records by their folder in the data folder."""
    for folder, kind in KINDS.items():
        for file in read_data_files(reading, records[folder], RECORD_TYPES[kind]):
            yield EntityFile(file.path, file.record, file.places, kind=kind)


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
