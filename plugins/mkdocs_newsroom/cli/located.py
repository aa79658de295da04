"""Which problems belong to the files and folders that a command was asked about."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable
from pathlib import Path, PurePosixPath

from ..load.suggest import nearest
from ..model.problem import Problem
from .frame import fail, words


def places_of(paths: Iterable[Path], project: Path) -> tuple[str, ...]:
    """The paths, which are relative to the current folder, relative to the project; "." is all of it.

    A path that is not there, or lies outside of the project, is wrong use: so a mistyped one is never taken for a
    file without problems. What git names as deleted has to be left out (`git diff --diff-filter=d`).
    """
    return tuple(_place(path, project) for path in paths)


def located_in(problems: Iterable[Problem], places: Collection[str]) -> list[Problem]:
    """Those at one of the places, below it, or at a folder above it: such a problem is one of every file inside. All
    problems where no place is given.
    """
    asked = [PurePosixPath(place) for place in places]
    return [problem for problem in problems if not asked or _is_at(PurePosixPath(problem.place.path), asked)]


def located_outside(problems: Iterable[Problem], places: Collection[str]) -> list[Problem]:
    """Those that are neither at one of the places nor below it."""
    left_out = [PurePosixPath(place) for place in places]
    return [
        problem
        for problem in problems
        if not any(PurePosixPath(problem.place.path).is_relative_to(place) for place in left_out)
    ]


def _is_at(path: PurePosixPath, asked: Iterable[PurePosixPath]) -> bool:
    return any(path.is_relative_to(place) or place.is_relative_to(path) for place in asked)


def _place(path: Path, project: Path) -> str:
    _ = words().gettext
    if not os.path.lexists(path):
        text = _("{path} does not exist.").format(path=path)
        beside = [entry.name for entry in path.parent.iterdir()] if path.parent.is_dir() else []
        near = nearest(path.name, beside)
        fail(f"{text} {_('Did you mean “{name}”?').format(name=path.parent / near)}" if near else text)
    # The folder is followed and the file is not: a link is a problem of its own place.
    has_name = path.name not in ("", "..")
    real = Path(os.path.realpath(path.parent), path.name) if has_name else Path(os.path.realpath(path))
    root = Path(os.path.realpath(project))
    if not real.is_relative_to(root):
        fail(_("{path} is not in the project {folder}.").format(path=path, folder=project))
    return real.relative_to(root).as_posix()
