"""`newsroom status` for programs."""

from __future__ import annotations

import json
from typing import Any

from ..editions.coverage.commands import command_for
from ..editions.coverage.tasks import (
    Count,
    EditionCoverage,
    FileTask,
    ItemTask,
    MessagesTask,
    RecordTask,
    Task,
    part_of,
)
from ..editions.problem_texts import problem_texts
from ..load.catalogues import own_catalogue_path
from ..model.problem import Problem, Severity
from ..relate.since import Since
from .status_words import Status, changes_of, field_name

FORMAT = 1
"""Counts up when a name of the report goes or gets another meaning; new names may come at any time."""


def status_json(status: Status, lang: str) -> str:
    """An object: `format`, `date`, `lang` (of messages), `errors` (their number), `editions`, `waiting`, `notices`.

    An edition has `lang`, `done`, `total`, `percent`, `parts` (the same by kind of text), `items` (the number in each
    state) and all its `tasks`, the most important first. A task has `part`, `title`, `title_lang`, `links`, `path`, and
    what belongs to its kind: `state`, `key`, `date`, `original`, `source` (what the field needs), `command`,
    `changes` (null where the earlier text is not known), `fields`, `messages`.
    """
    report = {
        "format": FORMAT,
        "date": status.today.isoformat(),
        "lang": lang,
        "errors": status.errors,
        "editions": [_edition(one, status.since) for one in status.editions],
        "waiting": [
            {
                "key": one.key,
                "lang": one.lang,
                "title": one.title,
                "path": one.path,
                "reason": one.reason.value,
                "moment": one.moment.isoformat() if one.moment else None,
            }
            for one in status.waiting
        ],
        "notices": [_notice(one, lang) for one in status.problems if one.severity is Severity.NOTICE],
    }
    return json.dumps(report, indent=2) + "\n"  # in ASCII: right wherever it is read


def _edition(edition: EditionCoverage, since: Since) -> dict[str, Any]:
    return {
        "lang": edition.lang,
        **_count(edition.total),
        "parts": {part.value: _count(count) for part, count in edition.counts.items()},
        "items": {state.value: count for state, count in edition.items.items()},
        "tasks": [_task(task, edition.lang, since) for task in edition.tasks],
    }


def _count(count: Count) -> dict[str, int]:
    return {"done": count.done, "total": count.total, "percent": count.percent}


def _task(task: Task, lang: str, since: Since) -> dict[str, Any]:
    told: dict[str, Any] = {"part": part_of(task).value, "links": task.weight.links}
    if isinstance(task, MessagesTask):
        return told | {"path": own_catalogue_path(lang), "messages": list(task.missing)}
    told |= {"title": task.title.text, "title_lang": task.title.lang or lang, "path": task.path}
    match task:
        case RecordTask():
            return told | {"fields": list(task.fields)}
        case FileTask():
            return told | {"original": task.original}
        case ItemTask():
            return told | {
                "state": task.state.value,
                "key": task.key,
                "date": task.date.isoformat(),
                "original": task.original,
                "source": task.source,
                "command": command_for(task, lang),
                "changes": _changes(task, since),
            }


def _changes(task: Task, since: Since) -> list[dict[str, str]] | None:
    found = changes_of(task, since)
    if found is None:
        return None
    return [{"field": field_name(one), "old": one.old, "new": one.new} for one in found]


def _notice(problem: Problem, lang: str) -> dict[str, Any]:
    message, hint = problem_texts(problem, lang)
    place = problem.place
    return {
        "code": problem.code,
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "message": message,
        "hint": hint,
    }
