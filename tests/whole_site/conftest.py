"""The small site: for each test a fresh one, or a copy of one that is built already."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from harness.small_site import SmallSite, small_site


@pytest.fixture
def small(tmp_path: Path) -> SmallSite:
    """Not built yet."""
    return small_site(tmp_path / "small")


@pytest.fixture(scope="session")
def built_small(tmp_path_factory: pytest.TempPathFactory) -> SmallSite:
    """Built once, strictly; to be looked at, not to be changed."""
    made = small_site(tmp_path_factory.mktemp("small") / "site")
    done = made.start_build("mkdocs", "--strict")
    assert done.code == 0, done.output
    assert "WARNING" not in done.output
    return made


@pytest.fixture
def published(built_small: SmallSite, tmp_path: Path) -> SmallSite:
    """Built, and free to be changed."""
    folder = tmp_path / "small"
    shutil.copytree(built_small.folder, folder)
    return SmallSite(folder)
