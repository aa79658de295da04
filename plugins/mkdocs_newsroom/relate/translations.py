"""Whether a translation fits its source: what it was made from, its events and photos, and whether it is one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..load.suggest import nearest
from ..model.news import Bundle, SourceRecord, TranslationRecord, VariantFile
from ..model.problem import Problem, Severity
from .digest import source_digest
from .shown_text import without_comments

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-zA-Z0-9]+)*")
_ORIGIN = re.compile(rf"{_LANGUAGE.pattern}@[0-9a-z]+")
_LETTER = re.compile(r"[^\W_]")


def origin_of(source: VariantFile) -> str:
    """What a translation of the source as it is now says in its field `source`: `bs@26c148891ab7`.

    Raises TypeError for a translation.
    """
    return f"{source.lang}@{source_digest(source)}"


def source_of(bundle: Bundle) -> VariantFile:
    """The variant that was written first, of a bundle that load has made."""
    return next(file for file in bundle.variants if file.is_source)


def origins(bundle: Bundle) -> dict[str, str]:
    """What each translation says that it was made from, by its language."""
    records = {file.lang: file.record for file in bundle.variants}
    return {lang: record.source for lang, record in records.items() if isinstance(record, TranslationRecord)}


def check_origin(file: VariantFile, source: VariantFile) -> Iterator[Problem]:
    """Whether the field `source` of a translation says what it was made from."""
    assert isinstance(file.record, TranslationRecord)
    origin = file.record.source
    lang, _, digest = origin.partition("@")
    if _LANGUAGE.fullmatch(lang) and lang != source.lang:
        right = f"{source.lang}@{digest}" if digest else origin_of(source)
        yield Problem("E605", file.place("source"), {"lang": lang, "suggestion": right})
    elif not _ORIGIN.fullmatch(origin):
        args = {"value": origin, "suggestion": origin_of(source)}
        yield Problem("E641", file.place("source"), args, Severity.WARNING)


def check_texts(file: VariantFile, source: VariantFile) -> Iterator[Problem]:
    """What does not fit a source that has changed is a notice: whoever changes it need not know all its languages."""
    record, facts = file.record, source.record
    assert isinstance(record, TranslationRecord)
    assert isinstance(facts, SourceRecord)
    if record.events and len(record.events) != len(facts.events):
        args = {"count": str(len(record.events)), "expected": str(len(facts.events))}
        yield Problem("E603", file.place("events"), args, Severity.NOTICE)
    names = [photo.file for photo in facts.photos]
    for number, photo in enumerate(record.photos):
        if photo.file not in names:
            near = nearest(photo.file, names)
            args = {"file": photo.file, "suggestion": near}
            yield Problem("E604", file.place("photos", number, "file"), args, Severity.NOTICE)
    if not record.draft and _is_untranslated(file, source):
        args = {"lang": file.lang}
        yield Problem("E640", file.place("title"), args, Severity.WARNING)


def _is_untranslated(file: VariantFile, source: VariantFile) -> bool:
    """Whether its text is still the source's, or nothing but comments. An empty one is load's to tell."""
    body = file.body.markdown.strip()
    is_same = file.record.title == source.record.title and body == source.body.markdown.strip()
    return bool(body) and (is_same or not _LETTER.search(without_comments(body)))
