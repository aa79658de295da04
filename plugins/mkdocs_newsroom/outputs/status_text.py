"""`newsroom status` for a terminal of 80 columns."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from ..editions.catalogue import Catalogue
from ..editions.coverage.commands import status_command
from ..editions.coverage.tasks import Count, EditionCoverage, ItemTask, Part, Task
from ..editions.dates import Dates
from ..editions.numbers import percent
from ..editions.problem_texts import format_problem, printable
from ..model.site import Waiting
from ..relate.changes import Change, PieceKind
from .status_notices import Section, notices
from .status_words import Status, TaskWords, changes_of

WIDTH = 80
_INDENT = "   "
_SPACE_WITHIN = "\N{NO-BREAK SPACE}"
_MARKS = {PieceKind.SAME: "{}", PieceKind.REMOVED: "[-{}-]", PieceKind.ADDED: "{{+{}+}}"}


def status_text(status: Status, words: Catalogue, most: int | None) -> str:
    """`most`: how much is told of each edition; None for everything."""
    lines = (line.rstrip().replace(_SPACE_WITHIN, " ") for line in _lines(status, words, most))
    return "\n".join(lines) + "\n"


def _lines(status: Status, words: Catalogue, most: int | None) -> Iterator[str]:
    if status.errors:
        yield from _wrapped(errors_first(status.errors, words), "")
        yield ""
    yield words.gettext("Translations on {day}").format(day=Dates(words.lang).day(status.today))
    yield ""
    yield from _overview(status, words)
    for edition in status.editions:
        yield from _edition(edition, status, words, most)
    yield from _waiting(status.waiting, words)
    for section in notices(status.problems, words):
        yield ""
        yield from _section(section, words.lang)


def errors_first(count: int, words: Catalogue) -> str:
    return words.ngettext(
        "There is {count} error, so something may be missing here. It comes first: newsroom check",
        "There are {count} errors, so something may be missing here. They come first: newsroom check",
        count,
    ).format(count=count)


def _overview(status: Status, words: Catalogue) -> Iterator[str]:
    told = TaskWords(words, str, _whole)
    rows = [(told.part(part), [one.counts[part] for one in status.editions]) for part in Part]
    rows.append((words.gettext("All together"), [one.total for one in status.editions]))
    shown = [(name, [_count(one, words.lang) for one in counts]) for name, counts in rows]
    head = ("", [one.lang for one in status.editions])
    first = max(len(name) for name, _ in shown)
    rest = max(len(cell) for _, cells in shown for cell in cells)
    if len(status.editions) > 1:  # a number alone where four of them would not fit
        shown = [(name, [percent(one.percent, words.lang) for one in counts]) for name, counts in rows]
        rest = max(len(cell) for _, cells in (head, *shown) for cell in cells)
        shown.insert(0, head)
    for name, cells in shown:
        yield "  ".join((name.ljust(first), *(cell.rjust(rest) for cell in cells)))


def _count(count: Count, lang: str) -> str:
    return f"{count.done}/{count.total}  {percent(count.percent, lang):>5}"


def _edition(edition: EditionCoverage, status: Status, words: Catalogue, most: int | None) -> Iterator[str]:
    share = percent(edition.total.percent, words.lang)
    yield ""
    yield f"{status.names.get(edition.lang, edition.lang)} ({edition.lang}): {share}"
    if not edition.tasks:
        yield from _wrapped(
            words.gettext("Nothing: everything is there in this language, and up to date."), _INDENT
        )
        return
    shown = edition.tasks[:most]
    for number, task in enumerate(shown, start=1):
        yield from _task(number, task, edition.lang, status, words)
    if rest := len(edition.tasks) - len(shown):
        yield f"{_INDENT}{TaskWords(words, str, _whole).more(rest)}: {status_command(edition.lang)}"


def _task(number: int, task: Task, lang: str, status: Status, words: Catalogue) -> Iterator[str]:
    told = TaskWords(words, str, _whole)
    date = Dates(words.lang).day(task.date) if isinstance(task, ItemTask) else ""
    head = " · ".join(part for part in (told.label(task), date, told.title(task)) if part)
    yield from _wrapped(head, f"{number}. ", _INDENT)
    changes = changes_of(task, status.since)
    if changes is None:
        yield from _wrapped(
            words.gettext(
                "What has changed cannot be shown: git does not have the text that was translated, or it took too long."
            ),
            _INDENT,
        )
    elif changes:
        yield from _wrapped(words.gettext("Changed in the original since then:"), _INDENT)
        for change in changes:
            yield from _wrapped(f"{told.field(change)}: {change_text(change)}", f"{_INDENT}  ")
    for sentence in told.sentences(task, lang):
        yield from _wrapped(sentence, _INDENT)


def change_text(change: Change) -> str:
    """As `git diff --word-diff` writes it, on one line: `on [-Monday-]{+Tuesday+}`."""
    return printable("".join(_MARKS[kind].format(text) for kind, text in change.pieces))


def _waiting(waiting: Iterable[Waiting], words: Catalogue) -> Iterator[str]:
    if lines := [waiting_text(one, words) for one in waiting]:
        yield ""
        yield f"{words.gettext('Waiting to be published')} ({len(lines)})"
        for line in lines:
            yield from _wrapped(line, "", _INDENT)


def waiting_text(one: Waiting, words: Catalogue) -> str:
    """Its title, its file, and when it will appear."""
    when = words.gettext("draft")
    if one.moment:
        dates, hour = Dates(words.lang), (one.moment.hour, one.moment.minute)
        moment = f"{dates.day(one.moment.date())}, {dates.hour(*hour)}"
        when = words.gettext("appears {moment}").format(moment=moment)
    return f"{one.path}: {printable(one.title)} [{one.lang}] – {when}"


def _section(section: Section, lang: str) -> Iterator[str]:
    if section.problems:
        yield f"{section.heading} ({len(section.problems)})"
        yield from (format_problem(problem, lang) for problem in section.problems)
    else:
        yield section.nothing


def _whole(code: str) -> str:
    """What is to be copied stays on one line."""
    return code.replace(" ", _SPACE_WITHIN)


def _wrapped(text: str, first: str, rest: str = "") -> Iterator[str]:
    yield from textwrap.wrap(
        text,
        WIDTH,
        initial_indent=first,
        subsequent_indent=rest or " " * len(first),
        break_long_words=False,
        break_on_hyphens=False,
    )
