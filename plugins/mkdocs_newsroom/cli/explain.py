"""`newsroom explain`."""

from __future__ import annotations

import click

from ..editions.explanations import explanation
from ..editions.problem_texts import problem_codes
from ..load.suggest import nearest
from ..model.text import ENGLISH
from .frame import N_, Command, fail, in_language, words
from .helps import HELP


@click.command(cls=Command, help=HELP["explain"])
@click.argument("codes", metavar=N_("CODE..."), nargs=-1, required=True)
@in_language()
def explain(codes: tuple[str, ...]) -> None:
    _, known = words().gettext, problem_codes(ENGLISH)
    wanted = [code.upper() for code in codes]
    for code in wanted:
        if code not in known:
            text = _("There is no code “{code}”.").format(code=code)
            near = nearest(code, known)
            fail(f"{text} {_('Did you mean “{name}”?').format(name=near)}" if near else text)
    click.echo("\n\n".join(explanation(code, words().lang) for code in wanted))
