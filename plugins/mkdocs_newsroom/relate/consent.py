"""The gate for photographs of people: which may be published today, and why the others may not.

What is withheld is a notice and never an error: a build that stopped would leave the photo online.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import PurePosixPath

from ..load.suggest import nearest
from ..model.consents import FOLDER, Consent, ConsentUse
from ..model.news import Photo
from ..model.pictures import PictureFile
from ..model.problem import Args, FieldPath, Place, Problem, Severity
from ..model.site import NewsItem, WithheldReason
from ..model.sources import DataFile, Sources

ENDS_SOON = timedelta(days=60)
CODE_OF_REASON = {
    WithheldReason.NO_CONSENT: "P720",
    WithheldReason.UNKNOWN: "P721",
    WithheldReason.OUT_OF_SCOPE: "P722",
    WithheldReason.EXPIRED: "P723",
    WithheldReason.WITHDRAWN: "P724",
}
ENDING = "P727"


@dataclass(frozen=True)
class Refusal:
    """`path` leads to what says so, from the photo's own fields; `is_told`: load has reported the record itself."""

    reason: WithheldReason
    path: FieldPath
    args: Args = field(default_factory=dict)
    is_told: bool = False

    def notices(self, photo: Photo, place: Place) -> list[Problem]:
        if self.is_told:
            return []
        args = {"file": photo.file, **self.args}
        return [Problem(CODE_OF_REASON[self.reason], place, args, Severity.NOTICE)]


@dataclass(frozen=True)
class Consents:
    """The consents that could be read as a whole, the ids of those that could not, and the day of the build."""

    records: Mapping[str, Consent]
    unread: frozenset[str]
    today: date

    @classmethod
    def of(cls, sources: Sources, today: date) -> Consents:
        whole = {file.record.id: file.record for file in sources.consents if file.path not in sources.unread}
        return cls(whole, sources.unread_ids(FOLDER), today)

    def refusals(self, photo: Photo) -> Iterator[Refusal]:
        """Why a photo must not be published, once for each consent that does not hold; nothing when it may be.

        The consents that a photo names must hold even if it is said to show nobody.
        """
        if photo.people and not photo.consent:
            yield Refusal(WithheldReason.NO_CONSENT, ("people",))
        for id_ in needed(photo):
            if reason := self._refusal(id_):
                path = ("consent", photo.consent.index(id_))
                yield Refusal(reason, path, {"id": id_, **self._told_of(id_)}, id_ in self.unread)

    def _refusal(self, id_: str) -> WithheldReason | None:
        """Why this consent does not allow to publish a photo on the site today; None when it does."""
        record = self.records.get(id_)
        if record is None:
            return WithheldReason.UNKNOWN
        if record.withdrawn:  # also on a day to come: whoever withdraws need not wait for it
            return WithheldReason.WITHDRAWN
        if record.until and self.today > record.until:
            return WithheldReason.EXPIRED
        return None if ConsentUse.WEBSITE in record.scope else WithheldReason.OUT_OF_SCOPE

    def _told_of(self, id_: str) -> Args:
        record = self.records.get(id_)
        if record is None:
            return {"suggestion": nearest(id_, self.records.keys() | self.unread)}
        days = {"until": record.until, "withdrawn": record.withdrawn}
        return {"record": record.path, **{name: day for name, day in days.items() if day}}


def needed(photo: Photo) -> tuple[str, ...]:
    """The consents that must hold for a photo to be published, each once."""
    return tuple(dict.fromkeys(photo.consent))


def withheld_pictures(
    items: Iterable[NewsItem], pictures: Mapping[str, PictureFile]
) -> dict[str, WithheldReason]:
    """The pictures that must not be published, and why: the withheld photos, and every other file with the bytes of
    one, unless it is a photo that an item may publish.
    """
    items = tuple(items)
    withheld = {one.photo.path: one.reason for item in items for one in item.withheld}
    public = {photo.path for item in items for photo in item.photos}
    reasons = {pictures[path].fingerprint: why for path, why in withheld.items() if path in pictures}
    copies = {
        path: reasons[picture.fingerprint]
        for path, picture in pictures.items()
        if picture.fingerprint in reasons and path not in public
    }
    return {**copies, **withheld}


def check_consents(files: Iterable[DataFile[Consent]]) -> list[Problem]:
    """The records whose last day comes before their first."""
    return [
        Problem("E616", file.place("until"))
        for file in files
        if file.record.given and file.record.until and file.record.until < file.record.given
    ]


def ending_soon(items: Iterable[NewsItem], files: Iterable[DataFile[Consent]], today: date) -> list[Problem]:
    """A notice for each item with published photos whose consent ends within `ENDS_SOON`, at the consent's `until`."""
    concerned: defaultdict[str, dict[str, list[str]]] = defaultdict(dict)
    for item in items:
        for photo in item.photos:
            for id_ in photo.consents:
                names = concerned[id_].setdefault(str(PurePosixPath(item.source.path).parent), [])
                names.append(PurePosixPath(photo.path).name)
    return [
        Problem(
            ENDING,
            file.place("until"),
            {"id": file.record.id, "until": until, "item": folder, "files": ", ".join(names)},
            Severity.NOTICE,
        )
        for file in files
        if (until := file.record.until) and today <= until <= today + ENDS_SOON
        for folder, names in concerned[file.record.id].items()
    ]
