"""The photos of an item: their texts from every variant, which of them may be published, and what is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..load.suggest import nearest
from ..model.news import Bundle, Photo, SourceRecord, TranslatedPhoto, TranslationRecord, VariantFile
from ..model.problem import Problem, Severity
from ..model.site import SitePhoto, WithheldPhoto, WithheldReason
from ..model.text import Text
from .consent import Consents, needed


def relate_photos(
    bundle: Bundle, source: VariantFile, pictures: frozenset[str], consents: Consents
) -> tuple[tuple[SitePhoto, ...], tuple[WithheldPhoto, ...], list[Problem]]:
    """The photos that may be published, those that must not be, and what is wrong with either.

    A photo that is named twice is one photo: with the words of the first entry, and withheld if either must be.
    `pictures` are the paths of the pictures that could be read, relative to the content folder.
    """
    record = source.record
    assert isinstance(record, SourceRecord)
    photos = [_site_photo(bundle, photo) for photo in record.photos]
    reasons: dict[str, WithheldReason] = {}
    problems: list[Problem] = []
    for number, (photo, site_photo) in enumerate(zip(record.photos, photos, strict=True)):
        if photo.people is None:
            place = source.place("photos", number)
            problems.append(Problem("P725", place, {"file": photo.file}, Severity.WARNING))
        refusals = list(consents.refusals(photo))
        for refusal in refusals:
            reasons.setdefault(site_photo.path, refusal.reason)
            problems += refusal.notices(photo, source.place("photos", number, *refusal.path))
        if not refusals:  # nobody misses the file or the words of a photo that is not shown
            problems += _faults(bundle, source, number, photo)
    problems += [problem for file in bundle.variants for problem in _named_twice(file)]
    once = {photo.path: photo for photo in reversed(photos)}
    paths = dict.fromkeys(photo.path for photo in photos)
    published = tuple(once[path] for path in paths if path in pictures and path not in reasons)
    withheld = tuple(WithheldPhoto(once[path], reasons[path]) for path in paths if path in reasons)
    return published, withheld, problems


def _named_twice(file: VariantFile) -> Iterator[Problem]:
    names = [photo.file for photo in file.record.photos]
    for number, name in enumerate(names):
        if name in names[:number]:
            yield Problem("P728", file.place("photos", number, "file"), {"file": name}, Severity.WARNING)


def _faults(bundle: Bundle, source: VariantFile, number: int, photo: Photo) -> Iterator[Problem]:
    if photo.file not in bundle.files:
        args = {"file": photo.file, "suggestion": nearest(photo.file, bundle.files)}
        yield Problem("P701", source.place("photos", number, "file"), args)
    if not photo.alt:
        yield Problem("E610", source.place("photos", number), {"file": photo.file}, Severity.WARNING)


def _site_photo(bundle: Bundle, photo: Photo) -> SitePhoto:
    translated = (
        next((other for other in file.record.photos if other.file == photo.file), None)
        for file in bundle.variants
        if isinstance(file.record, TranslationRecord)
    )
    written: list[Photo | TranslatedPhoto] = [photo, *(other for other in translated if other)]
    return SitePhoto(
        path=f"news/{bundle.key}/{photo.file}",
        alt=_merged(one.alt for one in written),
        caption=_merged(one.caption for one in written),
        credit=_merged(one.credit for one in written),
        consents=needed(photo),
    )


def _merged(texts: Iterable[Text]) -> Text:
    """One text in every language that any of them has."""
    return Text({lang: text for one in texts for lang, text in one.by_language.items()})
