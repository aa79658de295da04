"""Editions that `newsroom language add` has made, in a browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser.tabs import Tabs, axe_violations
from harness.newsroom import newsroom
from harness.server import serve
from harness.small_site import SmallSite, small_site


@pytest.fixture(scope="module")
def added(tmp_path_factory: pytest.TempPathFactory) -> SmallSite:
    made = small_site(tmp_path_factory.mktemp("new-languages") / "site")
    for arguments in (["uk"], ["de"], ["sr-Latn"], ["pt-BR", "--timezone", "America/Sao_Paulo"]):
        done = newsroom(made.folder, "language", "add", *arguments)
        assert done.returncode == 0, done.stderr
    built = made.build("--strict")
    assert built.code == 0, built.output
    return made


@pytest.fixture(scope="module")
def new_tabs(browser: Browser, added: SmallSite) -> Iterator[Tabs]:
    with serve(Path(added.site)) as root:
        tabs = Tabs(browser, root)
        yield tabs
        tabs.close()


@pytest.mark.parametrize("lang", ["uk", "de", "sr-Latn", "pt-BR"])
@pytest.mark.parametrize("url", ["", "news/", "news/2021/", "events/", "schools/", "search/", "404.html"])
def test_pages_have_no_errors_and_their_language(new_tabs: Tabs, lang: str, url: str) -> None:
    tab = new_tabs.get("telephone")
    tab.open(f"{lang}/{url}")
    assert tab.page.evaluate("document.documentElement.lang") == lang
    assert axe_violations(tab.page) == []
    assert tab.take_complaints() == []


@pytest.mark.parametrize(
    ("wanted", "edition"),
    [
        ("uk-UA", "uk"),
        ("de-AT", "de"),
        ("pt-BR", "pt-BR"),
        ("pt-PT", "pt-BR"),
        ("sr-Latn-RS", "sr-Latn"),
        ("sr-RS", "sr-Latn"),
        ("bs-Latn-BA", "bs"),
    ],
)
def test_the_root_leads_to_the_edition_that_answers(new_tabs: Tabs, wanted: str, edition: str) -> None:
    tab = new_tabs.fresh(locale=wanted)
    tab.open("")
    tab.page.wait_for_url(f"**/{edition}/")
    new_tabs.close_fresh()


@pytest.mark.parametrize("wanted", ["sr-Cyrl-RS", "en-GB"])
def test_another_script_is_no_answer(new_tabs: Tabs, wanted: str) -> None:
    tab = new_tabs.fresh(locale=wanted)
    tab.open("")
    tab.page.wait_for_timeout(200)
    assert tab.url == ""
    new_tabs.close_fresh()


def test_an_address_that_is_not_there_speaks_its_language_first(new_tabs: Tabs) -> None:
    tab = new_tabs.get("telephone")
    tab.open("404.html")
    assert tab.page.locator("li[data-language]").count() == 8
    tab.take_complaints()
