"""The fields that a file has of its own, as another site or program wrote them: those that mean something here."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from ...load.suggest import nearest_day
from ...model.entities import EntityKind
from ...model.marking import N_
from ...model.site import EntityRef
from .private import without_private
from .proposal import Facts
from .received import Said

_FROM_FIELDS = N_("from the fields at the top of the file that was sent")
_NOT_USED = N_("Not used, of the fields at the top of the file: {names}")


class OwnFields(NamedTuple):
    """`title` is "" and `day` None where the file gives none. `facts` are other fields, and notes on all of them."""

    title: str
    day: date | None
    facts: Facts
    taken_out: tuple[Said, ...]
    remarks: tuple[Said, ...]


def read_own_fields(written: Mapping[str, Any], known: Collection[EntityRef], lang: str) -> OwnFields:
    """`written` is what the file has: texts, and lists and mappings of them. Of `known` records it may name ids."""
    taken: list[Said] = []
    texts = {}
    for name in ("title", "summary"):
        if isinstance(text := written.get(name), str) and text.strip():
            texts[name], found = without_private(" ".join(text.split()), lang, has_lines=False)
            taken += found
    day = nearest_day(written["date"], with_hour=False) if isinstance(written.get("date"), str) else ""
    ids = {kind.value: those for kind in EntityKind if (those := list(_ids(written, kind, known)))}
    used = {**texts, **({"date": day} if day else {}), **ids}
    unused = ", ".join(str(name) for name in written if name not in used)
    return OwnFields(
        texts.pop("title", ""),
        date.fromisoformat(day) if day else None,
        Facts({**texts, **ids}, {name: (Said.of(_FROM_FIELDS),) for name in used}),
        tuple(taken),
        (Said.of(_NOT_USED, names=unused),) if unused else (),
    )


def _ids(written: Mapping[str, Any], kind: EntityKind, known: Collection[EntityRef]) -> Iterator[str]:
    """Only when all of them are known: half a list would look as if it were the whole one."""
    value = written.get(kind.value)
    ids = value if isinstance(value, list) else [value]
    if all(isinstance(id_, str) and EntityRef(kind, id_) in known for id_ in ids):
        yield from dict.fromkeys(ids)
