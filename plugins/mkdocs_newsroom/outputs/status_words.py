"""What `newsroom status` says of one thing to do, for every form of its report."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ..editions.catalogue import Catalogue
from ..editions.coverage.commands import command_for
from ..editions.coverage.tasks import (
    EditionCoverage,
    FileTask,
    ItemTask,
    MessagesTask,
    Part,
    RecordTask,
    State,
    Task,
)
from ..editions.problem_texts import printable
from ..load.catalogues import own_catalogue_path
from ..model.problem import Problem, Severity
from ..model.site import Waiting
from ..relate.changes import Change
from ..relate.since import Since

MOST_NAMES = 20


@dataclass(frozen=True)
class Status:
    """All that a report tells. `names` are those of the languages of the `editions`, in their own words."""

    today: date
    editions: tuple[EditionCoverage, ...]
    names: Mapping[str, str]
    since: Since
    waiting: tuple[Waiting, ...]
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> int:
        return sum(problem.severity is Severity.ERROR for problem in self.problems)


@dataclass(frozen=True)
class TaskWords:
    """Sentences about tasks, in the language of `words`, as a form of the report writes them: `text` what is only to be
    read, `code` what is to be typed as it is.
    """

    words: Catalogue
    text: Callable[[str], str]
    code: Callable[[str], str]

    def part(self, part: Part) -> str:
        _ = self._said
        match part:
            case Part.ITEMS:
                return _("News items")
            case Part.TEXTS:
                return _("Texts of the data")
            case Part.DESCRIPTIONS:
                return _("Longer descriptions")
            case Part.PAGES:
                return _("Pages")
            case Part.MESSAGES:
                return _("Texts of the interface")

    def label(self, task: Task) -> str:
        _ = self._said
        match task:
            case ItemTask(state=State.STALE):
                return _("Out of date")
            case ItemTask(state=State.WAITING):
                return _("Not published yet")
            case ItemTask():
                return _("Not translated")
            case RecordTask():
                return _("Missing texts")
            case FileTask(part=Part.PAGES):
                return _("Page")
            case FileTask():
                return _("Longer description")
            case MessagesTask():
                return _("Texts of the interface")

    def title(self, task: Task) -> str:
        """One line, with the language that it is in."""
        if isinstance(task, MessagesTask):
            return ""
        lang = f" [{task.title.lang}]" if task.title.lang else ""
        return self.text(printable(task.title.text) + lang)

    def sentences(self, task: Task, lang: str) -> Iterator[str]:
        """What to do about it in the edition of `lang`."""
        _, code = self._said, self.code
        match task:
            case ItemTask(state=State.STALE):
                command, line = command_for(task, lang), f"source: {task.source}"
                yield _("When the translation is right again: {command}").format(command=code(command))
                yield _(
                    "Without a terminal: in {file} this line must stand in the place of the old one: {line}"
                ).format(file=code(task.path), line=code(line))
            case ItemTask(state=State.WAITING):
                told = _("The translation {file} is a draft, or waits for its day.")
                yield told.format(file=code(task.path))
            case RecordTask():
                yield f"{_('Missing in {file}:').format(file=code(task.path))} {self._names(task.fields, code)}"
            case MessagesTask():
                told = _("Missing in {file}, in the folder of the data:").format(
                    file=code(own_catalogue_path(lang))
                )
                yield f"{told} {self._names(task.missing, self._quoted)}"
            case ItemTask() | FileTask():
                if isinstance(task, ItemTask):
                    command = code(command_for(task, lang))
                    yield _("To begin a translation: {command}").format(command=command)
                told = _("The original is {original}, the translation will be {file}.")
                yield told.format(original=code(task.original), file=code(task.path))

    def field(self, change: Change) -> str:
        """Where a text stands in its file, with events counted from 1 as people do."""
        _ = self._said
        match change.field:
            case ("events", int(number), str(name)):
                told = _("event {number}: {field}")
                return told.format(number=number + 1, field=self.code(name))
            case ("photos", str(file), str(name)):
                told = _("photo {file}: {field}")
                return told.format(file=self.code(printable(file)), field=self.code(name))
            case _other:
                return self.code(field_name(change))

    def more(self, count: int) -> str:
        more = self.words.ngettext("and {count} more", "and {count} more", count)
        return self.text(more.format(count=count))

    def _said(self, message: str) -> str:
        return self.text(self.words.gettext(message))

    def _quoted(self, text: str) -> str:
        return self.text(f"“{printable(text)}”")

    def _names(self, names: tuple[str, ...], quoted: Callable[[str], str]) -> str:
        shown = ", ".join(quoted(name) for name in names[:MOST_NAMES])
        rest = len(names) - MOST_NAMES
        return f"{shown} {self.more(rest)}" if rest > 0 else shown


def changes_of(task: Task, since: Since) -> tuple[Change, ...] | None:
    """What has changed since a stale translation was made, None where nobody knows; nothing for other tasks."""
    if isinstance(task, ItemTask) and task.state is State.STALE:
        return since.get(task.path)
    return ()


def field_name(change: Change) -> str:
    """For programs: `events.0.title`."""
    return ".".join(map(str, change.field))
