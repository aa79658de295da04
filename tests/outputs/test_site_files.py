"""The files beside the pages: sitemap, robots, the language choice and the server's 404."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

import pytest
from selectolax.lexbor import LexborHTMLParser

from mkdocs_newsroom.outputs.files import site_files
from mkdocs_newsroom.outputs.policy import NO_CODE, InlineCode
from mkdocs_newsroom.plan.pages import Plan

from .tiny_site import tiny_site

SITE_URL = "https://x.example/sub/"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    return tiny_site(tmp_path_factory.mktemp("tiny"), site_url=SITE_URL)


@pytest.fixture(scope="module")
def files(plan: Plan) -> dict[str, str]:
    return texts(plan, NO_CODE)


def texts(plan: Plan, code: InlineCode | None) -> dict[str, str]:
    """Those of the site itself, at its root."""
    return {path: text.decode() for path, text in site_files(plan, code) if "/" not in path}


def addresses(text: str) -> list[str]:
    tree = LexborHTMLParser(text)
    nodes = tree.css("[href], [src]")
    return [node.attributes.get("href") or node.attributes.get("src") or "" for node in nodes]


def test_the_files(files: dict[str, str]) -> None:
    rules = {"_headers", "_redirects", "redirects.map"}
    assert set(files) == {"index.html", "404.html", "sitemap.xml", "robots.txt", *rules}


def test_a_preview_has_no_policy(plan: Plan, files: dict[str, str]) -> None:
    preview = texts(plan, None)
    assert set(preview) == set(files) - {"_headers"}
    assert [name for name, text in files.items() if "Content-Security-Policy" in text] == [
        "index.html",
        "404.html",
        "_headers",
    ]
    assert [name for name, text in preview.items() if "Content-Security-Policy" in text] == []


def test_the_sitemap_lists_what_may_be_found(plan: Plan, files: dict[str, str]) -> None:
    root = ET.fromstring(files["sitemap.xml"])  # noqa: S314  # our own file
    listed = [node.text for node in root.iter(f"{SITEMAP}loc")]
    pages = [page for edition in plan.editions for page in edition.pages if page.is_indexed]
    assert listed == [SITE_URL, *(SITE_URL + page.url for page in pages)]
    assert not any("404" in (url or "") for url in listed)


def test_the_sitemap_names_alternates(plan: Plan, files: dict[str, str]) -> None:
    root = ET.fromstring(files["sitemap.xml"])  # noqa: S314  # our own file
    pages = {SITE_URL + page.url: page for edition in plan.editions for page in edition.pages}
    for entry in root:
        links = {node.get("hreflang"): node.get("href") for node in entry.iter(f"{XHTML}link")}
        page = pages.get(entry.findtext(f"{SITEMAP}loc") or "")
        if page is None:
            assert links == {
                lang: SITE_URL + (f"{lang}/" if lang != "x-default" else "")
                for lang in ("bs", "pl", "lv", "lt", "x-default")
            }
        else:
            assert links == {one.lang: SITE_URL + one.url for one in page.alternates}
            assert (entry.findtext(f"{SITEMAP}lastmod") or "") == page.last_modified


def test_robots_name_the_sitemap(files: dict[str, str]) -> None:
    assert files["robots.txt"].splitlines() == [
        "User-agent: *",
        "Allow: /",
        "",
        "Sitemap: https://x.example/sub/sitemap.xml",
    ]


def test_the_choice_leads_into_the_site(files: dict[str, str]) -> None:
    found = {urljoin(SITE_URL, url) for url in addresses(files["index.html"])}
    assert all(url.startswith(SITE_URL) for url in found)
    assert {SITE_URL + f"{lang}/" for lang in ("bs", "pl", "lv", "lt")} <= found
    assert "noindex" not in files["index.html"]


def test_the_404_works_at_any_depth(files: dict[str, str]) -> None:
    """The server shows it at addresses that nobody can foresee."""
    found = addresses(files["404.html"])
    assert all(url.startswith("/sub/") for url in found)
    assert {f"/sub/{lang}/" for lang in ("bs", "pl", "lv", "lt")} <= set(found)
    assert any(url.startswith("/sub/assets/") for url in found)
    assert "noindex" in files["404.html"]


@pytest.mark.parametrize(("site_url", "prefix"), [("https://x.example/", "/"), ("/", "/")])
def test_the_404_of_a_site_at_the_root(tmp_path: Path, site_url: str, prefix: str) -> None:
    files = texts(tiny_site(tmp_path, site_url=site_url), NO_CODE)
    assert all(url.startswith(prefix) for url in addresses(files["404.html"]))
