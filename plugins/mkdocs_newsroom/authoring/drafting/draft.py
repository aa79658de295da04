"""From the file of a colleague to a proposal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from ...load.inspection import inspect, quietly
from ...model.marking import N_
from ...model.site import EntityRef
from ...model.sources import EntityFile
from .cleared import cleared
from .convert import read_file
from .guess import guess_language
from .proposal import Proposal
from .propose import propose
from .received import CannotDraftError, Received, Said

_NO_LANGUAGE = N_("its language could not be guessed. Say it with --lang.")
_GUESSED = N_("The text seems to be in the language {lang}. If not, say it with --lang.")
_BROKEN_PICTURE = N_("Picture {number} of the document cannot be used, and is left out.")


def draft(
    file: Path, entities: Iterable[EntityFile], languages: Iterable[str], today: date, lang: str = ""
) -> Proposal:
    """`languages` are those of the editions, `lang` the one that somebody has asked for.

    Raises CannotDraftError when nothing can be made of the file, and OSError.
    """
    received = _with_good_pictures(read_file(file))
    written_in = lang or guess_language(received.markdown, languages)
    if not written_in:
        raise CannotDraftError(_NO_LANGUAGE)
    known = {EntityRef(one.kind, one.record.id): one.record for one in entities}
    proposal = cleared(propose(received, known, written_in, today))
    guessed = () if lang else (Said.of(_GUESSED, lang=written_in),)
    return replace(proposal, remarks=(*guessed, *proposal.remarks))


def _with_good_pictures(received: Received) -> Received:
    with quietly():
        good = [(picture, bool(inspect(picture.content).width)) for picture in received.pictures]
    broken = tuple(
        Said.of(_BROKEN_PICTURE, number=number) for number, (_, is_good) in enumerate(good, 1) if not is_good
    )
    pictures = tuple(picture for picture, is_good in good if is_good)
    return replace(received, pictures=pictures, remarks=(*received.remarks, *broken))
