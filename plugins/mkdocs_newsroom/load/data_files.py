"""The data folder: which of its files are records, and the reading of one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import TypeVar

from ..model.accessibility import STATEMENT_FILE
from ..model.addresses import CHANGES_FILE, LEDGER_FILE
from ..model.consents import FOLDER as CONSENTS
from ..model.entities import EntityKind
from ..model.fields import Record
from ..model.funding import FOLDER as FUNDING
from ..model.sources import DataFile
from . import suggest
from .catalogues import FOLDER as CATALOGUES
from .names import check_key
from .reading import Reading
from .records import validate
from .scan import extension
from .yaml_tree import read_tree

FOLDERS = (*(kind.value for kind in EntityKind), CONSENTS, FUNDING)
BESIDE_FOLDERS = (STATEMENT_FILE, CHANGES_FILE, LEDGER_FILE)
R = TypeVar("R", bound=Record)


def record_paths(reading: Reading, files: Sequence[str]) -> Mapping[str, Sequence[str]]:
    """The paths of the records in each of `FOLDERS`, and those of `BESIDE_FOLDERS`, each under its own name.

    `files` are those of the data folder, relative to it, in order; each that is no record is a problem.
    """
    _report_unknown_folders(reading, files)
    found: dict[str, list[str]] = {name: [] for name in (*FOLDERS, *BESIDE_FOLDERS)}
    for name in files:
        path = f"{reading.data}/{name}"
        folder, slash, rest = name.partition("/")
        if not slash and _is_beside_folders(reading, path):
            found[name].append(path)
        elif slash and folder in FOLDERS and _is_record(reading, path, rest):
            found[folder].append(path)
    return found


def read_data_files(reading: Reading, paths: Iterable[str], record_type: type[R]) -> Iterator[DataFile[R]]:
    """Those of `paths` that can be read, as `read_data_file` reads them."""
    for path in paths:
        if file := read_data_file(reading, path, record_type):
            yield file


def read_data_file(reading: Reading, path: str, record_type: type[R]) -> DataFile[R] | None:
    """None, a problem, and the path among `reading.unread`, when no record can be made of the file.

    The fields `id` (the name of the file) and `path`, where the type has them, come from the path.
    """
    text = reading.read_text(path)
    tree = read_tree(reading, path, text) if text is not None else None
    of_path = {"id": PurePosixPath(path).stem, "path": path}
    given = {name: value for name, value in of_path.items() if name in record_type.model_fields}
    record = validate(reading, record_type, tree, given) if tree is not None else None
    if tree is None or record is None:
        reading.unread.add(path)
        return None
    return DataFile(path, record, tree.values)


def _report_unknown_folders(reading: Reading, files: Sequence[str]) -> None:
    folders = {name.partition("/")[0] for name in files if "/" in name}
    for folder in sorted(folders.difference((*FOLDERS, CATALOGUES))):
        near = suggest.nearest_field(folder, FOLDERS)
        args = {"name": folder, "kinds": ", ".join(FOLDERS), "suggestion": near}
        reading.error("S421", f"{reading.data}/{folder}", **args)


def _is_beside_folders(reading: Reading, path: str) -> bool:
    """Whether it is one of the few files that have no folder."""
    file = PurePosixPath(path)
    if file.name in BESIDE_FOLDERS:
        return True
    expected = f"{file.stem}.yml"
    if expected in BESIDE_FOLDERS and extension(path) in (".yaml", ".yml"):
        reading.error("S420", path, name=file.name, expected=expected)
    else:
        reading.warning("S422", path, kinds=", ".join(FOLDERS))
    return False


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
