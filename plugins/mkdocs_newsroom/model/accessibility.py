"""The accessibility statement: how far the site can be used by everyone, and whom to ask where it cannot.

Its parts are those of the model in the annex of Commission Implementing Decision (EU) 2018/1523; what Poland's
"Deklaracja dostępności" asks for beyond them is optional.
"""

from __future__ import annotations

from enum import StrEnum

from .entities import Contact, Country, LabelledLink
from .fields import (
    NO_TEXT,
    DayField,
    FilledCode,
    Id,
    Line,
    OptionalTextField,
    Record,
    TextField,
    TruthField,
    WebAddress,
)

# The page that shows the statement, and the one that it sends its readers to.
STATEMENT_PAGE, CONTACT_PAGE = "accessibility", "contact"
# The record in `data/` that it is made from.
STATEMENT_FILE = f"{STATEMENT_PAGE}.yml"
# The country whose law has a form of its own.
POLAND = "PL"


class Conformance(StrEnum):
    FULL = "full"
    PARTIAL = "partial"
    NONE = "none"


class Assessment(StrEnum):
    """Who has looked: the owner of the site, or someone from outside."""

    SELF = "self"
    THIRD_PARTY = "third-party"


class GapReason(StrEnum):
    """Why something is not accessible (Decision (EU) 2018/1523, "non-accessible content", a to c)."""

    NOT_COMPLIANT = "not-compliant"
    BURDEN = "burden"
    OUT_OF_SCOPE = "out-of-scope"


class Gap(Record):
    """What is not accessible, and what can be used instead."""

    text: TextField
    reason: GapReason = GapReason.NOT_COMPLIANT
    alternative: OptionalTextField = NO_TEXT


class StatementForm(Record):
    """What one edition says in the form of its `country`; all texts are in the edition's language.

    `rules` are the law or the guidelines by which the site is measured, in the case that the form's sentences ask
    for; `voluntary`: no law asks for this statement. `answer` is the time after "we answer within"; the Polish form
    has its own, from its law. `procedure` tells what to do when an answer does not help, `body` is who decides then.
    The rest stands in the Polish form alone: `premises` and `communication` must, `shortcuts` are keys of this
    site's own, not those of every browser.
    """

    lang: FilledCode
    country: Country
    slug: Id
    rules: Line
    voluntary: TruthField = False
    answer: str = ""
    procedure: Line
    body: LabelledLink | None = None
    features: str = ""
    shortcuts: str = ""
    apps: str = ""
    premises: str = ""
    premises_link: WebAddress | None = None
    communication: str = ""


class AccessibilityStatement(Record):
    """`data/accessibility.yml`. `published` and `changed` are days of the site, `prepared` and `reviewed` of the
    statement; it must be looked at every year. `assessor` is who has made an assessment from outside.
    """

    owner: TextField
    published: DayField
    changed: DayField
    state: Conformance
    prepared: DayField
    reviewed: DayField | None = None
    method: Assessment = Assessment.SELF
    assessor: OptionalTextField = NO_TEXT
    gaps: tuple[Gap, ...] = ()
    contact: Contact | None = None
    forms: tuple[StatementForm, ...]

    def form_in(self, lang: str) -> StatementForm | None:
        return next((form for form in self.forms if form.lang == lang), None)
