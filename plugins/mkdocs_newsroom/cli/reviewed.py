"""`newsroom reviewed`."""

from __future__ import annotations

import click

from ..authoring.reviewing import stale_languages
from ..relate.translations import origin_of
from .dialogue import say
from .frame import N_, Command, fail, in_language, words
from .helps import HELP
from .items import AskedItem, open_item, require_edition, write_origin_or_fail
from .writing import show_file


@click.command(cls=Command, help=HELP["reviewed"])
@click.argument("item", metavar=N_("ITEM"))
@in_language(exposed=True)
def reviewed(item: str, lang: str | None) -> None:
    asked = open_item(item)
    _ = words().gettext
    chosen = lang or _the_stale_one(asked)
    if chosen is None:
        say(_("Every translation of this item is up to date."))
        return
    require_edition(chosen, "--lang", asked.project)
    if chosen == asked.source.lang:
        fail(_("{name} is the language in which this item was written.").format(name=chosen))
    file = asked.file(chosen)
    if not file.is_file():
        text = _("There is no {path}. To begin it: {command}")
        command = f"newsroom translate {asked.bundle.key} --to {chosen}"
        fail(text.format(path=f"{asked.bundle.path}/{file.name}", command=command))
    if write_origin_or_fail(asked, chosen, origin_of(asked.source)):
        show_file(file, [], _("It is now recorded as up to date."))
    else:
        show_file(file, [], _("It was recorded as up to date already."))


def _the_stale_one(asked: AskedItem) -> str | None:
    """None when there is none; ends with exit code 2 and one line when there are several."""
    stale = stale_languages(asked.bundle)
    if len(stale) > 1:
        _ = words().gettext
        text = _(
            "Several translations are out of date: {languages}. Say which one has been looked at: {command}"
        )
        command = f"newsroom reviewed {asked.bundle.key} --lang {_('LANGUAGE')}"
        fail(text.format(languages=", ".join(stale), command=command))
    return stale[0] if stale else None
