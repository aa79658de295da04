"""What is not to be shown yet: drafts, and what has a moment to come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from zoneinfo import ZoneInfo

from ..model.news import Bundle, VariantFile
from ..model.settings import Settings
from ..model.site import NewsItem, Wait, Waiting, WaitReason


def waits(bundle: Bundle, settings: Settings) -> dict[str, Wait]:
    """Why variants of a bundle are not to be shown at `settings.now`, by language: no translation comes before its
    source.
    """
    own = {file.lang: wait for file in bundle.variants if (wait := _wait(file, settings))}
    of_source = next(
        (own[file.lang] for file in bundle.variants if file.is_source and file.lang in own), None
    )
    if of_source is None:
        return own
    return {file.lang: max(of_source, own.get(file.lang, of_source), key=_length) for file in bundle.variants}


def _wait(file: VariantFile, settings: Settings) -> Wait | None:
    if file.record.draft:
        return Wait(WaitReason.DRAFT)
    if file.record.publish is None:
        return None
    moment = file.record.publish.at(ZoneInfo(settings.timezones.get(file.lang, "UTC")))
    return Wait(WaitReason.SCHEDULED, moment) if settings.now < moment else None


def _length(wait: Wait) -> tuple[bool, float]:
    """Nobody knows when a draft will be ready."""
    return wait.moment is None, wait.moment.timestamp() if wait.moment else 0


def waiting(items: Iterable[NewsItem]) -> Iterator[Waiting]:
    """All variants of the items that wait."""
    for item in items:
        for variant in item.variants.values():
            if variant.wait:
                is_source = variant is item.source
                yield Waiting(item.key, variant.lang, variant.title, variant.path, variant.wait, is_source)


def hidden_paths(items: Iterable[NewsItem], files: Iterable[str]) -> Mapping[str, Wait]:
    """The texts that wait, and all `files` in the folders of items that wait, by their paths in the content folder."""
    found: dict[str, Wait] = {}
    folders: dict[str, Wait] = {}
    for item in items:
        for variant in item.variants.values():
            if variant.wait:
                found[f"news/{item.key}/index.{variant.lang}.md"] = variant.wait
        if item.source.wait:
            folders[f"news/{item.key}"] = item.source.wait
    for path in files if folders else ():
        if wait := folders.get("/".join(path.split("/")[:3])):
            found[path] = wait
    return found
