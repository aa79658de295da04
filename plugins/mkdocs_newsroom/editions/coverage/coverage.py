"""One edition, counted: what is there in its language, and the list of what is not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from ...model.accessibility import STATEMENT_PAGE
from ...model.fields import Record
from ...model.funding import FOLDER as FUNDING
from ...model.site import NewsItem
from ...model.text import Phrase, Text
from ..catalogue import Catalogue
from ..edition import Edition
from .links import Links
from .tasks import (
    Count,
    EditionCoverage,
    FileTask,
    ItemTask,
    MessagesTask,
    Part,
    RecordTask,
    State,
    Task,
    Weight,
    part_of,
)
from .texts import missing_texts

_DONE = (State.WRITTEN, State.TRANSLATED)


@dataclass(frozen=True)
class _Counted:
    """Something counted, with what there is to do about it."""

    part: Part
    count: Count
    task: Task | None = None


def cover(editions: Iterable[Edition]) -> tuple[EditionCoverage, ...]:
    """How complete each edition is. All editions are of one site."""
    editions = tuple(editions)
    links = Links(editions[0].site) if editions else None
    return tuple(_cover(edition, links) for edition in editions if links)


def _cover(edition: Edition, links: Links) -> EditionCoverage:
    site, lang = edition.site, edition.lang
    shown = [item for item in site.items if not item.source.wait]
    waiting = {one.key for one in site.waiting if one.lang == lang}
    states = {item.key: _state(item, lang, waiting) for item in shown}
    counted = [
        *_items(shown, states, edition, links),
        *_records(edition, links),
        *_descriptions(edition, links),
        *_pages(edition),
        *_messages(edition.messages),
    ]
    found = Counter(states.values())
    tasks = [one.task for one in counted if one.task]
    return EditionCoverage(
        lang=lang,
        items={state: found[state] for state in State},
        counts={part: sum((one.count for one in counted if one.part is part), Count()) for part in Part},
        tasks=tuple(sorted(tasks, key=_order)),
    )


def _state(item: NewsItem, lang: str, waiting: AbstractSet[str]) -> State:
    """`waiting` are the items whose variant in `lang` is not to be shown yet."""
    if lang == item.source_lang:
        return State.WRITTEN
    if item.key in waiting:
        return State.WAITING
    if variant := item.variants.get(lang):
        return State.STALE if variant.is_stale else State.TRANSLATED
    return State.MISSING


def _order(task: Task) -> tuple[object, ...]:
    """The interface comes before the pages that every page links to; else the kind of work decides nothing."""
    path = "" if isinstance(task, MessagesTask) else task.path
    return (bool(path), *task.weight.order, part_of(task), path)


def _items(
    items: Iterable[NewsItem], states: Mapping[str, State], edition: Edition, links: Links
) -> Iterator[_Counted]:
    lang = edition.lang
    scheduled = {one.key for one in edition.site.waiting if one.lang == lang and one.moment}
    done = not_yet = 0
    for item in items:
        state = states[item.key]
        if state in _DONE:
            done += 1
            continue
        if item.key in scheduled:  # a day that has to come is nobody's task
            not_yet += 1
            continue
        source = item.source
        variant = item.variants.get(lang)
        task = ItemTask(
            state=state,
            key=item.key,
            title=Phrase(source.title, source.lang),
            date=item.date,
            path=variant.path if variant else _in_language(source.path, lang),
            original=source.path,
            source=source.source,
            weight=links.item(item),
        )
        yield _Counted(Part.ITEMS, Count(0, 1), task)
    yield _Counted(Part.ITEMS, Count(done, done + not_yet))


def _records(edition: Edition, links: Links) -> Iterator[_Counted]:
    site = edition.site
    for ref, entity in site.entities.items():
        yield _record(edition, ref.kind, entity.name, entity, entity.path, links.entity(ref))
    for id_, programme in site.funding.items():
        if (weight := links.programme(id_)).links:  # else no page shows it
            yield _record(edition, FUNDING, programme.name, programme, programme.path, weight)
    if file := site.statement:
        weight = Weight(everywhere=True)
        found = _record(edition, "", file.record.owner, file.record, file.path, weight)
        yield found if file.record.form_in(edition.lang) else _without_form(found, file.path, weight)


def _record(edition: Edition, kind: str, name: Text, record: Record, path: str, weight: Weight) -> _Counted:
    count, fields = missing_texts(record, edition.lang)
    task = RecordTask(kind, edition.say(name), fields, path, weight) if fields else None
    return _Counted(Part.TEXTS, count, task)


def _without_form(found: _Counted, path: str, weight: Weight) -> _Counted:
    """The accessibility statement needs an entry of its own for each edition."""
    task = found.task
    fields = (*(task.fields if isinstance(task, RecordTask) else ()), "forms")
    title = task.title if isinstance(task, RecordTask) else Phrase("")
    return _Counted(Part.TEXTS, found.count + Count(0, 1), RecordTask("", title, fields, path, weight))


def _descriptions(edition: Edition, links: Links) -> Iterator[_Counted]:
    for ref, files in edition.site.descriptions.items():
        if ref not in edition.site.entities:  # its record could not be read
            continue
        if edition.lang in files:
            yield _Counted(Part.DESCRIPTIONS, Count(1, 1))
            continue
        original = files[_first(files, edition)]
        task = FileTask(
            part=Part.DESCRIPTIONS,
            title=edition.say(edition.entity(ref).name),
            path=_in_language(original.path, edition.lang),
            original=original.path,
            weight=links.entity(ref),
        )
        yield _Counted(Part.DESCRIPTIONS, Count(0, 1), task)


def _pages(edition: Edition) -> Iterator[_Counted]:
    linked = {"index", *edition.settings.navigation, *edition.settings.footer}
    for key, pages in edition.site.pages.items():
        if key == STATEMENT_PAGE and edition.site.statement:  # what is missing there is told of the record
            continue
        if edition.lang in pages:
            yield _Counted(Part.PAGES, Count(1, 1))
            continue
        original = pages[_first(pages, edition)]
        task = FileTask(
            part=Part.PAGES,
            title=Phrase(original.title, original.lang),
            path=_in_language(original.path, edition.lang),
            original=original.path,
            weight=Weight(everywhere=key in linked),
        )
        yield _Counted(Part.PAGES, Count(0, 1), task)


def _messages(messages: Catalogue) -> Iterator[_Counted]:
    missing = tuple(one.id if isinstance(one.id, str) else one.id[0] for one in messages.untranslated)
    count = Count(messages.total - len(missing), messages.total)
    yield _Counted(Part.MESSAGES, count, MessagesTask(missing) if missing else None)


def _first(by_language: Iterable[str], edition: Edition) -> str:
    """The language from which to translate: the first of those that stand in for this one."""
    there = tuple(by_language)
    return next((lang for lang in edition.fallbacks if lang in there), there[0])


def _in_language(path: str, lang: str) -> str:
    """The name of the same file in another language: `about.pl.md` of `about.bs.md`."""
    return f"{path.rsplit('.', 2)[0]}.{lang}.md"
