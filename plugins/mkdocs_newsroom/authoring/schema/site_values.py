"""What one site has, for the schemas of its files: it changes with the data, they do not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ...model.consents import FOLDER as CONSENTS
from ...model.entities import EntityKind
from ...model.funding import FOLDER as FUNDING
from ...model.sources import Sources
from ...model.text import ENGLISH, Text
from .shapes import LANGUAGES, Kind
from .values import Schema, one_of, scalar
from .wording import Wording


def site_definitions(sources: Sources, languages: Iterable[str], wording: Wording) -> Schema:
    """`languages` have an edition; a text may be given in English too, which a funder may ask for."""
    codes = list(languages)
    entities: dict[str, dict[str, Text]] = {kind.value: {} for kind in EntityKind}
    for file in sources.entities:
        entities[file.kind.value][file.record.id] = file.record.name
    named: dict[str, Mapping[str, Text]] = {
        **entities,
        CONSENTS: {file.record.id: file.record.about or file.record.holder for file in sources.consents},
        FUNDING: {file.record.id: file.record.name for file in sources.funding},
    }
    texts = _texts([*codes, *({ENGLISH} - set(codes))])
    return {
        LANGUAGES: _listed(dict.fromkeys(codes, "")),
        "texts": texts,
        "filled-texts": {**texts, "not": {"additionalProperties": _EMPTY}},
        **{
            folder: _listed(_described(names, sources.unread_ids(folder), wording))
            for folder, names in sorted(named.items())
        },
    }


_EMPTY: Schema = {"type": ["string", "null"], "pattern": r"^\s*$"}


def _texts(languages: Iterable[str]) -> Schema:
    text = one_of(scalar(Kind.TEXT, filled=False, may_lack=True))
    return {
        "type": "object",
        "properties": dict.fromkeys(languages, text),
        "additionalProperties": False,
    }


def _described(names: Mapping[str, Text], unread: Iterable[str], wording: Wording) -> Mapping[str, str]:
    """Each id with its name; those in `unread` have a file that is wrong."""
    return {id_: wording.name(names[id_]) if id_ in names else "" for id_ in sorted({*names, *unread})}


def _listed(values: Mapping[str, str]) -> Schema:
    if not values:
        return {"not": {}}
    described: Schema = {"enumDescriptions": list(values.values())} if any(values.values()) else {}
    return {"enum": list(values), **described}
