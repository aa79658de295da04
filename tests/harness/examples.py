"""An example of the guides, laid over a small whole project: what is found in it then."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

from harness.sites import TODAY, noon, picture
from harness.small_site import CONFIG, site_files
from mkdocs_newsroom.authoring.problem_examples import Extent, Part
from mkdocs_newsroom.load.configuration import SettingsError
from mkdocs_newsroom.load.settings import read_settings
from mkdocs_newsroom.load.suggest import as_id
from mkdocs_newsroom.model.entities import EntityKind
from mkdocs_newsroom.model.problem import Problem
from mkdocs_newsroom.pipeline import prepare

CONFIGURATION = "mkdocs.yml"
_ITEM = "---\ntitle: Primjer\ndate: {year}-12-17\nsummary: Primjer vijesti.\nslug: {slug}\n---\nTekst.\n"
_TRANSLATION = "---\ntitle: Primjer\nsummary: Primjer prijevoda.\nslug: primjer\nsource: bs@0\n---\nTekst.\n"
_PAGE = "---\ntitle: Primjer\nsummary: Primjer stranice.\nslug: primjer\n---\nTekst.\n"
_RECORD = "name: Primjer\n"
_RECORDS = {
    "schools": "name: Primjer\ncountry: BA\n",
    "consents": "holder: Uprava škole\nscope: [website]\n",
    "accessibility.yml": (
        "owner: Mreža\npublished: 2022-01-01\nchanged: 2022-01-01\nstate: full\nprepared: 2022-01-01\nforms:\n"
        "  - {lang: bs, country: BA, slug: pristupacnost, rules: WCAG 2.2, procedure: Pritužba.}\n"
        "  - {lang: pl, country: BA, slug: dostepnosc, rules: WCAG 2.2, procedure: Skarga.}\n"
        "  - {lang: lv, country: LV, slug: pieklustamiba, rules: WCAG 2.2, procedure: Sūdzība.}\n"
        "  - {lang: lt, country: LT, slug: prieinamumas, rules: WCAG 2.2, procedure: Skundas.}\n"
    ),
}
_FIELD = re.compile(r"^([^\s#:-][^\s:]*):")


def problems_of_example(folder: Path, parts: Iterable[Part]) -> tuple[Problem, ...]:
    """What is found in the base project with these parts in it."""
    files: dict[str, str | bytes] = {**site_files(), CONFIGURATION: _yaml(CONFIG)}
    for part in parts:
        files[part.path] = _laid_over(part, files)
    for path, content in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    try:
        settings, folders = read_settings(folder, noon(TODAY))
    except SettingsError as error:
        return error.problems
    return prepare(folder, folders.content, folders.data, settings).problems


def _laid_over(part: Part, files: Mapping[str, str | bytes]) -> str | bytes:
    path = PurePosixPath(part.path)
    if part.extent is Extent.PICTURE:
        return picture(path.suffix, part.size)
    if part.extent is Extent.WHOLE:
        return part.text
    if part.path == CONFIGURATION:
        return _yaml(_merged(copy.deepcopy(CONFIG), yaml.safe_load(part.text)))
    base = files.get(part.path) or _base(path)
    assert isinstance(base, str), part.path
    if path.suffix != ".md":
        return _with_fields(base, part.text)
    _, fields, text = base.split("---\n", 2) if base.startswith("---\n") else ("", "", base)
    if part.extent is Extent.TEXT:
        text = part.text
    else:
        fields = _with_fields(fields, part.text)
    return f"---\n{fields}---\n{text}" if fields else text


def _base(path: PurePosixPath) -> str:
    """A file that is right, of the kind that belongs at the path."""
    folder, kind, *below = path.parts
    if folder == "data":
        return _RECORDS.get(kind, _RECORD)
    if kind == "news":
        is_translation = path.name.startswith("index.") and not path.name.startswith("index.bs")
        return _TRANSLATION if is_translation else _ITEM.format(year=below[0], slug=as_id(below[1]))
    return "Tekst.\n" if kind in tuple(EntityKind) else _PAGE


def _with_fields(base: str, fields: str) -> str:
    """The fields go after those of the base, which lose their namesakes with all that is indented below them."""
    lines, kept = base.splitlines(keepends=True), []
    written = {match[1] for line in fields.splitlines() if (match := _FIELD.match(line))}
    is_kept = True
    for line in lines:
        if match := _FIELD.match(line):
            is_kept = match[1] not in written
        if is_kept:
            kept.append(line)
    return "".join(kept) + fields


def _merged(base: Any, shown: Any) -> Any:
    """Mappings are merged by key; lists of mappings by the first value or key of each entry (a plugin, a language)."""
    if isinstance(base, dict) and isinstance(shown, dict):
        return {**base, **{key: _merged(base.get(key), value) for key, value in shown.items()}}
    if (
        isinstance(base, list)
        and isinstance(shown, list)
        and all(isinstance(one, dict) for one in [*base, *shown])
    ):
        entries = {_name(one): one for one in base}
        return list(
            {**entries, **{_name(one): _merged(entries.get(_name(one)), one) for one in shown}}.values()
        )
    return shown


def _name(entry: Mapping[str, Any]) -> str:
    first = next(iter(entry))
    return str(entry[first]) if first == "locale" else first


def _yaml(value: Any) -> str:
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False)
