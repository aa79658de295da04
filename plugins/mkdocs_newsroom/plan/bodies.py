"""Bodies as HTML, each rendered once, with every link checked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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
from .dialect import DialectWords, is_too_much, render
from .links import BodyLinks, silent_problems, waiting_problem
from .targets import LinkMap, entity_path
from .text_pictures import TextPictures


@dataclass(frozen=True)
class Bodies:
    """`html` and the paths of its `pictures` by the path of the Markdown file and the address of its page."""

    html: Mapping[tuple[str, str], Markup]
    files: frozenset[str]
    pictures: Mapping[tuple[str, str], frozenset[str]] = field(default_factory=dict)


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
    words = {edition.lang: _words(edition.messages) for edition in editions}
    for edition in editions:
        for path, page_url, lang, body in _bodies(edition, addresses):
            markdown = body.markdown
            job = BodyLinks(links, addresses, path, edition.lang, page_url, content, markdown, body.line)
            done.append(job)
            if is_too_much(markdown):
                job.problems.append(Problem("L507", Place(f"{content}/{path}", body.line)))
                continue
            known = words.get(lang) or _words(Catalogue(lang))
            rendered = render(markdown, job.resolve, known)
            job.report_rest(rendered)
            html[path, page_url] = pictures[edition.lang].put_into(rendered.html, page_url)
            shown[path, page_url] = frozenset(job.pictures)
            anchors[path] = rendered.anchors
        for by_language in edition.site.pages.values():
            if page := by_language.get(edition.lang):
                problems += silent_problems(page.path, page.body.markdown, page.body.line)
                problems += _waiting_problems(page, links)
    problems += [problem for job in done for problem in job.problems]
    problems += [problem for job in done for problem in _check_anchors(job, anchors)]
    return Bodies(html, frozenset(file for job in done for file in job.files), shown), problems


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
