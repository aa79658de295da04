"""Where a new site is made, and where it belongs."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from mkdocs.exceptions import Abort

from ..model.stages import stage
from ..publishing.exchange import building_folder, publish
from ..publishing.exchange_files import finish_interrupted


class SitePlace:
    """`site` is the published folder, in `built` the new one is made: beside it, or `in_place`, when nobody is shown
    the site meanwhile.
    """

    def __init__(self, site_dir: str, *, in_place: bool) -> None:
        # A link at the place of the site stays a link: what it leads to is exchanged.
        self.site = Path(os.path.realpath(site_dir))
        finish_interrupted(self.site)
        self.built = self.site if in_place else building_folder(self.site)
        self.is_beside = not in_place

    def publish(self) -> None:
        """Raises Abort; then the published site is as it was."""
        if not self.is_beside:
            return
        try:
            with stage("publishing"):
                publish(self.built, self.site)
        except OSError as error:
            raise Abort(
                f"newsroom: the new site cannot be put in the place of the old one: {error}"
            ) from error

    def leave(self) -> None:
        """What was not published is removed."""
        if self.is_beside:
            shutil.rmtree(self.built, ignore_errors=True)
