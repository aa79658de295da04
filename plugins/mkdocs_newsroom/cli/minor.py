"""`newsroom minor`."""

from __future__ import annotations

import os
import sys

import click

from ..authoring.reviewing import minor_edit, stale_languages
from ..earlier import earlier_sources
from ..load.bundles import NEWS
from ..load.history import History
from ..relate.translations import origin_of, origins
from .dialogue import say
from .frame import N_, PROBLEMS, Command, fail, in_language, words
from .helps import HELP
from .items import AskedItem, open_item, write_origin_or_fail


@click.command(cls=Command, help=HELP["minor"])
@click.argument("item", metavar=N_("ITEM"))
@in_language()
def minor(item: str) -> None:
    asked = open_item(item)
    _ = words().gettext
    if not stale_languages(asked.bundle):
        say(_("Every translation of this item is up to date."))
        return
    folders, codes = asked.project.folders, asked.project.settings.codes
    history = History(folders.project, f"{folders.content}/{NEWS}")
    found = minor_edit(asked.bundle, earlier_sources(history, asked.source, codes))
    if found is None:
        text = _("Git knows no earlier text of {path}. Look at each translation, and then: {command}")
        fail(text.format(path=asked.source.path, command=_reviewed(asked)), PROBLEMS)
    for lang in found.carried:
        write_origin_or_fail(asked, lang, origin_of(asked.source))
        click.echo(os.path.relpath(asked.file(lang)))
    if found.stale:
        text = _(
            "Out of date since before the last change: {languages}. When one has been looked at: {command}"
        )
        say(text.format(languages=", ".join(found.stale), command=_reviewed(asked)))
    if len(found.stale) == len(origins(asked.bundle)):
        sys.exit(PROBLEMS)  # nothing is better than before


def _reviewed(asked: AskedItem) -> str:
    language = words().gettext("LANGUAGE")
    return f"newsroom reviewed {asked.bundle.key} --lang {language}"
