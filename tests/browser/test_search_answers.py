"""What the engine answers, asked by a script in an empty page beside an index of a few documents."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Page

from browser.search_engine import ask, engine_folder, engine_page, news, publish, text, urls
from mkdocs_newsroom.model.entities import EntityKind
from mkdocs_newsroom.model.site import EntityRef
from mkdocs_newsroom.outputs.search.index import MANIFEST
from mkdocs_newsroom.plan.search_pieces import PageTexts, SearchDocument, SearchPlan, SearchText

KREKA = EntityRef(EntityKind.SCHOOL, "kreka")
ABORTED = """async () => {
    const stop = new AbortController()
    const asked = window.search.search("sastanak", { signal: stop.signal })
    stop.abort()
    return asked.then(() => "answered", error => error.name)
}"""


NEWS = (
    news("nova", "Nova škola", "Otvorena je škola na brdu. " + "Riječ po riječ. " * 60 + "Kraj.", 2022),
    news("kreka-kreka", "Kreka, Kreka, Kreka", "Kreka i Kreka.", 2021, "bs", KREKA),
    news(
        "sastanak", "Sastanak", "Prvi sastanak mreže u dvorani škole. <b>Mreža</b> & više.", 2021, "bs", KREKA
    ),
    news("druga", "Druga vijest", "Mreže su bile na prvi pogled prazne, a sastanak kratak.", 2020),
    news("szkola", "Szkoły", "W szkole.", 2019, "pl"),
)
SCHOOL = SearchDocument(
    "bs/skole/kreka/",
    "schools",
    "bs",
    PageTexts(SearchText("JU OŠ „Kreka”", "bs"), (SearchText("Kreka", "bs"),)),
    refs=(KREKA,),
)
PLAN = SearchPlan(NEWS, (SCHOOL,), ((KREKA, SearchText("OŠ Kreka", "bs")),))


@pytest.fixture(scope="module")
def folder(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return engine_folder(repository, tmp_path_factory.mktemp("engine"), PLAN)


@pytest.fixture
def page(browser: Browser, folder: Path) -> Iterator[Page]:
    with engine_page(browser, folder) as page:
        yield page


@pytest.mark.parametrize("query", ["Kreka", "kreke", "ju oš kreka", "JU OS KREKA"])
def test_whatever_has_the_query_as_its_name_stands_first(page: Page, query: str) -> None:
    first, second = ask(page, query)["results"][:2]
    assert (first["url"], first["kind"], first["date"]) == ("bs/skole/kreka/", "schools", None)
    assert second["url"] == "bs/kreka-kreka/"


def test_all_words_stand_before_some(page: Page) -> None:
    assert urls(ask(page, "mreža dvorana"))[:2] == ["sastanak", "druga"]


def test_short_words_do_not_decide(page: Page) -> None:
    assert urls(ask(page, "u školi na moru")) == urls(ask(page, "školi moru"))


def test_a_phrase_must_stand_as_it_is(page: Page) -> None:
    for quoted in ('"prvi sastanak"', "„prvi sastanak”", "«Prvi sastanak»"):
        assert urls(ask(page, quoted)) == ["sastanak"]
    assert set(urls(ask(page, "prvi sastanak"))) == {"sastanak", "druga"}


def test_other_languages_are_found_by_their_words(page: Page) -> None:
    (found,) = ask(page, "szkołami")["results"]
    assert (found["url"], found["lang"]) == ("pl/szkola/", "pl")
    assert text(found["title"]) == "[Szkoły]"


def test_words_are_marked_and_nothing_is_html(page: Page) -> None:
    found = ask(page, "dvorana mrežom")["results"][0]
    assert text(found["excerpt"]) == "Prvi sastanak [mreže] u [dvorani] škole. <b>[Mreža]</b> & više."


def test_a_long_text_is_cut_between_words(page: Page) -> None:
    excerpt = text(ask(page, "kraj")["results"][0]["excerpt"])
    assert excerpt.startswith("… ")
    assert excerpt.endswith("[Kraj].")
    assert len(excerpt) < 220


def test_filters_let_through_any_of_a_kind_and_all_kinds(page: Page) -> None:
    assert page.evaluate("window.search.filters()")["schools"] == [
        {"id": "kreka", "name": "OŠ Kreka", "lang": None}
    ]
    answer = ask(page, "sastanak", withCounts=True)
    assert answer["counts"]["year"] == {"2022": 0, "2021": 1, "2020": 1, "2019": 0}
    assert answer["counts"]["schools"] == {"kreka": 1}
    assert urls(ask(page, "sastanak", filters={"year": ["2020", "2022"]})) == ["druga"]
    assert urls(ask(page, "sastanak", filters={"year": ["2020"], "schools": ["kreka"]})) == []
    narrowed = ask(page, "sastanak", filters={"year": ["2020"]}, withCounts=True)
    assert narrowed["counts"]["year"]["2021"] == 1  # what choosing it as well would bring
    assert urls(ask(page, "", filters={"year": ["2021"]})) == ["kreka-kreka", "sastanak"]


def test_results_come_in_pages(page: Page) -> None:
    whole = ask(page, "škola mreža")
    parts = [urls(ask(page, "škola mreža", offset=at, limit=1)) for at in range(whole["total"])]
    assert [url for part in parts for url in part] == urls(whole)


def test_a_guess_says_so(page: Page) -> None:
    assert not ask(page, "sastanak")["isGuess"]
    guessed = ask(page, "sastanxyz")
    assert guessed["isGuess"]
    assert "sastanak" in urls(guessed)
    nothing = {"total": 0, "isAtLeast": False, "results": [], "counts": None, "isGuess": False}
    assert ask(page, "qqqqqq") == nothing


@pytest.mark.parametrize(
    "query",
    ["", "  ", "„”", "&<>", "q" * 3000, "đq " * 500, "__proto__", "constructor", ". .", '"qqqq" qqqq'],
)
def test_what_stands_nowhere_has_no_answer(page: Page, query: str) -> None:
    assert (ask(page, query)["total"], ask(page, query)["results"]) == (0, [])


def test_an_open_page_survives_another_build(page: Page, folder: Path) -> None:
    """What it has read of the old index is used no more once a file of it is gone."""
    publish(
        folder, SearchPlan((news("novija", "Sasvim nova", "Vijest o robotici.", 2023), *NEWS[1:]), (), ())
    )
    try:
        assert urls(ask(page, "robotika")) == ["novija"]
        assert urls(ask(page, "pogled")) == ["druga"]
    finally:
        publish(folder, PLAN)


def test_a_missing_file_is_an_error(page: Page, folder: Path) -> None:
    manifest = json.loads((folder / "search" / "bs" / MANIFEST).read_text(encoding="utf-8"))
    file = folder / "search" / "bs" / f"{manifest['termFiles'][0]}.json"
    kept = file.read_text(encoding="utf-8")
    file.unlink()
    with pytest.raises(Error, match="404"):
        ask(page, "sastanak")
    file.write_text(kept, encoding="utf-8")
    assert "sastanak" in urls(ask(page, "sastanak"))


def test_a_query_can_be_given_up(page: Page) -> None:
    assert page.evaluate(ABORTED) == "AbortError"
