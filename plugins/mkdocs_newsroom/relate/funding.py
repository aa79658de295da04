"""What funders ask for, checked: their emblems, and a statement in every language that needs one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from ..load.suggest import nearest, nearest_language
from ..model.entities import Project
from ..model.funding import FOLDER, Funding
from ..model.problem import Problem, Severity
from ..model.sources import DataFile, EntityFile, Sources


def check_funding(sources: Sources, languages: Sequence[str]) -> Iterator[Problem]:
    """`languages` are those of the editions. Of a file that load could not read as a whole, load has said why."""
    for file in sources.funding:
        if file.path not in sources.unread:
            yield from _check_emblems(file, sources)
            yield from _check_languages(file, languages)
    yield from _check_projects(sources, languages)


def _check_projects(sources: Sources, languages: Sequence[str]) -> Iterator[Problem]:
    """That each programme that a project names is there, and has its sentences in the languages that it asks for."""
    known, unread = {file.record.id: file for file in sources.funding}, sources.unread_ids(FOLDER)
    for project in sources.entities:
        if isinstance(project.record, Project):
            for number, funder in enumerate(project.record.funders):
                if programme := known.get(funder.funding or ""):
                    if not {project.path, programme.path} & sources.unread:
                        yield from _check_statement(project, number, programme.record, languages)
                elif funder.funding and funder.funding not in unread:
                    near = nearest(funder.funding, {*known, *unread})
                    args = {"kind": FOLDER, "id": funder.funding, "suggestion": near}
                    yield Problem("E601", project.place("funders", number, "funding"), args)


def _check_emblems(file: DataFile[Funding], sources: Sources) -> Iterator[Problem]:
    funding = file.record
    named = [emblem.file for emblem in funding.emblems]
    for number, emblem in enumerate(funding.emblems):
        if funding.picture(emblem) not in sources.pictures:
            folder = PurePosixPath(FOLDER, funding.id)
            there = {path.name for path in map(PurePosixPath, sources.pictures) if path.parent == folder}
            near = nearest(emblem.file, there.difference(named))
            args = {"file": emblem.file, "id": funding.id, "suggestion": near}
            yield Problem("E620", file.place("emblems", number, "file"), args)
    most = funding.most_emblems
    if most and len(funding.emblems) > most:
        args = {"count": str(len(funding.emblems)), "most": str(most)}
        yield Problem("E621", file.place("emblems", most), args)
    if funding.largest and funding.largest not in named:
        args = {"file": funding.largest, "suggestion": nearest(funding.largest, named)}
        yield Problem("E622", file.place("largest"), args)


def _check_languages(file: DataFile[Funding], languages: Sequence[str]) -> Iterator[Problem]:
    for number, lang in enumerate(file.record.languages):
        if lang not in languages:
            near, listed = nearest_language(lang, languages), ", ".join(languages)
            args = {"name": lang, "suggestion": near, "languages": listed}
            yield Problem("R308", file.place("languages", number), args)


def _check_statement(
    project: EntityFile, number: int, funding: Funding, languages: Sequence[str]
) -> Iterator[Problem]:
    """A page in a language without the statement shows it in another one, and somebody should translate it."""
    assert isinstance(project.record, Project)
    statements = (project.record.funders[number].statement, funding.statement)
    missing = [
        lang
        for lang in languages
        if lang in (funding.languages or languages) and not any(text.has(lang) for text in statements)
    ]
    if missing:
        args = {"id": funding.id, "languages": ", ".join(missing)}
        yield Problem("E623", project.place("funders", number), args, Severity.NOTICE)
