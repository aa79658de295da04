"""The page for editors, with something of every kind to do: readable and accessible, on a telephone too."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser.tabs import SCHEMES, VIEWPORTS, Scheme, Tabs, Viewport, axe_violations, wide_elements
from harness.server import serve
from harness.small_site import LANGUAGES, MEETING, small_site

NOW = "1655251200"  # 2022-06-15
LONG = "Vrloduganeprekinutariječbezrazmaka" * 4


def _git(folder: Path, *arguments: str) -> None:
    own = ("-c", "user.name=Test", "-c", "user.email=test@newsroom.example", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *own, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One in which the Polish translation is stale, and git knows of what."""
    made = small_site(tmp_path_factory.mktemp("editors"))
    made.replace(f"{MEETING}/index.pl.md", "source: bs@0", "source: bs@47997164f95d")
    _git(made.folder, "init", "-q")
    _git(made.folder, "add", "-A")
    _git(made.folder, "commit", "-qm", "One")
    made.replace(f"{MEETING}/index.bs.md", "Sastanak u školi", f"Susret u školi {LONG}")
    done = made.build(SOURCE_DATE_EPOCH=NOW)
    assert done.code == 0, done.output
    return made.site


@pytest.fixture(scope="module")
def tabs_of_site(browser: Browser, site: Path) -> Iterator[Tabs]:
    with serve(site) as root:
        tabs = Tabs(browser, root)
        yield tabs
        tabs.close()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("viewport", VIEWPORTS)
def test_everybody_can_use_it(
    tabs_of_site: Tabs, viewport: Viewport, scheme: Scheme, subtests: pytest.Subtests
) -> None:
    tab = tabs_of_site.get(viewport, scheme)
    for lang in LANGUAGES:
        with subtests.test(lang):
            assert tab.open(f"{lang}/editors/") == 200
            assert tab.page.locator(".nr-work").count() >= 2
            assert axe_violations(tab.page) == []
            assert wide_elements(tab.page) == []
            assert tab.take_complaints() == []


def test_words_of_another_language_are_marked(tabs_of_site: Tabs) -> None:
    tab = tabs_of_site.get()
    tab.open("pl/editors/")
    work = tab.page.locator(".nr-work--stale")
    assert work.locator("h3 [lang=bs]").count() == 1
    assert work.locator(".nr-changes [lang=bs] ins").count() >= 1
    tab.take_complaints()
