"""What `mkdocs serve` shows while somebody writes: after each change only what is another is made, without MkDocs where
that is possible.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger

from ..load.configuration import SettingsError, read_configuration
from ..load.settings import cache_folder
from ..load.uncollected import uncollected
from ..model.problem import Problem
from ..publishing.last_build import Found, look_at
from ..publishing.picture_error import PictureError
from ..publishing.rebuild import NeedsMkDocsError, Place, Wanted, rebuild
from ..publishing.reports import Reports
from .run import Run
from .watching import Watcher

log = get_plugin_logger("newsroom")

_QUIET = (
    0.05  # seconds without a further change; whoever writes a file in several steps sees the last one soon
)


def serve_changes(server: LiveReloadServer, config: MkDocsConfig, run: Callable[[], Run]) -> None:
    """Changes MkDocs's server, which has built once and watches nothing but what MkDocs knows. `run` is asked for the
    last build by MkDocs.
    """
    preview = Preview(server, config, run)
    server.builder = preview.build
    server.error_handler = preview.error_page
    server.build_delay = _QUIET
    watched = {**server._watched_paths}  # noqa: SLF001  # nothing else says what MkDocs has been told to watch
    for path in watched:
        server.unwatch(path)
    server.observer = Watcher(server.observer.timeout, preview.note)  # type: ignore[assignment]
    for path in watched:
        server.watch(path, recursive=True)


class Preview:
    """The site in MkDocs's temporary folder, and instead of it the page of problems as long as there are errors."""

    def __init__(self, server: LiveReloadServer, config: MkDocsConfig, run: Callable[[], Run]) -> None:
        self._server, self._run = server, run
        self._whole, self._usual_error_page = server.builder, server.error_handler
        self._file, self._is_strict = Path(config.config_file_path), bool(config.strict)
        self._project, self._site = self._file.parent, server.root
        self._known = {os.path.abspath(path) for path in (self._file, config.docs_dir, run().data)}  # noqa: PTH100
        self._reports = Reports(self._project, log)
        self._problems: bytes | None = None
        self._is_sound = not run().is_broken
        self._changed_besides = False

    def note(self, watched: str) -> None:
        """Something has changed there."""
        if watched not in self._known:
            self._changed_besides = True  # a template, a hook: only MkDocs knows what follows from it

    def build(self) -> None:
        """In the place of MkDocs's builder. Raises what that raises."""
        needs_mkdocs = self._changed_besides or not self._is_sound
        self._changed_besides = False
        # Whatever breaks off below, the next build begins anew.
        self._is_sound = False
        if needs_mkdocs or not self._is_rebuilt():
            self._whole()
            self._show(None)
            self._is_sound = not self._run().is_broken
        else:
            self._is_sound = True

    def error_page(self, code: int) -> bytes | None:
        """What the server sends where it has no page."""
        return self._usual_error_page(code) if self._problems is None else self._problems

    def _is_rebuilt(self) -> bool:
        """Whether the change is shown, or what is wrong with it; else nothing is shown yet."""
        state = self._run().state
        if (last := state.last) is None:
            return False
        cache = cache_folder(self._project)
        told: list[Sequence[Problem]] = []
        try:
            configuration = read_configuration(self._project, self._file.name)
            files = look_at(self._project, cache, last.folders, last.also, last.snapshot)
            wanted = Wanted(self._is_strict, is_preview=True, site_url=self._server.url, show=told.append)
            place = Place(self._project, Path(self._site), cache)
            with uncollected():
                is_well = rebuild(place, configuration, state, Found(files, look=frozenset), wanted, log)
        except (NeedsMkDocsError, SettingsError):
            return False
        except (OSError, PictureError) as error:
            log.warning("%s", error)
            return False
        self._show(self._reports.page(told[0]) if told else None)
        return is_well or bool(told)

    def _show(self, problems: str | None) -> None:
        self._problems = None if problems is None else problems.encode()
        # The site is kept for when they are mended; until then no page of it is found.
        self._server.root = self._site if problems is None else str(Path(self._site, ".nothing"))
