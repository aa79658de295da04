"""Following the news: what a person sees who opens a feed, and what the links to feeds do in a page."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import expect

from browser.tabs import VIEWPORTS, Tabs, Viewport, wide_elements

ATOM = "{http://www.w3.org/2005/Atom}"


def texts(site: Path, feed: str, path: str) -> list[str]:
    root = ET.parse(site / feed).getroot()  # noqa: S314  # we made it ourselves
    return [node.text or "" for node in root.findall(path)]


@pytest.mark.parametrize("viewport", VIEWPORTS)
def test_a_feed_is_readable_in_a_browser(
    tabs: Tabs, built_site: Path, languages: tuple[str, ...], viewport: Viewport
) -> None:
    tab = tabs.get(viewport)
    for lang in languages:
        feed = f"{lang}/feed.xml"
        assert tab.open(feed) == 200
        (title,) = texts(built_site, feed, f"{ATOM}title")
        assert tab.page.title() == title
        expect(tab.page.locator("feed > title")).to_be_visible()
        expect(tab.page.locator("feed > updated")).to_be_hidden()
        expect(tab.page.locator("entry > content").first).to_be_hidden()
        headings = tab.page.locator("entry > h2 > a")
        assert headings.all_inner_texts() == texts(built_site, feed, f"{ATOM}entry/{ATOM}title")
        expect(headings.first).to_be_visible()
        expect(tab.page.locator("header a").first).to_be_visible()
        color = tab.page.locator("feed > title").evaluate("node => getComputedStyle(node).backgroundColor")
        assert color not in {"rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"}, "the style sheet was not loaded"
        expected = {"desktop": 1280, "telephone": 390}[viewport]
        assert tab.page.evaluate("innerWidth") == expected
        assert tab.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_links_of_a_feed_lead_to_the_site(tabs: Tabs, site_url: str) -> None:
    tab = tabs.get()
    tab.open("pl/feed.xml")
    links = tab.page.locator("a")
    found = links.evaluate_all("nodes => nodes.map(node => node.getAttribute('href'))")
    assert found[:2] == [f"{site_url}pl/feed.xml", f"{site_url}pl/"]
    assert all(address.startswith(site_url) for address in found)


def test_feeds_in_the_head_cause_no_request_and_break_no_click(tabs: Tabs, site_url: str) -> None:
    """Material's script would take them for other sites, ask for their sitemaps and lead clicks to them."""
    tab = tabs.fresh()
    asked: list[str] = []
    tab.page.on("request", lambda request: asked.append(request.url.removeprefix(tab.root)))
    tab.open("pl/")
    tab.page.wait_for_load_state("networkidle")
    assert [url for url in asked if "feed" in url or "sitemap" in url] == []
    rels = tab.page.locator("head link[type='application/atom+xml']").evaluate_all(
        "nodes => nodes.map(node => node.getAttribute('rel'))"
    )
    assert rels == ["alternate"], "whatever looks for feeds in the page must find them"
    tab.page.locator("footer a[href*='szkoly']").first.click()
    tab.page.wait_for_url("**/pl/szkoly/")


def test_a_page_shows_how_to_follow_it(tabs: Tabs, samples: dict[str, str]) -> None:
    tab = tabs.get("telephone")
    for kind in ("pl", "pl/szkoly/<name>", "lv/zinas", "lt/renginiai"):
        tab.open(samples[kind])
        block = tab.page.locator(".nr-follow")
        expect(block).to_be_visible()
        hrefs = block.locator("a[type]").evaluate_all("nodes => nodes.map(node => node.href)")
        feeds = [url.removeprefix(tab.root) for url in hrefs if "/feed." in url]
        home = samples[kind] if "<name>" in kind else f"{kind[:2]}/"
        assert feeds == [f"{home}feed.xml", f"{home}feed.json"]
        assert wide_elements(tab.page) == []
    tab.open(samples["pl"])
    tab.page.locator(".nr-footer__end a[href$='feed.xml']").click()
    tab.page.wait_for_url("**/pl/feed.xml")
