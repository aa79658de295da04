"""Feeds as files: a readable one of each format, the rules of both standards, and texts that mean harm."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import feedparser
import jsonschema
import pytest
from selectolax.lexbor import LexborHTMLParser

from harness.atom_rules import ATOM, atom_faults
from harness.golden import assert_golden
from harness.json_feed_schema import JSON_FEED
from harness.sites import prepare_site
from mkdocs_newsroom.outputs.feeds.files import feed_files

from ..tiny_site import tiny_site
from .feed_site import FEED_SITE

GOLDEN = Path(__file__).with_name("golden")
SITE_URL = "https://newsroom.example/sub/"
SCHEMA = jsonschema.Draft202012Validator(JSON_FEED)
HOSTILE = (
    "</title></entry>]]>\"'",
    "<script>alert(1)</script>",
    "a & b &lt; &amp; ]]&gt; <![CDATA[ x",
    "--> <!-- ?> {{ 7 * 7 }} {% raw %} \\u0022",
    "šđčćžłąęāēūų 学 🙂",
)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    plan = prepare_site(tmp_path_factory.mktemp("feeds"), FEED_SITE, site_url=SITE_URL).plan
    return {path: content.decode() for path, content in feed_files(plan)}


def contents(files: dict[str, str], path: str) -> dict[str, str]:
    """The HTML of the entries by their addresses."""
    return {item["url"]: item["content_html"] for item in json.loads(files[path])["items"]}


def faults(files: dict[str, str]) -> list[str]:
    found = []
    for path, text in files.items():
        if path.endswith(".xml"):
            told: list[str] = atom_faults(text.encode())
        else:
            told = [error.message for error in SCHEMA.iter_errors(json.loads(text))]
        found += [f"{path}: {one}" for one in told]
    return found


def test_a_feed_of_each_format(files: dict[str, str]) -> None:
    assert_golden(files["bs/feed.xml"], GOLDEN / "atom.xml")
    pretty = json.dumps(json.loads(files["bs/feed.json"]), ensure_ascii=False, indent=2)
    assert_golden(pretty + "\n", GOLDEN / "json_feed.json")


def test_feeds_keep_to_their_standards(files: dict[str, str]) -> None:
    assert faults(files) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("<updated>2022-06-01T00:00:00Z</updated>", ""),
        ("T00:00:00Z", ""),
        ('hreflang="pl" ', 'hreflang="bs" '),
        ("<id>tag:", "<id>"),
        ("<author><name>Obrazovne vijesti</name>", "<author>"),
        ("<summary>", "<subtitle>"),
        (' type="html"', ""),
        ('term="kreka"', ""),
    ],
)
def test_the_rules_of_atom_can_be_broken(files: dict[str, str], right: str, wrong: str) -> None:
    broken = (
        files["bs/feed.xml"]
        .replace(right, wrong)
        .replace("</summary>", f"</{(wrong or right).strip('<>')}>" if "summary" in right else "</summary>")
    )
    assert atom_faults(broken.encode())


@pytest.mark.parametrize("name", ["version", "title", "items"])
def test_the_rules_of_json_feed_can_be_broken(files: dict[str, str], name: str) -> None:
    feed: dict[str, Any] = json.loads(files["bs/feed.json"])
    assert [*SCHEMA.iter_errors({**feed, "homepage": "x"})]
    del feed[name]
    assert [*SCHEMA.iter_errors(feed)]


@pytest.mark.parametrize("words", HOSTILE)
def test_no_text_breaks_a_feed(tmp_path: Path, words: str) -> None:
    files = {path: content.decode() for path, content in feed_files(tiny_site(tmp_path, words))}
    assert faults(files) == []
    assert {item["title"] for item in json.loads(files["bs/feed.json"])["items"]} == {words}
    root = ET.fromstring(files["bs/feed.xml"])  # noqa: S314  # our own file
    assert {node.text for node in root.findall(f"{ATOM}entry/{ATOM}title")} == {words}
    assert [node for node in root.iter() if "script" in node.tag] == []
    for node in root.iter(f"{ATOM}content"):
        assert LexborHTMLParser(node.text or "").css("script, [onload]") == []


def test_characters_that_xml_cannot_hold_are_left_out(tmp_path: Path) -> None:
    item = "---\ntitle: Naslov\ndate: 2022-05-01\nslug: naslov\n---\nA&#1;&#xFFFF;B ]]> C\n"
    plan = prepare_site(tmp_path, {"content/news/2022/a/index.bs.md": item}).plan
    files = {path: content.decode() for path, content in feed_files(plan)}
    assert faults(files) == []
    root = ET.fromstring(files["bs/feed.xml"])  # noqa: S314  # our own file
    assert "]]" in (root.findtext(f"{ATOM}entry/{ATOM}content") or "")


def test_readers_see_the_own_page_of_an_entry(files: dict[str, str]) -> None:
    """feedparser takes the last alternate, many other readers the first."""
    feed = feedparser.parse(files["bs/feed.xml"].encode())
    assert not feed.bozo
    first = feed.entries[0]
    own = f"{SITE_URL}bs/vijesti/2022/prvi-sastanak/"
    alternates = [link.href for link in first.links if link.rel == "alternate"]
    assert (first.link, alternates[0]) == (own, own)
    assert f"{SITE_URL}pl/aktualnosci/2022/pierwsze-spotkanie/" in alternates


def test_each_entry_says_its_language(files: dict[str, str]) -> None:
    root = ET.fromstring(files["pl/feed.xml"])  # noqa: S314  # our own file
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    assert [root.get(lang), *(entry.get(lang) for entry in root.iter(f"{ATOM}entry"))] == ["pl", "pl", "lt"]
    feed = json.loads(files["pl/feed.json"])
    assert [feed["language"], *(item["language"] for item in feed["items"])] == ["pl", "pl", "lt"]


def test_an_entry_is_the_same_in_all_feeds(files: dict[str, str]) -> None:
    seen: dict[str, set[str]] = {}
    for path, text in files.items():
        if path.endswith(".xml"):
            for entry in text.split("<entry ")[1:]:
                id_ = entry.partition("<id>")[2].partition("</id>")[0]
                seen.setdefault(id_, set()).add(entry.partition("</entry>")[0])
    assert len(seen) == 3
    assert {len(texts) for texts in seen.values()} == {1}


def test_content_needs_nothing_of_our_pages(files: dict[str, str]) -> None:
    allowed = {"href", "src", "alt", "width", "height", "lang", "hreflang", "align", "type"}
    for html in contents(files, "bs/feed.json").values():
        tree = LexborHTMLParser(html)
        names = {name for node in tree.css("body *") for name in node.attributes}
        assert names <= allowed
        assert tree.css("picture, source, script, style, svg, button, dialog, form, iframe") == []


def test_addresses_in_content_are_absolute(files: dict[str, str]) -> None:
    for page, html in contents(files, "bs/feed.json").items():
        tree = LexborHTMLParser(html)
        found = [
            node.attributes.get("href") or node.attributes.get("src") for node in tree.css("[href], [src]")
        ]
        assert found or "antra" in page
        assert all((address or "").startswith(("https://x.example/", SITE_URL)) for address in found)
    html = contents(files, "bs/feed.json")[f"{SITE_URL}bs/vijesti/2022/prvi-sastanak/"]
    assert f'href="{SITE_URL}bs/vijesti/2022/prvi-sastanak/#popis"' in html
    assert f'href="{SITE_URL}lt/naujienos/2022/antra/"' in html
    assert 'href="https://x.example/?a=1&amp;b=2"' in html


def test_content_tells_of_events_photos_and_funders(files: dict[str, str]) -> None:
    html = contents(files, "bs/feed.json")[f"{SITE_URL}bs/vijesti/2022/prvi-sastanak/"]
    text = LexborHTMLParser(html).text()
    assert "Drugi sastanak" in text
    assert "Ulica 1" in text
    assert "Za stolom" in text
    assert "BMZ" in text
    assert html.count("<img ") == 3


def test_a_stale_translation_says_so(files: dict[str, str]) -> None:
    html = contents(files, "pl/feed.json")[f"{SITE_URL}pl/aktualnosci/2022/pierwsze-spotkanie/"]
    assert "To tłumaczenie jest starsze niż oryginał" in html
    assert f'href="{SITE_URL}bs/vijesti/2022/prvi-sastanak/"' in html


def test_the_style_sheet_is_found_from_any_depth(files: dict[str, str]) -> None:
    for path in ("bs/feed.xml", "bs/skole/kreka/feed.xml"):
        assert 'href="/sub/assets/newsroom/feed.css"' in files[path]
