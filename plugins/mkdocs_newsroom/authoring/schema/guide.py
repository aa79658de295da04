"""The list of all fields, for people: one page of Markdown in each language."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from ...editions.catalogue import COMMANDS, Catalogue
from ...editions.field_texts import choice_text, field_languages, field_text, record_text
from ...load.pages import PageRecord
from ...model.accessibility import AccessibilityStatement, Gap, StatementForm
from ...model.addresses import AddressChanges, Gone, Move
from ...model.consents import Consent
from ...model.entities import (
    Contact,
    Funder,
    LabelledLink,
    Network,
    NetworkPlace,
    Partner,
    Person,
    Project,
    School,
)
from ...model.fields import Record
from ...model.funding import Emblem, Funding
from ...model.news import Event, Photo, SourceRecord, TranslatedEvent, TranslatedPhoto, TranslationRecord
from ...model.text import ENGLISH
from ..markdown_pages import anchor, fenced, links_to_languages
from .examples import example
from .record_files import RECORD_FILES
from .shapes import Choice, Field, Inner, Many, fields_of, inner_records

_Gettext = Callable[[str], str]


def field_guides() -> Mapping[str, str]:
    """The paths of the pages, relative to the repository, and their texts."""
    return {f"guides/fields.{lang}.md": field_guide(lang) for lang in field_languages()}


def field_guide(lang: str) -> str:
    """Every kind of file with its fields, in one language."""
    _ = Catalogue(lang, COMMANDS).gettext
    return "\n\n".join([*_introduction(lang, _), *_files(lang, _), *_inner(lang, _)]) + "\n"


def _introduction(lang: str, _: _Gettext) -> Iterator[str]:
    others = [one for one in field_languages() if one != lang]
    yield f"# {_('Fields')}"
    yield links_to_languages("fields", lang, others)
    yield _(
        "What can be written into each file. This page is made by the program itself, so it is always complete."
    )
    yield f"## {_('How to write')}"
    yield _(
        "Each field is a line: its name, a colon, a space, the value. A field that is not required may be left out."
    )
    yield _("A text is written once, if it is the same in all languages, or once for each language:")
    second = next(one for one in others if one != ENGLISH)
    yield fenced(f"short_name: TŪM\ngoal:\n  {lang}: …\n  {second}: …", "yaml")
    yield _("Several values stand in square brackets, or each in a line of its own behind a hyphen:")
    yield fenced("schools: [kreka, kiseljak]\ntopics:\n  - …\n  - …", "yaml")
    yield _(
        "An id is the name of a file without its ending: the school in `data/schools/kreka.yml` is `kreka`."
    )
    yield _("A colon, a hash sign or brackets within a text need quotation marks around the whole text.")
    yield _(
        "VS Code proposes fields and ids in `data/` while you write, when its extension YAML is installed."
    )


def _files(lang: str, _: _Gettext) -> Iterator[str]:
    titles = _titles(_)
    for file in RECORD_FILES:
        yield f"## {titles[file.record]}"
        yield f"{record_text(file.record, lang)} {_('Files: {files}').format(files=f'`{file.files}`')}"
        yield _table(file.record, lang, _)


def _inner(lang: str, _: _Gettext) -> Iterator[str]:
    titles = _titles(_)
    yield f"## {_('Longer fields')}"
    for record in dict.fromkeys(one for file in RECORD_FILES for one in inner_records(file.record)):
        yield f"### {titles[record]}"
        yield record_text(record, lang)
        yield _table(record, lang, _)


def _table(record: type[Record], lang: str, _: _Gettext) -> str:
    head = [_("Field"), _("What to write"), _("Required"), _("Example")]
    rows = (_cells(field, field_text(record, field.name, lang), lang, _) for field in fields_of(record))
    return "\n".join(_row(cells) for cells in (head, ["---"] * len(head), *rows))


def _cells(field: Field, text: str, lang: str, _: _Gettext) -> list[str]:
    shown = example(field, text)
    return [
        f"`{field.name}`",
        " ".join([text, *_parts(field, lang, _)]),
        _("yes") if field.required else "",
        f"`{shown}`" if shown else "",
    ]


def _parts(field: Field, lang: str, _: _Gettext) -> Iterator[str]:
    """What the value can be, or where its own fields stand."""
    shape = field.shape.entry if isinstance(field.shape, Many) else field.shape
    if isinstance(shape, Choice):
        values = (f"`{value.value}` ({choice_text(value, lang)})" for value in shape.values)
        yield f"{_('Possible:')} {', '.join(values)}."
    elif isinstance(shape, Inner):
        title = _titles(_)[shape.record]
        yield f"({_('see {link}').format(link=f'[{title}](#{anchor(title)})')})"


def _row(cells: list[str]) -> str:
    return "".join(f"| {cell.replace('|', '&#124;')} ".replace("  ", " ") for cell in cells) + "|"


def _titles(_: _Gettext) -> Mapping[type[Record], str]:
    return {
        SourceRecord: _("News item: the source"),
        TranslationRecord: _("News item: a translation"),
        PageRecord: _("Ordinary page"),
        Project: _("Project"),
        School: _("School"),
        Network: _("Network"),
        Partner: _("Partner"),
        Consent: _("Consent to photographs"),
        Funding: _("Programme of a funder"),
        AccessibilityStatement: _("Accessibility statement"),
        AddressChanges: _("Moved and removed pages"),
        Move: _("Moved page"),
        Gone: _("Removed page"),
        Person: _("Person"),
        Contact: _("Contact"),
        LabelledLink: _("Link"),
        Funder: _("Funder"),
        Event: _("Event"),
        Photo: _("Photo"),
        TranslatedEvent: _("Event in a translation"),
        TranslatedPhoto: _("Photo in a translation"),
        NetworkPlace: _("Place of a network"),
        Emblem: _("Emblem"),
        Gap: _("Gap in accessibility"),
        StatementForm: _("Statement in one language"),
    }
