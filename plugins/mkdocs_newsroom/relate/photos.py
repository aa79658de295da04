"""The photos of an item: their texts from every variant, which of them may be published, and what is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote, unquote

from ..load.suggest import nearest
from ..model.news import Bundle, Photo, SourceRecord, TranslatedPhoto, TranslationRecord, VariantFile
from ..model.problem import Place, Problem, Severity
from ..model.site import SitePhoto, WithheldPhoto, WithheldReason
from ..model.sources import Sources
from ..model.text import Text
from .consent import Consents, needed


def relate_photos(
    bundle: Bundle, source: VariantFile, pictures: frozenset[str], consents: Consents
) -> tuple[tuple[SitePhoto, ...], tuple[WithheldPhoto, ...], list[Problem]]:
    """The photos that may be published, those that must not be, and what is wrong with either.

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
    published = tuple(photo for photo in photos if photo.path in pictures and photo.path not in reasons)
    withheld = tuple(WithheldPhoto(photo, reasons[photo.path]) for photo in photos if photo.path in reasons)
    return published, withheld, problems


def _faults(bundle: Bundle, source: VariantFile, number: int, photo: Photo) -> Iterator[Problem]:
    if photo.file not in bundle.files:
        args = {"file": photo.file, "suggestion": nearest(photo.file, bundle.files)}
        yield Problem("P701", source.place("photos", number, "file"), args)
    if not photo.alt:
        yield Problem("E610", source.place("photos", number), {"file": photo.file}, Severity.WARNING)


def _site_photo(bundle: Bundle, photo: Photo) -> SitePhoto:
    written: list[Photo | TranslatedPhoto] = [photo]
    written += [
        other
        for file in bundle.variants
        if isinstance(file.record, TranslationRecord)
        for other in file.record.photos
        if other.file == photo.file
    ]
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


def check_unnamed(sources: Sources) -> Iterator[Problem]:
    """The pictures of bundles that `photos` does not name: nobody has said whether they show people."""
    for bundle in sources.bundles:
        if any(path.startswith(f"{bundle.path}/") for path in sources.unread):
            continue  # a variant that could not be read may name it
        named = {photo.file for file in bundle.variants for photo in file.record.photos}
        for name in bundle.files:
            if name in named:
                continue
            shown = [place for file in bundle.variants for place in _mentions(file, name)]
            code = "P726" if shown else "P702"
            place = shown[0] if shown else Place(f"{bundle.path}/{name}")
            yield Problem(code, place, {"file": name}, Severity.WARNING)


def _mentions(file: VariantFile, name: str) -> Iterator[Place]:
    """Where the body of a variant names a file, as it is or as an address writes it."""
    whole_name = re.compile(rf"(?<![\w.-]){re.escape(name)}(?![\w-])")
    for number, line in enumerate(file.body.markdown.splitlines()):
        if whole_name.search(unquote(line)):
            column = max(line.find(name), line.find(quote(name)), 0) + 1
            yield Place(file.path, file.body.line + number, column)
