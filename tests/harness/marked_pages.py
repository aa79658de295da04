"""The pages of a built site that must carry the marking of a project's funders, found out of the sources alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from harness.pages import BuiltPage
from mkdocs_newsroom.load.sources import load
from mkdocs_newsroom.model.entities import EntityKind, Funder, Partner, Project
from mkdocs_newsroom.model.funding import Funding
from mkdocs_newsroom.model.news import SourceRecord


@dataclass(frozen=True)
class Marked:
    """A project with funders. `pages` are its own, `items` those of its news, by language."""

    project: Project
    programmes: Mapping[str, Funding]
    partners: Mapping[str, Partner]
    pages: Mapping[str, tuple[BuiltPage, ...]]
    items: Mapping[str, tuple[BuiltPage, ...]]

    def statement(self, funder: Funder, lang: str) -> str:
        texts = [funder.statement, *(one.statement for one in [self.programme(funder)] if one)]
        said = [text.in_language(lang) for text in texts if text]
        return next(phrase.text for phrase in said if phrase.lang is None)

    def programme(self, funder: Funder) -> Funding | None:
        return self.programmes.get(funder.funding or "")


def marked_projects(
    repository: Path, pages: Mapping[str, BuiltPage], languages: tuple[str, ...]
) -> list[Marked]:
    sources, _ = load(repository, "content", "data", languages)
    partners = {file.record.id: file.record for file in sources.entities if isinstance(file.record, Partner)}
    variants = [
        (record.projects, file.lang, bundle.key.partition("/")[0], file.record.slug)
        for bundle in sources.bundles
        for record in (one.record for one in bundle.variants)
        if isinstance(record, SourceRecord)
        for file in bundle.variants
    ]
    return [
        Marked(
            project=record,
            programmes={file.record.id: file.record for file in sources.funding},
            partners=partners,
            pages={lang: _own_pages(pages, lang, record) for lang in languages},
            items={
                lang: tuple(
                    _item(pages, lang, f"/{year}/{slug}/")
                    for projects, its_lang, year, slug in variants
                    if its_lang == lang and record.id in projects
                )
                for lang in languages
            },
        )
        for record in (file.record for file in sources.entities if file.kind is EntityKind.PROJECT)
        if isinstance(record, Project) and record.funders
    ]


def _own_pages(pages: Mapping[str, BuiltPage], lang: str, project: Project) -> tuple[BuiltPage, ...]:
    """The first and the further ones of its news."""
    return tuple(
        page
        for page in pages.values()
        if page.prefix == lang
        and page.url.split("/")[2:3] == [project.slug or project.id]
        and page.first(".nr-title.nr-kind--projects")
    )


def _item(pages: Mapping[str, BuiltPage], lang: str, end: str) -> BuiltPage:
    (page,) = (page for page in pages.values() if page.prefix == lang and page.url.endswith(end))
    return page
