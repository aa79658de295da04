"""`newsroom build`."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from time import perf_counter

import click

from ..load.configuration import FILE
from ..model.stages import Spent, measured
from .frame import N_, PROBLEMS, Command, fail, in_language, option, words
from .helps import HELP
from .project import find_project
from .stage_table import stage_table
from .system_errors import system_error


@click.command(cls=Command, help=HELP["build"])
@option("--strict", is_flag=True, help=N_("Take warnings for errors."))
@option(
    "--no-cache",
    is_flag=True,
    help=N_("Make everything anew: use nothing that earlier builds have kept, and keep nothing."),
)
@option("--profile", is_flag=True, help=N_("Show at the end how long each stage of the build has taken."))
@in_language(exposed=True)
def build(strict: bool, no_cache: bool, profile: bool, lang: str | None) -> None:
    configuration = find_project() / FILE
    if not profile:
        sys.exit(_build(configuration, strict, no_cache, lang))
    begun, used = perf_counter(), _processor_seconds()
    with measured() as stages:
        code = _build(configuration, strict, no_cache, lang)
    whole = Spent(perf_counter() - begun, _processor_seconds() - used)
    click.echo(stage_table(stages.spent, whole, words()), nl=False)
    sys.exit(code)


def _build(configuration: Path, strict: bool, no_cache: bool, lang: str | None) -> int:
    from ..host.build import build_site  # noqa: PLC0415  # knows MkDocs, which no other command needs
    from ..host.wishes import Wishes  # noqa: PLC0415

    try:
        return build_site(configuration, Wishes(not no_cache, lang or ""), is_strict=strict)
    except OSError as error:
        fail(system_error(error, words().gettext), PROBLEMS)


def _processor_seconds() -> float:
    """Of this process, and of those that it has started and that have ended."""
    return sum(os.times()[:4])
