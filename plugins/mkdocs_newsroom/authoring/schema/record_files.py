"""The kinds of files that people fill in, and the record in each."""

from __future__ import annotations

from dataclasses import dataclass

from ...load.bundles import NEWS
from ...load.pages import PageRecord
from ...model.accessibility import STATEMENT_FILE, STATEMENT_PAGE, AccessibilityStatement
from ...model.addresses import CHANGES_FILE, AddressChanges
from ...model.consents import FOLDER as CONSENTS
from ...model.consents import Consent
from ...model.entities import RECORD_TYPES
from ...model.fields import Record
from ...model.funding import FOLDER as FUNDING
from ...model.funding import Funding
from ...model.news import SourceRecord, TranslationRecord, VariantRecord

CONTENT, DATA = "content", "data"


@dataclass(frozen=True)
class RecordFile:
    """`name` is that of its schema, `files` a glob from the project's folder, with the usual names of its folders."""

    name: str
    files: str
    record: type[Record]

    @property
    def is_data(self) -> bool:
        """Whether the whole file is YAML; else the record is the front matter of a Markdown file."""
        return self.files.startswith(f"{DATA}/")

    @property
    def may_be_draft(self) -> bool:
        """Whether it may say that it is not complete yet."""
        return issubclass(self.record, VariantRecord)


RECORD_FILES = (
    RecordFile("source", f"{CONTENT}/{NEWS}/*/*/index.*.md", SourceRecord),
    RecordFile("translation", f"{CONTENT}/{NEWS}/*/*/index.*.md", TranslationRecord),
    RecordFile("page", f"{CONTENT}/*.md", PageRecord),
    *(RecordFile(kind.value, f"{DATA}/{kind}/*.yml", record) for kind, record in RECORD_TYPES.items()),
    RecordFile(CONSENTS, f"{DATA}/{CONSENTS}/*.yml", Consent),
    RecordFile(FUNDING, f"{DATA}/{FUNDING}/*.yml", Funding),
    RecordFile(STATEMENT_PAGE, f"{DATA}/{STATEMENT_FILE}", AccessibilityStatement),
    RecordFile("addresses", f"{DATA}/{CHANGES_FILE}", AddressChanges),
)
