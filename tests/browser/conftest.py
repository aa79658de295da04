"""The browser, the server and the tabs of the browser tests."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from browser.find_browser import NoBrowserError, find_browser
from browser.tabs import Tabs
from harness.sent_headers import read_rules
from harness.server import serve

FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
MISSING = pytest.StashKey[str]()
HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser_program(pytestconfig: pytest.Config) -> str:
    """The path of the browser. Where none can be had the tests are skipped; with CI set they fail."""
    capture = pytestconfig.pluginmanager.getplugin("capturemanager")
    try:
        with capture.global_and_fixture_disabled():  # what it downloads should be seen at once
            return find_browser()
    except NoBrowserError as error:
        if os.environ.get("CI"):
            pytest.fail(f"{error} CI is set, so this is a failure.", pytrace=False)
        pytestconfig.stash[MISSING] = str(error)
        pytest.skip(str(error))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if reason := config.stash.get(MISSING, ""):
        terminalreporter.section("THE BROWSER TESTS DID NOT RUN", sep="!", red=True, bold=True)
        terminalreporter.line(reason)


@pytest.fixture(scope="session")
def browser(browser_program: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    home = str(tmp_path_factory.mktemp("browser-home"))
    own = {"HOME": home, "XDG_CONFIG_HOME": home, "XDG_CACHE_HOME": home}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=browser_program, args=list(FLAGS), env={**os.environ, **own}
        )
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def server(built_site: Path) -> Iterator[str]:
    """The address of the sample site's root, on a host that reads `_headers`."""
    rules = read_rules((built_site / "_headers").read_text(encoding="utf-8"))
    with serve(built_site, headers=rules.sent) as address:
        yield address


@pytest.fixture(scope="session")
def kept_tabs(browser: Browser, server: str) -> Tabs:
    return Tabs(browser, server)


@pytest.fixture
def tabs(kept_tabs: Tabs) -> Iterator[Tabs]:
    """Tabs for one test, which fails at its end when a page complained and nobody took the complaints."""
    yield kept_tabs
    complaints = kept_tabs.take_complaints()
    kept_tabs.close_fresh()
    assert not complaints
