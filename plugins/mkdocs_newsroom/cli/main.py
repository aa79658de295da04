"""The command `newsroom`: what staff and translators ask without building the site."""

from __future__ import annotations

import click

from .frame import N_, Group, in_language, option
from .helps import HELP


def _show_version(ctx: click.Context, _parameter: click.Parameter, value: bool) -> None:
    if not value or ctx.resilient_parsing:
        return
    from importlib.metadata import version  # noqa: PLC0415  # for this option only

    click.echo(f"newsroom {version('mkdocs-newsroom')}")
    ctx.exit()


@click.group(cls=Group, modules=HELP, help=N_("News of education projects in several languages."))
@in_language()
@option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    help=N_("Show which version this is."),
)
def newsroom() -> None:
    pass


def main() -> None:
    newsroom(prog_name="newsroom")
