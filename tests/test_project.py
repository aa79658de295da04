"""What the project says of itself holds: its commands, its locks, its wheel."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

PACKAGE = Path("plugins") / "mkdocs_newsroom"
# Put together, so that this file does not name them itself.
REGISTRIES = tuple(
    ".".join(parts)
    for parts in (("pypi", "org"), ("python" + "hosted", "org"), ("npmjs", "org"), ("deb", "debian", "org"))
)


def _commands(text: str) -> list[str]:
    """The `make` commands of its fenced shell blocks."""
    blocks = re.findall(r"^```sh\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    return [line.strip() for block in blocks for line in block.splitlines() if line.startswith("make")]


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _pins(lock: Path) -> dict[str, set[Version]]:
    """Every package of a lock: its versions (several where systems or Pythons differ)."""
    pins: dict[str, set[Version]] = {}
    for line in _text(lock).splitlines():
        if found := re.match(r"([\w.-]+)==([^\s;\\]+)", line):
            pins.setdefault(canonicalize_name(found[1]), set()).add(Version(found[2]))
    return pins


@pytest.fixture(scope="module")
def project(repository: Path) -> dict[str, Any]:
    return tomllib.loads(_text(repository / "pyproject.toml"))


@pytest.fixture(scope="module")
def files(repository: Path) -> list[Path]:
    """All files of the project; skips where there is no git to ask."""
    command = [
        "git",
        "-c",
        "safe.directory=*",
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
    ]
    done = subprocess.run(command, cwd=repository, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        pytest.skip("not a git checkout")
    return [path for name in done.stdout.split("\0") if name and (path := repository / name).is_file()]


def test_the_readme_names_two_commands(repository: Path) -> None:
    assert _commands(_text(repository / "README.md")) == ["make site", "make test"]


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md"])
def test_documents_name_only_targets_that_exist(repository: Path, document: str) -> None:
    targets = set(re.findall(r"^([a-z-]+):", _text(repository / "Makefile"), re.MULTILINE))
    named = set(re.findall(r"`make ([a-z-]+)", _text(repository / document)))
    assert named <= targets


def test_documents_link_to_files_that_exist(repository: Path) -> None:
    for document in repository.glob("*.md"):
        text = re.sub(r"(?s)```.*?```|`[^`\n]*`", "", _text(document))
        for target in re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", text):
            assert (document.parent / target).exists(), f"{document.name}: {target}"


def test_ci_runs_the_commands_of_the_readme(repository: Path) -> None:
    lines = [
        line.removesuffix("</dev/null").strip() for line in _text(repository / ".ci" / "run").splitlines()
    ]
    assert [line for line in lines if line.startswith("make")] == ["make lint", "make test", "make site"]


def test_no_file_names_a_package_registry(files: list[Path]) -> None:
    naming = [
        f"{file.name}: {host}" for file in files for host in REGISTRIES if host.encode() in file.read_bytes()
    ]
    assert naming == []


@pytest.mark.parametrize("name", ["site.txt", "dev.txt"])
def test_every_locked_package_has_hashes(repository: Path, name: str) -> None:
    text = re.sub(r"\\\n\s*", " ", _text(repository / "requirements" / name))
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    assert lines
    assert [line for line in lines if "==" not in line or "--hash=sha256:" not in line] == []


def test_locks_hold_what_the_project_asks_for(repository: Path, project: dict[str, Any]) -> None:
    site, dev = (_pins(repository / "requirements" / name) for name in ("site.txt", "dev.txt"))
    groups = project["dependency-groups"]
    asked = [(site, line) for line in [*project["project"]["dependencies"], *groups["build"]]]
    asked += [(dev, line) for group in groups.values() for line in group]
    for pins, line in asked:
        requirement = Requirement(line)
        versions = pins.get(canonicalize_name(requirement.name), set())
        assert versions, f"{requirement.name} is not locked: make lock"
        assert all(version in requirement.specifier for version in versions), f"{line}: make lock"
    assert {name: dev.get(name) for name in site} == site


def test_the_wheel_is_complete(repository: Path, project: dict[str, Any], tmp_path: Path) -> None:
    """Every file of the package is in it: templates, styles and catalogues too."""
    command = [sys.executable, "-P", "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=repository, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        packed = set(archive.namelist())
        (entry_points,) = (name for name in packed if name.endswith("/entry_points.txt"))
        points = archive.read(entry_points).decode()
    root = repository / PACKAGE
    expected = {
        f"mkdocs_newsroom/{file.relative_to(root).as_posix()}"
        for file in root.rglob("*")
        if file.is_file() and "__pycache__" not in file.parts and not file.name.startswith(".")
    }
    assert expected <= packed
    assert any(name.startswith("mkdocs_newsroom/theme/") for name in packed)
    assert any(re.match(r"mkdocs_newsroom/locales/.*\.[pm]o$", name) for name in packed)
    for line in (
        f"newsroom = {project['project']['entry-points']['mkdocs.plugins']['newsroom']}",
        f"newsroom = {project['project']['scripts']['newsroom']}",
    ):
        assert line in points
