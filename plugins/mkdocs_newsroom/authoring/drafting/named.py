"""The records that a text names, as the fields of an item: those that it is about, and those that it may be about."""

from __future__ import annotations

from collections.abc import Iterable

from ...model.entities import EntityKind
from ...model.marking import N_
from ...model.site import EntityRef
from .proposal import Facts, quoted
from .received import Said
from .recognise import Mention

_NAMED = N_("{value}, from “{words}”")
_PERHAPS = N_("perhaps also {value}, from “{words}”: add it if it is meant")
_ONLY_REPEATED = N_("not taken, because only the description of the project names them: {ids}")


def named(mentions: Iterable[Mention], only_repeated: frozenset[EntityRef]) -> Facts:
    """One field for each kind of records, in the order in which the text names them first."""
    best: dict[EntityRef, Mention] = {}
    for one in mentions:
        if one.ref not in best or (one.sure and not best[one.ref].sure):
            best[one.ref] = one
    ids: dict[str, list[str]] = {}
    notes: dict[str, list[Said]] = {}
    repeated: dict[str, list[str]] = {}
    for ref, one in sorted(best.items(), key=lambda entry: entry[1].start):
        kind = ref.kind.value
        if ref in only_repeated:
            repeated.setdefault(kind, []).append(ref.id)
            continue
        if one.sure:
            ids.setdefault(kind, []).append(ref.id)
        notes.setdefault(kind, []).append(quoted(_NAMED if one.sure else _PERHAPS, one.words, ref.id))
    for kind, found in repeated.items():
        notes.setdefault(kind, []).append(Said.of(_ONLY_REPEATED, ids=", ".join(found)))
    kinds = [kind.value for kind in EntityKind if kind.value in notes]
    return Facts({kind: ids.get(kind, "") for kind in kinds}, {kind: tuple(notes[kind]) for kind in kinds})
