"""One body for one page: its HTML, and all that is to be known of it besides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from ..editions.catalogue import Catalogue
from ..editions.edition import Edition
from ..model.news import Body
from ..model.problem import Place, Problem
from .addresses import Addresses
from .dialect import DialectWords, is_too_much, render
from .links import BodyLinks
from .targets import LinkMap
from .text_pictures import TextPictures


@dataclass(frozen=True)
class BodyFindings:
    """All that is known of a body for the page at `page_url` when it has been rendered, but for its HTML: the `files`
    and `pictures` that it shows or links to, all paths that it has `named`, its own `anchors`, None when it is too
    long, and those that its links lead to (path, anchor, what is written).
    """

    path: str
    page_url: str
    files: frozenset[str]
    pictures: frozenset[str]
    named: frozenset[str]
    anchors: frozenset[str] | None
    leads_to: tuple[tuple[str, str, str], ...]
    problems: tuple[Problem, ...]

    @property
    def key(self) -> tuple[str, str]:
        return self.path, self.page_url


@dataclass(frozen=True)
class Job:
    """A body to render: `path` is that of its file, `lang` the edition's language, `text_lang` its own."""

    path: str
    page_url: str
    lang: str
    text_lang: str
    body: Body

    @property
    def key(self) -> tuple[str, str]:
        return self.path, self.page_url

    @property
    def fingerprint(self) -> bytes:
        """Of the text, and of what else decides how it is read and where its problems are."""
        return f"{self.lang} {self.text_lang} {self.body.line} ".encode() + self.body.digest


class Renderer:
    """Renders bodies for the editions that are given, which have the `pictures`."""

    def __init__(
        self,
        editions: Iterable[Edition],
        addresses: Addresses,
        links: LinkMap,
        pictures: Mapping[str, TextPictures],
        content: str,
    ) -> None:
        self._addresses, self._links, self._pictures, self._content = addresses, links, pictures, content
        self._words = {edition.lang: _words(edition.messages) for edition in editions}

    def links_of(self, job: Job) -> BodyLinks:
        markdown, line = job.body.markdown, job.body.line
        return BodyLinks(
            self._links, self._addresses, job.path, job.lang, job.page_url, self._content, markdown, line
        )

    def ends(self, named: Iterable[str], lang: str) -> bytes:
        return self._links.ends(named, lang)

    def render(self, job: Job) -> tuple[BodyFindings, Markup]:
        """Without HTML when the text is too long."""
        links, markdown, html = self.links_of(job), job.body.markdown, Markup()
        anchors = None
        if is_too_much(markdown):
            links.problems.append(Problem("L507", Place(f"{self._content}/{job.path}", job.body.line)))
        else:
            rendered = render(markdown, links.resolve, self._words_of(job.text_lang))
            links.report_rest(rendered)
            html, anchors = self._pictures[job.lang].put_into(rendered.html, job.page_url), rendered.anchors
        findings = BodyFindings(
            path=job.path,
            page_url=job.page_url,
            files=frozenset(links.files),
            pictures=frozenset(links.pictures),
            named=frozenset(links.named),
            anchors=anchors,
            leads_to=tuple(links.anchors),
            problems=tuple(links.problems),
        )
        return findings, html

    def _words_of(self, lang: str) -> DialectWords:
        if lang not in self._words:
            self._words[lang] = _words(Catalogue(lang))
        return self._words[lang]


def _words(messages: Catalogue) -> DialectWords:
    """In the language of the text, which is not always the edition's. Attributes have no place for a mark."""
    _ = messages.gettext
    return DialectWords(
        done=str(_("Done")),
        not_done=str(_("Not done")),
        back_to_reference=str(_("Back to the text, note")),
        alerts=(
            ("Note", _("Note")),
            ("Tip", _("Tip")),
            ("Important", _("Important")),
            ("Warning", _("Warning")),
            ("Caution", _("Caution")),
        ),
    )
