"""The command `newsroom`: what staff and translators ask without building the site."""

from __future__ import annotations

import click

from .frame import N_, Group, in_language, option

MODULES = (
    "check",
    "explain",
    "status",
    "photo",
    "new",
    "translate",
    "reviewed",
    "minor",
    "schema",
    "language",
)
"""Each command stands in the module of its name, which is imported when it is asked for: `check` waits for no other."""


def _show_version(ctx: click.Context, _parameter: click.Parameter, value: bool) -> None:
    if not value or ctx.resilient_parsing:
        return
    from importlib.metadata import version  # noqa: PLC0415  # for this option only

    click.echo(f"newsroom {version('mkdocs-newsroom')}")
    ctx.exit()


@click.group(cls=Group, modules=MODULES, help=N_("News of education projects in several languages."))
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
