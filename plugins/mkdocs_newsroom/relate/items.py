"""A bundle becomes a news item: facts from the source variant, texts from every variant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import PurePosixPath
from zoneinfo import ZoneInfo, available_timezones

from ..load.suggest import nearest
from ..model.addresses import Alias
from ..model.entities import EntityKind
from ..model.news import Bundle, Event, Photo, SourceRecord, TranslatedPhoto, TranslationRecord, VariantFile
from ..model.problem import Problem, Severity
from ..model.settings import Settings
from ..model.site import EntityRef, NewsItem, SiteEvent, SitePhoto, Variant, Wait
from ..model.text import Text
from .consent import Consents
from .photos import relate_photos
from .references import Known
from .translations import check_origin, check_texts, origin_of
from .waiting import waits

_KINDS = tuple((kind, kind.value) for kind in EntityKind)


def relate_item(
    bundle: Bundle, known: Known, consents: Consents, settings: Settings
) -> tuple[NewsItem | None, list[Problem]]:
    """None when the bundle has no source variant (load has said so)."""
    sources = [file for file in bundle.variants if isinstance(file.record, SourceRecord)]
    if len(sources) != 1:
        return None, []
    source = sources[0]
    record = source.record
    assert isinstance(record, SourceRecord)
    translations = [file for file in bundle.variants if file is not source]
    # Of the others load has left something out, which would be missed here again.
    whole = [file for file in translations if not {file.path, source.path} & known.broken]
    problems = [problem for file in whole for problem in check_texts(file, source)]
    if source.path not in known.broken:
        problems += [problem for file in translations for problem in check_origin(file, source)]
    problems += _check_facts(bundle, source, record, settings.today)
    refs, missing = _entities(source, record, known)
    today = origin_of(source)
    photos, withheld, found = relate_photos(bundle, source, known.pictures, consents)
    finished = [file for file in whole if not file.record.draft]
    problems += [problem for file in finished for problem in _missing_words(file, photos)]
    events, wrong = _events(bundle, source, record, translations, settings.timezones)
    wait = waits(bundle, settings)
    item = NewsItem(
        key=bundle.key,
        source_lang=source.lang,
        date=record.date,
        variants={file.lang: _variant(file, today, wait.get(file.lang)) for file in bundle.variants},
        entities=refs,
        photos=photos,
        events=events,
        authors=record.authors,
        contact=record.contact,
        withheld=withheld,
        updated=record.updated,
    )
    return item, problems + missing + found + wrong


def _variant(file: VariantFile, today: str, wait: Wait | None) -> Variant:
    """`today` is what a translation of the source as it is now says in its field `source`."""
    record = file.record
    written = record.source if isinstance(record, TranslationRecord) else ""
    return Variant(
        lang=file.lang,
        path=file.path,
        title=record.title,
        summary=record.summary,
        slug=record.slug,
        body=file.body,
        translated_from=written.partition("@")[0] or None,
        is_stale=bool(written) and written.partition("@")[2] != today.partition("@")[2],
        source=written or today,
        wait=wait,
        aliases=tuple(
            Alias(address, file.place("aliases", number)) for number, address in enumerate(record.aliases)
        ),
    )


def _entities(
    source: VariantFile, record: SourceRecord, known: Known
) -> tuple[tuple[EntityRef, ...], list[Problem]]:
    refs: list[EntityRef] = []
    problems: list[Problem] = []
    for kind, name in _KINDS:
        for number, id_ in enumerate(getattr(record, name)):
            ref = EntityRef(kind, id_)
            if ref in known:
                refs.append(ref)
            else:
                problems += known.problem(ref, source.place(name, number))
    return tuple(dict.fromkeys(refs)), problems


@cache
def _zones() -> frozenset[str]:
    """Asked for each event, and gathered from the disk each time."""
    return frozenset(available_timezones())


def _events(
    bundle: Bundle,
    source: VariantFile,
    record: SourceRecord,
    translations: list[VariantFile],
    timezones: Mapping[str, str],
) -> tuple[tuple[SiteEvent, ...], list[Problem]]:
    events, problems = [], []
    # Of another number nobody can say which text belongs to which event.
    fitting = [file for file in translations if len(file.record.events) == len(record.events)]
    for number, (event, id_) in enumerate(zip(record.events, _event_ids(record.events), strict=True)):
        zone = event.timezone or timezones.get(source.lang, "UTC")
        if zone not in _zones():
            near = nearest(zone, sorted(_zones()))
            place = source.place("events", number, "timezone")
            problems.append(Problem("E609", place, {"zone": zone, "suggestion": near}))
            zone = "UTC"
        if event.end and (event.end.day, event.end.hour or (24, 0)) < (
            event.start.day,
            event.start.hour or (0, 0),
        ):
            problems.append(Problem("E608", source.place("events", number, "end")))
        problems += _check_moves(event, number, source)
        problems += _check_hours(event, number, source, ZoneInfo(zone))

        def texts(name: str, number: int = number) -> Text:
            merged = dict(getattr(record.events[number], name).by_language)
            for file in fitting:
                merged |= getattr(file.record.events[number], name).by_language
            return Text(merged)

        events.append(
            SiteEvent(
                key=bundle.key,
                number=number,
                id=id_,
                title=Text({**_titles(event, source, translations), **texts("title").by_language}),
                start=event.start,
                end=event.end,
                zone=ZoneInfo(zone),
                place=texts("place"),
                address=texts("address"),
                online=event.online,
                is_cancelled=event.cancelled,
                moved_from=event.moved_from,
            )
        )
    return tuple(events), problems


def _check_moves(event: Event, number: int, source: VariantFile) -> Iterator[Problem]:
    """Each former start must differ from the one that came after it; an hour that became known moves nothing.

    It may well be later, and an event may come back to a start that it had before.
    """
    for position, (before, after) in enumerate(pairwise((*event.moved_from, event.start))):
        if before.day == after.day and (before.hour == after.hour or not (before.hour and after.hour)):
            place = source.place("events", number, "moved_from", position)
            yield Problem("E660", place, {"start": str(before)})


def _check_hours(event: Event, number: int, source: VariantFile, zone: ZoneInfo) -> Iterator[Problem]:
    """A notice: what was meant is clear, and calendars say so."""
    for name, moment in (("start", event.start), ("end", event.end)):
        if moment and (shown := moment.on_clock(zone)) != moment:
            args = {"zone": zone.key, "hour": moment.clock, "meant": shown.clock}
            yield Problem("E662", source.place("events", number, name), args, Severity.NOTICE)


def _event_ids(events: Iterable[Event]) -> Iterator[str]:
    seen: Counter[str] = Counter()
    for event in events:
        first, *_ = (*event.moved_from, event.start)
        day = first.day.isoformat()
        seen[day] += 1
        yield day if seen[day] == 1 else f"{day}-{seen[day]}"


def _titles(event: Event, source: VariantFile, translations: list[VariantFile]) -> dict[str, str]:
    """An event that its source gives no title has that of the item."""
    return {} if event.title else {file.lang: file.record.title for file in (source, *translations)}


def _check_facts(bundle: Bundle, source: VariantFile, record: SourceRecord, today: date) -> list[Problem]:
    problems = []
    year, folder = f"{record.date.year:04}", bundle.key.partition("/")[0]
    if folder != year:
        args = {"year": year, "folder": folder}
        problems.append(Problem("E613", source.place("date"), args))
    if record.updated and record.updated < record.date:
        problems.append(Problem("E651", source.place("updated"), {"date": record.date}))
    elif record.updated and record.updated > today:
        problems.append(Problem("E653", source.place("updated"), {"date": record.updated}, Severity.NOTICE))
    changed = (number for number, event in enumerate(record.events) if event.cancelled or event.moved_from)
    if record.updated is None and (first := next(changed, None)) is not None:
        problems.append(Problem("E661", source.place("events", first), severity=Severity.NOTICE))
    return problems


def _missing_words(file: VariantFile, photos: Iterable[SitePhoto]) -> Iterator[Problem]:
    """The photos whose alt a translation lacks. A notice: a new photo must not wait for all translators."""
    written: Iterable[Photo | TranslatedPhoto] = file.record.photos
    numbers = {photo.file: number for number, photo in enumerate(written)}
    for photo in photos:
        if photo.alt.in_language(file.lang).lang:
            name = PurePosixPath(photo.path).name
            place = file.place("photos", numbers[name]) if name in numbers else file.place("photos")
            yield Problem("E617", place, {"file": name, "lang": file.lang}, Severity.NOTICE)
