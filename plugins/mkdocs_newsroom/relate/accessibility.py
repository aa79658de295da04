"""The accessibility statement: whether it is complete, agrees with itself, and was looked at within a year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from ..load.suggest import nearest_language
from ..model.accessibility import (
    CONTACT_PAGE,
    POLAND,
    STATEMENT_PAGE,
    AccessibilityStatement,
    Assessment,
    Conformance,
    StatementForm,
)
from ..model.entities import Contact
from ..model.problem import FieldPath, Place, Problem, Severity
from ..model.sources import DataFile, OrdinaryPage, Sources
from ..model.text import Text

# What the Polish form asks of everyone.
POLISH_FIELDS = ("body", "premises", "communication")


def check_statement(sources: Sources, languages: Sequence[str], today: date) -> Iterator[Problem]:
    """`languages` have an edition: each needs the statement in the form of its country. One that has none yet is as
    new as a text that nobody has translated: it is told of and stops nothing.
    """
    if (file := sources.statement) is None:
        return
    yield from _dates(file, today)
    yield from _state(file)
    yield from _missing_texts(file, languages)
    for number, form in enumerate(file.record.forms):
        unseen = [*_unseen(file, number, form, languages)]
        yield from unseen or _form(file, number, form, sources.pages)
    without = {*languages} - {form.lang for form in file.record.forms}
    for lang in sorted(without - {page.lang for page in sources.pages if page.key == STATEMENT_PAGE}):
        yield Problem("E637", file.place("forms"), {"lang": lang}, Severity.NOTICE)


def shown_pages(sources: Sources) -> Iterator[OrdinaryPage]:
    """The ordinary pages without those in whose place the statement stands."""
    for page in sources.pages:
        form = sources.statement and sources.statement.record.form_in(page.lang)
        if page.key != STATEMENT_PAGE or form is None:
            yield page


def _dates(file: DataFile[AccessibilityStatement], today: date) -> Iterator[Problem]:
    statement = file.record
    seen = statement.reviewed or statement.prepared
    place = file.place("reviewed" if statement.reviewed else "prepared")
    if seen > today:
        yield Problem("E631", place, {"date": seen}, Severity.NOTICE)
    elif (seen.year + 1, seen.month, seen.day) < (today.year, today.month, today.day):
        yield Problem("E630", place, {"date": seen}, Severity.NOTICE)
    if statement.reviewed and statement.prepared > statement.reviewed:
        yield Problem("E632", file.place("prepared"), {}, Severity.WARNING)


def _state(file: DataFile[AccessibilityStatement]) -> Iterator[Problem]:
    is_full = file.record.state is Conformance.FULL
    if is_full == bool(file.record.gaps):
        yield Problem("E635" if is_full else "E636", file.place("state"), {}, Severity.WARNING)
    if file.record.method is Assessment.THIRD_PARTY and not file.record.assessor:
        yield Problem("E638", file.place("method"), {"field": "assessor"}, Severity.WARNING)


def _missing_texts(file: DataFile[AccessibilityStatement], languages: Sequence[str]) -> Iterator[Problem]:
    for path, text in _texts(file.record):
        for lang in languages:
            if text and file.record.form_in(lang) and not text.has(lang):
                yield Problem("E634", file.place(*path), {"lang": lang}, Severity.WARNING)


def _texts(statement: AccessibilityStatement) -> Iterator[tuple[FieldPath, Text]]:
    yield ("owner",), statement.owner
    yield ("assessor",), statement.assessor
    for number, gap in enumerate(statement.gaps):
        yield ("gaps", number, "text"), gap.text
        yield ("gaps", number, "alternative"), gap.alternative


def _unseen(
    file: DataFile[AccessibilityStatement], number: int, form: StatementForm, languages: Sequence[str]
) -> Iterator[Problem]:
    """That a form is no edition's, or not the first one of its edition: nobody would ever see it."""
    place = file.place("forms", number, "lang")
    if form.lang not in languages:
        near, listed = nearest_language(form.lang, languages), ", ".join(languages)
        args = {"name": form.lang, "suggestion": near, "languages": listed}
        yield Problem("R308", place, args)
    elif form is not file.record.form_in(form.lang):
        yield Problem("E615", place, {"lang": form.lang})


def _form(
    file: DataFile[AccessibilityStatement],
    number: int,
    form: StatementForm,
    pages: Sequence[OrdinaryPage],
) -> Iterator[Problem]:
    written = {page.key: page for page in pages if page.lang == form.lang}
    if page := written.get(STATEMENT_PAGE):
        yield Problem("E633", Place(page.path), {"file": file.path}, Severity.WARNING)
    contact = file.record.contact if file.record.contact and file.record.contact.public else None
    can_be_reached = contact and (contact.email or contact.phone or contact.link)
    if not can_be_reached and CONTACT_PAGE not in written:
        yield Problem("E639", file.place("contact"), {"lang": form.lang}, Severity.WARNING)
    for field in _missing_fields(form, contact):
        yield Problem("E638", file.place("forms", number), {"field": field}, Severity.WARNING)


def _missing_fields(form: StatementForm, contact: Contact | None) -> Iterator[str]:
    if form.country == POLAND:
        yield from (field for field in POLISH_FIELDS if not getattr(form, field))
        if not form.voluntary:
            yield from (field for field in ("email", "phone") if not (contact and getattr(contact, field)))
