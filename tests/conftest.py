"""What all tests share: the repository, the sample site built once, and its pages."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from harness.pages import BuiltPage, page_samples, read_pages

BUILD_LIMIT = 600

# A shell that starts the tests in the background has its children ignore SIGINT, and theirs: then no test could
# press Ctrl+C. A signal that is handled here is at its default in the programs that tests start.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def repository() -> Path:
    return Path(__file__).parent.parent


@pytest.fixture(scope="session")
def built_site(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample site as `make site` builds it, in a folder of its own."""
    site = tmp_path_factory.mktemp("built") / "site"
    command = [sys.executable, "-P", "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)]
    done = subprocess.run(
        command,
        cwd=repository,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=BUILD_LIMIT,
        check=False,
    )
    if done.returncode != 0:
        pytest.fail(f"The sample site does not build:\n{done.stdout[-8000:]}", pytrace=False)
    return site


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
