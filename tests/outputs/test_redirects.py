"""What leads on from earlier addresses: pages for every server, rules for those that read them, old feeds."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from harness.sites import prepare_site
from mkdocs_newsroom.outputs.files import site_files
from mkdocs_newsroom.outputs.policy import NO_CODE
from mkdocs_newsroom.plan.pages import Plan

FILES = {
    "content/news/2021/kreka/index.bs.md": """---
title: Škola <i>Kreka</i>
date: 2021-12-17
slug: prvi-sastanak
schools: [kreka]
aliases: [/bs/vijesti/2021/sastanak/]
events:
  - {title: Skup, start: 2021-12-16 17:00}
---
Tekst.
""",
    "data/schools/kreka.yml": "name: Kreka\nslug: os-kreka\ncountry: BA\n",
    "data/addresses.yml": """moved:
  - {address: /bs/škole/kreka/, to: /bs/skole/os-kreka/}
  - {address: /bs/novosti/*, to: /bs/vijesti/*}
  - {address: /sta/*, to: /}
  - {address: "/bs/a:b.html", to: /bs/vijesti/}
  - {address: /bs/pozivnica.pdf, to: /bs/vijesti/2021/sastanak/}
gone:
  - {address: /bs/prijava/, reason: {bs: Prijave su završene & <b>zatvorene</b>.}}
""",
    "data/addresses.txt": "/bs/novosti/\n/bs/novosti/2021/prvi-sastanak/\n/bs/vijesti/stranica-3/\n/sta/bilo/\n",
}
RULES = """\
/sub/bs/a%3Ab.html /sub/bs/vijesti/ 301
/sub/bs/novosti/ /sub/bs/vijesti/ 301
/sub/bs/novosti/2021/prvi-sastanak/ /sub/bs/vijesti/2021/prvi-sastanak/ 301
/sub/bs/pozivnica.pdf /sub/bs/vijesti/2021/prvi-sastanak/ 301
/sub/bs/vijesti/2021/sastanak/ /sub/bs/vijesti/2021/prvi-sastanak/ 301
/sub/bs/vijesti/stranica-3/ /sub/bs/vijesti/ 301
/sub/bs/%C5%A1kole/kreka/ /sub/bs/skole/os-kreka/ 301
/sub/sta/bilo/ /sub/ 301
/sub/bs/%C5%A1kole/kreka/feed.xml /sub/bs/skole/os-kreka/feed.xml 301
/sub/bs/%C5%A1kole/kreka/feed.json /sub/bs/skole/os-kreka/feed.json 301
/sub/bs/%C5%A1kole/kreka/events.ics /sub/bs/skole/os-kreka/events.ics 301
/sub/bs/novosti/* /sub/bs/vijesti/:splat 301
/sub/sta/* /sub/ 301
"""
MAP = r"""
"/sub/bs/a:b.html" "/sub/bs/vijesti/";
"/sub/bs/novosti/" "/sub/bs/vijesti/";
"/sub/bs/novosti/2021/prvi-sastanak/" "/sub/bs/vijesti/2021/prvi-sastanak/";
"/sub/bs/pozivnica.pdf" "/sub/bs/vijesti/2021/prvi-sastanak/";
"/sub/bs/vijesti/2021/sastanak/" "/sub/bs/vijesti/2021/prvi-sastanak/";
"/sub/bs/vijesti/stranica-3/" "/sub/bs/vijesti/";
"/sub/bs/škole/kreka/" "/sub/bs/skole/os-kreka/";
"/sub/sta/bilo/" "/sub/";
"/sub/bs/škole/kreka/feed.xml" "/sub/bs/skole/os-kreka/feed.xml";
"/sub/bs/škole/kreka/feed.json" "/sub/bs/skole/os-kreka/feed.json";
"/sub/bs/škole/kreka/events.ics" "/sub/bs/skole/os-kreka/events.ics";
"/sub/bs/prijava/" gone;
"~^/sub/bs/novosti/(?<rest>.*)$" "/sub/bs/vijesti/$rest";
"~^/sub/sta/(?<rest>.*)$" "/sub/";
""".lstrip()


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    prepared = prepare_site(tmp_path_factory.mktemp("moved"), FILES, site_url="https://x.example/sub/")
    assert prepared.problems == ()
    return prepared.plan


@pytest.fixture(scope="module")
def files(plan: Plan) -> dict[str, bytes]:
    return dict(site_files(plan, NO_CODE))


def test_the_rules(files: dict[str, bytes]) -> None:
    lines = files["_redirects"].decode().splitlines(keepends=True)
    assert "".join(line for line in lines if not line.startswith("#")) == RULES


def test_the_map_of_nginx(files: dict[str, bytes]) -> None:
    assert files["redirects.map"].decode() == MAP


def test_a_page_leads_on_by_itself_and_by_a_link(files: dict[str, bytes]) -> None:
    text = files["bs/vijesti/2021/sastanak/index.html"].decode()
    page = LexborHTMLParser(text)

    def one(selector: str, attribute: str) -> str | None:
        (node,) = page.css(selector)
        return node.attributes[attribute]

    assert one("meta[http-equiv=refresh]", "content") == "0; url=../prvi-sastanak/"
    assert one("main a", "href") == "../prvi-sastanak/"
    assert [node.text().strip() for node in page.css("main a")] == ["Škola <i>Kreka</i>"]
    assert one("link[rel=canonical]", "href") == "https://x.example/sub/bs/vijesti/2021/prvi-sastanak/"
    assert one("meta[name=robots]", "content") == "noindex"
    assert one("html", "lang") == "bs"
    assert "Content-Security-Policy" in text


def test_where_the_page_stands_decides_about_its_links(files: dict[str, bytes]) -> None:
    for path, up in {
        "bs/a:b.html": "../",
        "bs/novosti/2021/prvi-sastanak/index.html": "../../../../",
    }.items():
        assert f'href="{up}assets/newsroom/icon.svg"' in files[path].decode()
    assert 'content="0; url=vijesti/"' in files["bs/a:b.html"].decode()


def test_only_what_can_be_a_page_is_one(files: dict[str, bytes]) -> None:
    assert "bs/pozivnica.pdf" not in files
    assert "bs/škole/kreka/index.html" in files


def test_subscribers_of_a_page_that_has_moved_get_the_same_bytes(files: dict[str, bytes]) -> None:
    for name in ("feed.xml", "feed.json", "events.ics"):
        assert files[f"bs/škole/kreka/{name}"] == files[f"bs/skole/os-kreka/{name}"]
    assert "bs/vijesti/stranica-3/feed.xml" not in files
    assert "bs/novosti/feed.xml" not in files


def test_what_is_gone_is_a_page_and_in_no_sitemap(plan: Plan, files: dict[str, bytes]) -> None:
    (page,) = (page for edition in plan.editions for page in edition.pages if page.template == "gone")
    assert (page.url, page.lang, page.is_indexed) == ("bs/prijava/", "bs", False)
    assert [one.url for one in page.switch] == ["bs/prijava/", "pl/", "lv/", "lt/"]
    assert b"prijava" not in files["sitemap.xml"]
    assert b"novosti" not in files["sitemap.xml"]


def test_no_file_is_written_twice(plan: Plan) -> None:
    paths = [path for path, _ in site_files(plan, NO_CODE)]
    paths += [page.dest_uri for edition in plan.editions for page in edition.pages]
    assert len(paths) == len(set(paths))


def test_without_a_word_there_are_no_rules(tmp_path: Path) -> None:
    files = dict(site_files(prepare_site(tmp_path, {}).plan, NO_CODE))
    assert files["redirects.map"] == b""
    assert all(line.startswith(b"#") for line in files["_redirects"].splitlines())
