"""All schemas of a project, as the texts of their files."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from ...model.sources import Sources
from ..files import replace_text, write_new
from .documents import DRAFT_7, document
from .record_files import RECORD_FILES
from .site_values import site_definitions
from .values import SITE, Schema
from .wording import Wording


def schema_files(sources: Sources, languages: Iterable[str], lang: str | None = None) -> dict[str, str]:
    """The names of the files and their texts, the same for the same data; described in `lang`, else in all languages.

    Only `SITE` depends on the data: `languages` are those of the editions, and its ids those of `sources`.
    """
    wording = Wording.of(lang)
    site: Schema = {
        "$schema": DRAFT_7,
        "definitions": site_definitions(sources, languages, wording),
    }
    return {
        **{f"{file.name}.json": _written(document(file, wording)) for file in RECORD_FILES},
        SITE: _written(site),
    }


def write_schemas(files: dict[str, str], folder: Path) -> list[Path]:
    """Saves the files in a folder, over those of an earlier run. Which ones have changed. Raises OSError."""
    changed = []
    for name, text in sorted(files.items()):
        file = folder / name
        if not file.exists():
            write_new(file, text)
        elif file.read_bytes() != text.encode():
            replace_text(file, text)
        else:
            continue
        changed.append(file)
    return changed


def _written(schema: Schema) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
