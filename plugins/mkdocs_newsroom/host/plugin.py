"""The MkDocs plugin: hooks of a few lines. The work is done in the stages below."""

from __future__ import annotations

from typing import Any, Literal, cast

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from .config import NewsroomConfig, i18n_plugin
from .files import PlannedPage, home_only, planned_files, theme_files
from .run import Run

AFTER_I18N = -110


class NewsroomPlugin(BasePlugin[NewsroomConfig]):  # type: ignore[no-untyped-call]  # as above in config.py
    """static-i18n runs MkDocs's build events once for each language; a `Run` spans all of them."""

    _serving = False
    _run: Run | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self._serving = command == "serve"

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        if not i18n_plugin(config).building:
            self._run = Run(self.config, config, self._serving)
        return config

    @event_priority(AFTER_I18N)
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        config.theme["language"] = self._lang(config)

    @event_priority(100)
    def _take_content(self, files: Files, *, config: MkDocsConfig) -> Files:
        return Files(theme_files(files, config))

    @event_priority(AFTER_I18N)
    def _apply_plan(self, files: Files, *, config: MkDocsConfig) -> Files:
        edition = self.run.edition(self._lang(config))
        return planned_files(
            files, self.run.plan, home_only(edition) if self.run.is_broken else edition, config
        )

    on_files = CombinedEvent(_take_content, _apply_plan)

    @event_priority(100)
    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        if isinstance(page, PlannedPage):
            parts = self.run.renderer(page.plan.lang).parts(page.plan, Markup(page.content))  # noqa: S704  # MkDocs's HTML
            cast("dict[str, Any]", context)["newsroom"] = parts
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        return self.run.problem_page() if self.run.is_broken else output

    @event_priority(AFTER_I18N)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        if not i18n_plugin(config).building:
            self.run.finish(config)

    def on_build_error(self, *, error: Exception) -> None:
        if self._run:
            self._run.end()

    @property
    def run(self) -> Run:
        assert self._run, "MkDocs calls on_config first"
        return self._run

    @staticmethod
    def _lang(config: MkDocsConfig) -> str:
        return str(i18n_plugin(config).current_language)
