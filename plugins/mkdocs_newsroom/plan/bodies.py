"""Bodies as HTML, each rendered once, with every link checked."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from urllib.parse import unquote

from markupsafe import Markup

from ..editions.catalogue import Catalogue
from ..editions.edition import Edition
from ..load.suggest import nearest
from ..model.news import Body
from ..model.problem import Place, Problem
from ..model.site import EntityRef
from ..model.sources import OrdinaryPage
from ..relate.mentions import mentions, texts_of_pages
from .addresses import Addresses
from .dialect import DialectWords, Rendered, is_too_much, render
from .links import BodyLinks, silent_problems, waiting_problem
from .targets import LinkMap, entity_path
from .text_pictures import TextPictures


@dataclass(frozen=True)
class Bodies:
    """`html` and the paths of its `pictures` by the path of the Markdown file and the address of its page; by the path
    alone the `anchors` of a text, and the paths of all that it has `named`.
    """

    html: Mapping[tuple[str, str], Markup]
    files: frozenset[str]
    pictures: Mapping[tuple[str, str], frozenset[str]] = field(default_factory=dict)
    anchors: Mapping[str, frozenset[str]] = field(default_factory=dict)
    named: Mapping[str, frozenset[str]] = field(default_factory=dict)


def render_bodies(
    editions: Iterable[Edition],
    addresses: Addresses,
    links: LinkMap,
    pictures: Mapping[str, TextPictures],
    content: str,
) -> tuple[Bodies, list[Problem]]:
    """`pictures` are those of each edition."""
    html: dict[tuple[str, str], Markup] = {}
    shown: dict[tuple[str, str], frozenset[str]] = {}
    problems: list[Problem] = []
    anchors: dict[str, frozenset[str]] = {}
    done: list[BodyLinks] = []
    editions = tuple(editions)
    for job, rendered in _rendered(editions, addresses, links, content):
        done.append(job)
        if rendered is not None:
            html[job.path, job.page_url] = pictures[job.lang].put_into(rendered.html, job.page_url)
            shown[job.path, job.page_url] = frozenset(job.pictures)
            anchors[job.path] = rendered.anchors
    for edition in editions:
        for by_language in edition.site.pages.values():
            if page := by_language.get(edition.lang):
                problems += silent_problems(page.path, page.body.markdown, page.body.line)
                problems += _waiting_problems(page, links)
    files = frozenset(file for job in done for file in job.files)
    named = {job.path: frozenset(job.named) for job in done}
    return Bodies(html, files, shown, anchors, named), [*problems, *_problems(done, anchors)]


def check_hidden(
    editions: Iterable[Edition],
    addresses: Addresses,
    links: LinkMap,
    content: str,
    hidden: AbstractSet[str],
    shown: Bodies,
) -> list[Problem]:
    """What would be wrong with the texts if nothing waited: `editions` and `links` are those of all that is written.

    Of the `shown` ones only those are rendered again that name a folder in which something is `hidden`.
    """
    folders = {posixpath.dirname(path) for path in hidden}

    def is_touched(path: str) -> bool:
        named = map(posixpath.dirname, shown.named.get(path, ()))
        return path in hidden or not folders.isdisjoint(named)

    done: list[BodyLinks] = []
    anchors = {**shown.anchors}
    for job, rendered in _rendered(editions, addresses, links, content, is_touched):
        done.append(job)
        if rendered is not None:
            anchors[job.path] = rendered.anchors
    return _problems(done, anchors)


def _rendered(
    editions: Iterable[Edition],
    addresses: Addresses,
    links: LinkMap,
    content: str,
    is_wanted: Callable[[str], bool] = lambda _path: True,
) -> Iterator[tuple[BodyLinks, Rendered | None]]:
    """Each body whose path is wanted, once for each page that shows it; without a result when it is too long."""
    editions = tuple(editions)
    words = {edition.lang: _words(edition.messages) for edition in editions}
    for edition in editions:
        for path, page_url, lang, body in _bodies(edition, addresses):
            if not is_wanted(path):
                continue
            markdown = body.markdown
            job = BodyLinks(links, addresses, path, edition.lang, page_url, content, markdown, body.line)
            if is_too_much(markdown):
                job.problems.append(Problem("L507", Place(f"{content}/{path}", body.line)))
                yield job, None
                continue
            known = words.get(lang) or _words(Catalogue(lang))
            rendered = render(markdown, job.resolve, known)
            job.report_rest(rendered)
            yield job, rendered


def _bodies(edition: Edition, addresses: Addresses) -> Iterable[tuple[str, str, str, Body]]:
    """Path, address of the page, language and text of every body that an edition shows."""
    lang = edition.lang
    for item in edition.site.items:
        if variant := item.variants.get(lang):
            path = f"news/{item.key}/index.{lang}.md"
            yield path, addresses.item(lang, item.year, variant.slug), lang, variant.body
    for ref, by_language in edition.site.descriptions.items():
        chosen = description_language(edition, ref)
        if chosen and ref in edition.site.entities:
            slug = edition.entity(ref).slug or ref.id
            page_url = addresses.entity(lang, ref.kind, slug)
            yield entity_path(ref, chosen), page_url, chosen, by_language[chosen].body


def description_language(edition: Edition, ref: EntityRef) -> str | None:
    """The language in which an edition shows an entity's longer description."""
    written = edition.site.descriptions.get(ref, {})
    return next((lang for lang in (edition.lang, *edition.fallbacks) if lang in written), None)


def _problems(done: Iterable[BodyLinks], anchors: Mapping[str, frozenset[str]]) -> list[Problem]:
    done = tuple(done)
    found = [problem for job in done for problem in job.problems]
    return found + [problem for job in done for problem in _check_anchors(job, anchors)]


def _check_anchors(job: BodyLinks, anchors: Mapping[str, frozenset[str]]) -> Iterable[Problem]:
    for path, anchor, target in job.anchors:
        if path in anchors and anchor not in anchors[path]:
            near = nearest(anchor, sorted(anchors[path]))
            args = {"target": unquote(target), "anchor": anchor, "suggestion": near}
            for place in job.places(target):
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
