"""Marks of what a program has drafted and a person must look at; in a finished text none may be left."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ..model.marking import N_
from ..model.news import Bundle, VariantFile
from ..model.problem import FieldPath, Place, Problem, Severity
from ..relate.digest import EVENT_TEXTS, PHOTO_TEXTS, SUMMARY, TITLE
from .catalogue import COMMANDS, Catalogue

TO_CHECK = N_("to check: {note}")
"""What a comment in front matter begins with."""

PHONE_WAS_HERE = N_("[a telephone number was here]")
EMAIL_WAS_HERE = N_("[an e-mail address was here]")
"""What stands in a text in the place of what was taken out of it."""

_IN_BRACKETS = re.compile(r"\[[^\[\]\n]+\](?!\()")


def check_unconfirmed(bundles: Iterable[Bundle]) -> Iterator[Problem]:
    """The first mark that is left in each variant that is no draft (E655)."""
    for bundle in bundles:
        for file in bundle.variants:
            if not file.record.draft and (found := next(_marks(file), None)):
                place, text = found
                yield Problem("E655", place, {"text": text}, Severity.WARNING)


def _marks(file: VariantFile) -> Iterator[tuple[Place, str]]:
    # Words are only looked up where there is something to compare them with: that takes its time.
    for comment in file.comments:
        if comment.text.startswith(_marks_in(file.lang)[0]):
            yield Place(file.path, comment.line), f"# {comment.text}"
    for path, text in _texts(file):
        for mark in _marks_of_text(text, file.lang):
            yield file.place(*path), mark[0]
    body = file.body
    for mark in _marks_of_text(body.markdown, file.lang):
        yield Place.after(body.markdown[: mark.start()], file.path, body.line), mark[0]


def _marks_of_text(text: str, lang: str) -> Iterator[re.Match[str]]:
    return (match for match in _IN_BRACKETS.finditer(text) if match[0] in _marks_in(lang)[1])


def _texts(file: VariantFile) -> Iterator[tuple[FieldPath, str]]:
    """The texts of the front matter, and where they stand."""
    record = file.record
    yield TITLE, record.title
    yield SUMMARY, record.summary
    for key, entries, names in (
        ("photos", record.photos, PHOTO_TEXTS),
        ("events", record.events, EVENT_TEXTS),
    ):
        for number, entry in enumerate(entries):
            for name in names:
                yield (key, number, name), getattr(entry, name).in_language(file.lang).text


@cache
def _marks_in(lang: str) -> tuple[str, frozenset[str]]:
    """How comments begin, and what stands in texts."""
    _ = Catalogue(lang, COMMANDS).gettext
    return _(TO_CHECK).partition("{")[0].strip(), frozenset({_(PHONE_WAS_HERE), _(EMAIL_WAS_HERE)})
