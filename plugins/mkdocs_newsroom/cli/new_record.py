"""`newsroom new project`, `school`, `network` and `partner`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click

from ..authoring.files import write_new
from ..authoring.new_item import free
from ..authoring.new_record import record_fields, record_path, record_text, taken_ids
from ..authoring.proof import FILE_NAME, Surroundings, problem_of_name, problems_of_new, with_fields
from ..load.slugs import slug
from ..model.entities import RECORD_TYPES, EntityKind
from ..model.problem import Problem
from ..model.text import ALL_LANGUAGES
from ..relate.personal_data import country_of
from .dialogue import say
from .frame import N_, Command, fail, words
from .interview import Answers, Interview
from .project import open_project
from .questions import ID, RECORDS
from .writing import answered_by, introduce, language_to_write, may_ask, show_file, surroundings

_HELP = {
    EntityKind.PROJECT: N_(
        "Make the record of a new project. Asks for what no option says; prints the path."
    ),
    EntityKind.SCHOOL: N_("Make the record of a new school. Asks for what no option says; prints the path."),
    EntityKind.NETWORK: N_(
        "Make the record of a new network. Asks for what no option says; prints the path."
    ),
    EntityKind.PARTNER: N_(
        "Make the record of a new partner. Asks for what no option says; prints the path."
    ),
}


def _command(kind: EntityKind) -> click.Command:
    @click.command(name=kind.name.lower(), cls=Command, help=_HELP[kind])
    @answered_by([*RECORDS[kind], ID])
    def record(lang: str | None, takes_proposals: bool, **given: Any) -> None:
        _make(kind, lang, given, asks=may_ask(takes_proposals))

    return record


RECORD_COMMANDS = tuple(_command(kind) for kind in EntityKind)


def _make(kind: EntityKind, lang: str | None, given: dict[str, Any], *, asks: bool) -> None:
    project = open_project()
    lang = language_to_write(lang, project, asks=asks)
    around = surroundings(project)
    _ = words().gettext

    def judge(answers: Answers, around: Surroundings) -> Iterator[tuple[str, Problem]]:
        if (name := answers.get(FILE_NAME)) and (wrong := problem_of_name(name)):
            return iter([(FILE_NAME, wrong)])
        text = record_text(record_fields(kind, answers, lang))
        return with_fields(problems_of_new(path(answers), text, around), text)

    def path(answers: Answers) -> str:
        return record_path(around.folders.data, kind, answers.get(FILE_NAME) or "id")

    if asks:
        introduce()
    light = around.without_texts()
    interview = Interview(
        given,
        around.sources.entities,
        (lang, *(code for code in around.settings.codes if code != lang)),
        lambda answers: judge(answers, light),
        RECORD_TYPES[kind],
        asks=asks,
    )
    for question in RECORDS[kind]:
        interview.put(question, country_of(lang) if asks and question.field == "country" else "")
    _name(interview, around, kind, lang)
    remarks = interview.settle(lambda answers: judge(answers, around))
    file = around.folders.project / path(interview.answers)
    write_new(file, record_text(record_fields(kind, interview.answers, lang)))
    show_file(file, remarks, _("What is missing or wrong is shown by: newsroom check"))


def _name(interview: Interview, around: Surroundings, kind: EntityKind, lang: str) -> None:
    """Asks for the id. Who has given none, and names what is there already, most likely means that."""
    _ = words().gettext
    taken = taken_ids(around.folders, around.sources, kind)
    wanted = slug(_spoken_name(interview.answers["name"], lang), lang)
    path = record_path(around.folders.data, kind, wanted)
    if wanted in taken and not interview.has(ID):
        there = _("There is {path} already.").format(path=path)
        if not interview.asks:
            fail(f"{there} {_('Another one of the same name needs {option}.').format(option=ID.option)}")
        say(there)
    interview.put(ID, free(wanted, taken))
    if interview.answers[FILE_NAME] in taken:
        path = record_path(around.folders.data, kind, interview.answers[FILE_NAME])
        fail(f"{ID.option}: {_('There is {path} already.').format(path=path)}")


def _spoken_name(texts: dict[str, str], lang: str) -> str:
    return texts.get(lang) or texts.get(ALL_LANGUAGES) or next(iter(texts.values()))
