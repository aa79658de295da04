"""The MkDocs plugin: hooks of a few lines. The work is done in the stages below."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, cast

from mkdocs import utils
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from ..outputs.frames import specimen_parts
from .config import NewsroomConfig, i18n_plugin
from .files import PlannedPage, Specimen, without_pages
from .run import Run
from .serving import serve_changes
from .theme_language import set_language

AFTER_I18N = -110
_CLEAN_DIRECTORY = utils.clean_directory


class NewsroomPlugin(BasePlugin[NewsroomConfig]):  # type: ignore[no-untyped-call]  # as above in config.py
    """static-i18n runs MkDocs's build events once for each language; a `Run` spans all of them."""

    _serving = False
    _run: Run | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        if dirty:
            raise PluginError("newsroom: only whole builds are possible: leave out --dirty")
        self._serving = command == "serve"

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        i18n = i18n_plugin(config)
        if i18n is None or not i18n.building:
            known = self._run.state if self._serving and self._run else None
            self._run = Run(self.config, config, self._serving, known)
        return config

    @event_priority(AFTER_I18N)
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        set_language(config.theme, self._lang(config))
        self.run.hide_content(config)

    @event_priority(100)
    def _take_content(self, files: Files, *, config: MkDocsConfig) -> Files:
        return self.run.theme_files(files, config)

    @event_priority(AFTER_I18N)
    def _apply_plan(self, files: Files, *, config: MkDocsConfig) -> Files:
        return self.run.files(files, self._lang(config), config)

    on_files = CombinedEvent(_take_content, _apply_plan)

    @event_priority(100)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        return without_pages(nav, config) if self.run.is_broken else nav

    @event_priority(100)
    def _put_parts(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        values = cast("dict[str, Any]", context)
        if isinstance(page, PlannedPage):
            values["newsroom"] = self.run.pages.parts(page)
        elif isinstance(page, Specimen):
            values["newsroom"] = specimen_parts(page.lang)
        return context

    @event_priority(AFTER_I18N)
    def _note_parts(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        if isinstance(page, PlannedPage):
            page.parts = cast("dict[str, Any]", context)["newsroom"]
        return context

    on_page_context = CombinedEvent(_put_parts, _note_parts)

    @event_priority(AFTER_I18N)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        if isinstance(page, Specimen):
            return self.run.take(page, output)
        return self.run.pages.protected(page, output) if isinstance(page, PlannedPage) else output

    @event_priority(AFTER_I18N)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        if not i18n_plugin(config).building:
            self.run.finish(config)

    @event_priority(100)
    def on_serve(
        self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Callable[..., Any]
    ) -> LiveReloadServer:
        serve_changes(server, config, lambda: self.run)
        return server

    def on_build_error(self, *, error: Exception) -> None:
        # static-i18n replaces it while it builds, and does not put it back when that fails.
        utils.clean_directory = _CLEAN_DIRECTORY
        if self._run:
            self._run.end()

    @property
    def run(self) -> Run:
        assert self._run, "MkDocs calls on_config first"
        return self._run

    @staticmethod
    def _lang(config: MkDocsConfig) -> str:
        return str(i18n_plugin(config).current_language)
