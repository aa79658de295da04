"""What the pages of a site with one of everything tell programs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from harness.golden import assert_golden
from harness.pages import FINGERPRINT
from harness.schema_org import faults, told
from mkdocs_newsroom.outputs.structured_data.graph import Graphs
from mkdocs_newsroom.plan.page import PagePlan
from mkdocs_newsroom.plan.pages import EditionPlan, Plan
from mkdocs_newsroom.plan.views import ItemView

from .tiny_site import tiny_site

SITE_URL = "https://x.example/sub/"
HOSTILE = '</script><script>alert(1)</script><!--<script>"\\ & é'
GOLDEN = Path(__file__).with_name("golden")
ITEM = "bs/vijesti/2022/prvi-sastanak/"
PROJECT = "pl/projekty/kilometar/"
Graph = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    return tiny_site(tmp_path_factory.mktemp("tiny"), site_url=SITE_URL)


def find(plan: Plan, url: str) -> tuple[EditionPlan, PagePlan]:
    return next((one, page) for one in plan.editions for page in one.pages if page.url == url)


def written(plan: Plan, url: str) -> str:
    edition, page = find(plan, url)
    return Graphs(edition, SITE_URL).json_ld(page)


def graph(plan: Plan, url: str) -> Graph:
    """The nodes of a page by their type."""
    return {node["@type"]: node for node in told(*find(plan, url), SITE_URL)}


def test_an_item_looks_like_this(plan: Plan) -> None:
    shown = json.dumps(told(*find(plan, ITEM), SITE_URL), ensure_ascii=False, indent=1)
    assert_golden(FINGERPRINT.sub("-<fingerprint>", shown) + "\n", GOLDEN / "news_article.json")


def test_each_page_speaks_the_vocabulary(plan: Plan) -> None:
    found = {
        f"{page.url}: {fault}"
        for edition in plan.editions
        for page in edition.pages
        for node in told(edition, page, SITE_URL)
        for fault in faults(node)
    }
    assert found == set()


def test_an_item_names_its_translations_and_they_name_it(plan: Plan) -> None:
    source, translation = graph(plan, ITEM), graph(plan, "pl/aktualnosci/2022/pierwsze-spotkanie/")
    (other,) = source["NewsArticle"]["workTranslation"]
    assert (other["@id"], other["inLanguage"]) == (translation["NewsArticle"]["@id"], "pl")
    origin = translation["NewsArticle"]["translationOfWork"]
    assert (origin["@id"], origin["inLanguage"]) == (source["NewsArticle"]["@id"], "bs")
    assert "translationOfWork" not in source["NewsArticle"]
    assert "workTranslation" not in translation["NewsArticle"]


def test_without_an_author_the_publisher_speaks(plan: Plan) -> None:
    lone = graph(plan, "bs/vijesti/2021/treca/")["NewsArticle"]
    assert lone["author"] == lone["publisher"]
    assert lone["author"]["name"] == "Obrazovne vijesti"
    authors = graph(plan, ITEM)["NewsArticle"]["author"]
    assert [(one["@type"], one["worksFor"]["@type"]) for one in authors] == [("Person", "Organization")]


def test_an_event_is_where_and_when_its_page_says(plan: Plan) -> None:
    nodes = told(*find(plan, ITEM), SITE_URL)
    coming, past = (node for node in nodes if node["@type"] == "Event")
    assert coming["startDate"] == "2022-07-01T17:00+02:00"
    assert [place["@type"] for place in coming["location"]] == ["Place", "VirtualLocation"]
    assert coming["eventAttendanceMode"].endswith("/MixedEventAttendanceMode")
    assert past["startDate"] == "2022-05-01"
    assert [place["@type"] for place in past["location"]] == ["Place"]
    assert {one["@id"] for one in (coming, past)} <= {
        one["@id"] for one in graph(plan, ITEM)["NewsArticle"]["about"]
    }


def test_the_way_into_a_meeting_is_not_told_after_it(plan: Plan) -> None:
    edition, page = find(plan, ITEM)
    assert isinstance(page.view, ItemView)
    over = tuple(replace(event, is_past=True) for event in page.view.events)
    page = replace(page, view=replace(page.view, events=over))
    said = json.dumps(told(edition, page, SITE_URL))
    assert "https://x.example/?a=1" not in said
    assert f'"VirtualLocation", "url": "{SITE_URL}{ITEM}"' in said


def test_a_project_has_grants_of_its_funders(plan: Plan) -> None:
    project = graph(plan, PROJECT)["Project"]
    (grant,) = project["funding"]
    funder = graph(plan, "pl/partnerzy/bmz/")["FundingAgency"]
    assert grant["funder"]["@id"] == funder["@id"]
    assert project["foundingDate"] == "2020-03"
    assert {one["@type"] for one in project["member"]} == {"Organization", "Person", "School"}
    assert project["contactPoint"]["email"] == "ana@x.example"


def test_a_school_says_where_it_is(plan: Plan) -> None:
    school = graph(plan, "bs/skole/kreka/")["School"]
    assert school["address"]["addressCountry"] == "BA"
    assert school["location"][0]["geo"]["latitude"] == 44.533
    assert school["sameAs"] == "https://x.example/"
    assert school["memberOf"][0]["@id"] == SITE_URL + "bs/mreze/mreza/#about"


def test_the_home_page_says_how_to_search(plan: Plan) -> None:
    site = graph(plan, "pl/")["WebSite"]
    assert site["potentialAction"]["target"]["urlTemplate"] == SITE_URL + "pl/szukaj/?q={search_term_string}"
    assert "BreadcrumbList" not in graph(plan, "pl/")


@pytest.mark.parametrize(
    ("url", "type_"),
    [("bs/o-nama/", "AboutPage"), ("bs/kontakt/", "ContactPage"), ("bs/skole/", "CollectionPage")],
)
def test_kinds_of_pages(plan: Plan, url: str, type_: str) -> None:
    page = graph(plan, url)[type_]
    assert page["isPartOf"]["@id"] == SITE_URL + "bs/#website"
    trail = graph(plan, url)["BreadcrumbList"]["itemListElement"]
    assert [step.get("item") for step in trail] == [SITE_URL + "bs/", None]


def test_numbers_of_a_list_go_on(tmp_path: Path) -> None:
    plan = tiny_site(tmp_path, site_url=SITE_URL, page_size=2)
    runs = [graph(plan, url)["ItemList"] for url in ("bs/vijesti/", "bs/vijesti/stranica-2/")]
    assert [[one["position"] for one in run["itemListElement"]] for run in runs] == [[1, 2], [3]]
    assert {run["numberOfItems"] for run in runs} == {3}


def test_what_no_search_engine_lists_tells_nothing(plan: Plan) -> None:
    assert written(plan, "bs/404.html") == ""


def test_a_text_cannot_leave_its_script(tmp_path: Path) -> None:
    plan = tiny_site(tmp_path, HOSTILE, site_url=SITE_URL)
    for url in (ITEM, PROJECT, "bs/skole/kreka/", "bs/"):
        assert re.search("[<>&]", written(plan, url)) is None
        texts = [value for value in _values(told(*find(plan, url), SITE_URL)) if isinstance(value, str)]
        assert any(HOSTILE in text for text in texts)


def test_signs_that_end_a_line_for_a_script_are_escaped(plan: Plan) -> None:
    edition, found = find(plan, "bs/vijesti/")
    page = replace(found, title="a\u2028b\u2029c")
    assert re.search("[\u2028\u2029]", Graphs(edition, SITE_URL).json_ld(page)) is None
    assert told(edition, page, SITE_URL)[0]["name"] == page.title


def test_what_is_written_is_as_short_as_json_can_be(plan: Plan) -> None:
    pages = [(edition, page) for edition in plan.editions for page in edition.pages if page.is_indexed]
    assert len(pages) > 20
    for edition, page in pages:
        graph = {"@context": "https://schema.org", "@graph": told(edition, page, SITE_URL)}
        plain = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
        for sign in "<>&":
            plain = plain.replace(sign, f"\\u{ord(sign):04x}")
        assert Graphs(edition, SITE_URL).json_ld(page) == plain, page.url


def test_what_is_not_known_is_not_told(plan: Plan) -> None:
    edition, found = find(plan, ITEM)
    assert isinstance(found.view, ItemView)
    view = replace(found.view, summary="", photos=(), chips=(), authors=(), events=(), other_languages=())
    page = replace(found, description="", last_modified="", breadcrumbs=(), card=None, view=view)
    assert [value for value in _values(told(edition, page, SITE_URL)) if value in ("", [], {}, None)] == []
    assert [node["@type"] for node in told(edition, page, SITE_URL)] == ["WebPage", "NewsArticle"]


def _values(value: Any) -> Iterator[Any]:
    """The value as JSON has it, and all within."""
    yield value
    for within in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _values(within)
