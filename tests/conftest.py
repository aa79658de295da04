"""What all tests share: the repository, the sample site built once, and its pages."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from harness import programs
from harness.pages import BuiltPage, page_samples, read_pages

BUILD_LIMIT = 600
_REPOSITORY = Path(__file__).parent.parent

# A shell that starts the tests in the background has its children ignore SIGINT, and theirs: then no test could
# press Ctrl+C. A signal that is handled here is at its default in the programs that tests start.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session", autouse=True)
def no_program_waits_longer() -> Iterator[None]:
    yield
    programs.end()


@pytest.fixture(scope="session")
def repository() -> Path:
    return _REPOSITORY


@pytest.fixture(scope="session", autouse=True)
def nothing_is_left_in_the_project() -> Iterator[None]:
    """A test that builds has a project of its own, with its cache and its site."""
    before = _left_by_builds(
        _REPOSITORY
    )  # not the fixture: some tests have another repository under that name
    yield
    assert _left_by_builds(_REPOSITORY) - before == set()


def _left_by_builds(project: Path) -> set[str]:
    return {path.name for pattern in (".newsroom-cache", "site", ".site*") for path in project.glob(pattern)}


@pytest.fixture(scope="session")
def sample_project(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what the sample site is made from."""
    project = tmp_path_factory.mktemp("sample")
    for name in ("content", "data"):
        shutil.copytree(repository / name, project / name)
    shutil.copy2(repository / "mkdocs.yml", project)
    return project


@pytest.fixture(scope="session")
def built_site(sample_project: Path) -> Path:
    """The sample site as `make site` builds it from nothing."""
    done = programs.started(
        "newsroom", "build", "--strict", folder=sample_project, environment=os.environ, limit=BUILD_LIMIT
    )
    if done.returncode != 0:
        pytest.fail(f"The sample site does not build:\n{done.stdout[-8000:]}", pytrace=False)
    return sample_project / "site"


@pytest.fixture(scope="session")
def site_url(repository: Path) -> str:
    """As in mkdocs.yml, with a slash at its end."""
    for line in (repository / "mkdocs.yml").read_text(encoding="utf-8").splitlines():
        if line.startswith("site_url:"):
            return str(yaml.safe_load(line)["site_url"]).rstrip("/") + "/"
    raise AssertionError("mkdocs.yml names no site_url")


@pytest.fixture(scope="session")
def pages(built_site: Path, site_url: str) -> dict[str, BuiltPage]:
    return read_pages(built_site, site_url)


@pytest.fixture(scope="session")
def languages(pages: dict[str, BuiltPage]) -> tuple[str, ...]:
    """The editions' languages: each has a home page right below the root."""
    return tuple(sorted(url.strip("/") for url in pages if len(url) in {3, 4} and url.endswith("/")))


@pytest.fixture(scope="session")
def samples(built_site: Path) -> dict[str, str]:
    """One page of every kind in every edition: the kind -> its address."""
    return page_samples(built_site)
