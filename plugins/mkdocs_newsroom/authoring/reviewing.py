"""Records in translations that they say what their source says today."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ..model.news import Bundle, VariantFile
from ..relate.translations import origin_of, origins, source_of
from .files import replace_text
from .front_matter_edit import with_source


class NotEditableError(ValueError):
    """The front matter of a file is written in a way that only a person should change."""


def stale_languages(bundle: Bundle) -> tuple[str, ...]:
    """Of the translations that were made from another text than today's, or do not say from which."""
    today = origin_of(source_of(bundle))
    return tuple(lang for lang, origin in origins(bundle).items() if origin != today)


def write_origin(file: Path, origin: str) -> bool:
    """Writes the field `source` of a translation, and nothing else. False when it says so already.

    Raises NotEditableError, and OSError.
    """
    try:
        text = file.read_bytes().decode()
    except UnicodeDecodeError as error:
        raise NotEditableError from error
    changed = with_source(text, origin)
    if changed is None:
        raise NotEditableError
    if changed == text:
        return False
    replace_text(file, changed)
    return True


@dataclass(frozen=True)
class MinorEdit:
    """What follows from it that the last change of a source's text does not touch translations.

    `carried` are the languages of the translations that were right before it, `stale` those of the others.
    """

    carried: tuple[str, ...]
    stale: tuple[str, ...]


def minor_edit(bundle: Bundle, earlier: Iterable[VariantFile]) -> MinorEdit | None:
    """`earlier` are the states of the source before today's, newest first; None when none has another text."""
    today = origin_of(source_of(bundle))
    before = next((origin for state in earlier if (origin := origin_of(state)) != today), None)
    if before is None:
        return None
    carried = tuple(lang for lang, origin in origins(bundle).items() if origin == before)
    return MinorEdit(carried, tuple(lang for lang in stale_languages(bundle) if lang not in carried))
