"""`newsroom translate`."""

from __future__ import annotations

import click

from ..authoring.files import write_new
from ..authoring.translation import translation_draft
from .frame import N_, Command, fail, in_language, option, words
from .helps import HELP
from .items import open_item, require_edition
from .writing import show_file


@click.command(cls=Command, help=HELP["translate"])
@click.argument("item", metavar=N_("ITEM"))
@option("--to", metavar=N_("LANGUAGE"), required=True, help=N_("The language to translate into."))
@in_language()
def translate(item: str, to: str) -> None:
    asked = open_item(item)
    require_edition(to, "--to", asked.project)
    _ = words().gettext
    if to == asked.source.lang:
        fail(_("{name} is the language in which this item was written.").format(name=to))
    file = asked.file(to)
    try:
        write_new(file, translation_draft(asked.source, to))
    except FileExistsError:
        text = _("There is {path} already. When it says what the source says today: {command}")
        command = f"newsroom reviewed {asked.bundle.key} --lang {to}"
        fail(text.format(path=f"{asked.bundle.path}/{file.name}", command=command))
    show_file(
        file,
        [],
        _("Next: translate below each comment, and take out the line “draft: true” when it is ready."),
        _("What is missing or wrong is shown by: newsroom check"),
    )
