"""What a new edition needs: its places in mkdocs.yml and, for a language that the package has not, a catalogue."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Message

from ..editions.catalogue import Catalogue, package_catalogue_path, template
from ..editions.section_words import proposed_words
from ..load.catalogues import own_catalogue_path, read_catalogues
from ..load.configuration import Configuration
from ..load.plural_forms import plural_forms
from ..load.reading import Reading
from ..load.settings import ProjectFolders
from ..model.settings import PAGE, SECTION_KEYS
from ..model.text import ENGLISH
from .files import replace_text, write_new
from .po_text import po_header, po_text
from .yaml_edit import Addition, entry_lines, scalar, with_additions


@dataclass(frozen=True)
class NewEdition:
    """`words` are the last parts of the sections' addresses, by section; `site_name` and the rest as in mkdocs.yml."""

    code: str
    name: str
    site_name: str
    site_description: str
    words: Mapping[str, str]
    timezone: str


def is_declared(configuration: Configuration, code: str) -> bool:
    """Whether mkdocs.yml has the language already, built or not."""
    written = configuration.plugins["i18n"].get("languages") or ()
    return any(isinstance(one, Mapping) and one.get("locale") == code for one in written)


def sections_to_name(configuration: Configuration) -> tuple[str, ...]:
    """The sections whose words mkdocs.yml gives; the others are called the same in all languages."""
    written = configuration.plugins["newsroom"].get("sections") or {}
    return tuple(key for key in (*SECTION_KEYS, PAGE) if isinstance(written.get(key), Mapping))


def words_to_propose(code: str, sections: Iterable[str], folders: ProjectFolders) -> Mapping[str, str]:
    """From the titles of the sections, where the package or the site has them in the language already."""
    reading = Reading(folders.project, folders.content, folders.data, (code,), frozenset())
    own = (
        read_catalogues(reading, [own_catalogue_path(code)]).get(code)
        if has_own_catalogue(code, folders)
        else None
    )
    return proposed_words(sections, Catalogue(code, own=own))


def with_edition(text: str, configuration: Configuration, edition: NewEdition) -> str:
    """mkdocs.yml with the edition. Raises UneditableError."""
    return with_additions(text, list(_additions(configuration, edition)))


def lines_by_hand(configuration: Configuration, edition: NewEdition) -> Iterator[str]:
    """The same for a person: the place in mkdocs.yml, and the lines to add there."""
    for one in _additions(configuration, edition):
        place = ".".join(str(step) for step in one.path if isinstance(step, str))
        if isinstance(one.value, Mapping) and not one.key:
            yield f"{place}:"
            yield from (f"  {line}" for line in entry_lines(one.value))
        else:
            yield f"{place}: {scalar(one.key)}: {scalar(one.value)}"


def _additions(configuration: Configuration, edition: NewEdition) -> Iterator[Addition]:
    newsroom, i18n = (_path(configuration, name) for name in ("newsroom", "i18n"))
    for key, word in edition.words.items():
        yield Addition((*newsroom, "sections", key), word, edition.code)
    zones = configuration.plugins["newsroom"].get("timezones")
    if not zones and edition.timezone:
        yield Addition(newsroom, {edition.code: edition.timezone}, "timezones")
    elif zones and edition.timezone and edition.code not in zones:
        yield Addition((*newsroom, "timezones"), edition.timezone, edition.code)
    entry: dict[str, str | bool] = {"locale": edition.code, "name": edition.name, "build": True}
    texts = {"site_name": edition.site_name, "site_description": edition.site_description}
    yield Addition((*i18n, "languages"), entry | {name: text for name, text in texts.items() if text})


def _path(configuration: Configuration, plugin: str) -> tuple[str | int, ...]:
    written = configuration.value["plugins"]
    if isinstance(written, Mapping):
        return "plugins", plugin
    number = next(n for n, one in enumerate(written) if isinstance(one, Mapping) and plugin in one)
    return "plugins", number, plugin


def skeleton(code: str) -> str:
    """A catalogue of all messages without translations."""
    forms = plural_forms(code)
    counted = re.match(r"nplurals=(\d+)", forms)
    empty = ("",) * int(counted[1] if counted else 2)
    messages = (
        Message(
            one.id,
            empty if one.pluralizable else "",
            flags=one.flags,
            auto_comments=one.auto_comments,
            context=one.context,
        )
        for one in template()
        if one.id
    )
    comment = (
        f"Texts of the site in the language {code}. A text that is left empty is shown in English.",
        "Translate them in Poedit, in Weblate, or here: between the quotation marks behind msgstr.",
        "What stands in {braces} is filled in: keep each as it is.",
    )
    return po_text(po_header(comment, code, forms), messages)


def needs_catalogue(code: str, folders: ProjectFolders) -> bool:
    """Whether neither the package nor the site has one, and the texts are not there as they are, in English."""
    is_there = package_catalogue_path(code).is_file() or has_own_catalogue(code, folders)
    return not is_there and code.partition("-")[0] != ENGLISH


def has_own_catalogue(code: str, folders: ProjectFolders) -> bool:
    return (folders.project / folders.data / own_catalogue_path(code)).exists()


def save(folders: ProjectFolders, config: Path, text: str, code: str) -> list[Path]:
    """Writes the catalogue, where one is needed, and then mkdocs.yml, in one step. Returns both, and raises OSError."""
    written = []
    if needs_catalogue(code, folders):
        catalogue = folders.project / folders.data / own_catalogue_path(code)
        write_new(catalogue, skeleton(code))
        written.append(catalogue)
    replace_text(config, text)
    return [config, *written]
