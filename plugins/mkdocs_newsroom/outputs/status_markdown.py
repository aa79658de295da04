"""`newsroom status` as the text of an issue, in the Markdown of GitHub and GitLab."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from ..editions.catalogue import Catalogue
from ..editions.coverage.tasks import EditionCoverage, ItemTask, MessagesTask, Part, State, Task
from ..editions.dates import Dates
from ..editions.numbers import percent
from ..editions.problem_texts import printable, problem_texts
from ..model.problem import Problem, Severity
from ..relate.changes import Change, PieceKind
from .status_notices import notices
from .status_text import errors_first, waiting_text
from .status_words import Status, TaskWords, changes_of, field_name

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
    head, details, tail = list(writer.head()), list(writer.notices()), ""
    room = LIMIT - sum(len(text) for text in head) - 400 * len(status.editions)
    sections = []
    for number, edition in enumerate(status.editions):
        text = writer.edition(edition, room // (len(status.editions) - number))
        room -= len(text)
        sections.append(text)
    for text in details:
        if len(text) < room:
            tail += text
            room -= len(text)
    return "".join((*head, *sections, tail))


class _Writer:
    def __init__(self, status: Status, words: Catalogue, files: str) -> None:
        self._status, self._words, self._files = status, words, files
        self._told = TaskWords(words, _code)
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
        rows.append((_("All together"), [one.total for one in editions]))
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
        for number, task in enumerate(edition.tasks):
            entry = self._task(task, edition.lang)
            if len(text) + len(entry) > room:
                return f"{text}\n{_escaped(self._told.more(len(edition.tasks) - number))}\n\n"
            text += entry
        return f"{text}\n"

    def _task(self, task: Task, lang: str) -> str:
        date = self._dates.day(task.date) if isinstance(task, ItemTask) else ""
        parts = [f"**{_escaped(self._told.label(task))}**", _escaped(date), self._title(task)]
        sentences = list(self._told.sentences(task, lang))
        body = "".join(f"  {sentence}\n\n" for sentence in sentences)
        changes = changes_of(task, self._status.since)
        body = f"{self._changes(changes)}{body}"
        fold = f"  <details><summary>{_escaped(self._words.gettext('What to do next'))}</summary>\n\n"
        head = " · ".join(part for part in parts if part)
        return f"- [ ] {head}\n{fold}{body}  </details>\n"

    def _title(self, task: Task) -> str:
        title = _escaped(self._told.title(task))
        if not self._files or isinstance(task, MessagesTask):
            return title
        is_there = not isinstance(task, ItemTask) or task.state is not State.MISSING
        path = (
            task.path if is_there and not hasattr(task, "original") else getattr(task, "original", task.path)
        )
        return f"[{title}]({self._files}{quote(path)})"

    def _changes(self, changes: Iterable[Change] | None) -> str:
        _ = self._words.gettext
        if changes is None:
            unknown = "What has changed cannot be shown: git does not have the text that was translated."
            return f"  {_escaped(_(unknown))}\n\n"
        lines = [f"  - {_code(field_name(one))}: {_change(one)}\n" for one in changes]
        if not lines:
            return ""
        return f"  {_escaped(_('Changed in the original since then:'))}\n\n{''.join(lines)}\n"

    def notices(self) -> Iterator[str]:
        """Each list as a folded section of its own."""
        heading = self._words.gettext("Waiting to be published")
        if waiting := [f"- {_escaped(waiting_text(one, self._words))}\n" for one in self._status.waiting]:
            yield _folded(heading, waiting)
        for section in notices(self._status.problems, self._words):
            if section.problems:
                yield _folded(section.heading, [self._problem(one) for one in section.problems])

    def _problem(self, problem: Problem) -> str:
        place = f"{printable(problem.place.path)}:{problem.place.line}"
        shown = _code(place)
        if self._files:
            shown = f"[{shown}]({self._files}{quote(problem.place.path)}#L{problem.place.line})"
        text = " ".join(part for part in problem_texts(problem, self._words.lang) if part)
        return f"- {shown} {problem.code} {_escaped(text)}\n"

    def _percent(self, share: int) -> str:
        return percent(share, self._words.lang)


def _folded(heading: str, lines: list[str]) -> str:
    return (
        f"<details><summary>{_escaped(heading)} ({len(lines)})</summary>\n\n{''.join(lines)}\n</details>\n\n"
    )


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
    return _SPECIAL.sub(r"\\\g<0>", _LIVE.sub(rf"\g<0>{_JOINER}", text))


def _code(text: str) -> str:
    """A code span, whatever is in it (CommonMark 0.31, 6.1)."""
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", text)), default=0))
    padding = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{padding}{text}{padding}{fence}"
