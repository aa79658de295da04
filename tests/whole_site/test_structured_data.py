"""What the pages of the sample site tell search engines is true, complete, and in the words of schema.org."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest

from harness.pages import BuiltPage
from harness.schema_org import faults, is_a, nodes_within

JSON_LD = 'script[type="application/ld+json"]'
Node = dict[str, Any]
Graphs = dict[str, list[Node]]


@pytest.fixture(scope="module")
def graphs(pages: dict[str, BuiltPage]) -> Graphs:
    """The nodes of each page that has any."""
    found: Graphs = {}
    for url, page in pages.items():
        scripts = page.tree.css(JSON_LD)
        assert len(scripts) <= 1, url
        if scripts:
            written = json.loads(scripts[0].text())
            assert set(written) == {"@context", "@graph"}
            assert written["@context"] == "https://schema.org"
            found[url] = written["@graph"]
    return found


def all_nodes(graphs: Graphs) -> Iterator[tuple[str, Node]]:
    for url, graph in graphs.items():
        for node in nodes_within(graph):
            yield url, node


def of_type(graphs: Graphs, type_: str) -> list[Node]:
    return [node for graph in graphs.values() for node in graph if node["@type"] == type_]


def test_every_page_of_an_edition_that_may_be_found_has_its_data(
    pages: dict[str, BuiltPage], graphs: Graphs, languages: tuple[str, ...]
) -> None:
    expected = {url for url, page in pages.items() if page.is_indexed and page.prefix in languages}
    assert set(graphs) == expected


def test_every_node_fits_the_vocabulary(graphs: Graphs) -> None:
    assert {fault for graph in graphs.values() for node in graph for fault in faults(node)} == set()


def test_every_name_is_explained_on_its_own_page(graphs: Graphs, site_url: str) -> None:
    """A node that another page names is there, and of no wider kind."""
    described: dict[str, set[str]] = {}
    for url, graph in graphs.items():
        for node in nodes_within(graph):
            name = node.get("@id", "")
            if "@type" in node and name.partition("#")[0] == site_url + url:
                described.setdefault(name, set()).add(node["@type"])
    wrong = []
    for url, node in all_nodes(graphs):
        if name := node.get("@id"):
            type_ = node.get("@type", "Thing")
            if not any(is_a(known, type_) for known in described.get(name, ())):
                wrong.append(f"{url}: {type_} {name}")
    assert wrong == []


def test_every_address_of_the_site_exists(pages: dict[str, BuiltPage], graphs: Graphs, site_url: str) -> None:
    folder = pages[""].file.parent
    wrong = []
    for url, node in all_nodes(graphs):
        for name in ("@id", "url", "item"):
            address = str(node.get(name, ""))
            if address.startswith(site_url):
                found = pages[""].resolve(address)
                assert found
                if found.url not in pages and not (folder / found.url).is_file():
                    wrong.append(f"{url}: {name}: {address}")
    assert wrong == []


def test_pages_say_what_they_show(pages: dict[str, BuiltPage], graphs: Graphs) -> None:
    for url, graph in graphs.items():
        own = graph[0] if graph[0]["@type"] != "WebSite" else graph[1]
        assert own["url"] == pages[url].canonical
        assert own["inLanguage"] == pages[url].lang
        trail = [node for node in graph if node["@type"] == "BreadcrumbList"]
        shown = [node.text(strip=True) for node in pages[url].tree.css(".nr-crumbs li")]
        told = [step["name"] for one in trail for step in one["itemListElement"]][:-1]
        assert [" ".join(one.split()) for one in shown] == told, url


# What follows are the rules of https://developers.google.com/search/docs/appearance/structured-data/


def test_articles_are_complete(graphs: Graphs) -> None:
    articles = of_type(graphs, "NewsArticle")
    assert articles
    for one in articles:
        assert one["headline"]
        assert one["datePublished"] <= one["dateModified"]
        authors = one["author"] if isinstance(one["author"], list) else [one["author"]]
        assert all(author["@type"] in ("Person", "Organization") and author["name"] for author in authors)
        assert all(image["url"].startswith("https://") for image in one.get("image", ()))


def test_events_are_complete(graphs: Graphs) -> None:
    events = of_type(graphs, "Event")
    assert events
    for one in events:
        assert one["name"]
        assert one["startDate"]
        assert one["location"], one
        assert all(place.get("address") or place["@type"] == "VirtualLocation" for place in one["location"])
        # Moments, not texts: the offset may be another at the end.
        begins = datetime.fromisoformat(one["startDate"])
        ends = datetime.fromisoformat(one["endDate"]) if "endDate" in one else begins
        assert (begins.tzinfo is None) == (ends.tzinfo is None)
        assert begins <= ends


def test_breadcrumbs_are_complete(graphs: Graphs) -> None:
    for trail in of_type(graphs, "BreadcrumbList"):
        steps = trail["itemListElement"]
        assert len(steps) >= 2
        assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
        assert all(step["name"] for step in steps)
        assert all("item" in step for step in steps[:-1])


def test_variants_name_each_other(graphs: Graphs) -> None:
    articles = {one["@id"]: one for one in of_type(graphs, "NewsArticle")}
    for name, one in articles.items():
        for other in one.get("workTranslation", ()):
            assert articles[other["@id"]]["translationOfWork"]["@id"] == name
            assert articles[other["@id"]]["inLanguage"] == other["inLanguage"]


def test_languages_are_named_as_open_graph_does(pages: dict[str, BuiltPage], graphs: Graphs) -> None:
    locales = {"bs": "bs_BA", "pl": "pl_PL", "lv": "lv_LV", "lt": "lt_LT"}
    for url in graphs:
        page = pages[url]
        assert page.attribute("meta[property='og:locale']", "content") == locales[page.lang]
        told = {node.attributes["content"] for node in page.tree.css("meta[property='og:locale:alternate']")}
        assert told == {locales[lang] for lang in page.alternates if lang not in (page.lang, "x-default")}
