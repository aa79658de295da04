"""The page for the editors of an edition: what is missing or out of date, and how to mend it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from pathlib import PurePosixPath

from ..editions.coverage.commands import command_for, status_command
from ..editions.coverage.tasks import (
    EditionCoverage,
    FileTask,
    ItemTask,
    MessagesTask,
    Part,
    RecordTask,
    State,
    Task,
)
from ..load.catalogues import own_catalogue_path
from ..model.entities import EntityKind
from ..model.settings import EDITORS
from ..model.site import EntityRef
from ..model.text import Phrase
from ..relate.since import Since
from .desk import Desk
from .drafts import HOME, Draft
from .editor_pieces import ChangeView, EditorsView, Names, Work, WorkView
from .outlines import Outline
from .page import PagePlan
from .pieces import DateText, Link
from .public_changes import public_changes
from .shows import Shows

MOST_WORKS = 200
MOST_NAMES = 50
_WORK_OF_STATE = {State.STALE: Work.STALE, State.WAITING: Work.WAITING, State.MISSING: Work.MISSING}
_WORK_OF_PART = {Part.DESCRIPTIONS: Work.DESCRIPTION, Part.PAGES: Work.PAGE}
_KINDS = {kind.value: kind for kind in EntityKind}


def editors_page(desk: Desk, coverage: Callable[[], EditionCoverage], since: Since) -> Draft:
    """No search engine is to have it, and no page leads to it. Only a preview shows what was taken out of texts."""
    outline = Outline(
        url=desk.addresses.section(desk.lang, EDITORS),
        src_uri=f"{EDITORS}/index.{desk.lang}.md",
        lang=desk.lang,
        template=EDITORS,
        make=partial(_page, desk, coverage, since),
        shows=_shows(desk, since),
        is_indexed=False,
    )
    return Draft((EDITORS,), HOME, outline)


def _shows(desk: Desk, since: Since) -> Shows:
    """What decides how complete the edition is, and what there is to do first."""
    site = desk.edition.site
    return Shows(
        cards=site.items,
        all_records=True,
        also=(
            desk.edition.today,
            sorted(since.items()),
            site.waiting,
            desk.bodies.all_named,
            [
                item.source.source
                for item in site.items
                if any(one.is_stale for one in item.variants.values())
            ],
            [(page.path, page.said) for its in site.pages.values() for page in its.values()],
            [(ref, sorted(its.items())) for ref, its in sorted(site.descriptions.items())],
        ),
    )


def _page(desk: Desk, coverage: Callable[[], EditionCoverage], since: Since, outline: Outline) -> PagePlan:
    title = desk._("For editors")
    return outline.page(title, title, _view(desk, coverage(), since), breadcrumbs=(desk.home_link,))


def _view(desk: Desk, coverage: EditionCoverage, since: Since) -> EditorsView:
    items = {item.key: item for item in desk.edition.site.items}
    is_public = not desk.edition.settings.is_preview

    def work(task: Task) -> WorkView:
        match task:
            case ItemTask():
                item = items[task.key]
                found = since.get(task.path)
                if found is None:
                    changes = None
                elif is_public:
                    changes = public_changes(desk, item, found)
                else:
                    changes = tuple(ChangeView.of(one) for one in found)
                return _item(
                    desk, task, desk.addresses.item(item.source_lang, item.year, item.source.slug), changes
                )
            case RecordTask():
                return _record(desk, task)
            case FileTask():
                title = desk.phrase(task.title.text, task.title.lang or desk.lang)
                return WorkView(
                    _WORK_OF_PART[task.part],
                    title,
                    task.path,
                    links=task.weight.links,
                    original=task.original,
                )
            case MessagesTask():
                path = own_catalogue_path(desk.lang)
                return WorkView(Work.MESSAGES, Phrase(""), path, names=_names(task.missing))

    return EditorsView(
        day=_day(desk, desk.edition.today),
        counts=tuple(coverage.counts.items()),
        total=coverage.total,
        works=tuple(work(task) for task in coverage.tasks[:MOST_WORKS]),
        more=max(len(coverage.tasks) - MOST_WORKS, 0),
        command=status_command(desk.lang),
        is_public=is_public,
    )


def _item(desk: Desk, task: ItemTask, url: str, changes: tuple[ChangeView, ...] | None) -> WorkView:
    lang = task.title.lang or desk.lang
    is_stale = task.state is State.STALE
    return WorkView(
        work=_WORK_OF_STATE[task.state],
        title=task.title,
        path=task.path,
        link=Link(url, task.title, lang),
        date=_day(desk, task.date),
        links=task.weight.links,
        original=task.original,
        command=command_for(task, desk.lang),
        line=f"source: {task.source}" if is_stale else "",
        lang=lang,
        changes=changes if is_stale else (),
    )


def _record(desk: Desk, task: RecordTask) -> WorkView:
    kind = _KINDS.get(task.kind)
    link = desk.entity_link(EntityRef(kind, PurePosixPath(task.path).stem)) if kind else None
    title = task.title if task.kind else Phrase(desk._("Accessibility statement"))
    return WorkView(Work.TEXTS, title, task.path, link, links=task.weight.links, names=_names(task.fields))


def _names(names: Iterable[str]) -> Names:
    every = tuple(names)
    return Names(every[:MOST_NAMES], max(len(every) - MOST_NAMES, 0))


def _day(desk: Desk, day: date) -> DateText:
    return DateText(day.isoformat(), desk.edition.dates.day(day))
