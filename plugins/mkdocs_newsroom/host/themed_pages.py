"""The pages that MkDocs puts together one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from markupsafe import Markup
from mkdocs.exceptions import Abort
from mkdocs.plugins import get_plugin_logger

from ..outputs.ordinary import clean_page, missing_problems, removed_problems
from ..outputs.policy import NO_CODE, InlineCode, PolicyError, frame, inline_code, with_policy
from ..outputs.templates import NOTHING, PageParts, PageRenderer
from ..plan.page import PagePlan
from ..plan.pages import EditionPlan
from ..publishing.progress import Progress
from ..publishing.reports import Reports
from .files import PlannedPage

log = get_plugin_logger("newsroom")

_NOT_KEPT = PageParts("", NOTHING, NOTHING, NOTHING, NOTHING, NOTHING)


@dataclass(frozen=True)
class DonePage:
    """`content` is the text of an ordinary page, which leads to the paths `named` and stands in the file `src_uri`;
    `code` is what is trusted in the `html`.
    """

    plan: PagePlan
    parts: PageParts
    content: Markup
    named: tuple[str, ...]
    src_uri: str
    html: str
    code: InlineCode


class ThemedPages:
    """`code` is that of all of them together; it stays None when they get no policy. `done` are those that MkDocs has
    put together; unless they `are_few`, it is not kept what each has been made of.
    """

    def __init__(
        self,
        edition: Callable[[str], EditionPlan],
        renderer: Callable[[str], PageRenderer],
        reports: Reports,
        docs_dir: Path,
        has_policy: bool,
    ) -> None:
        self._edition, self._renderer = edition, renderer
        self._reports, self._docs_dir = reports, docs_dir
        self.code: InlineCode | None = NO_CODE if has_policy else None
        self.done: list[DonePage] = []
        self.are_few = True
        self._contents: dict[str, Markup] = {}
        self._changed: list[str] = []  # pages in which the parts are not as they were made
        self._done: Counter[str] = Counter()
        self._progress = Progress(log, "pages")

    def parts(self, page: PlannedPage) -> PageParts:
        """What MkDocs puts together when it renders the page."""
        lang = page.plan.lang
        self._done[lang] += 1
        self._progress.tell(f"pages in {lang}", self._done[lang], len(self._edition(lang).pages))
        return self._renderer(lang).parts(page.plan, self.cleaned(page))

    def protected(self, page: PlannedPage, html: str) -> str:
        """The page that MkDocs has put together from `page.parts`, with its policy. Raises Abort when there is no
        place for one.
        """
        parts = page.parts
        del page.parts  # MkDocs keeps the page until its language is built
        if self.code is None:
            whole, code = html, NO_CODE
        else:
            whole, code = self._with_policy(page.plan.url, parts, html)
            self.code |= code
        content = self._contents.pop(page.plan.url, NOTHING)
        done = DonePage(page.plan, parts, content, page.named, page.file.src_uri, whole, code)
        self.done.append(done if self.are_few else replace(done, parts=_NOT_KEPT, html=""))
        return whole

    def _with_policy(self, url: str, parts: PageParts, html: str) -> tuple[str, InlineCode]:
        trusted = frame(html, (parts.head, parts.header, parts.content, parts.footer, parts.title))
        if not trusted:
            self._changed.append(url)
        code = inline_code(trusted)
        try:
            return with_policy(html, code), code
        except PolicyError as error:
            raise Abort(f"newsroom: {url}: {error}") from error

    def cleaned(self, page: PlannedPage) -> Markup:
        """What MkDocs has rendered of an ordinary page, with a warning for all that it must not hold."""
        if not page.plan.is_written:
            return NOTHING
        clean = clean_page(page.content or "")
        pictures, url, source = self._edition(page.plan.lang).pictures, page.plan.url, page.file.src_uri
        missing = pictures.missing(clean.html, url, source)
        if missing or clean.removed or clean.elsewhere:
            path, written = f"{self._docs_dir.name}/{source}", page.file.content_string
            problems = removed_problems(path, written, clean) + missing_problems(path, written, missing)
            self._reports.log(problems)
        self._contents[url] = pictures.put_into(clean.html, url, source)
        return self._contents[url]

    def tell_of_changed_pages(self) -> None:
        if self._changed:
            log.warning(
                "a plugin or a hook has changed what %d page(s) are put together from (%s is the first): "
                "browsers will run no script that stands in them, not even the theme's",
                len(self._changed),
                self._changed[0],
            )
