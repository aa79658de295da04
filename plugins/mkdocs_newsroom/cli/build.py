"""`newsroom build`."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from time import perf_counter

import click

from ..load.clock import now
from ..load.configuration import FILE
from ..load.settings import cache_folder
from ..model.stages import Spent, measured, stage
from ..publishing.exchange_files import finish_interrupted
from ..publishing.last_build import begin_to_recall, look_around, recall_last
from .frame import N_, PROBLEMS, Command, fail, in_language, option, words
from .helps import HELP
from .here import find_project
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
    gc.disable()  # until this process ends: there is hardly any garbage, and much to look through
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
    try:
        done = None if no_cache else _build_changes(configuration, strict, lang or "")
        if done is not None:
            return done
        from ..host.build import build_site  # noqa: PLC0415  # slow to import
        from ..host.wishes import Wishes  # noqa: PLC0415

        return build_site(configuration, Wishes(not no_cache, lang or ""), is_strict=strict)
    except OSError as error:
        fail(system_error(error, words().gettext), PROBLEMS)


def _build_changes(configuration: Path, strict: bool, lang: str) -> int | None:
    """The exit code of a build that does only what the last one did not; None where a whole one is needed."""
    project, cache = configuration.parent, cache_folder(configuration.parent)
    if (last := recall_last(cache)) is None:
        return None
    with stage("what is there"):
        finish_interrupted(project / last.site)
        found = look_around(project, cache, last)
    if found.is_unchanged(last, now()) and not (strict and last.warnings):
        click.echo("INFO    -  newsroom: nothing has changed, the site stays as it is", err=True)
        return 0
    begun = begin_to_recall(cache)  # it is read while the next lines take their time
    from ..host.build import build_changes  # noqa: PLC0415  # slow to import
    from ..publishing.rebuild import Wanted  # noqa: PLC0415

    return build_changes(configuration, last, begun, found, Wanted(strict, lang=lang))


def _processor_seconds() -> float:
    """Of this process, and of those that it has started and that have ended."""
    return sum(os.times()[:4])
