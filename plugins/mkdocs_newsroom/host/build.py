"""A build as that of `mkdocs build`, for `newsroom build`; without MkDocs where that would do nothing new."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

import click

from ..load.configuration import SettingsError, read_configuration
from ..model.stages import stage
from ..publishing.exchange_files import finish_interrupted
from ..publishing.rebuild import NeedsMkDocsError, Place, Wanted, rebuild
from ..publishing.site_state import keep_site, recall_site
from ..publishing.uncollected import uncollected
from .wishes import Wishes, wishing


def build_site(configuration: Path, wanted: Wishes, *, is_strict: bool) -> int:
    """Builds and publishes what the mkdocs.yml says. The exit code: 1 when the published site stays as it was, and why
    has been told. Raises what MkDocs does not expect.
    """
    if wanted.is_cached:
        try:
            return _rebuild(configuration, Wanted(is_strict, lang=wanted.lang))
        except (NeedsMkDocsError, SettingsError):  # MkDocs tells of wrong settings, and of its own as well
            pass
    with stage("MkDocs"), wishing(wanted):
        from mkdocs.__main__ import cli  # noqa: PLC0415  # slow to import; what ends before this does not need it

        strict = ["--strict"] if is_strict else []
        try:
            cli.main(
                ["build", "--config-file", str(configuration), *strict],
                prog_name="newsroom",
                standalone_mode=False,
            )
        except click.ClickException as error:
            error.show()
            return error.exit_code
    return 0


def _rebuild(file: Path, wanted: Wanted) -> int:
    """Raises NeedsMkDocsError."""
    configuration = read_configuration(file.parent, file.name)
    place = Place.of(file.parent, configuration)
    with uncollected():
        finish_interrupted(place.site)
        with stage("what is known"):
            state = recall_site(place.cache)
        was = state.snapshot
        is_well = rebuild(place, configuration, state, wanted, _log())
        if is_well and state.snapshot is not was:
            with stage("keeping"):
                keep_site(place.cache, state)
    return 0 if is_well else 1


def _log() -> logging.Logger:
    """Told as MkDocs tells, which is not there."""
    log = logging.getLogger("newsroom")
    if not log.handlers:
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(logging.Formatter("%(levelname)-7s -  newsroom: %(message)s"))
        log.addHandler(handler)
        log.setLevel(logging.INFO)
        log.propagate = False
    return log
