"""Each file in `cases/` is a small project with mistakes and the problems that must be found, all at once.

# what it is about
=== content/about.bs.md
the file's text
=== content/other.bs.md escaped
bytes as in a Python literal: \\xff; the text's own line ends are left out
=== data/x.yml -> ../outside.yml
(a symbolic link)
=== content/x.webp 4x3
(a picture of that size)
=== problems
path:line:column CODE                     then a `?` for a warning, and ` -> suggestion` if there is one
"""

from __future__ import annotations

import codecs
import re
from pathlib import Path

import pytest
import yaml

from harness.sites import as_line, picture, sections
from mkdocs_newsroom.editions.problem_texts import problem_catalogue, problem_texts
from mkdocs_newsroom.load import yaml_events
from mkdocs_newsroom.load.sources import load

CASES = Path(__file__).parent / "cases"
LANGUAGES = ["bs", "pl", "lv", "lt"]


def write(project: Path, name: str, text: str) -> None:
    name, _, target = name.partition(" -> ")
    name, _, how = name.partition(" ")
    path = project / name
    path.parent.mkdir(parents=True, exist_ok=True)
    if target:
        path.symlink_to(target)
    elif how[:1].isdigit():
        path.write_bytes(picture(path.suffix, how))
    elif how == "escaped":
        path.write_bytes(codecs.escape_decode(text.replace("\n", ""))[0])
    else:
        path.write_bytes(text.encode())


def placeholders(template: str) -> set[str]:
    return set(re.findall(r"%\((\w+)\)s", template))


@pytest.mark.parametrize("loader", ["CBaseLoader", "BaseLoader"])
@pytest.mark.parametrize("case", sorted(CASES.glob("*.txt")), ids=lambda case: case.stem)
def test_case(case: Path, loader: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_events, "_LOADER", getattr(yaml, loader))
    files = sections(case.read_text(encoding="utf-8"))
    expected = files.pop("problems").splitlines()
    project = tmp_path / "project"
    (project / "content").mkdir(parents=True)
    for name, text in files.items():
        write(project, name, text)
    _, problems = load(project, "content", "data", LANGUAGES)
    assert [as_line(problem) for problem in problems] == expected
    for problem in problems:
        for part in ("message", "hint"):
            assert placeholders(problem_catalogue("en")[problem.code, part]) <= problem.args.keys()
        for lang in ("en", *LANGUAGES):
            message, hint = problem_texts(problem, lang)
            assert message
            assert hint
