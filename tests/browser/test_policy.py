"""Every kind of page is used under its policy: nothing is refused, nobody else asked, nothing kept.

That nothing is refused while a page loads, in whatever language, is seen by all tests here: the site is served to
them with its headers.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.tabs import Tab, Tabs
from harness.pages import BuiltPage
from harness.sent_headers import read_rules
from harness.server import serve

SMUGGLED = """() => {
    document.body.insertAdjacentHTML("beforeend",
        '<img src="https://elsewhere.example/seen.png"><p style="color: red" onclick="alert(1)">smuggled</p>'
        + '<iframe src="https://elsewhere.example/"></iframe><object data="https://elsewhere.example/"></object>')
    for (const [tag, text] of [["script", "alert(1)"], ["style", "p { color: red }"]]) {
        const element = document.createElement(tag)
        element.textContent = text
        document.body.append(element)
    }
    fetch("https://elsewhere.example/").catch(() => {})
}"""
REFUSED = (
    "connect-src",
    "frame-src",
    "img-src",
    "object-src",
    "script-src-attr",
    "script-src-elem",
    "style-src-attr",
    "style-src-elem",
)


@pytest.fixture(params=["telephone, policy in the page", "desktop, policy in the header too"])
def host(request: pytest.FixtureRequest) -> str:
    """One that knows nothing of `_headers`, and one that does."""
    return str(request.param)


@pytest.fixture
def tab(host: str, built_site: Path, browser: Browser) -> Iterator[Tab]:
    text = (built_site / "_headers").read_text(encoding="utf-8") if "header" in host else ""
    with serve(built_site, headers=read_rules(text).sent) as root:
        tabs = Tabs(browser, root)
        yield tabs.fresh("telephone" if "telephone" in host else "desktop")
        tabs.close()


def test_every_kind_of_page_is_used_without_a_violation(
    host: str,
    tab: Tab,
    samples: dict[str, str],
    pages: dict[str, BuiltPage],
    languages: tuple[str, ...],
    subtests: pytest.Subtests,
) -> None:
    """One edition on each host: in all of them a kind of page has the same parts to use."""
    edition = languages[0 if "header" in host else -1]
    for url in [url for url in samples.values() if pages[url].prefix in {"", edition}]:
        with subtests.test(url or "/"):
            assert tab.open(url) == 200
            use(tab.page)
            assert complaints(tab) == []
            assert left_behind(tab.page) == []


def test_the_choice_of_colours_is_kept_from_page_to_page(tab: Tab, languages: tuple[str, ...]) -> None:
    """By a script of ours, which asks one of the theme's in the page: that runs because the policy knows its hash."""
    dark = tab.page.locator("body[data-md-color-scheme=slate]")
    tab.open(f"{languages[0]}/")
    assert dark.count() == 0
    tab.page.locator(".nr-palette label:visible").click()
    for lang in languages:
        tab.open(f"{lang}/")
        assert dark.count() == 1
    assert complaints(tab) == []


def test_what_is_smuggled_into_a_page_is_refused(tab: Tab, languages: tuple[str, ...]) -> None:
    for url in ("", f"{languages[0]}/"):
        tab.open(url)
        tab.page.evaluate(SMUGGLED)
        tab.page.get_by_text("smuggled").click()
        found = " ".join(complaints(tab))
        assert [directive for directive in REFUSED if f"violation of {directive}:" not in found] == []


def use(page: Page) -> None:
    """Opens and presses what a visitor can open and press without leaving the page, and sees it to its end."""
    for summary in page.locator("summary:visible").all():
        summary.click()
    page.keyboard.press("Escape")
    for label in page.locator(".nr-palette label:visible").all():
        label.click()
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    for opener in page.locator("a.nr-open:visible").all()[:1]:
        opener.click()
        page.keyboard.press("ArrowRight")
        page.keyboard.press("Escape")


def complaints(tab: Tab) -> list[str]:
    """After the browser has told of everything."""
    tab.page.evaluate("() => new Promise(done => setTimeout(done, 0))")
    return tab.take_complaints()


def left_behind(page: Page) -> list[str]:
    """What the site has stored in the browser, but for the choice between light and dark of whoever has chosen."""
    cookies = [cookie.get("name", "") for cookie in page.context.cookies()]
    kept = page.evaluate("[document.cookie, ...Object.keys(sessionStorage), ...Object.keys(localStorage)]")
    return [name for name in (*cookies, *kept) if name and not name.endswith(".__palette")]
