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

from ..editions.edition import Edition
from ..load.parallel import halves
from ..load.suggest import nearest
from ..model.problem import Problem
from ..model.site import EntityRef
from ..model.sources import OrdinaryPage
from ..relate.mentions import mentions, texts_of_pages
from .addresses import Addresses
from .body_renderer import BodyFindings, Job, Renderer
from .links import silent_problems, waiting_problem
from .targets import LinkMap, entity_path


@dataclass(frozen=True)
class KnownBody:
    """What was found in a text that had that `fingerprint`, while its links led to those `ends`."""

    fingerprint: bytes
    ends: bytes
    findings: BodyFindings


BodyMemory = dict[tuple[str, str], KnownBody]
"""By the path of a body and the address of the page that shows it."""


@dataclass(frozen=True)
class BodyOnPage:
    """What a page shows of a body, and the paths of the pictures in it."""

    html: Markup
    pictures: frozenset[str]


_NOTHING = BodyOnPage(Markup(), frozenset())


@dataclass(frozen=True, eq=False)
class Bodies:
    """All bodies that the editions show, by the path of the Markdown file and the address of its page; rendered in
    advance, or when a page wants to show them.
    """

    renderer: Renderer
    jobs: Mapping[tuple[str, str], Job]
    findings: tuple[BodyFindings, ...]
    html: Mapping[tuple[str, str], Markup]
    ends: Mapping[tuple[str, str], bytes]

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
        return {one.key: one for one in self.findings}

    def leads(self, path: str, page_url: str) -> bytes:
        """Where the links of a body lead; the same as long as its HTML is, if its text is."""
        return self.ends.get((path, page_url), b"")

    @cached_property
    def files(self) -> frozenset[str]:
        """What a text shows or links to."""
        return frozenset(file for one in self.findings for file in one.files)

    @cached_property
    def named(self) -> dict[str, frozenset[str]]:
        """The paths that each text names, by its own."""
        return {one.path: one.named for one in self.findings}

    @cached_property
    def all_named(self) -> bytes:
        """The same as long as all of that is."""
        return repr([(path, sorted(named)) for path, named in sorted(self.named.items()) if named]).encode()

    @cached_property
    def anchors(self) -> dict[str, frozenset[str]]:
        """What a link to a text may name, by its path."""
        return {one.path: one.anchors for one in self.findings if one.anchors is not None}


def render_bodies(
    editions: Iterable[Edition], renderer: Renderer, addresses: Addresses, memory: BodyMemory
) -> tuple[Bodies, list[Problem]]:
    """Each body once for each page that shows it, on all processors; but for those that the memory knows. It is
    brought up to date.
    """
    editions = tuple(editions)
    jobs = {job.key: job for edition in editions for job in _jobs(edition, addresses)}
    fingerprints = {key: job.fingerprint for key, job in jobs.items()}
    ends = {
        key: renderer.ends(known.findings.named, jobs[key].lang)
        for key, known in memory.items()
        if key in jobs and known.fingerprint == fingerprints[key]
    }
    findings = {key: memory[key].findings for key, now in ends.items() if memory[key].ends == now}

    def rendered(part: Sequence[Job]) -> list[tuple[BodyFindings, Markup, bytes]]:
        made = [(job, *renderer.render(job)) for job in part]
        return [(found, html, renderer.ends(found.named, job.lang)) for job, found, html in made]

    new = [job for key, job in jobs.items() if key not in findings]
    done = list(chain.from_iterable(halves(rendered, new)))
    findings |= {one.key: one for one, _, _ in done}
    ends |= {one.key: leads for one, _, leads in done}
    html = {one.key: made for one, made, _ in done}
    for gone in memory.keys() - jobs.keys():
        del memory[gone]
    for one, _, _ in done:
        memory[one.key] = KnownBody(fingerprints[one.key], ends[one.key], one)
    bodies = Bodies(renderer, jobs, tuple(findings[key] for key in jobs), html, ends)
    return bodies, _problems(bodies, bodies.findings, bodies.anchors)


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
    return _problems(Bodies(renderer, jobs, findings, {}, {}), findings, anchors)


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
