"""Imports what `mkdocs` and `newsroom` need, and runs them in copies of itself. `harness.programs` starts it.

For each wish, a line of JSON, one program runs; when it has ended, its exit code is answered, a line too.
"""

from __future__ import annotations

import json
import os
import sys
import time
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from tempfile import TemporaryDirectory
from typing import Any

from PIL import Image

import mkdocs_newsroom
from harness.sites import SETTINGS
from harness.small_site import small_site
from mkdocs_newsroom.outputs.templates import PageRenderer
from mkdocs_newsroom.pipeline import prepare

PROGRAMS = {"mkdocs": ("mkdocs.__main__", "cli"), "newsroom": ("mkdocs_newsroom.cli.main", "main")}
LATE = (  # what they import when they need it
    "mkdocs.commands.build",
    "mkdocs_static_i18n.plugin",
    "babel.dates",
    "markdown.extensions.attr_list",
    "markdown.extensions.tables",
    "pygments.formatters.html",
    "pygments.lexers",
    "_strptime",
)


def main() -> None:
    _prepare()
    sys.path.pop()  # that of the tests, which no program has
    answers = os.dup(sys.stdout.fileno())
    while line := sys.stdin.buffer.readline():
        child = os.fork()
        if not child:
            os.close(answers)
            _become(json.loads(line))
            return
        _, status = os.waitpid(child, 0)
        os.write(answers, b"%d\n" % os.waitstatus_to_exitcode(status))


def _prepare() -> None:
    """All is imported, and templates, catalogues and dates are known as after a build."""
    for module in walk_packages(mkdocs_newsroom.__path__, "mkdocs_newsroom."):
        import_module(module.name)
    for name in (*LATE, *(name for name, _ in PROGRAMS.values())):
        import_module(name)
    Image.init()
    with TemporaryDirectory() as folder:
        project = small_site(Path(folder)).folder
        edition, *_ = prepare(project, "content", "data", SETTINGS).plan.editions
        renderer = PageRenderer(edition, SETTINGS.site_url)
        for page in edition.pages:
            renderer.parts(page)


def _become(wish: dict[str, Any]) -> None:
    """The program that is wished, up to its end."""
    output = os.open(wish["output"], os.O_WRONLY)
    for stream, file in enumerate((os.open(os.devnull, os.O_RDONLY), output, output)):
        os.dup2(file, stream)
    os.chdir(wish["folder"])
    os.environ.clear()
    os.environ.update(wish["environment"])
    time.tzset()
    program, *_ = sys.argv[:] = wish["command"]
    module, function = PROGRAMS[program]
    getattr(sys.modules[module], function)()
