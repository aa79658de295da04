"""`newsroom status` as the text of an issue, in the Markdown of GitHub and GitLab."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import quote

from ..editions.catalogue import Catalogue
from ..editions.coverage.tasks import EditionCoverage, ItemTask, MessagesTask, Part, RecordTask, Task
from ..editions.dates import Dates
from ..editions.numbers import percent
from ..editions.problem_texts import printable, problem_texts
from ..model.problem import Problem, Severity
from ..relate.changes import Change, PieceKind
from .status_notices import notices
from .status_text import errors_first, waiting_text
from .status_words import Status, TaskWords, changes_of

LIMIT = 60_000
"""Characters; GitHub takes 65,536."""
MOST_ERRORS = 20
_LONGEST_CHANGE = 2_000
_SPECIAL = re.compile(r"[\\`*_\[\]<>|~$]|&(?=#?\w+;)|!(?=\[)")
# GitHub and GitLab look for these once more in the finished HTML, where a backslash is gone.
_LIVE = re.compile(r"@(?=\w)|#(?=\d)|:(?=//|[\w+-]+:)|www(?=\.)")
_JOINER = "\N{WORD JOINER}"
_TAGS = {PieceKind.SAME: "{}", PieceKind.REMOVED: "<del>{}</del>", PieceKind.ADDED: "<ins>{}</ins>"}


def status_markdown(status: Status, words: Catalogue, files: str = "") -> str:
    """`files` is the address of the project's files, `https://…/blob/main/`; without it they are named, not linked.

    What does not fit is counted.
    """
    writer = _Writer(status, words, files)
    head = "".join(writer.head())
    room = LIMIT - len(head) - 400 * len(status.editions)
    tail = "".join(writer.notices(room // 3))
    room -= len(tail)
    sections = []
    for number, edition in enumerate(status.editions):
        text = writer.edition(edition, room // (len(status.editions) - number))
        room -= len(text)
        sections.append(text)
    return "".join((head, *sections, tail))


class _Writer:
    def __init__(self, status: Status, words: Catalogue, files: str) -> None:
        self._status, self._words, self._files = status, words, files
        self._told = TaskWords(words, _escaped, _code)
        self._dates = Dates(words.lang)

    def head(self) -> Iterator[str]:
        _, status = self._words.gettext, self._status
        shares = " · ".join(
            f"{_escaped(status.names.get(one.lang, one.lang))} **{self._percent(one.total.percent)}**"
            for one in status.editions
        )
        day = self._dates.day(status.today)
        yield f"## {_escaped(_('Translations on {day}').format(day=day))}\n\n{shares}\n\n"
        if status.errors:
            yield f"> [!CAUTION]\n> {_escaped(errors_first(status.errors, self._words))}\n\n"
            errors = [one for one in status.problems if one.severity is Severity.ERROR]
            yield from (self._problem(one) for one in errors[:MOST_ERRORS])
            yield "\n"
        yield self._table()

    def _table(self) -> str:
        _, editions = self._words.gettext, self._status.editions
        rows = [(self._told.part(part), [one.counts[part] for one in editions]) for part in Part]
        rows.append((_escaped(_("All together")), [one.total for one in editions]))
        lines = [["", *(one.lang for one in editions)], ["---", *("--:" for _one in editions)]]
        lines += [
            [name, *(f"{one.done}/{one.total} ({self._percent(one.percent)})" for one in counts)]
            for name, counts in rows
        ]
        return "".join(f"| {' | '.join(line)} |\n" for line in lines) + "\n"

    def edition(self, edition: EditionCoverage, room: int) -> str:
        """A list to tick off, with details folded, in no more than about `room` characters."""
        name = _escaped(self._status.names.get(edition.lang, edition.lang))
        text = f"### {name} ({edition.lang}): {self._percent(edition.total.percent)}\n\n"
        if not edition.tasks:
            done = "Nothing: everything is there in this language, and up to date."
            return f"{text}{_escaped(self._words.gettext(done))}\n\n"
        entries = (self._task(task, edition.lang) for task in edition.tasks)
        return f"{text}{self._cut(entries, len(edition.tasks), room - len(text))}\n"

    def _cut(self, entries: Iterable[str], count: int, room: int) -> str:
        """As many of the `count` entries as there is room for, and the number of the others."""
        text = ""
        for number, entry in enumerate(entries):
            if len(text) + len(entry) > room:
                return f"{text}\n{self._told.more(count - number)}\n"
            text += entry
        return text

    def _task(self, task: Task, lang: str) -> str:
        date = self._dates.day(task.date) if isinstance(task, ItemTask) else ""
        parts = [f"**{self._told.label(task)}**", _escaped(date), self._title(task)]
        sentences = list(self._told.sentences(task, lang))
        body = "".join(f"  {sentence}\n\n" for sentence in sentences)
        changes = changes_of(task, self._status.since)
        body = f"{self._changes(changes)}{body}"
        fold = f"  <details><summary>{_in_html(self._words.gettext('What to do next'))}</summary>\n\n"
        head = " · ".join(part for part in parts if part)
        return f"- [ ] {head}\n{fold}{body}  </details>\n"

    def _title(self, task: Task) -> str:
        title = self._told.title(task)
        if not self._files or isinstance(task, MessagesTask):
            return title
        path = task.path if isinstance(task, RecordTask) else task.original
        return f"[{title}]({self._files}{quote(path)})"

    def _changes(self, changes: Iterable[Change] | None) -> str:
        _ = self._words.gettext
        if changes is None:
            unknown = _(
                "What has changed cannot be shown: git does not have the text that was translated, or it took too long."
            )
            return f"  {_escaped(unknown)}\n\n"
        lines = [f"  - {self._told.field(one)}: {_change(one)}\n" for one in changes]
        if not lines:
            return ""
        return f"  {_escaped(_('Changed in the original since then:'))}\n\n{''.join(lines)}\n"

    def notices(self, room: int) -> Iterator[str]:
        """Each list as a folded section of its own, all in about `room` characters."""
        heading = self._words.gettext("Waiting to be published")
        waiting = [f"- {_escaped(waiting_text(one, self._words))}\n" for one in self._status.waiting]
        found = [(one.heading, one.problems) for one in notices(self._status.problems, self._words)]
        lists = [(heading, waiting), *((name, [self._problem(one) for one in some]) for name, some in found)]
        filled = [(name, lines) for name, lines in lists if lines]
        for number, (name, lines) in enumerate(filled):
            text = self._folded(name, lines, room // (len(filled) - number))
            room -= len(text)
            yield text

    def _folded(self, heading: str, lines: Sequence[str], room: int) -> str:
        start = f"<details><summary>{_in_html(heading)} ({len(lines)})</summary>\n\n"
        return f"{start}{self._cut(lines, len(lines), room - len(start))}\n</details>\n\n"

    def _problem(self, problem: Problem) -> str:
        place = f"{printable(problem.place.path)}:{problem.place.line}"
        shown = _code(place)
        if self._files:
            shown = f"[{shown}]({self._files}{quote(problem.place.path)}#L{problem.place.line})"
        text = " ".join(part for part in problem_texts(problem, self._words.lang) if part)
        return f"- {shown} {problem.code} {_escaped(text)}\n"

    def _percent(self, share: int) -> str:
        return percent(share, self._words.lang)


def _change(change: Change) -> str:
    pieces = [_TAGS[kind].format(_escaped(text)) for kind, text in change.pieces]
    text = " ".join("".join(pieces).split())
    if len(text) <= _LONGEST_CHANGE:
        return text
    return _escaped(f"{printable(change.new)[: _LONGEST_CHANGE // 2]} …")


def _escaped(text: str) -> str:
    """Text that stays text: no markup, no link, no mention of a person, no reference to an issue.

    It never stands at the start of a line.
    """
    return _SPECIAL.sub(r"\\\g<0>", _dead(text))


def _in_html(text: str) -> str:
    """The same in a block of HTML, where no backslash is read."""
    return html.escape(_dead(text), quote=False)


def _dead(text: str) -> str:
    return _LIVE.sub(rf"\g<0>{_JOINER}", text)


def _code(text: str) -> str:
    """A code span, whatever is in it (CommonMark 0.31, 6.1)."""
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", text)), default=0))
    padding = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{padding}{text}{padding}{fence}"
