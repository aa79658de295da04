"""One run of the build, through all languages: prepared once, published once or not at all."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from itertools import chain
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files

from ..earlier import memory
from ..load.configuration import FILE, SettingsError, read_configuration
from ..load.parallel import processors
from ..load.remembered import forget
from ..load.settings import ProjectFolders, cache_folder
from ..load.uncollected import collected, uncollected
from ..model.problem import Severity
from ..outputs.compiled import COMPILED
from ..outputs.policy import NO_CODE
from ..outputs.templates import PageRenderer
from ..pipeline import prepare_changes
from ..plan.pages import EditionPlan
from ..publishing.kept import PUBLISHED, SERVED, KeptCopies
from ..publishing.last_build import recall_last
from ..publishing.new_site import NewSite
from ..publishing.page_outputs import Frames, page_outputs
from ..publishing.picture_error import PictureError
from ..publishing.published import Manifest
from ..publishing.rebuild import Place
from ..publishing.reports import Reports
from ..publishing.site_state import SiteState, keep_site, next_moment, recall_site
from ..publishing.surroundings import files_now, last_build
from .config import NewsroomConfig, data_folder, settings_of
from .counted import counted_warnings
from .files import Specimen, planned_files, theme_files
from .made_pages import MadePages
from .others import who_changes_pages
from .quiet import silent_about_specimens
from .site_place import SitePlace
from .theme_environment import use_our_theme
from .theme_state import recorded_pages, theme_state
from .themed_pages import ThemedPages
from .wishes import wishes

log = get_plugin_logger("newsroom")


class Run:
    """Begins before the first language is built and ends after the last.

    `pages` are those that MkDocs puts together, `made` those that are made beside it, from what it makes of specimens:
    none where somebody else has a say in single pages.
    """

    def __init__(
        self, options: NewsroomConfig, config: MkDocsConfig, serving: bool, state: SiteState | None = None
    ) -> None:
        """`state` is what the last build of this process has left, else it is looked for in the cache.

        Raises Abort when there are errors, except while serving: then the problems are shown as a page.
        """
        self._started = time.monotonic()
        self._closing = ExitStack()
        self._closing.enter_context(uncollected())
        try:
            self._begin(options, config, serving, state)
        except BaseException:
            self._closing.close()
            raise

    def _begin(
        self, options: NewsroomConfig, config: MkDocsConfig, serving: bool, state: SiteState | None
    ) -> None:
        project = _project(config)
        self._cache = cache_folder(project) if wishes().is_cached else None
        self._reports = Reports(project, log, wishes().lang)
        content = Path(os.path.relpath(config.docs_dir, project)).as_posix()
        self._folders = ProjectFolders(project, content, data_folder(options))
        try:
            self._settings = replace(settings_of(options, config), is_preview=serving)
            self._prepare(state)
        except SettingsError as error:
            self._reports.log(error.problems)
            raise Abort("newsroom: the published site stays as it was") from error
        self.plan = self._prepared.plan
        self._warnings = self._closing.enter_context(counted_warnings())
        self._reports.log(self._prepared.problems)
        if self.is_broken and not serving:
            count = len(self._prepared.errors)
            raise Abort(f"newsroom: {count} error(s); the published site stays as it was")
        self.made: MadePages | None = None
        self._is_decided = False
        self._renderers: dict[str, PageRenderer] = {}
        self._file = Path(config.config_file_path).name
        self._docs_dir, self._site_dir = Path(config.docs_dir), config.site_dir
        # Whoever writes gets no policy: it would refuse the script by which MkDocs's server reloads pages.
        self.pages = ThemedPages(self.edition, self.renderer, self._reports, self._docs_dir, not serving)
        self._kept = KeptCopies(self._cache, SERVED if serving else PUBLISHED)
        self._processes = 1 if serving else processors()
        self._place = SitePlace(config.site_dir, in_place=serving)
        self._closing.callback(self._place.leave)
        config.site_dir = str(self._place.built)
        use_our_theme(config.theme)
        self.data = project / data_folder(options)
        config.watch += [str(self.data)] if self.data.is_dir() else []

    def _prepare(self, state: SiteState | None) -> None:
        """Raises SettingsError."""
        folders, settings = self._folders, self._settings
        last = recall_last(self._cache) if self._cache and not state else None
        self.state = state or recall_site(self._cache, last)
        known = self.state.last.snapshot if self.state.last else None
        self._files = files_now(folders, known, self._cache)
        self._digests = {path: one.digest for path, one in self._files.files.items()}
        earlier = memory(folders.project, folders.content, settings.codes)
        self._prepared = prepare_changes(
            folders,
            settings,
            self._cache,
            earlier,
            self.state.memory,
            self._digests,
            only_files=self._files.has_only_files,
        )

    @property
    def is_broken(self) -> bool:
        return bool(self._prepared.errors)

    def edition(self, lang: str) -> EditionPlan:
        return next(edition for edition in self.plan.editions if edition.language.code == lang)

    def renderer(self, lang: str) -> PageRenderer:
        if lang not in self._renderers:
            self._renderers[lang] = PageRenderer(self.edition(lang), self.plan.site_url)
        return self._renderers[lang]

    def hide_content(self, config: MkDocsConfig) -> None:
        """From MkDocs, which would look at each of its files once for each language: the plan knows them all."""
        config.docs_dir = str(self._place.built / "nothing")

    def theme_files(self, files: Files, config: MkDocsConfig) -> Files:
        """What of the theme is published."""
        config.docs_dir = str(self._docs_dir)
        return theme_files(files, config)

    def files(self, files: Files, lang: str, config: MkDocsConfig) -> Files:
        """`files`, and all that MkDocs shall know of an edition."""
        if self.is_broken:
            return Files([])
        self._decide(config)
        apart = self.made.numbers(lang) if self.made else ()
        return planned_files(files, self.plan, self.edition(lang), config, apart)

    def _decide(self, config: MkDocsConfig) -> None:
        """Which pages are made beside MkDocs; not before all plugins have had a look at the configuration."""
        if self._is_decided:
            return
        self._is_decided = True
        if others := who_changes_pages(config):
            log.info("every page goes through MkDocs, which takes longer: %s may change it", others)
            self.pages.are_few = False
            self._closing.enter_context(collected())  # MkDocs leaves all pages of a language behind
        else:
            self._closing.enter_context(silent_about_specimens())
            self.made = MadePages(self.plan, has_policy=self.pages.code is not None)
        COMPILED.finish()
        self._new_site = NewSite(
            self.plan,
            self._folders,
            self._digests,
            self._place.built,
            kept=self._kept,
            terms=self.state.terms,
            has_policy=self.pages.code is not None,
            processes=self._processes,
            log=log,
        )
        self._closing.callback(self._new_site.stop)
        self._new_site.begin()

    def take(self, specimen: Specimen, html: str) -> str:
        """Nothing: MkDocs writes no file of a specimen. Raises Abort."""
        assert self.made, "there are no specimens without pages that are made like them"
        self.made.take(specimen, html)
        return ""

    def finish(self, config: MkDocsConfig) -> None:
        """Writes what belongs to no language and publishes; raises Abort when `--strict` counts a warning."""
        if self.is_broken:
            # The only page: MkDocs's server shows it at every address.
            page = self._reports.page(self._prepared.errors)
            (self._place.built / "404.html").write_text(page, encoding="utf-8")
        else:
            self.pages.tell_of_changed_pages()
            self._write_files(config)
        counts = self._warnings.get_counts()
        if config.strict and counts:
            raise Abort(
                f"Aborted with {', '.join(f'{n} {level.lower()}s' for level, n in counts)} in strict mode!"
            )
        self._place.publish()
        if not self.is_broken:
            self._kept.forget_all_but([*self.plan.pictures, *self.plan.cards])
            self._keep(sum(number for _, number in counts))
            self._tell_how_long_it_took()
        self.end()
        config.site_dir = self._site_dir

    def _write_files(self, config: MkDocsConfig) -> None:
        """Raises Abort."""
        plan = self.plan
        frames = self.made.frames if self.made else Frames({}, self.pages.code is not None)
        done = {page.plan.dest_uri for page in self.pages.done}
        there = self._new_site.of_others() - done
        pages = chain.from_iterable(
            page_outputs(edition, self._numbers(edition), frames, self.renderer, {})
            for edition in plan.editions
        )
        if self.made:
            log.info("%d pages are written by %d process(es)", len(self.made), self._processes)
        try:
            written = self._new_site.written(pages, frames.code | (self.pages.code or NO_CODE))
        except PictureError as error:
            if self._cache:
                forget(self._cache)
            raise Abort(f"newsroom: {error}") from error
        except OSError as error:
            raise Abort(f"newsroom: the new site cannot be written: {error}") from error
        ours = self._new_site.paths(written)
        of_theme = sorted(there - ours)
        theme = theme_state(plan, frames, self.pages.done, self._folders.content, self._digests, of_theme)
        self.state.outputs = recorded_pages(plan, self.pages.done, theme, frames) | written
        self.state.theme = theme if self.made else None
        self._planned = ours | done | {*of_theme}

    def _numbers(self, edition: EditionPlan) -> Sequence[int]:
        return self.made.numbers(edition.language.code) if self.made else ()

    def _keep(self, warnings: int) -> None:
        """For the next build."""
        if warnings > sum(one.severity is Severity.WARNING for one in self._prepared.problems):
            self.state.theme = None  # MkDocs, or another plugin, has something to say, and shall say it again
        configuration = read_configuration(self._folders.project)
        of_project = Place.of(self._folders.project, configuration).site
        place = self._place
        self.state.last = last_build(
            self._folders,
            configuration,
            place.site,
            self._files,
            Manifest.of(place.site, self._planned),
            day=self._settings.today,
            next_moment=next_moment(self._prepared, self._settings),
            warnings=warnings,
            # Another file, or an option of MkDocs, has made a site for which nobody may take that of mkdocs.yml.
            is_other=self._file != FILE or (place.is_beside and place.site != of_project),
        )
        if self._cache and place.is_beside:
            keep_site(self._cache, self.state)

    def _tell_how_long_it_took(self) -> None:
        editions = self.plan.editions
        pages = sum(len(edition.pages) for edition in editions)
        seconds = time.monotonic() - self._started
        log.info("%d pages in %d language(s), in %.1f seconds", pages, len(editions), seconds)

    def end(self) -> None:
        """Leaves nothing behind, whether the site was published or not."""
        self._closing.close()


def _project(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent
