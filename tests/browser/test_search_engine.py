"""How good the search is, through its page: a site of the evaluation's texts, alone and among a thousand others."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from browser.tabs import Tab, Tabs
from harness.server import serve
from harness.sites import SETTINGS
from harness.small_site import LANGUAGES, SmallSite
from mkdocs_newsroom.outputs.assets import own_assets
from mkdocs_newsroom.outputs.search.index import indexes
from search_quality.corpus import other_texts, search_plan
from search_quality.quality import Query, Score, Text, queries, score, texts

OTHERS = 1000
FOUND = "#nr-results li a[href]"
ASK = """async ([root, lang, query, options]) => {
    const { openSearch } = await import(`${root}ASSETS/search/engine.js`)
    window.opened ??= openSearch(root, lang)
    return (await window.opened).search(query, options)
}""".replace("ASSETS/", own_assets().folder)
ANSWERED = """query => {
    const results = document.querySelector("#nr-results")
    return results?.dataset.query === query && results.dataset.state === "done"
}"""


@pytest.fixture(scope="module")
def texts_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Each text of the evaluation is an item of its own, in its language; the id is the slug."""
    made = SmallSite(tmp_path_factory.mktemp("texts"))
    made.write_config()
    for lang in LANGUAGES:
        made.write(f"content/index.{lang}.md", f"---\ntitle: {lang}\n---\n")
    for one in texts():
        made.write(f"content/news/2021/{one.id}/index.{one.lang}.md", _item(one))
    done = made.build()
    assert done.code == 0, done.output
    return made.site


@pytest.fixture(scope="module")
def crowded_site(texts_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with an index in which others stand around the texts, older and newer ones."""
    site = tmp_path_factory.mktemp("crowded") / "site"
    shutil.copytree(texts_site, site)
    shutil.rmtree(site / "search")
    others = list(other_texts(OTHERS, (*queries("evaluation"), *queries("held_out"))))
    plan = search_plan([*others[: OTHERS // 2], *texts(), *others[OTHERS // 2 :]])
    for lang in LANGUAGES:
        folder = site / "search" / lang
        folder.mkdir(parents=True)
        for _, name, make in indexes({lang: plan}):
            (folder / name).write_bytes(make())
    return site


@pytest.fixture(scope="module")
def texts_root(texts_site: Path) -> Iterator[str]:
    """In a subfolder, as a site may be."""
    with serve(texts_site, "/sub/") as root:
        yield root


@pytest.fixture(scope="module")
def crowded_root(crowded_site: Path) -> Iterator[str]:
    with serve(crowded_site, "/sub/") as root:
        yield root


@pytest.fixture
def open_tab(browser: Browser) -> Iterator[Callable[[str], Tab]]:
    opened: list[Tabs] = []

    def open_at(root: str) -> Tab:
        opened.append(Tabs(browser, root))
        return opened[-1].fresh()

    yield open_at
    complaints = [line for tabs in opened for line in tabs.take_complaints()]
    for tabs in opened:
        tabs.close()
    assert complaints == []


def test_the_evaluation_is_answered(
    open_tab: Callable[[str], Tab], texts_root: str, subtests: pytest.Subtests
) -> None:
    tab = open_tab(texts_root)
    for lang in LANGUAGES:
        with subtests.test(lang):
            found = typed(tab, lang, queries("evaluation"))
            assert found.recall >= 0.98, found
            assert found.rank >= 0.95, found


def test_the_evaluation_is_answered_among_others(
    open_tab: Callable[[str], Tab], crowded_root: str, subtests: pytest.Subtests
) -> None:
    tab = open_tab(crowded_root)
    for lang in LANGUAGES:
        with subtests.test(lang):
            found = answered(tab, lang, "evaluation")
            assert found.recall >= 0.97, found


@pytest.mark.parametrize("site", ["texts_root", "crowded_root"])
def test_queries_that_nothing_was_tuned_to(
    site: str, open_tab: Callable[[str], Tab], request: pytest.FixtureRequest, subtests: pytest.Subtests
) -> None:
    tab = open_tab(request.getfixturevalue(site))
    for lang in LANGUAGES:
        with subtests.test(lang):
            found = answered(tab, lang, "held_out")
            assert found.recall >= 0.96, found
            assert found.rank >= 0.95, found


def typed(tab: Tab, lang: str, asked: tuple[Query, ...]) -> Score:
    """What a visitor sees who types one query after the other into the box of the page of the search."""
    tab.open(f"{lang}/{SETTINGS.section('search', lang)}/")
    box = tab.page.locator("form.nr-search input[type=search][name=q]").last
    answers = {}
    for one in (query for query in asked if query.lang == lang):
        box.fill(one.query)
        box.press("Enter")
        tab.page.wait_for_function(ANSWERED, arg=one.query)
        answers[one] = [id_of(url) for url in shown(tab.page)]
    return score(answers)


def answered(tab: Tab, lang: str, name: str) -> Score:
    """What the engine finds for those queries: the page shows the same, as those show that are typed."""
    tab.open(f"{lang}/")
    answers = {one: ask(tab, lang, one.query)["results"] for one in of(lang, name)}
    return score({one: [id_of(each["url"]) for each in its] for one, its in answers.items()})


def of(lang: str, name: str) -> Iterator[Query]:
    return (query for query in queries(name) if query.lang == lang)


def shown(page: Page) -> list[str]:
    urls: list[str] = page.eval_on_selector_all(FOUND, "links => links.map(link => link.href)")
    return urls


def id_of(url: str) -> str:
    return url.rstrip("/").rpartition("/")[2]


def ask(tab: Tab, lang: str, query: str, **options: Any) -> Any:
    return tab.page.evaluate(ASK, [tab.root, lang, query, options])


def _item(text: Text) -> str:
    title = text.title.replace("'", "''")
    return f"---\ntitle: '{title}'\ndate: 2021-05-17\nslug: {text.id}\n---\n\n{text.text}\n"
