"""A build as that of `mkdocs build`, for `newsroom build`; without MkDocs where that would do nothing new."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

import click

from ..load.configuration import SettingsError, read_configuration
from ..load.uncollected import uncollected
from ..model.stages import stage
from ..outputs.compiled import COMPILED
from ..outputs.templates import compile_templates
from ..publishing.last_build import Begun, Found, LastBuild
from ..publishing.picture_error import PictureError
from ..publishing.rebuild import NeedsMkDocsError, Place, Wanted, rebuild
from ..publishing.site_state import keep_site, recall_site
from .wishes import Wishes, wishing


def build_site(configuration: Path, wanted: Wishes, *, is_strict: bool) -> int:
    """Builds and publishes what the mkdocs.yml says. The exit code: 1 when the published site stays as it was, and why
    has been told. Raises what MkDocs does not expect.
    """
    with stage("MkDocs"), wishing(wanted):
        COMPILED.begin(compile_templates)
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


def build_changes(file: Path, last: LastBuild, begun: Begun, found: Found, wanted: Wanted) -> int | None:
    """The same, where the last build has left enough for that; None where MkDocs is needed. `file` is mkdocs.yml,
    `begun` what is being recalled.
    """
    try:
        configuration = read_configuration(file.parent, file.name)
    except SettingsError:
        return None  # MkDocs tells of wrong settings, and of its own as well
    place = Place.of(file.parent, configuration)
    with uncollected():
        with stage("what is known"):
            state = recall_site(place.cache, last, begun)
        try:
            is_well = rebuild(place, configuration, state, found, wanted, changes_log())
        except (NeedsMkDocsError, SettingsError):
            return None
        except PictureError as error:
            changes_log().error("%s", error)
            return 1
        if is_well:
            with stage("keeping"):
                keep_site(place.cache, state)
    return 0 if is_well else 1


def changes_log() -> logging.Logger:
    """Told as MkDocs tells, which is not there."""
    log = logging.getLogger("newsroom")
    if not log.handlers:
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(logging.Formatter("%(levelname)-7s -  newsroom: %(message)s"))
        log.addHandler(handler)
        log.setLevel(logging.INFO)
        log.propagate = False
    return log
