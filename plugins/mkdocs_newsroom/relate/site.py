"""Sources become the Site; every broken rule between records is a problem."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from ..model.entities import Entity, Partner, Project
from ..model.news import Bundle
from ..model.problem import Problem
from ..model.settings import Settings
from ..model.site import EntityRef, NewsItem, Site
from ..model.sources import DescriptionFile, EntityFile, OrdinaryPage, Sources
from .accessibility import check_statement, shown_pages
from .consent import Consents, check_consents, ending_soon, withheld_pictures
from .coordinates import check_coordinates
from .funding import check_funding
from .items import relate_item
from .personal_data import personal_data_problems
from .references import Known, connect, without_unknown
from .unshown import check_unshown
from .waiting import hidden_paths, waiting


def relate(
    sources: Sources, settings: Settings, known: Sequence[NewsItem] = ()
) -> tuple[Site, list[Problem]]:
    """The site with all that is written, also what is not to be shown yet; what is wrong with it at `settings.now`.

    `known` are items whose bundles were not read again; whoever knows them knows what is wrong with them.
    """
    personal_data = personal_data_problems(sources)
    records, consents = Known.of(sources), Consents.of(sources, settings.today)
    related, problems = connect(sources.entities, records)
    items = [*known]
    for bundle in sources.bundles:
        item, found = relate_item(bundle, records, consents, settings)
        problems += found
        if item:
            items.append(item)
    items.sort(key=lambda item: (item.date, item.key), reverse=True)
    problems += _check_slugs(sources.bundles, settings, known) + _check_entities(sources)
    problems += check_consents(sources.consents) + ending_soon(items, sources.consents, settings.today)
    problems += check_funding(sources, settings.codes)
    problems += check_statement(sources, settings.codes, settings.today)
    problems += check_coordinates(sources.entities)
    withheld = withheld_pictures(items, sources.pictures)
    site = Site(
        items=tuple(items),
        entities={ref: without_unknown(record, records) for ref, record in records.records.items()},
        related=related,
        items_of=_items_of(items),
        descriptions=_descriptions(sources.descriptions),
        pages=_pages(shown_pages(sources)),
        pictures={path: file for path, file in sources.pictures.items() if path not in withheld},
        funding={file.record.id: file.record for file in sources.funding},
        statement=sources.statement,
        ledger=sources.ledger,
        address_changes=sources.address_changes,
        withheld=withheld,
        waiting=tuple(waiting(items)),
    )
    problems += check_unshown(sources, site.files_of_records, known)
    return site, problems + personal_data()


def without_waiting(site: Site, sources: Sources, settings: Settings) -> Site:
    """What may be shown of the site that `relate` has made, as if what waits had not been written.

    Only what must not be published because of it stays so: its withheld photos, and their copies.
    """
    if not site.waiting:
        return site
    known, consents = Known.of(sources), Consents.of(sources, settings.today)
    waiting_paths = {one.path for one in site.waiting}
    left = {
        bundle.key: replace(
            bundle, variants=tuple(file for file in bundle.variants if file.path not in waiting_paths)
        )
        for bundle in sources.bundles
    }
    # Made anew, for texts of a translation stand among those of photos and events too; but for what is known, of
    # which nothing waits.
    items = [
        relate_item(left[item.key], known, consents, settings)[0] if item.key in left else item
        for item in site.items
    ]
    shown = tuple(item for item in items if item)
    hidden = hidden_paths(site.items, [*sources.assets, *sources.pictures])
    return replace(
        site,
        items=shown,
        items_of=_items_of(shown),
        pictures={path: file for path, file in site.pictures.items() if path not in hidden},
        hidden=hidden,
    )


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


def _check_slugs(bundles: Iterable[Bundle], settings: Settings, known: Iterable[NewsItem]) -> list[Problem]:
    """One address, one item: within a year and a language a slug belongs to one item, and to no page of the list, which
    has one more page some day.
    """
    seen = {(item.year, one.lang, one.slug): one.path for item in known for one in item.variants.values()}
    problems = []
    for bundle in bundles:
        for file in bundle.variants:
            address = (bundle.key.partition("/")[0], file.lang, file.record.slug)
            if address in seen:
                args = {"slug": file.record.slug, "other": seen[address]}
                problems.append(Problem("E606", file.place("slug"), args))
            seen.setdefault(address, file.path)
            if _page_of_list(settings.section("page", file.lang)).fullmatch(file.record.slug):
                problems.append(Problem("E654", file.place("slug"), {"slug": file.record.slug}))
    return problems


@cache
def _page_of_list(word: str) -> re.Pattern[str]:
    return re.compile(rf"{word}-\d+")


def _check_entities(sources: Sources) -> list[Problem]:
    problems = []
    slugs: dict[tuple[str, str], EntityFile] = {}
    there = sources.pictures.keys() | sources.refused
    for file in sources.entities:
        record: Entity = file.record
        slug = record.slug or record.id
        other = slugs.setdefault((file.kind.value, slug), file)
        if other is not file:
            problems.append(Problem("E607", file.place("slug"), {"slug": slug, "other": other.path}))
        if isinstance(record, Project) and _ends_before_start(record):
            problems.append(Problem("E612", file.place("end")))
        if isinstance(record, Partner) and record.logo and record.logo_path not in there:
            problems.append(Problem("P703", file.place("logo"), {"file": record.logo}))
    return problems


def _ends_before_start(project: Project) -> bool:
    return bool(project.start and project.end and project.end.last_day < project.start.first_day)
