"""A command starts with what it needs, and the program with next to nothing."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

SLOW = frozenset({"PIL", "comrak", "jinja2", "markdownify", "nh3", "phonenumbers", "pydantic"})


def loaded(*arguments: str) -> frozenset[str]:
    """The packages that a call of the program has imported."""
    code = (
        "import atexit, json, sys\n"
        "from mkdocs_newsroom.cli.main import newsroom\n"
        "atexit.register(lambda: print(json.dumps(sorted(sys.modules)), file=sys.stderr))\n"
        "newsroom(prog_name='newsroom')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, check=False, encoding="utf-8"
    )
    names = json.loads(done.stderr.splitlines()[-1])
    return frozenset(name.partition(".")[0] for name in names)


@pytest.mark.parametrize(
    "arguments",
    [
        ("--help",),
        ("--version",),
        ("--lang", "pl", "--help"),
        ("chek",),
        ("explain", "E601"),
        ("explain", "X"),
    ],
)
def test_what_reads_no_project_loads_no_library_for_it(arguments: tuple[str, ...]) -> None:
    assert loaded(*arguments) & SLOW == set()
