"""The line that a page offers, pasted into another website."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.tabs import SCHEMES, Scheme, Tabs, axe_violations, wide_elements
from harness.pages import BuiltPage
from harness.server import serve

PAGE = """<!doctype html>
<html lang="pl">
<head><meta charset="utf-8"><title>School</title>{policy}</head>
<body><h1>School</h1><div id="place" style="width: {width}px">{lines}</div></body>
</html>
"""
STRICT = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; script-src {0}; frame-src {0}">'
SCHOOL, NETWORK = "bs/skole/kreka/", "pl/sieci/jst-powiaty/"


@pytest.fixture
def school_site(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """The folder and the address of another website."""
    with serve(tmp_path) as address:
        yield tmp_path, address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 800, "height": 2000})
    yield context.new_page()
    context.close()


def line(page: BuiltPage, server: str) -> str:
    """What the page offers, of a site at the address of the test's server."""
    field = page.first(".nr-embed textarea")
    assert field
    return field.text().replace(page.site_url, server)


def height_of(page: Page, number: int) -> int:
    """The height of a frame, as soon as it is that of the document in it."""
    frame = page.locator("iframe").nth(number)
    document = frame.content_frame.locator("html")
    for _ in range(100):
        own = document.evaluate("html => Math.ceil(html.getBoundingClientRect().height)")
        if frame.evaluate("frame => frame.offsetHeight") == own:
            return int(own)
        page.wait_for_timeout(50)
    raise AssertionError("the frame is not as high as its document")


@pytest.mark.parametrize("policy", ["", STRICT], ids=["any page", "a page with a strict policy"])
def test_the_lists_stand_on_another_website(
    page: Page, school_site: tuple[Path, str], server: str, pages: dict[str, BuiltPage], policy: str
) -> None:
    folder, address = school_site
    lines = line(pages[SCHOOL], server) + line(pages[NETWORK], server)
    html = PAGE.format(policy=policy.format(server), width=400, lines=lines)
    (folder / "index.html").write_text(html, encoding="utf-8")
    page.goto(address)
    frames = page.locator("iframe")
    expect(frames).to_have_count(2)
    for number, url in enumerate((SCHOOL, NETWORK)):
        frame, content = frames.nth(number), frames.nth(number).content_frame
        expect(content.locator("h1")).to_be_visible()
        expect(content.locator("html")).to_have_attribute("lang", url[:2])
        assert height_of(page, number) > 100
        assert frame.get_attribute("title") == content.locator("html").evaluate("() => document.title")

    wide = height_of(page, 0)
    page.evaluate("postMessage({newsroom: 'list', height: 9}, '*')")
    page.set_viewport_size({"width": 800, "height": 600})
    page.evaluate("document.getElementById('place').style.width = '200px'")
    assert height_of(page, 0) > wide

    opened_by_a_link(page, server)


def opened_by_a_link(page: Page, server: str) -> None:
    """The website stays where it is; the article opens beside it."""
    link = page.locator("iframe").first.content_frame.locator("h2 a").first
    target = str(link.evaluate("link => link.href"))
    assert target.startswith(server)
    with page.context.expect_page() as opened:
        link.click()
    opened.value.wait_for_url(target)
    expect(opened.value.locator("h1")).to_be_visible()


@pytest.mark.parametrize("further", ["", " allow-popups-to-escape-sandbox", " allow-same-origin"])
def test_links_work_in_the_box_of_a_website_builder(
    page: Page, school_site: tuple[Path, str], server: str, pages: dict[str, BuiltPage], further: str
) -> None:
    """Google Sites, Wix and others put foreign lines into a frame that must not lead the website away."""
    folder, address = school_site
    (folder / "box.html").write_text(
        PAGE.format(policy="", width=400, lines=line(pages[SCHOOL], server)), encoding="utf-8"
    )
    may = f"allow-scripts allow-popups{further}"
    box = f'<iframe sandbox="{may}" src="box.html" height="700"></iframe>'
    (folder / "index.html").write_text(PAGE.format(policy="", width=500, lines=box), encoding="utf-8")
    page.goto(address)
    link = page.locator("iframe").content_frame.locator("iframe").content_frame.locator("h2 a").first
    with page.context.expect_page() as opened:
        link.click()
    expect(opened.value.locator("h1")).to_be_visible()


def test_a_website_s_own_styles_for_frames_do_not_win(
    page: Page, school_site: tuple[Path, str], server: str, pages: dict[str, BuiltPage]
) -> None:
    folder, address = school_site
    styles = "<style>iframe { height: 150px; width: 90px }</style>"
    html = PAGE.format(policy=styles, width=400, lines=line(pages[SCHOOL], server))
    (folder / "index.html").write_text(html, encoding="utf-8")
    page.goto(address)
    assert height_of(page, 0) > 200


def test_a_dark_website_asks_for_a_dark_list(
    page: Page, school_site: tuple[Path, str], server: str, pages: dict[str, BuiltPage]
) -> None:
    folder, address = school_site
    lines = line(pages[SCHOOL], server)
    lines += lines.replace("data-page", 'data-theme="dark" data-page')
    (folder / "index.html").write_text(PAGE.format(policy="", width=400, lines=lines), encoding="utf-8")
    page.emulate_media(color_scheme="dark")
    page.goto(address)
    colours = [
        page.locator("iframe")
        .nth(number)
        .content_frame.locator("body")
        .evaluate("one => getComputedStyle(one).backgroundColor")
        for number in range(2)
    ]
    assert colours == ["rgb(255, 255, 255)", "rgb(18, 27, 24)"]


def test_a_line_in_the_head_says_where_it_belongs(
    page: Page, school_site: tuple[Path, str], server: str, pages: dict[str, BuiltPage]
) -> None:
    folder, address = school_site
    html = PAGE.format(policy=line(pages[SCHOOL], server).partition("<noscript>")[0], width=400, lines="")
    (folder / "index.html").write_text(html, encoding="utf-8")
    with page.expect_console_message(lambda message: "must stand in the text" in message.text):
        page.goto(address)
    expect(page.locator("iframe")).to_have_count(0)


def test_without_scripts_the_list_stands_there_too(
    browser: Browser, school_site: tuple[Path, str], server: str, pages: dict[str, BuiltPage]
) -> None:
    folder, address = school_site
    html = PAGE.format(policy="", width=400, lines=line(pages[SCHOOL], server))
    (folder / "index.html").write_text(html, encoding="utf-8")
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(address)
    expect(tab.locator("iframe").content_frame.locator("h2 a").first).to_be_visible()
    context.close()


def test_no_other_page_lets_itself_be_framed(page: Page, school_site: tuple[Path, str], server: str) -> None:
    folder, address = school_site
    frame = f'<iframe src="{server}{SCHOOL}" title="x"></iframe>'
    (folder / "index.html").write_text(PAGE.format(policy="", width=400, lines=frame), encoding="utf-8")
    page.goto(address)
    expect(page.locator("iframe").content_frame.locator(".nr-content")).to_have_count(0)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", [200, 400])
def test_a_list_can_be_read(tabs: Tabs, scheme: Scheme, width: int) -> None:
    tab = tabs.fresh(scheme=scheme, screen={"width": width, "height": 700})
    tab.page.set_viewport_size({"width": width, "height": 700})
    for url in (SCHOOL, NETWORK, "lt/", "lv/"):
        assert tab.open(f"embed/{url}{'#dark' if scheme == 'dark' else ''}") == 200
        assert axe_violations(tab.page) == []
        assert wide_elements(tab.page) == []


def test_the_line_is_copied_with_one_press(tabs: Tabs, pages: dict[str, BuiltPage]) -> None:
    tab = tabs.fresh(permissions=["clipboard-read", "clipboard-write"])
    tab.open(SCHOOL)
    fold = tab.page.locator(".nr-embed")
    fold.locator("summary").first.click()
    fold.locator("button").first.click()
    expect(fold.get_by_role("status").first).not_to_be_empty()
    field = pages[SCHOOL].first(".nr-embed textarea")
    assert field
    assert tab.page.evaluate("navigator.clipboard.readText()") == field.text()


def test_a_press_that_copies_nothing_says_so(tabs: Tabs) -> None:
    tab = tabs.fresh()
    tab.open(SCHOOL)
    tab.page.evaluate(
        "Object.defineProperty(navigator, 'clipboard', {value: {writeText: () => Promise.reject(new Error())}})"
    )
    way = tab.page.locator(".nr-way").first
    way.locator("button").click()
    expect(way.get_by_role("status")).not_to_be_empty()
    address = way.locator("textarea").input_value()
    assert tab.page.evaluate("getSelection().toString()") == address


def test_a_second_press_is_announced_again(tabs: Tabs) -> None:
    tab = tabs.fresh(permissions=["clipboard-read", "clipboard-write"])
    tab.open(SCHOOL)
    way = tab.page.locator(".nr-way").first
    way.locator("button").click()
    expect(way.get_by_role("status")).not_to_be_empty()
    way.locator("button").click()
    expect(way.get_by_role("status")).to_be_empty(timeout=2000)
    expect(way.get_by_role("status")).not_to_be_empty()


def test_without_scripts_no_button_promises_to_copy(tabs: Tabs) -> None:
    tab = tabs.fresh(java_script_enabled=False)
    tab.open(SCHOOL)
    fold = tab.page.locator(".nr-embed")
    fold.locator("summary").first.click()
    expect(fold.locator("textarea").first).to_be_visible()
    assert tab.page.locator(".nr-follow button:visible").count() == 0
