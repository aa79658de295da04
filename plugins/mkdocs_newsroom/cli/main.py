"""The command `newsroom`."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

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
    try:
        newsroom(prog_name="newsroom")
    except SystemExit as end:
        if end.code:
            raise
    # All is done and told. Python would take the plan of a large site apart piece by piece, which takes seconds.
    for stream in filter(None, (sys.stdout, sys.stderr)):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(0)
