"""Sources become the Site; every broken rule between records is a problem."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from urllib.parse import unquote

from ..model.entities import Entity, Partner, Project
from ..model.news import Bundle
from ..model.problem import Place, Problem, Severity
from ..model.site import EntityRef, NewsItem, Site
from ..model.sources import DescriptionFile, EntityFile, OrdinaryPage, Sources
from .items import relate_item
from .references import Known, connect, without_unknown


def relate(sources: Sources, timezones: Mapping[str, str], today: date) -> tuple[Site, list[Problem]]:
    """`timezones`: the zone of a language's clocks, for events that name none. Consents are judged as of `today`."""
    known = Known.of(sources)
    related, problems = connect(sources.entities, known)
    items = []
    for bundle in sources.bundles:
        item, found = relate_item(bundle, known, timezones)
        problems += found
        if item:
            items.append(item)
    items.sort(key=lambda item: (item.date, item.key), reverse=True)
    problems += _check_slugs(sources.bundles) + _check_entities(sources) + _check_pictures(sources)
    site = Site(
        items=tuple(items),
        entities={ref: without_unknown(record, known) for ref, record in known.records.items()},
        related=related,
        items_of=_items_of(items),
        descriptions=_descriptions(sources.descriptions),
        pages=_pages(sources.pages),
        pictures=sources.pictures,
        consents={file.record.id: file.record for file in sources.consents},
        funding={file.record.id: file.record for file in sources.funding},
    )
    return site, problems


def _items_of(items: Iterable[NewsItem]) -> dict[EntityRef, tuple[NewsItem, ...]]:
    found: defaultdict[EntityRef, list[NewsItem]] = defaultdict(list)
    for item in items:
        for ref in item.entities:
            found[ref].append(item)
    return {ref: tuple(its) for ref, its in found.items()}


def _descriptions(files: Iterable[DescriptionFile]) -> dict[EntityRef, dict[str, DescriptionFile]]:
    found: defaultdict[EntityRef, dict[str, DescriptionFile]] = defaultdict(dict)
    for file in files:
        found[EntityRef(file.kind, file.id)][file.lang] = file
    return dict(found)


def _pages(pages: Iterable[OrdinaryPage]) -> dict[str, dict[str, OrdinaryPage]]:
    found: defaultdict[str, dict[str, OrdinaryPage]] = defaultdict(dict)
    for page in sorted(pages, key=lambda page: page.path):
        found[page.key][page.lang] = page
    return dict(found)


def _check_slugs(bundles: Iterable[Bundle]) -> list[Problem]:
    """One address, one item: within a year and a language a slug belongs to one item."""
    seen: dict[tuple[str, str, str], str] = {}
    problems = []
    for bundle in bundles:
        for file in bundle.variants:
            address = (bundle.key.partition("/")[0], file.lang, file.record.slug)
            if address in seen:
                args = {"slug": file.record.slug, "other": seen[address]}
                problems.append(Problem("E606", file.place("slug"), args))
            seen.setdefault(address, file.path)
    return problems


def _check_pictures(sources: Sources) -> list[Problem]:
    """A picture that nothing names would lie unpublished: most often a forgotten line."""
    problems = []
    for bundle in sources.bundles:
        if any(path.startswith(f"{bundle.path}/") for path in sources.unread):
            continue  # a variant that could not be read may name it
        named = {photo.file for file in bundle.variants for photo in file.record.photos}
        texts = [unquote(file.body.markdown) for file in bundle.variants]
        for name in bundle.files:
            if name not in named and not any(name in text for text in texts):
                place = Place(f"{bundle.path}/{name}")
                problems.append(Problem("P702", place, {"file": name}, Severity.WARNING))
    return problems


def _check_entities(sources: Sources) -> list[Problem]:
    problems = []
    slugs: dict[tuple[str, str], EntityFile] = {}
    for file in sources.entities:
        record: Entity = file.record
        slug = record.slug or record.id
        other = slugs.setdefault((file.kind.value, slug), file)
        if other is not file:
            problems.append(Problem("E607", file.place("slug"), {"slug": slug, "other": other.path}))
        if isinstance(record, Project) and _ends_before_start(record):
            problems.append(Problem("E612", file.place("end")))
        if isinstance(record, Partner) and record.logo and _logo(record) not in sources.pictures:
            problems.append(Problem("P703", file.place("logo"), {"file": record.logo}))
    return problems


def _ends_before_start(project: Project) -> bool:
    return bool(project.start and project.end and project.end.last_day < project.start.first_day)


def _logo(partner: Partner) -> str:
    return f"partners/{partner.id}/{partner.logo}"
