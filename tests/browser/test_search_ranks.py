"""Who stands first among many: names before news, rare short words, dates; filters, phrases, excerpts, other builds."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Error, Page

from browser.search_engine import OPEN, ask, engine_folder, engine_page, news, publish, text, urls
from harness.server import serve
from mkdocs_newsroom.model.entities import EntityKind
from mkdocs_newsroom.model.site import EntityRef
from mkdocs_newsroom.outputs.search.blocks import LONGEST
from mkdocs_newsroom.outputs.search.index import MANIFEST
from mkdocs_newsroom.plan.search_pieces import PageTexts, SearchDocument, SearchPlan, SearchText

KREKA = EntityRef(EntityKind.SCHOOL, "kreka")
MANY = 60


def entity(kind: EntityKind, id_: str, name: str, kind_name: str, *facts: str) -> SearchDocument:
    return SearchDocument(
        f"bs/{id_}/",
        kind.value,
        "bs",
        PageTexts(SearchText(name, "bs"), facts=tuple(SearchText(fact, "bs") for fact in facts)),
        refs=(EntityRef(kind, id_),),
        kind_names=(SearchText(kind_name, "bs"),),
        names=(SearchText("Daugavpils", "lv"),),
    )


OTHERS = (
    entity(EntityKind.NETWORK, "mreza", "Obrazovna mreža škole „Kreka“", "Mreža"),
    entity(EntityKind.SCHOOL, "kreka", "JU OŠ „Kreka“", "Škola", "Titova 15"),
    entity(EntityKind.SCHOOL, "druga", "JU OŠ „Slavinovići“", "Škola"),
)
NEWS = (
    *(
        news(f"n{number}", "Kreka, Kreka, škola Kreka", f"Škola {'i' * number} na u OŠ Kreka.", 2020)
        for number in range(1, MANY)
    ),
    news("stara", "Nešto drugo", "Samo Kreka i more.", 2012, "bs", KREKA),
    news("ue", "Fond UE", "Sredstva za more.", 2013),
    news("more", "More, more, more", "More i more.", 2015),
    news("fraza", "Priča", "Jedna crvena nit. " + "Kako. " * LONGEST, 2016),
    news("duga", "Kratko", f"Prvo {'x' * 400} kraj.", 2017),
    news("znak", "Znakovi", "Jedinstveno " + "!" * 900, 2018),
    news("dijelovi", "Dijelovi", "Prvi komad\nDrugi komad.\nTreći", 2019),
)


@pytest.fixture(scope="module")
def folder(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    plan = SearchPlan(NEWS, OTHERS, ((KREKA, SearchText("Kreka", "lv")),))
    return engine_folder(repository, tmp_path_factory.mktemp("ranks"), plan)


@pytest.fixture
def page(browser: Browser, folder: Path) -> Iterator[Page]:
    with engine_page(browser, folder) as page:
        yield page


@pytest.mark.parametrize("query", ["Kreka", "OŠ Kreka", "škola Kreka", "škole kreke", "kreka os"])
def test_an_entity_stands_first_by_what_everybody_calls_it(page: Page, query: str) -> None:
    found = ask(page, query)
    assert urls(found)[0] == "kreka"
    assert found["results"][2]["kind"] == "news" or "mreza" in urls(found)[:3]


def test_a_kind_alone_is_no_name(page: Page) -> None:
    assert "druga" not in urls(ask(page, "škola", limit=30))


def test_short_words_decide_where_they_are_rare(page: Page) -> None:
    assert urls(ask(page, "UE more"))[0] == "ue"
    assert urls(ask(page, "na more")) == urls(ask(page, "more"))


def test_filters_come_before_the_list_is_cut(page: Page) -> None:
    """More than enough have both words; the one that the filter leaves has only one of them."""
    assert urls(ask(page, "škola Kreka", filters={"year": ["2012"]})) == ["stara"]
    counts = ask(page, "škola Kreka", withCounts=True)["counts"]["year"]
    assert (counts["2012"], counts["2020"]) == (1, MANY - 1)


def test_dates_are_found(page: Page) -> None:
    assert urls(ask(page, "2013")) == ["ue"]
    assert urls(ask(page, "maj 2015"))[0] == "more"


def test_a_phrase_is_looked_for_as_far_as_is_shown(page: Page) -> None:
    found = ask(page, '"Kreka škola"', limit=2)
    assert (len(found["results"]), found["isAtLeast"]) == (2, True)
    whole = ask(page, '"crvena nit"')
    assert (urls(whole), whole["isAtLeast"]) == (["fraza"], False)


def test_excerpts_have_an_end(page: Page) -> None:
    assert 0 < len(text(ask(page, "prvo")["results"][0]["excerpt"])) < 220
    assert text(ask(page, "x" * 400)["results"][0]["excerpt"])
    assert len(text(ask(page, "jedinstveno")["results"][0]["excerpt"])) < 220


def test_parts_of_a_page_are_apart_and_facts_are_found_but_not_shown(page: Page) -> None:
    assert text(ask(page, "treći")["results"][0]["excerpt"]) == "Prvi komad · Drugi komad. [Treći]"
    fact = ask(page, "Titova 15")["results"][0]
    assert (fact["url"], fact["excerpt"]) == ("bs/kreka/", [])


def test_names_tell_their_language(page: Page) -> None:
    assert ask(page, "Slavinovići")["results"][0]["names"] == [{"text": "Daugavpils", "lang": "lv"}]
    (school,) = page.evaluate("window.search.filters()")["schools"]
    assert (school["name"], school["lang"]) == ("Kreka", "lv")


def test_an_index_of_another_version_is_not_read(browser: Browser, folder: Path) -> None:
    file = folder / "search" / "bs" / MANIFEST
    kept = file.read_text(encoding="utf-8")
    manifest: dict[str, Any] = json.loads(kept)
    file.write_text(json.dumps({**manifest, "version": manifest["version"] + 1}), encoding="utf-8")
    with serve(folder, "/sub/") as root:
        page = browser.new_page()
        page.goto(root)
        with pytest.raises(Error, match="version"):
            page.evaluate(OPEN, root)
        page.close()
    file.write_text(kept, encoding="utf-8")


def test_a_file_that_was_cut_off_is_fetched_again(browser: Browser, folder: Path) -> None:
    with serve(folder, "/sub/") as root:
        page = browser.new_page()
        page.goto(root)
        page.evaluate(OPEN, root)
        page.route("**/search/bs/b*.json", lambda route: route.fulfill(body='[{"url"'), times=1)
        assert urls(ask(page, "2013")) == ["ue"]
        page.close()


def test_a_short_beginning_finds_something_on_a_large_site(
    browser: Browser, repository: Path, tmp_path: Path
) -> None:
    many = [
        news(f"m{number}", "Vijest", " ".join(f"pr{number:03}{end:03}" for end in range(60)), 2020)
        for number in range(150)
    ]
    publish(
        engine_folder(repository, tmp_path / "site", SearchPlan((), (), ())), SearchPlan(tuple(many), (), ())
    )
    with serve(tmp_path / "site") as root:
        page = browser.new_page()
        page.goto(root)
        page.evaluate(OPEN, root)
        assert ask(page, "pr")["total"] > 10
        page.close()
