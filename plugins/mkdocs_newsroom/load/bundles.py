"""News items: the folders `news/<year>/<key>/` of the content folder."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path, PurePosixPath

from ..model.fields import YES
from ..model.news import Bundle, SourceRecord, TranslationRecord, VariantFile
from ..model.problem import FieldPath
from .front_matter import MarkdownFile, parse_markdown, read_markdown, warn_if_empty
from .names import INDEX, check_key, is_key, is_markdown, split_index
from .pictures import is_picture
from .reading import Reading
from .records import validate
from .shape import type_at
from .slugs import slug

NEWS = "news"
_YEAR = re.compile(r"[0-9]{4}")
_OPEN = "<…>"  # what only a person can name


@dataclass(frozen=True)
class _Variant:
    lang: str
    file: MarkdownFile

    @property
    def is_translation(self) -> bool:
        return self.file.tree.has("source")

    @property
    def is_draft(self) -> bool:
        return self.file.tree.value.get("draft") in YES


def read_bundles(reading: Reading, files: Sequence[str]) -> list[Bundle]:
    """`files` are those below `news/`, relative to the content folder, in order."""
    folders: dict[tuple[str, str], list[str]] = {}
    for path in files:
        parts = path.split("/")
        if len(parts) < 4:
            if is_markdown(path):
                here = f"{reading.content}/{path}"
                reading.error("S416", here, expected=_in_a_folder(reading, PurePosixPath(path)))
                reading.unread.add(here)
            continue
        folders.setdefault((parts[1], parts[2]), []).append("/".join(parts[3:]))
    for year in sorted({year for year, _ in folders if not _YEAR.fullmatch(year)}):
        reading.error("S411", f"{reading.content}/{NEWS}/{year}", name=year)
    bundles = (_read_bundle(reading, year, key, names) for (year, key), names in folders.items())
    return [bundle for bundle in bundles if bundle is not None]


def _in_a_folder(reading: Reading, path: PurePosixPath) -> str:
    """Where a text would be read that has no folder of its own: `news/2021/x.pl.md`."""
    name, lang = PurePosixPath(path.stem).stem, PurePosixPath(path.stem).suffix.removeprefix(".")
    year = path.parent.name if _YEAR.fullmatch(path.parent.name) else _OPEN
    key = name if is_key(name) and name != INDEX else _OPEN
    index = f"{INDEX}.{lang if lang in reading.languages else reading.example_language}.md"
    return f"{reading.content}/{NEWS}/{year}/{key}/{index}"


def _read_bundle(reading: Reading, year: str, key: str, names: list[str]) -> Bundle | None:
    folder = f"{reading.content}/{NEWS}/{year}/{key}"
    right_key = check_key(reading, folder, key)
    texts = [name for name in names if is_markdown(name)]
    if not texts:
        reading.error("S419", folder)
        return None
    variants = _read_variants(reading, folder, texts)
    incomplete = len(variants) < len(texts)
    records = _records(reading, folder, variants, incomplete)
    if not right_key or not _YEAR.fullmatch(year) or not any(variant.is_source for variant in records):
        reading.unread.update(f"{folder}/{name}" for name in texts)
        return None
    if any(variant.is_source and variant.path in reading.drafts for variant in records):
        reading.drafts.update(f"{folder}/{name}" for name in names if not is_markdown(name))
    photos = tuple(name for name in names if is_picture(name))
    return Bundle(f"{year}/{key}", folder, tuple(records), photos)


def _read_variants(reading: Reading, folder: str, texts: list[str]) -> list[_Variant]:
    variants = []
    for name in texts:
        path = f"{folder}/{name}"
        if "/" in name:
            reading.error("S415", path, name=name, expected=f"index.{reading.example_language}.md")
        elif (lang := split_index(reading, path)) and (file := read_markdown(reading, path)):
            variants.append(_Variant(lang, file))
            continue
        reading.unread.add(path)
    return variants


def _records(reading: Reading, folder: str, variants: list[_Variant], incomplete: bool) -> list[VariantFile]:
    """Exactly one variant is the source: the one that does not say what it was translated from."""
    candidates = [variant for variant in variants if not variant.is_translation]
    # A translation that forgot its `source:` has no facts; so the source is the one with a date.
    source = next((variant for variant in candidates if variant.file.tree.has("date")), None)
    source = source or (candidates[0] if candidates else None)
    if source is None and not incomplete:
        reading.error("S417", folder)
    found = []
    for written in variants:
        variant = _with_origin(written, source)
        if variant.is_draft:
            reading.drafts.add(variant.file.path)
        record: SourceRecord | TranslationRecord | None = None
        if variant is source:
            record = _source_record(reading, variant)
        elif variant.is_translation:
            record = _translation_record(reading, variant, source)
        else:
            other = source.file.path if source else ""
            lang = source.lang if source else ""
            reading.error("S418", variant.file.path, other=other, lang=lang)
        if record is None:
            reading.unread.add(variant.file.path)
            continue
        file = variant.file
        found.append(VariantFile(file.path, variant.lang, record, file.body, file.tree.values, file.comments))
        warn_if_empty(reading, file)
    return found


def read_source(path: str, lang: str, text: str, languages: Sequence[str]) -> VariantFile | None:
    """The source variant in a text that `path` once held, as much of it as is right; None when there is none.

    `languages` are those that a text in it may be given in.
    """
    reading = Reading(Path(), "", "", tuple(languages), frozenset(languages))
    file = parse_markdown(reading, path, text)
    if file is None or file.tree.has("source"):
        return None
    record = _source_record(reading, _Variant(lang, file))
    return VariantFile(path, lang, record, file.body, file.tree.values) if record else None


def _source_record(reading: Reading, variant: _Variant) -> SourceRecord | None:
    tree = variant.file.tree

    def stand_in() -> dict[str, str]:
        year = PurePosixPath(variant.file.path).parent.parent.name
        return {**_stand_in(variant), "date": f"{year}-01-01"}

    record = validate(
        reading,
        SourceRecord,
        tree,
        stand_in=stand_in,
        proposed=partial(_proposed, variant),
        lang=variant.lang,
    )
    if record and record.updated and str(tree.value.get("date")).strip() != str(record.date):
        # Nobody can say which of two days came first when one of them only stands in.
        return record.model_copy(update={"updated": None})
    return record


def _stand_in(variant: _Variant) -> dict[str, str]:
    """For a variant whose own are wrong."""
    key = PurePosixPath(variant.file.path).parent.name
    return {"title": key, "slug": stand_in_slug(key)}


def stand_in_slug(key: str) -> str:
    """That of a variant of the bundle `key` whose own is missing or wrong: one that no other item has."""
    return f"{key.rpartition('/')[2]}-0"


def _proposed(variant: _Variant) -> dict[str, str]:
    """The address that the title makes."""
    title = variant.file.tree.value.get("title")
    return {"slug": slug(title, variant.lang)} if isinstance(title, str) else {}


def _translation_record(
    reading: Reading, variant: _Variant, source: _Variant | None
) -> TranslationRecord | None:
    tree = variant.file.tree

    def is_fact(path: FieldPath) -> bool:
        outer = type_at(SourceRecord, path[:-1])
        if outer is None or path[-1] not in getattr(outer, "model_fields", {}):
            return False
        file = source.file.path if source else ""
        reading.error("E602", tree.keys[path], field=str(path[-1]), file=file)
        return True

    def stand_in() -> dict[str, str]:
        title = source.file.tree.value.get("title") if source else None
        instead = {"title": title} if isinstance(title, str) and title.strip() else {}
        return {**_stand_in(variant), **instead}

    return validate(
        reading,
        TranslationRecord,
        tree,
        unknown=is_fact,
        stand_in=stand_in,
        proposed=partial(_proposed, variant),
        lang=variant.lang,
    )


def _with_origin(variant: _Variant, source: _Variant | None) -> _Variant:
    """A `source:` that is left empty stands for the language alone; `relate` says what else to write."""
    key, tree = ("source",), variant.file.tree
    if source is None or key not in tree.empty:
        return variant
    whole = replace(
        tree,
        value={**tree.value, "source": source.lang},
        values={**tree.values, key: tree.keys[key]},
        empty=tree.empty - {key},
    )
    return replace(variant, file=replace(variant.file, tree=whole))
