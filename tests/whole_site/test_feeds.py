"""The feeds of the sample site, as real readers understand them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import feedparser
import jsonschema
import pytest
from selectolax.lexbor import LexborHTMLParser

from harness.atom_rules import atom_faults
from harness.json_feed_schema import JSON_FEED
from harness.pages import BuiltPage

Feeds = dict[str, Any]


@pytest.fixture(scope="module")
def atom(built_site: Path, pages: dict[str, BuiltPage]) -> Feeds:
    """What feedparser makes of each, by its path in the site; without copies at earlier addresses."""
    return {path: feedparser.parse((built_site / path).read_bytes()) for path in paths("feed.xml", pages)}


@pytest.fixture(scope="module")
def json_feeds(built_site: Path, pages: dict[str, BuiltPage]) -> Feeds:
    return {path: json.loads((built_site / path).read_bytes()) for path in paths("feed.json", pages)}


def paths(name: str, pages: dict[str, BuiltPage]) -> list[str]:
    here = (url for url, page in pages.items() if not page.is_redirect)
    return [url + name for url in here if (pages[url].file.parent / name).is_file() and url.endswith("/")]


def above(url: str) -> str:
    return url.rstrip("/").rpartition("/")[0] + "/"


def test_each_edition_and_entity_has_both(
    atom: Feeds, json_feeds: Feeds, pages: dict[str, BuiltPage], languages: tuple[str, ...]
) -> None:
    entities = {url for url, page in pages.items() if page.first(".nr-top--entity")}
    first = {url for url in entities if above(url) not in entities}
    followed = {f"{lang}/" for lang in languages} | first
    assert {path.removesuffix("feed.xml") for path in atom} == followed
    assert {path.removesuffix("feed.json") for path in json_feeds} == followed


def test_feedparser_has_nothing_to_complain_of(atom: Feeds) -> None:
    assert [(path, feed.bozo_exception) for path, feed in atom.items() if feed.bozo] == []
    assert {feed.version for feed in atom.values()} == {"atom10"}


def test_feeds_keep_to_their_standards(built_site: Path, json_feeds: Feeds) -> None:
    faults = {
        path.relative_to(built_site).as_posix(): atom_faults(path.read_bytes())
        for path in built_site.rglob("feed.xml")
    }
    assert {path: found for path, found in faults.items() if found} == {}
    schema = jsonschema.Draft202012Validator(JSON_FEED)
    wrong = {path: [error.message for error in schema.iter_errors(feed)] for path, feed in json_feeds.items()}
    assert {path: found for path, found in wrong.items() if found} == {}


def test_both_formats_say_the_same(atom: Feeds, json_feeds: Feeds) -> None:
    for path, feed in atom.items():
        other = json_feeds[path.replace(".xml", ".json")]
        assert feed.feed.title == other["title"]
        assert feed.feed.language == other["language"] == path.partition("/")[0]
        ours = [(one.id, one.link, one.title, one.title_detail.language) for one in feed.entries]
        theirs = [(one["id"], one["url"], one["title"], one["language"]) for one in other["items"]]
        assert ours == theirs


def test_names_are_unique_and_the_same_in_all_feeds(atom: Feeds) -> None:
    urls: dict[str, set[str]] = {}
    for feed in atom.values():
        ids = [entry.id for entry in feed.entries]
        assert len(set(ids)) == len(ids)
        for entry in feed.entries:
            urls.setdefault(entry.id, set()).add(entry.link)
    assert {id_: found for id_, found in urls.items() if len(found) > 1} == {}
    assert len({url for found in urls.values() for url in found}) == len(urls)
    assert len({feed.feed.id for feed in atom.values()}) == len(atom)


def test_an_entry_has_the_language_of_its_page(
    atom: Feeds, pages: dict[str, BuiltPage], site_url: str
) -> None:
    for feed in atom.values():
        for entry in feed.entries:
            page = pages[entry.link.removeprefix(site_url)]
            assert entry.title_detail.language == entry.content[0].language == page.lang
            assert entry.title == page.attribute("meta[property='og:title']", "content")


def test_an_edition_lists_all_items(atom: Feeds, languages: tuple[str, ...]) -> None:
    def items(lang: str) -> set[str]:
        return {entry.id.rpartition("/")[0] for entry in atom[f"{lang}/feed.xml"].entries}

    assert {lang: items(lang) for lang in languages} == dict.fromkeys(languages, items(languages[0]))


def test_what_content_names_exists(
    json_feeds: Feeds, built_site: Path, pages: dict[str, BuiltPage], site_url: str
) -> None:
    missing = set()
    for feed in json_feeds.values():
        for item in feed["items"]:
            tree = LexborHTMLParser(item["content_html"])
            found = {
                node.attributes.get("href") or node.attributes.get("src") or ""
                for node in tree.css("[href], [src]")
            }
            for address in found | {item["url"], item.get("image", item["url"])}:
                assert address.startswith(("http://", "https://", "mailto:", "tel:")), address
                if address.startswith(site_url):
                    path, _, anchor = address.removeprefix(site_url).partition("#")
                    file = (
                        built_site / unquote(path) / ("index.html" if path.endswith("/") or not path else "")
                    )
                    known = unquote(anchor) in pages[path].anchors if anchor else True
                    if not file.is_file() or not known:
                        missing.add(address)
    assert missing == set()


def test_each_page_names_its_feeds(
    pages: dict[str, BuiltPage], atom: Feeds, languages: tuple[str, ...]
) -> None:
    """That of an entity's page stands first, and that of the edition on every page."""
    for url, page in pages.items():
        if page.prefix not in languages or page.is_redirect:
            continue
        named = list(feed_links(page))
        followed = [f"{page.prefix}/"]
        if page.first(".nr-top--entity"):
            followed = [url if f"{url}feed.xml" in atom else above(url), *followed]
        assert [(type_, name) for type_, name, _ in named] == [
            (f"application/{kind}", f"{start}feed.{end}")
            for start in followed
            for kind, end in (("atom+xml", "xml"), ("feed+json", "json"))
        ]
        for _, name, title in named:
            assert title == atom[name.replace(".json", ".xml")].feed.title


def feed_links(page: BuiltPage) -> Iterator[tuple[str, str, str]]:
    """Type, address and title of each."""
    for link in page.tree.css("head link[rel=alternate][type]"):
        found = page.resolve(link.attributes["href"] or "")
        yield link.attributes["type"] or "", found.url if found else "", link.attributes["title"] or ""


def test_no_feed_is_in_the_sitemap(built_site: Path) -> None:
    assert "feed." not in (built_site / "sitemap.xml").read_text(encoding="utf-8")
