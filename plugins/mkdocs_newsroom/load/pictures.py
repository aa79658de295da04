"""The pictures of the content folder: which can be published, their size, and what is wrong with the others."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path, PurePath

from ..model.pictures import PictureFile
from ..model.problem import Place, Problem, Severity
from .inspection import (
    ANIMATED,
    MAX_MEGABYTES,
    MAX_MEGAPIXELS,
    REFUSED_EXTENSIONS,
    Inspection,
    inspect,
    quietly,
    read,
)
from .reading import Reading
from .remembered import Finding, Notebook, Stamp, recall
from .scan import PHOTO_EXTENSIONS, extension
from .system_errors import reason_of

THREADS = min(4, os.cpu_count() or 1)
"""Decoders of pictures leave Python's lock; more threads would mostly need more memory."""

_EXTENSIONS = frozenset({*PHOTO_EXTENSIONS, *REFUSED_EXTENSIONS})
_Found = Inspection | OSError


def is_picture(path: str) -> bool:
    """Whether the name is that of a picture, also of one that is refused."""
    return extension(path) in _EXTENSIONS


def read_pictures(
    reading: Reading, paths: Iterable[str], cache: Path | None = None
) -> dict[str, PictureFile]:
    """The pictures by path; what cannot be published is a problem. Paths are relative to the content folder.

    In the folder `cache` it is kept what was found; without one every picture is read.
    """
    pictures = {}
    for path, found in _inspected(reading.project / reading.content, list(paths), cache).items():
        place = f"{reading.content}/{path}"
        if isinstance(found, OSError):
            reading.error("S406", place, reason=reason_of(found))
            continue
        if found.fault:
            reading.problems.append(problem_of(found.fault, place))
        if found.width:
            pictures[path] = PictureFile(path, found.width, found.height, found.fingerprint)
    return pictures


def problem_of(fault: str, path: str) -> Problem:
    """`fault` is that of an inspection; an animated picture is published, so that is only to be known."""
    limits = {"megabytes": str(MAX_MEGABYTES), "megapixels": str(MAX_MEGAPIXELS)}
    severity = Severity.NOTICE if fault == ANIMATED else Severity.ERROR
    return Problem(fault, Place(path), {"file": PurePath(path).name, **limits}, severity)


def _inspected(folder: Path, paths: Sequence[str], cache: Path | None) -> dict[str, _Found]:
    refused: dict[str, _Found] = {
        path: Inspection(fault=REFUSED_EXTENSIONS[extension(path)])
        for path in paths
        if extension(path) in REFUSED_EXTENSIONS
    }
    stamps, gone = _stamps(folder, (path for path in paths if path not in refused))
    known = recall(cache)
    findings = {
        path: known[path] for path, stamp in stamps.items() if path in known and known[path].stamp == stamp
    }
    unknown = [path for path in stamps if path not in findings]
    unread: dict[str, _Found] = {}
    if unknown or len(findings) < len(known):
        notebook = Notebook(cache) if cache else None
        for path, result in zip(unknown, _inspect_all(folder, unknown), strict=True):
            if isinstance(result, OSError):
                unread[path] = result
            else:
                findings[path] = Finding(stamps[path], result)
        if notebook:
            notebook.save(findings)
    inspected = {path: finding.inspection for path, finding in findings.items()}
    return dict(sorted({**refused, **gone, **unread, **inspected}.items()))


def _stamps(folder: Path, paths: Iterable[str]) -> tuple[dict[str, Stamp], dict[str, OSError]]:
    stamps: dict[str, Stamp] = {}
    gone: dict[str, OSError] = {}
    for path in paths:
        try:
            stamps[path] = Stamp.of(f"{folder}/{path}")
        except OSError as error:
            gone[path] = error
    return stamps, gone


def _inspect_all(folder: Path, paths: Sequence[str]) -> list[_Found]:
    def one(path: str) -> _Found:
        try:
            return inspect(read(folder / path))
        except OSError as error:
            return error

    with quietly(), ThreadPoolExecutor(THREADS) as pool:
        return list(pool.map(one, paths))
