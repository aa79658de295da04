"""Applies the plan to MkDocs's files: the one mutation."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from ..outputs.assets import own_assets
from ..outputs.templates import PageParts
from ..plan.page import PagePlan
from ..plan.pages import EditionPlan, Plan
from .assets import is_published


class PlannedPage(Page):
    """A page at the address that the plan gives it; its title comes escaped, MkDocs's templates do not do it."""

    parts: PageParts
    """What MkDocs puts together, as the last plugin has left it: from the page's context to its finished HTML."""

    def __init__(self, plan: PagePlan, file: File, config: MkDocsConfig) -> None:
        super().__init__(str(escape(plan.title)), file, config)
        self.plan = plan

    def render(self, config: MkDocsConfig, files: Files) -> None:
        super().render(config, files)
        # Material would link to the first heading once more, and by an id that nobody has escaped.
        self.toc = []  # type: ignore[assignment]  # empty, it needs none of the methods of MkDocs's class


class MadePage(PlannedPage):
    """A page whose content the plan holds: there is no Markdown for MkDocs to read or to render."""

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown, self.meta = "", {}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content, self.toc = "", []  # type: ignore[assignment]


class PlannedFiles(Files):
    """Resolves the links of ordinary pages as those of bundles: to the right language's page."""

    def __init__(self, files: Iterable[File], plan: Plan, lang: str, config: MkDocsConfig) -> None:
        super().__init__(list(files))
        self._plan, self._lang, self._config = plan, lang, config
        published = {copy.source for copy in plan.files} | {copy.source for copy in plan.pictures}
        self._known = published | plan.links.withheld.keys()

    def get_file_from_path(self, path: str) -> File | None:
        stem, dot, end = path.rpartition(".")
        for written in (path, f"{stem}.{self._lang}.{end}" if dot else path):
            if found := self._plan.links.address(written, self._lang):
                url, lang = found
                own = f"{written.rsplit('.', 2)[0]}.{lang}.md"
                return self.src_uris.get(own) or self._stub(own, url + "index.html")
            if written in self._known and (place := self._plan.links.place(written)):
                return self._stub(written, place)
        return super().get_file_from_path(path)

    def _stub(self, path: str, dest_uri: str) -> File:
        """A page of another edition, or a file that is published beside the pages."""
        return File(
            path, None, self._config.site_dir, True, dest_uri=dest_uri, inclusion=InclusionLevel.NOT_IN_NAV
        )


def theme_files(files: Files, config: MkDocsConfig) -> Files:
    """What the theme brings; everything in the content folder is the plan's business."""
    kept = Files([file for file in files if file.src_dir != config.docs_dir])
    if any(file.src_uri.startswith("assets/") for file in files if file.src_dir == config.docs_dir):
        # MkDocs leaves out files of the theme when the content folder has one of the same path.
        kept.add_files_from_theme(config.theme.get_env(), config)
    config.theme["assets"] = own_assets().folder  # for main.html
    return Files([file for file in kept if is_published(file, config)])


def without_pages(nav: Navigation, config: MkDocsConfig) -> Navigation:
    """A navigation for a site without pages; static-i18n warns in each language that has no home."""
    nav.homepage = Page("", File.generated(config, "index.md", content=""), config)
    return nav


def planned_files(files: Files, plan: Plan, edition: EditionPlan, config: MkDocsConfig) -> PlannedFiles:
    """The theme's files with the pages of one edition; the navigation holds its sections."""
    made = [*files, *(_page_file(page, config) for page in edition.pages)]
    config.nav = _navigation(edition)
    return PlannedFiles(made, plan, edition.language.code, config)


def _navigation(edition: EditionPlan) -> list[str]:
    """Home and the sections, never an item or an entity."""
    home = next(page for page in edition.pages if page.template == "home")
    return [home.src_uri, *(section.src_uri for section in edition.sections)]


def _page_file(page: PagePlan, config: MkDocsConfig) -> File:
    file = File(
        page.src_uri,
        config.docs_dir if page.is_written else None,
        config.site_dir,
        True,
        dest_uri=page.dest_uri,
        inclusion=InclusionLevel.NOT_IN_NAV,
    )
    if not page.is_written:
        file.generated_by = "newsroom"
        file.abs_src_path = None
    for name, value in _i18n_attributes(page, file).items():
        setattr(file, name, value)
    (PlannedPage if page.is_written else MadePage)(page, file, config)
    return file


def _i18n_attributes(page: PagePlan, file: File) -> dict[str, Any]:
    """What mkdocs-static-i18n's page events read of a file."""
    return {
        "locale": page.lang,
        "locale_alternate_of": page.lang,
        "localization": None,
        "norm_src_uri": page.src_uri,
        "alternates": {page.lang: file},
    }
