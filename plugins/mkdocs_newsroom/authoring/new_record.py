"""A new project, school, network or partner: the text of its file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..load.settings import ProjectFolders
from ..model.entities import EntityKind
from ..model.sources import Sources
from ..model.text import ALL_LANGUAGES
from .new_item import public_contact
from .yaml_text import Written, dump

_ORDER = (
    "name",
    "short_name",
    "aliases",
    "kind",
    "place",
    "municipality",
    "address",
    "country",
    "coordinates",
    "link",
    "contact",
    "description",
    "goal",
    "aim",
    "start",
    "end",
    "lead",
    "partners",
    "funders",
    "schools",
    "networks",
    "project",
)
_ALWAYS_IN_A_LANGUAGE = frozenset({"description", "goal", "aim"})
_OF_ONE = frozenset({"lead", "project"})


def record_fields(kind: EntityKind, answers: Mapping[str, Any], lang: str) -> dict[str, Written]:
    """The fields of a record that the answers make: by their names, texts as mappings of languages (see `text_field`),
    `funders` as ids of partners, and the `email` of a contact. What is in no language is in `lang`.
    """
    fields = {name: value for name, value in answers.items() if name in _ORDER and value}
    for name, value in fields.items():
        if isinstance(value, Mapping):
            fields[name] = text_field(value, lang, for_all=name not in _ALWAYS_IN_A_LANGUAGE)
    if kind is EntityKind.PROJECT and "funders" in fields:
        fields["funders"] = [{"partner": id_} for id_ in fields["funders"]]
    for name in _OF_ONE & fields.keys():
        fields[name] = fields[name][0]
    if answers.get("email"):
        fields["contact"] = public_contact(answers["email"])
    return fields


def record_text(fields: Mapping[str, Written]) -> str:
    """The whole file; fields may come in any order, those without a value are left out."""
    return dump({name: fields[name] for name in sorted(fields, key=_ORDER.index) if fields[name]})


def text_field(texts: Mapping[str, str], lang: str, *, for_all: bool) -> Written:
    """A text as a record has it, from texts by language; the one under `ALL_LANGUAGES` named no language.

    That one alone serves all languages where it may (`for_all`: the name of a place); else it is in `lang`.
    """
    if for_all and texts.keys() == {ALL_LANGUAGES}:
        return texts[ALL_LANGUAGES]
    return {code or lang: text for code, text in texts.items()}


def record_path(data: str, kind: EntityKind, id_: str) -> str:
    """Relative to the project."""
    return f"{data}/{kind}/{id_}.yml"


def taken_ids(folders: ProjectFolders, sources: Sources, kind: EntityKind) -> frozenset[str]:
    """The ids and the addresses that others of the kind have, also those whose files cannot be read."""
    folder = folders.project / folders.data / kind
    files = folder.iterdir() if folder.is_dir() else ()
    slugs = (file.record.slug or "" for file in sources.entities if file.kind is kind)
    return frozenset((*(file.stem for file in files), *slugs))
