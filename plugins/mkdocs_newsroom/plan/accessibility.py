"""The page of the accessibility statement, in the form of the edition's country.

The sources of each form stand in its template, `theme/templates/accessibility/`.
"""

from __future__ import annotations

from datetime import date
from functools import partial

from ..model.accessibility import (
    CONTACT_PAGE,
    POLAND,
    STATEMENT_PAGE,
    AccessibilityStatement,
    GapReason,
    StatementForm,
)
from ..model.text import Phrase
from .desk import Desk
from .drafts import HOME, Draft
from .outlines import Outline
from .page import PagePlan
from .pieces import DateText, Link
from .shows import Shows
from .views import AccessibilityView, GapView

# A country without a layout of its own has the model of Decision (EU) 2018/1523.
LAYOUTS, COMMON_LAYOUT = {POLAND: "pl"}, "eu"


def statement_link(desk: Desk) -> Link | None:
    """None when the site has no statement for this edition."""
    form = _form(desk)
    return Link(_url(desk, form), Phrase(_title(desk))) if form else None


def statement_page(desk: Desk) -> Draft | None:
    """None when the site has no statement for this edition."""
    file, form = desk.edition.site.statement, _form(desk)
    if file is None or form is None:
        return None
    outline = Outline(
        url=_url(desk, form),
        src_uri=f"{STATEMENT_PAGE}.{desk.lang}.md",
        lang=desk.lang,
        template=STATEMENT_PAGE,
        make=partial(_page, desk, file.record, form),
        shows=Shows(also=(file.record,)),
        last_modified=(file.record.reviewed or file.record.prepared).isoformat(),
    )
    return Draft(("page", STATEMENT_PAGE), HOME, outline)


def _page(desk: Desk, statement: AccessibilityStatement, form: StatementForm, outline: Outline) -> PagePlan:
    title = _title(desk)
    return outline.page(
        title=title,
        description=desk.about(title),
        view=_view(desk, statement, form),
        section=STATEMENT_PAGE,
        breadcrumbs=(desk.home_link,),
    )


def _form(desk: Desk) -> StatementForm | None:
    file = desk.edition.site.statement
    return file.record.form_in(desk.lang) if file else None


def _url(desk: Desk, form: StatementForm) -> str:
    return desk.addresses.page(desk.lang, form.slug)


def _title(desk: Desk) -> str:
    return desk._("Accessibility statement")


def _view(desk: Desk, statement: AccessibilityStatement, form: StatementForm) -> AccessibilityView:
    return AccessibilityView(
        layout=LAYOUTS.get(form.country, COMMON_LAYOUT),
        form=form,
        owner=desk.say(statement.owner),
        published=_day(desk, statement.published),
        changed=_day(desk, statement.changed),
        state=statement.state,
        prepared=_day(desk, statement.prepared),
        reviewed=_day(desk, statement.reviewed) if statement.reviewed else None,
        assessor=desk.say(statement.assessor),
        gaps=_gaps(desk, statement),
        contact=desk.contact(statement.contact),
        contact_page=_contact_page(desk),
        body=Link(form.body.url, desk.say(form.body.title)) if form.body else None,
    )


def _day(desk: Desk, day: date) -> DateText:
    return DateText(day.isoformat(), desk.edition.dates.day(day))


def _gaps(desk: Desk, statement: AccessibilityStatement) -> dict[GapReason, tuple[GapView, ...]]:
    found = {
        reason: tuple(
            GapView(desk.say(gap.text), desk.say(gap.alternative))
            for gap in statement.gaps
            if gap.reason is reason
        )
        for reason in GapReason
    }
    return {reason: gaps for reason, gaps in found.items() if gaps}


def _contact_page(desk: Desk) -> Link | None:
    page = desk.edition.site.pages.get(CONTACT_PAGE, {}).get(desk.lang)
    return Link(desk.addresses.page(desk.lang, page.slug), Phrase(page.title)) if page else None
