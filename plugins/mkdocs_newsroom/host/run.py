"""One run of the build, through all languages: prepared once, published once or not at all."""

from __future__ import annotations

import logging
import os
import shutil
from dataclasses import replace
from pathlib import Path

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import get_plugin_logger
from mkdocs.utils import CountHandler

from ..earlier import memory
from ..load.configuration import SettingsError
from ..load.remembered import forget
from ..load.settings import cache_folder
from ..outputs.files import site_files
from ..outputs.ordinary import clean_page, missing_problems, removed_problems
from ..outputs.policy import NO_CODE, InlineCode, PolicyError, frame, inline_code, with_policy
from ..outputs.templates import NOTHING, THEME, PageParts, PageRenderer
from ..pipeline import Prepared, prepare
from ..plan.pages import EditionPlan
from .cards import make_cards
from .config import NewsroomConfig, data_folder, settings_of
from .exchange import building_folder, publish
from .files import PlannedPage
from .kept import PUBLISHED, SERVED, KeptCopies
from .pictures import PictureError, make_pictures
from .progress import Progress
from .reports import Reports

log = get_plugin_logger("newsroom")


class Run:
    """Begins before the first language is built and ends after the last."""

    def __init__(self, options: NewsroomConfig, config: MkDocsConfig, serving: bool) -> None:
        """Raises Abort when there are errors, except while serving: then the problems are shown as a page."""
        self._reports = Reports(_project(config), log)
        try:
            self._prepared = _prepare(options, config, serving)
        except SettingsError as error:
            self._reports.log(error.problems)
            raise Abort("newsroom: the published site stays as it was") from error
        self.plan = self._prepared.plan
        self._warnings = CountHandler()
        self._warnings.setLevel(logging.WARNING)
        logging.getLogger("mkdocs").addHandler(self._warnings)
        self._reports.log(self._prepared.problems)
        if self.is_broken and not serving:
            logging.getLogger("mkdocs").removeHandler(self._warnings)
            count = len(self._prepared.errors)
            raise Abort(f"newsroom: {count} error(s); the published site stays as it was")
        self._renderers: dict[str, PageRenderer] = {}
        # Whoever writes gets no policy: it would refuse the script by which MkDocs's server reloads pages.
        self._code: InlineCode | None = None if serving else NO_CODE
        self._changed: list[str] = []  # pages in which the parts are not as they were made
        self._docs_dir, self._site_dir = Path(config.docs_dir), config.site_dir
        self._cache = cache_folder(_project(config))
        self._kept = KeptCopies(self._cache, SERVED if serving else PUBLISHED)
        # A link at the place of the site stays a link: what it leads to is exchanged.
        self._site = Path(os.path.realpath(config.site_dir))
        self._built = self._site if serving else building_folder(self._site)
        config.site_dir = str(self._built)
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME / "material"))
        config.theme.static_templates -= {"404.html", "sitemap.xml"}
        data = _project(config) / data_folder(options)
        config.watch += [str(data)] if data.is_dir() else []

    @property
    def is_broken(self) -> bool:
        return bool(self._prepared.errors)

    def edition(self, lang: str) -> EditionPlan:
        return next(edition for edition in self.plan.editions if edition.language.code == lang)

    def renderer(self, lang: str) -> PageRenderer:
        if lang not in self._renderers:
            self._renderers[lang] = PageRenderer(self.edition(lang), self.plan.site_url)
        return self._renderers[lang]

    def parts(self, page: PlannedPage) -> PageParts:
        """What MkDocs puts together when it renders the page."""
        return self.renderer(page.plan.lang).parts(page.plan, self.cleaned(page))

    def protected(self, page: PlannedPage, html: str) -> str:
        """The page that MkDocs has put together from `page.parts`, with its policy. Raises Abort when there is no
        place for one.
        """
        made = page.parts
        del page.parts  # MkDocs keeps the page until its language is built
        if self._code is None:
            return html
        trusted = frame(html, (made.head, made.header, made.content, made.footer, made.title))
        if not trusted:
            self._changed.append(page.plan.url)
        code = inline_code(trusted)
        self._code |= code
        try:
            return with_policy(html, code)
        except PolicyError as error:
            raise Abort(f"newsroom: {page.plan.url}: {error}") from error

    def cleaned(self, page: PlannedPage) -> Markup:
        """What MkDocs has rendered of an ordinary page, with a warning for all that it must not hold."""
        if not page.plan.is_written:
            return NOTHING
        clean = clean_page(page.content or "")
        pictures, url, source = self.edition(page.plan.lang).pictures, page.plan.url, page.file.src_uri
        missing = pictures.missing(clean.html, url, source)
        if missing or clean.removed or clean.elsewhere:
            path, written = f"{self._docs_dir.name}/{source}", page.file.content_string
            problems = removed_problems(path, written, clean) + missing_problems(path, written, missing)
            self._reports.log(problems)
        return pictures.put_into(clean.html, url, source)

    def finish(self, config: MkDocsConfig) -> None:
        """Writes what belongs to no language and publishes; raises Abort when `--strict` counts a warning."""
        if self.is_broken:
            # The only page: MkDocs's server shows it at every address.
            page = self._reports.page(self._prepared.errors)
            (self._built / "404.html").write_text(page, encoding="utf-8")
        else:
            self._tell_of_changed_pages()
            self._write_files()
        counts = self._warnings.get_counts()
        if config.strict and counts:
            raise Abort(
                f"Aborted with {', '.join(f'{n} {level.lower()}s' for level, n in counts)} in strict mode!"
            )
        if self._built != self._site:
            self._publish()
        if not self.is_broken:
            self._kept.forget_all_but([*self.plan.pictures, *self.plan.cards])
        self.end()
        config.site_dir = self._site_dir

    def _tell_of_changed_pages(self) -> None:
        if self._changed:
            log.warning(
                "a plugin or a hook has changed what %d page(s) are put together from (%s is the first): "
                "browsers will run no script that stands in them, not even the theme's",
                len(self._changed),
                self._changed[0],
            )

    def _write_files(self) -> None:
        """Raises Abort."""
        try:
            for copy in self.plan.files:
                target = self._built / copy.dest_uri
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(self._docs_dir / copy.source, target)
            told = Progress(log, "pictures")
            make_pictures(self.plan.pictures, self._docs_dir, self._built, self._kept, told)
            make_cards(self.plan.cards, self._built, self._kept, Progress(log, "social cards"))
            for path, content in site_files(self.plan, self._code):
                target = self._built / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content)
        except PictureError as error:
            forget(self._cache)
            raise Abort(f"newsroom: {error}") from error
        except OSError as error:
            raise Abort(f"newsroom: the new site cannot be written: {error}") from error

    def _publish(self) -> None:
        try:
            publish(self._built, self._site)
        except OSError as error:
            raise Abort(
                f"newsroom: the new site cannot be put in the place of the old one: {error}"
            ) from error

    def end(self) -> None:
        """Leaves nothing behind, whether the site was published or not."""
        logging.getLogger("mkdocs").removeHandler(self._warnings)
        if self._built != self._site:
            shutil.rmtree(self._built, ignore_errors=True)


def _prepare(options: NewsroomConfig, config: MkDocsConfig, serving: bool) -> Prepared:
    project = _project(config)
    content = Path(os.path.relpath(config.docs_dir, project)).as_posix()
    settings = replace(settings_of(options, config), is_preview=serving)
    earlier = memory(project, content, settings.codes)
    return prepare(project, content, data_folder(options), settings, cache_folder(project), earlier)


def _project(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent
