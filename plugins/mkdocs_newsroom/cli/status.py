"""`newsroom status`."""

from __future__ import annotations

import os
from dataclasses import replace

import click

from ..earlier import memory
from ..outputs.status_html import status_html
from ..outputs.status_json import status_json
from ..outputs.status_markdown import status_markdown
from ..outputs.status_text import status_text
from ..outputs.status_words import Status
from ..pipeline import prepare
from .frame import N_, Command, in_language, option, words
from .helps import HELP
from .project import open_project
from .reports import address_of_files, folder_in_repository, write_report

TEXT, JSON, HTML, GITHUB = "text", "json", "html", "github"
MOST, MOST_OF_EACH = 20, 5
"""How much of what there is to do is told of one edition, and of each of several."""


@click.command(cls=Command, help=HELP["status"])
@option(
    "--format",
    "form",
    type=click.Choice([TEXT, HTML, GITHUB, JSON]),
    default=TEXT,
    show_default=True,
    help=N_(
        "How to show it: text for a terminal, html for one page, github for an issue, json for programs."
    ),
)
@option(
    "--all",
    "everything",
    is_flag=True,
    help=N_("Everything that there is to do, not only the most important."),
)
@in_language(exposed=True)
def status(lang: str | None, form: str, everything: bool) -> None:
    project = open_project()
    folders, settings = project.folders, project.settings
    # As a preview: who asks may know what waits.
    prepared = prepare(
        folders.project,
        folders.content,
        folders.data,
        replace(settings, is_preview=True),
        folders.cache,
        memory(folders.project, folders.content, settings.codes),
    )
    asked = [lang] if lang in settings.codes else [*settings.codes]
    told = Status(
        today=settings.today,
        editions=tuple(one for one in prepared.coverage if one.lang in asked),
        names={one.code: one.own_name for one in settings.languages},
        since=prepared.since,
        waiting=tuple(one for one in prepared.site.waiting if one.lang in asked),
        problems=prepared.problems,
    )
    match form:
        case "json":
            write_report(status_json(told, words().lang))
        case "html":
            write_report(status_html(told, prepared.plan, words()))
        case "github":
            files = address_of_files(os.environ, folder_in_repository(folders.project))
            write_report(status_markdown(told, words(), files))
        case _:
            most = MOST if len(asked) == 1 else MOST_OF_EACH
            click.echo(status_text(told, words(), None if everything else most), nl=False)
