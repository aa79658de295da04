"""Bodies as HTML, with every link checked."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from urllib.parse import unquote

from markupsafe import Markup

from ..editions.catalogue import Catalogue
from ..editions.edition import Edition
from ..load.parallel import halves
from ..load.suggest import nearest
from ..model.news import Body
from ..model.problem import Place, Problem
from ..model.site import EntityRef
from ..model.sources import OrdinaryPage
from ..relate.mentions import mentions, texts_of_pages
from .addresses import Addresses
from .dialect import DialectWords, is_too_much, render
from .links import BodyLinks, silent_problems, waiting_problem
from .targets import LinkMap, entity_path
from .text_pictures import TextPictures


@dataclass(frozen=True)
class BodyOnPage:
    """What a page shows of a body, and the paths of the pictures in it."""

    html: Markup
    pictures: frozenset[str]


_NOTHING = BodyOnPage(Markup(), frozenset())


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


@dataclass(frozen=True)
class Job:
    """A body to render: `path` is that of its file, `lang` the edition's language, `text_lang` its own."""

    path: str
    page_url: str
    lang: str
    text_lang: str
    body: Body


@dataclass(frozen=True, eq=False)
class Bodies:
    """All bodies that the editions show, by the path of the Markdown file and the address of its page; rendered in
    advance, or when a page wants to show them.
    """

    renderer: Renderer
    jobs: Mapping[tuple[str, str], Job]
    findings: tuple[BodyFindings, ...]
    html: Mapping[tuple[str, str], Markup]

    def of(self, path: str, page_url: str) -> BodyOnPage:
        """Empty where there is none, or where it is too long to be rendered."""
        key = (path, page_url)
        if key in self.html:
            return BodyOnPage(self.html[key], self._by_key[key].pictures)
        if key not in self.jobs:
            return _NOTHING
        findings, html = self.renderer.render(self.jobs[key])
        return BodyOnPage(html, findings.pictures)

    @cached_property
    def _by_key(self) -> dict[tuple[str, str], BodyFindings]:
        return {(one.path, one.page_url): one for one in self.findings}

    def leads(self, path: str, page_url: str) -> bytes:
        """Where the links of a body lead; the same as long as its HTML is, if its text is."""
        findings = self._by_key.get((path, page_url))
        if findings is None or not findings.named:
            return b""
        job = self.jobs[path, page_url]
        return repr(self.renderer.ends(findings.named, job.lang)).encode()

    @cached_property
    def files(self) -> frozenset[str]:
        """What a text shows or links to."""
        return frozenset(file for one in self.findings for file in one.files)

    @cached_property
    def named(self) -> dict[str, frozenset[str]]:
        """The paths that each text names, by its own."""
        return {one.path: one.named for one in self.findings}

    @cached_property
    def anchors(self) -> dict[str, frozenset[str]]:
        """What a link to a text may name, by its path."""
        return {one.path: one.anchors for one in self.findings if one.anchors is not None}


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

    def ends(self, named: Iterable[str], lang: str) -> list[object]:
        """What stands behind paths that a text of that edition names."""
        links = self._links
        return [
            (links.address(path, lang), links.place(path), path in links.withheld, path in links.unread)
            for path in sorted(named)
        ]

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


def render_bodies(
    editions: Iterable[Edition], renderer: Renderer, addresses: Addresses
) -> tuple[Bodies, list[Problem]]:
    """Each body once for each page that shows it, on all processors."""
    editions = tuple(editions)
    jobs = {(job.path, job.page_url): job for edition in editions for job in _jobs(edition, addresses)}

    def rendered(part: Sequence[Job]) -> list[tuple[BodyFindings, Markup]]:
        return [renderer.render(job) for job in part]

    done = list(chain.from_iterable(halves(rendered, [*jobs.values()])))
    findings = tuple(one for one, _ in done)
    html = {(one.path, one.page_url): made for one, made in done}
    bodies = Bodies(renderer, jobs, findings, html)
    return bodies, _problems(bodies, findings, bodies.anchors)


def check_ordinary(editions: Iterable[Edition], links: LinkMap) -> list[Problem]:
    """What is wrong with the texts of ordinary pages, as far as MkDocs will not say so."""
    problems: list[Problem] = []
    for edition in editions:
        for by_language in edition.site.pages.values():
            if page := by_language.get(edition.lang):
                problems += silent_problems(page.path, page.body.markdown, page.body.line)
                problems += _waiting_problems(page, links)
    return problems


def check_hidden(
    editions: Iterable[Edition],
    renderer: Renderer,
    addresses: Addresses,
    hidden: AbstractSet[str],
    shown: Bodies,
) -> list[Problem]:
    """What would be wrong with the texts if nothing waited: the editions and the renderer's links are those of all that
    is written.

    Of the `shown` ones only those are rendered again that name a folder in which something is `hidden`.
    """
    folders = {posixpath.dirname(path) for path in hidden}

    def is_touched(path: str) -> bool:
        named = map(posixpath.dirname, shown.named.get(path, ()))
        return path in hidden or not folders.isdisjoint(named)

    jobs = {
        (job.path, job.page_url): job
        for edition in editions
        for job in _jobs(edition, addresses)
        if is_touched(job.path)
    }
    findings = tuple(renderer.render(job)[0] for job in jobs.values())
    anchors = {**shown.anchors, **{one.path: one.anchors for one in findings if one.anchors is not None}}
    return _problems(Bodies(renderer, jobs, findings, {}), findings, anchors)


def _jobs(edition: Edition, addresses: Addresses) -> Iterator[Job]:
    """Every body that an edition shows."""
    lang = edition.lang
    for item in edition.site.items:
        if variant := item.variants.get(lang):
            path = f"news/{item.key}/index.{lang}.md"
            yield Job(path, addresses.item(lang, item.year, variant.slug), lang, lang, variant.body)
    for ref, by_language in edition.site.descriptions.items():
        chosen = description_language(edition, ref)
        if chosen and ref in edition.site.entities:
            slug = edition.entity(ref).slug or ref.id
            page_url = addresses.entity(lang, ref.kind, slug)
            yield Job(entity_path(ref, chosen), page_url, lang, chosen, by_language[chosen].body)


def description_language(edition: Edition, ref: EntityRef) -> str | None:
    """The language in which an edition shows an entity's longer description."""
    written = edition.site.descriptions.get(ref, {})
    return next((lang for lang in (edition.lang, *edition.fallbacks) if lang in written), None)


def _problems(
    bodies: Bodies, findings: Iterable[BodyFindings], anchors: Mapping[str, frozenset[str]]
) -> list[Problem]:
    findings = tuple(findings)
    found = [problem for one in findings for problem in one.problems]
    return found + [problem for one in findings for problem in _check_anchors(bodies, one, anchors)]


def _check_anchors(
    bodies: Bodies, findings: BodyFindings, anchors: Mapping[str, frozenset[str]]
) -> Iterator[Problem]:
    for path, anchor, target in findings.leads_to:
        if path in anchors and anchor not in anchors[path]:
            near = nearest(anchor, sorted(anchors[path]))
            args = {"target": unquote(target), "anchor": anchor, "suggestion": near}
            links = bodies.renderer.links_of(bodies.jobs[findings.path, findings.page_url])
            for place in links.places(target):
                yield Problem("L502", place, args)


def _waiting_problems(page: OrdinaryPage, links: LinkMap) -> Iterable[Problem]:
    """MkDocs resolves the links of ordinary pages later, so of these it is enough that they name the file."""
    for path, places in mentions(texts_of_pages([page]), links.waiting).items():
        for place in places:
            yield waiting_problem(place, path, links.waiting[path])


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
