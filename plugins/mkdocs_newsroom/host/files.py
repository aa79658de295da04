"""Applies the plan to MkDocs's files: the one mutation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
from ..publishing.page_outputs import depth
from .assets import is_published

SPECIMEN = "newsroom-specimen"


class PlannedPage(Page):
    """A page at the address that the plan gives it; its title comes escaped, MkDocs's templates do not do it."""

    parts: PageParts
    """What MkDocs puts together, as the last plugin has left it: from the page's context to its finished HTML."""
    named: tuple[str, ...] = ()
    """The paths to which its text leads."""

    def __init__(self, plan: PagePlan, file: File, config: MkDocsConfig) -> None:
        super().__init__(str(escape(plan.title)), file, config)
        self.plan = plan

    def render(self, config: MkDocsConfig, files: Files) -> None:
        asked = files.asked if isinstance(files, PlannedFiles) else set()
        asked.clear()
        super().render(config, files)
        self.named = tuple(sorted(asked))
        # Material would link to the first heading once more, and by an id that nobody has escaped.
        self.toc = []  # type: ignore[assignment]  # empty, it needs none of the methods of MkDocs's class


class MadePage(PlannedPage):
    """A page whose content the plan holds: there is no Markdown for MkDocs to read or to render."""

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown, self.meta = "", {}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content, self.toc = "", []  # type: ignore[assignment]  # as above


class Specimen(Page):
    """Stands for all pages at one depth of address; nothing is written at its own."""

    def __init__(self, lang: str, file: File, config: MkDocsConfig) -> None:
        super().__init__("", file, config)
        self.lang = lang

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown, self.meta = "", {}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content, self.toc = "", []  # type: ignore[assignment]  # as above


class PlannedFiles(Files):
    """Resolves the links of ordinary pages as those of bundles: to the right language's page."""

    def __init__(self, files: Iterable[File], plan: Plan, lang: str, config: MkDocsConfig) -> None:
        super().__init__(list(files))
        self._plan, self._lang, self._config = plan, lang, config
        self.asked: set[str] = set()
        """Paths that somebody has asked for."""
        published = {copy.source for copy in plan.files} | {copy.source for copy in plan.pictures}
        self._known = published | plan.links.withheld.keys()

    def get_file_from_path(self, path: str) -> File | None:
        stem, dot, end = path.rpartition(".")
        meant = (path, f"{stem}.{self._lang}.{end}" if dot else path)
        self.asked.update(meant)
        for written in meant:
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
    """What of the theme is published; everything in the content folder is the plan's business."""
    config.theme["assets"] = own_assets().folder  # for main.html
    return Files([file for file in files if file.src_dir != config.docs_dir and is_published(file, config)])


def without_pages(nav: Navigation, config: MkDocsConfig) -> Navigation:
    """A navigation for a site without pages; static-i18n warns in each language that has no home."""
    nav.homepage = Page("", File.generated(config, "index.md", content=""), config)
    return nav


def made_apart(edition: EditionPlan) -> tuple[int, ...]:
    """The numbers of the pages that MkDocs need not know: nobody has written them, its navigation does not hold them,
    and what the theme puts around them depends on nothing but how deep they lie.
    """
    known = set(_navigation(edition))
    return tuple(
        number
        for number, page in enumerate(edition.pages.outlines)
        if not page.is_written and page.src_uri not in known and page.dest_uri.endswith("/index.html")
    )


def planned_files(
    files: Files, plan: Plan, edition: EditionPlan, config: MkDocsConfig, apart: Sequence[int] = ()
) -> PlannedFiles:
    """The theme's files with the pages of one edition; the navigation holds its sections. Of those pages that are made
    `apart` there is only a specimen for each depth.
    """
    lang, pages, others = edition.language.code, edition.pages, set(apart)
    own = (_page_file(pages[number], config) for number in range(len(pages)) if number not in others)
    depths = {depth(one.dest_uri) for one in pages.outlines} if apart else set()
    specimens = (_specimen_file(lang, one, config) for one in sorted(depths))
    config.nav = _navigation(edition)
    return PlannedFiles([*files, *own, *specimens], plan, lang, config)


def _navigation(edition: EditionPlan) -> list[str]:
    """Home and the sections, never an item or an entity."""
    home = next(page for page in edition.pages.outlines if page.template == "home")
    return [home.src_uri, *(section.src_uri for section in edition.sections)]


def _specimen_file(lang: str, depth_: int, config: MkDocsConfig) -> File:
    place = "/".join([*[SPECIMEN] * depth_, "index.html"])
    file = _file(f"{SPECIMEN}-{depth_}.md", place, lang, config)
    Specimen(lang, file, config)
    return file


def _page_file(page: PagePlan, config: MkDocsConfig) -> File:
    file = _file(page.src_uri, page.dest_uri, page.lang, config, is_written=page.is_written)
    (PlannedPage if page.is_written else MadePage)(page, file, config)
    return file


def _file(src_uri: str, dest_uri: str, lang: str, config: MkDocsConfig, *, is_written: bool = False) -> File:
    file = File(
        src_uri,
        config.docs_dir if is_written else None,
        config.site_dir,
        True,
        dest_uri=dest_uri,
        inclusion=InclusionLevel.NOT_IN_NAV,
    )
    if not is_written:
        file.generated_by = "newsroom"
        file.abs_src_path = None
    for name, value in _i18n_attributes(lang, file).items():
        setattr(file, name, value)
    return file


def _i18n_attributes(lang: str, file: File) -> dict[str, Any]:
    """What mkdocs-static-i18n's page events read of a file."""
    return {
        "locale": lang,
        "locale_alternate_of": lang,
        "localization": None,
        "norm_src_uri": file.src_uri,
        "alternates": {lang: file},
    }
