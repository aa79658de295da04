"""The site's own catalogues of the interface: `data/locales/<language>/LC_MESSAGES/newsroom.po`.

Such a file adds a language to those of the package, or words a message of one of them anew.
"""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO
from pathlib import PurePosixPath
from string import Formatter

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, read_po

from ..model.problem import Place
from .plural_forms import plural_forms
from .reading import Reading

FOLDER = "locales"
FILE = "newsroom.po"
_LINE = re.compile(
    r'\s*(?:#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)\s*)?"(?:[^"\\]|\\.)*"\s*)?'
)
_TOO_MANY_FORMS = "num_plurals"  # in Babel's words
_COMPILED = (".mo", ".pot")
"""Programs for translators put such files beside a catalogue. They say nothing of their own."""


def read_catalogues(reading: Reading, files: Sequence[str]) -> Mapping[str, Catalog]:
    """By language. `files` are those of the data folder, relative to it; each wrong one is a problem."""
    wanted = {own_catalogue_path(lang): lang for lang in reading.languages}
    found: dict[str, Catalog] = {}
    for name in files:
        path = f"{reading.data}/{name}"
        if not name.startswith(f"{FOLDER}/") or PurePosixPath(name).suffix in _COMPILED:
            continue
        if name not in wanted:
            expected = [f"{reading.data}/{one}" for one in wanted]
            reading.warning("C811", path, name=path, expected=", ".join(expected))
        elif (catalog := _read(reading, path, wanted[name])) is not None:
            found[wanted[name]] = catalog
    return found


def own_catalogue_path(lang: str) -> str:
    """Relative to the data folder."""
    return f"{FOLDER}/{lang.replace('-', '_')}/LC_MESSAGES/{FILE}"


def _read(reading: Reading, path: str, lang: str) -> Catalog | None:
    text = reading.read_text(path)
    if text is None:
        return None
    before = len(reading.problems)
    for number, line in enumerate(text.split("\n"), 1):
        if not _LINE.fullmatch(line):
            reading.error("C810", Place(path, number))
            return None
    try:
        catalog = read_po(StringIO(text), abort_invalid=True)
    except PoFileError as error:
        if _TOO_MANY_FORMS in str(error):
            reading.error("C814", Place(path, error.lineno + 1), expected=plural_forms(lang))
        else:
            reading.error("C810", Place(path, error.lineno + 1))
        return None
    except Exception:  # noqa: BLE001  # a file that is no catalogue makes Babel's reader raise anything
        reading.error("C810", path)
        return None
    if not _has_plural_rule(catalog):
        reading.error("C814", path, expected=plural_forms(lang))
    for message in catalog:
        if message.id and not message.fuzzy:
            _check(reading, path, message)
    return catalog if len(reading.problems) == before else None


def _has_plural_rule(catalog: Catalog) -> bool:
    try:
        gettext.c2py(catalog.plural_expr)
    except (ValueError, RecursionError):
        return False
    return True


def _check(reading: Reading, path: str, message: Message) -> None:
    english, texts = _texts(message.id), [text for text in _texts(message.string) if text]
    place = Place(path, message.lineno or 1)
    names = {name for text in english for name in _names(text) or ()}
    given = [_names(text) for text in texts]
    # "One news item" need not say its number.
    if all(
        found == names or (found is not None and message.pluralizable and found < names) for found in given
    ):
        return
    if names:
        in_braces = ", ".join(f"{{{name}}}" for name in sorted(names))
        reading.error("C812", place, text=english[0], names=in_braces)
    else:
        reading.error("C813", place, text=english[0])


def _names(text: str) -> set[str] | None:
    """What stands in braces; None where it is more than a name, or a brace stands alone."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        return None
    if any(spec or conversion for _, _, spec, conversion in parts):
        return None
    return {name for _, name, _, _ in parts if name is not None}


def _texts(text: str | Iterable[str | None] | None) -> list[str]:
    return [text] if isinstance(text, str) else [one or "" for one in text or ()]
