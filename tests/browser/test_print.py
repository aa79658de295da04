"""On paper: the text with its address, black on white, without what only works on a screen."""

from __future__ import annotations

import re
from typing import Any, cast

import pytest
from playwright.sync_api import Page, ViewportSize

from browser.tabs import Tabs, wide_elements
from harness.pages import BuiltPage

EDITION = "pl"
PAPER: ViewportSize = {"width": 658, "height": 990}  # CSS pixels of an A4 sheet within its margins
A4 = (594.96, 841.92)  # points, as Chromium rounds them
ONLY_ON_SCREEN = (
    "nav, button, form, summary, dialog, textarea, iframe, noscript, .nr-tools, .nr-skip, .nr-follow, .nr-embed, "
    ".nr-more, .nr-view, .nr-open__sign, .nr-footer__end, .md-dialog"
)
VISIBLE = "element => element.checkVisibility() && element.getBoundingClientRect().width > 1"
SHOWN = f"""elements => elements.filter({VISIBLE}).map(element => element.outerHTML.slice(0, 120))"""
FAINT = f"""() => {{
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const faint = []
    const light = colour => {{
        const [red, green, blue] = colour.match(/[\\d.]+/g).map(Number)
        return (red * 299 + green * 587 + blue * 114) / 1000
    }}
    while (texts.nextNode()) {{
        const element = texts.currentNode.parentElement
        if (!texts.currentNode.data.trim() || !({VISIBLE})(element)) continue
        const style = getComputedStyle(element)
        const colour = element.closest("svg") ? style.fill : style.color
        if (light(colour) > 100) faint.push(`${{colour}} ${{element.outerHTML.slice(0, 100)}}`)
    }}
    return faint
}}"""
DARK = f"""() => [...document.querySelectorAll("body *:not(svg *)")].filter({VISIBLE}).filter(element => {{
    const [red, green, blue, alpha] = getComputedStyle(element).backgroundColor.match(/[\\d.]+/g).map(Number)
    return alpha !== 0 && red + green + blue < 600
}}).map(element => element.outerHTML.slice(0, 100))"""


@pytest.fixture(scope="session")
def urls(samples: dict[str, str], pages: dict[str, BuiltPage]) -> list[str]:
    """A page of every kind."""
    return [url for url in samples.values() if pages[url].prefix == EDITION]


@pytest.fixture
def paper(tabs: Tabs) -> Page:
    """A sheet, printed by somebody whose screen is dark."""
    page = tabs.fresh(scheme="dark").page
    page.set_viewport_size(PAPER)
    page.emulate_media(media="print", color_scheme="dark")
    return page


def shown(page: Page, selector: str) -> list[str]:
    return cast("list[str]", page.eval_on_selector_all(selector, SHOWN))


def test_every_kind_of_page(
    paper: Page, server: str, urls: list[str], site_url: str, subtests: pytest.Subtests
) -> None:
    assert len(urls) > 8
    for url in urls:
        paper.goto(server + url)
        with subtests.test(f"{url}: only what can be read is printed"):
            assert shown(paper, ONLY_ON_SCREEN) == []
            assert shown(paper, "main :is(h1, h2)")
            assert wide_elements(paper) == []
        with subtests.test(f"{url}: it is dark on white"):
            assert paper.evaluate(FAINT) == []
            assert paper.evaluate(DARK) == []
        with subtests.test(f"{url}: nothing is cut where a page ends"):
            assert styles(paper, "main :is(h1, h2, h3, h4)", "breakAfter") <= {"avoid"}
            assert styles(paper, "main :is(figure, .nr-card, .nr-event)", "breakInside") <= {"avoid"}
        with subtests.test(f"{url}: the address is on paper only"):
            address_is_on_paper_only(paper, None if url.endswith("404.html") else site_url + url)


def styles(page: Page, selector: str, name: str) -> set[Any]:
    return set(
        page.eval_on_selector_all(selector, f"all => all.map(element => getComputedStyle(element).{name})")
    )


def address_is_on_paper_only(paper: Page, address: str | None) -> None:
    printed = paper.locator(".nr-printed")
    if address is None:
        assert printed.count() == 0
        return
    assert address in printed.inner_text()
    paper.emulate_media(media="screen")
    assert not printed.is_visible()
    paper.emulate_media(media="print")


def test_a_page_is_a4_and_a_photo_leaves_room(paper: Page, server: str, pages: dict[str, BuiltPage]) -> None:
    url = max(
        pages, key=lambda url: (pages[url].prefix == EDITION, len(pages[url].tree.css("a.nr-open")), url)
    )
    paper.goto(server + url)
    heights = paper.eval_on_selector_all(
        "main figure img", f"all => all.filter({VISIBLE}).map(image => image.getBoundingClientRect().height)"
    )
    assert heights
    assert max(heights) < PAPER["height"] / 2
    sizes = re.findall(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", paper.pdf(prefer_css_page_size=True))
    assert sizes
    assert {(round(float(width), 1), round(float(height), 1)) for width, height in sizes} == {
        (round(A4[0], 1), round(A4[1], 1))
    }


def test_addresses_elsewhere_are_written_out(paper: Page, server: str, pages: dict[str, BuiltPage]) -> None:
    url = next(
        url for url, page in pages.items() if page.prefix == EDITION and page.first(".nr-prose a[href^=http]")
    )
    paper.goto(server + url)
    link = paper.locator(".nr-prose a[href^=http]").first
    content = link.evaluate("element => getComputedStyle(element, '::after').content")
    assert str(link.get_attribute("href")) in content
