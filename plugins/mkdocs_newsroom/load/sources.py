"""The sequence: walk, sort every file to its reader, and gather what they found."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path

from ..model.accessibility import STATEMENT_FILE, AccessibilityStatement
from ..model.addresses import CHANGES_FILE, LEDGER_FILE, AddressChanges
from ..model.consents import FOLDER as CONSENTS
from ..model.consents import Consent
from ..model.funding import FOLDER as FUNDING
from ..model.funding import Funding
from ..model.problem import Problem, cut_short
from ..model.sources import Sources
from ..model.text import ENGLISH
from .bundles import NEWS, read_bundles
from .catalogues import read_catalogues
from .data_files import read_data_files, record_paths
from .entities import KINDS, read_descriptions, read_entities
from .ledger import read_ledger
from .names import is_markdown
from .pages import read_pages
from .pictures import is_picture, read_pictures
from .reading import Reading
from .scan import ASSET_EXTENSIONS, PHOTO_EXTENSIONS, extension, scan


def load(
    project: Path,
    content: str,
    data: str,
    languages: Sequence[str],
    source_languages: Sequence[str] = (ENGLISH,),
    cache: Path | None = None,
    known: AbstractSet[str] = frozenset(),
    paths: Collection[str] | None = None,
) -> tuple[Sources, list[Problem]]:
    """All records of a project, and everything that is wrong with its files.

    `project` is the folder of mkdocs.yml; `content` and `data` are folders relative to it. `languages` have
    an edition; texts of records may be given in `source_languages` too (a funder's statement in English).
    In the folder `cache` it is kept what was found in pictures, so that the next run need not decode them.
    Bundles whose keys are `known` are not read. `paths` are those of all files in the project, as `scan` takes them.
    """
    texts_in = frozenset(languages) | frozenset(source_languages)
    reading = Reading(project, content, data, tuple(languages), texts_in)
    files = _files(reading, content, paths)
    misnamed = [path.removeprefix(f"{content}/") for path in reading.misnamed if is_picture(path)]
    if not (project / content).is_dir():
        reading.error("S408", content)
    news = sorted(path for path in [*files, *misnamed] if path.startswith(f"{NEWS}/"))
    of_entities = [path for path in files if "/" in path and path.partition("/")[0] in KINDS]
    others = sorted({*files} - {*news} - {*of_entities})
    named_pictures = [path for path in files if is_picture(path)]
    pictures = read_pictures(reading, named_pictures, cache)
    refused = frozenset([*named_pictures, *misnamed]) - pictures.keys()
    data_files = _files(reading, data, paths)
    records = record_paths(reading, data_files)
    sources = Sources(
        content=content,
        entities=tuple(read_entities(reading, records)),
        consents=tuple(read_data_files(reading, records[CONSENTS], Consent)),
        funding=tuple(read_data_files(reading, records[FUNDING], Funding)),
        statement=next(read_data_files(reading, records[STATEMENT_FILE], AccessibilityStatement), None),
        ledger=read_ledger(reading, f"{data}/{LEDGER_FILE}"),
        address_changes=next(read_data_files(reading, records[CHANGES_FILE], AddressChanges), None),
        bundles=tuple(read_bundles(reading, [path for path in news if _key(path) not in known])),
        descriptions=tuple(read_descriptions(reading, of_entities)),
        pages=tuple(read_pages(reading, others)),
        assets=tuple(_assets(reading, [path for path in files if path not in refused])),
        unread=frozenset(reading.unread),
        pictures=pictures,
        refused=refused,
        catalogues=read_catalogues(reading, data_files),
        drafts=frozenset(reading.drafts),
        known_bundles=frozenset(known),
    )
    return sources, cut_short(reading.problems)


def _key(path: str) -> str:
    """Of the bundle of a file, as `Bundle` has it."""
    return "/".join(path.split("/", 3)[1:3])


def _files(reading: Reading, folder: str, paths: Collection[str] | None) -> list[str]:
    return scan(reading, folder, paths) if (reading.project / folder).is_dir() else []


def _assets(reading: Reading, files: Iterable[str]) -> Iterable[str]:
    """What may be published as it is; the photos of a bundle belong to the bundle."""
    for path in files:
        kind = extension(path)
        in_bundle = path.startswith(f"{NEWS}/") and path.count("/") >= 3
        if kind not in ASSET_EXTENSIONS and not is_markdown(path):
            allowed = ", ".join(sorted(extension.removeprefix(".") for extension in ASSET_EXTENSIONS))
            name = path.rpartition("/")[2]
            reading.warning("S407", f"{reading.content}/{path}", name=name, allowed=allowed)
        elif kind in ASSET_EXTENSIONS and not (in_bundle and kind in PHOTO_EXTENSIONS):
            yield path
