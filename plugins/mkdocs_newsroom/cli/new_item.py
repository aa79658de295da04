"""`newsroom new item`."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from ..authoring.new_item import (
    item_fields,
    item_path,
    item_text,
    propose_key,
    propose_slug,
    save_item,
    taken_keys,
    taken_slugs,
)
from ..authoring.proof import BODY, FILE_NAME, Surroundings, problem_of_name, problems_of_new, with_fields
from ..editions.problem_texts import format_problem, problem_texts
from ..load.reading import even_line_ends
from ..model.news import SourceRecord
from ..model.problem import Place, Problem, Severity, has_errors
from ..model.when import Moment
from .dialogue import say
from .drafting import Beginning, begin_from
from .frame import N_, PROBLEMS, Command, fail, option, words
from .interview import Answers, Interview
from .project import open_project
from .questions import DATE, ITEM, KEY, PHOTOS, SLUG, TITLE
from .writing import answered_by, introduce, language_to_write, may_ask, show_file, surroundings

_STDIN = "-"


@click.command(
    cls=Command,
    help=N_(
        "Make a new news item. Asks for what no option says; prints the path of the file. "
        "It is a draft, which is not published, until its line “draft: true” is taken out."
    ),
)
@answered_by([*ITEM, SLUG, KEY])
@option("--draft/--no-draft", "is_draft", default=True, help=N_("Whether the text still has to be finished."))
@option(
    "--body",
    "body_file",
    metavar=N_("FILE"),
    help=N_("The text, in Markdown; - reads it from another program."),
)
@option(
    "--from",
    "from_file",
    metavar=N_("FILE"),
    type=click.Path(path_type=Path),
    help=N_("A text that somebody has sent (.txt, .md, .html, .docx): the item is drafted from it."),
)
def item(
    lang: str | None,
    takes_proposals: bool,
    is_draft: bool,
    body_file: str | None,
    from_file: Path | None,
    **given: Any,
) -> None:
    project = open_project()
    asks = may_ask(takes_proposals) and not from_file
    if from_file and (body_file or not is_draft):
        other = "--body" if body_file else "--no-draft"
        fail(words().gettext("{option} and {other} do not go together.").format(option="--from", other=other))
    body = _read_body(body_file)
    if not is_draft:
        _refuse_unfinished(body, given)
    around = surroundings(project)
    begun = (
        begin_from(from_file, lang, around)
        if from_file
        else Beginning(language_to_write(lang, project, asks=asks), body, {DATE.field: _today(around)})
    )
    lang = begun.lang
    trial = _Trial(begun, is_draft, around.folders.content)
    if asks:
        introduce()
    interview = Interview(
        given,
        around.sources.entities,
        (lang, *(code for code in around.settings.codes if code != lang)),
        lambda answers: trial.judge(answers, around.without_texts()),
        SourceRecord,
        asks=asks,
    )
    for question in ITEM:
        interview.put(question, begun.proposed.get(question.field, ""))
    _name(interview, around, lang)
    remarks = interview.settle(lambda answers: trial.judge(answers, around))
    _save(interview.answers, trial, around, remarks)


class _Trial:
    """The item as it would be with some answers."""

    def __init__(self, begun: Beginning, is_draft: bool, content: str) -> None:
        self.begun = begun
        self.lang = begun.lang
        self.body = begun.body
        self._is_draft = is_draft
        self._content = content

    def fields(self, answers: Answers) -> dict[str, Any]:
        return {**self.begun.fields, **self.answered(answers)}

    def answered(self, answers: Answers) -> dict[str, Any]:
        """The fields that answers make, whatever the item begins with."""
        return item_fields({**answers, PHOTOS.field: ()}, is_draft=self._is_draft)

    def path(self, answers: Answers) -> str:
        return item_path(self._content, _year(answers), answers.get(FILE_NAME) or "item", self.lang)

    def judge(self, answers: Answers, around: Surroundings) -> Iterator[tuple[str, Problem]]:
        if (name := answers.get(FILE_NAME)) and (wrong := problem_of_name(name)):
            return iter([(FILE_NAME, wrong)])
        text = item_text(self.fields(answers), self.lang, self.body)
        found = with_fields(problems_of_new(self.path(answers), text, around), text)
        return _only_told(found) if self.begun.proposal else found


def _only_told(problems: Iterable[tuple[str, Problem]]) -> Iterator[tuple[str, Problem]]:
    """What is wrong with the text that somebody has sent stops nobody from making a draft of it."""
    for name, one in problems:
        yield name, replace(one, severity=Severity.WARNING) if name == BODY else one


def _name(interview: Interview, around: Surroundings, lang: str) -> None:
    """Asks for the names that must be free, when title and date are known."""
    title, year = interview.answers[TITLE.field], _year(interview.answers)
    interview.put(SLUG, propose_slug(title, lang, taken_slugs(around.sources, year, lang)))
    taken = taken_keys(around.folders, year)
    interview.put(KEY, propose_key(title, lang, taken))
    if (key := interview.answers[FILE_NAME]) in taken:
        path = f"{around.folders.content}/news/{year}/{key}"
        fail(f"{KEY.option}: {words().gettext('There is {path} already.').format(path=path)}")


def _save(answers: Answers, trial: _Trial, around: Surroundings, remarks: list[Problem]) -> None:
    path = trial.path(answers)
    begun = trial.begun
    given = {name for name, value in trial.answered(answers).items() if value != begun.proposed.get(name)}
    with begun.photos_with(answers[PHOTOS.field]) as photos:
        found = save_item(
            around,
            path,
            trial.fields(answers),
            trial.lang,
            trial.body,
            photos,
            begun.notes_without(given),
            begun.photo_texts,
        )
    if has_errors(found):
        for problem in found:
            say(format_problem(problem, words().lang))
        sys.exit(PROBLEMS)
    begun.tell(given)
    _ = words().gettext
    what_next = _("Next: write the text in this file, and take out its line “draft: true” when it is ready.")
    if begun.proposal:
        what_next = _(
            "Next: look through what is marked in this file, and take out its line “draft: true” when it is ready."
        )
    show_file(
        around.folders.project / path,
        [*remarks, *found],
        what_next,
        _("What is missing or wrong is shown by: newsroom check"),
    )


def _refuse_unfinished(body: str, given: dict[str, Any]) -> None:
    _ = words().gettext
    if not body.strip():
        fail(_("A finished item needs its text: {option}").format(option="--body"))
    if given[PHOTOS.name]:
        fail(
            _("An item with {option} is a draft: somebody must write what the photos show.").format(
                option="--photo"
            )
        )


def _read_body(file: str | None) -> str:
    if file is None:
        return ""
    content = sys.stdin.buffer.read() if file == _STDIN else Path(file).read_bytes()
    try:
        return even_line_ends(content.decode())
    except UnicodeDecodeError:
        message, hint = problem_texts(Problem("S404", Place(file)), words().lang)
        fail(f"--body: {message} {hint}")


def _today(around: Surroundings) -> str:
    return around.settings.today.isoformat()


def _year(answers: Answers) -> str:
    """That of the date; one that is wrong has been told of, or will be."""
    try:
        return f"{Moment.parse(answers[DATE.field]).day.year:04}"
    except (ValueError, KeyError):
        return "2000"
