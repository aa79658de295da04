"""The photos of an item over the whole screen: by keys, by swipe, by the browser's Back, and without scripts."""

from __future__ import annotations

from typing import cast

import pytest
from playwright.sync_api import Page, expect

from browser.tabs import SCHEMES, VIEWPORTS, Scheme, Tab, Tabs, Viewport, axe_violations, wide_elements
from harness.pages import BuiltPage

OPEN = "dialog[open]"


@pytest.fixture(scope="session")
def item(pages: dict[str, BuiltPage]) -> str:
    """The address of the item with the most photos."""
    return max(pages, key=lambda url: (len(pages[url].tree.css("dialog.nr-view")), url))


@pytest.fixture(scope="session")
def count(pages: dict[str, BuiltPage], item: str) -> int:
    count = len(pages[item].tree.css("dialog.nr-view"))
    assert count >= 3
    return count


def test_every_item_lists_its_photos_in_order(pages: dict[str, BuiltPage]) -> None:
    """Each has its view, and the ways from view to view are those of the numbers."""
    for page in pages.values():
        openers = [node.attributes["href"] for node in page.tree.css("a.nr-open")]
        views = [f"#{node.attributes['id']}" for node in page.tree.css("dialog.nr-view")]
        assert openers == views
        nexts = [node.attributes["href"] for node in page.tree.css(".nr-view__next")]
        previous = [node.attributes["href"] for node in page.tree.css(".nr-view__previous")]
        assert (nexts, previous) == (views[1:], views[:-1])


def test_by_keys(tabs: Tabs, item: str, count: int) -> None:
    tab = tabs.fresh()
    tab.open(item)
    steps = tab.page.evaluate("history.length")
    tab.page.locator("#nr-open-2").focus()
    tab.page.keyboard.press("Enter")
    assert shown(tab) == "nr-photo-2"
    assert focus_is_inside(tab.page)
    for key, number in [("ArrowRight", 3), ("ArrowLeft", 2), ("ArrowLeft", 1), ("ArrowLeft", 1)]:
        tab.page.keyboard.press(key)
        assert shown(tab) == f"nr-photo-{number}"
        assert focus_is_inside(tab.page)
    for _ in range(count):
        tab.page.keyboard.press("ArrowRight")
    assert shown(tab) == f"nr-photo-{count}"
    tab.page.keyboard.press("Escape")
    expect(tab.page.locator(OPEN)).to_have_count(0)
    assert tab.page.evaluate("document.activeElement.id") == "nr-open-2"
    assert tab.page.evaluate("history.length") == steps + 1
    assert tab.url == item


def test_tab_stays_among_the_links_of_the_view(tabs: Tabs, item: str) -> None:
    """Between the last and the first a browser may offer its own buttons, never the page behind."""
    tab = tabs.fresh()
    tab.open(item)
    tab.page.locator("#nr-open-2").press("Enter")
    reached = set()
    for _ in range(8):
        tab.page.keyboard.press("Tab")
        reached.add(tab.page.evaluate("document.activeElement.className.split(' ')[0]"))
        assert focus_is_inside(tab.page) or tab.page.evaluate("document.activeElement === document.body")
    assert {"nr-view__close", "nr-view__previous", "nr-view__next"} <= reached


def test_by_the_links_of_the_view(tabs: Tabs, item: str) -> None:
    tab = tabs.fresh()
    tab.open(item)
    tab.page.locator("#nr-open-1").click()
    tab.page.locator(f"{OPEN} .nr-view__next").press("Enter")
    assert shown(tab) == "nr-photo-2"
    assert tab.page.evaluate("document.activeElement.className").startswith("nr-view__next")
    tab.page.locator(f"{OPEN} .nr-view__close").click()
    expect(tab.page.locator(OPEN)).to_have_count(0)
    assert tab.page.evaluate("document.activeElement.id") == "nr-open-1"


def test_back_closes_and_forward_opens(tabs: Tabs, item: str) -> None:
    tab = tabs.fresh()
    tab.open("")
    tab.open(item)
    tab.page.locator("#nr-open-1").click()
    tab.page.keyboard.press("ArrowRight")
    tab.page.go_back()
    expect(tab.page.locator(OPEN)).to_have_count(0)
    assert tab.url == item
    tab.page.go_forward()
    assert shown(tab) == "nr-photo-2"
    tab.page.reload()
    assert shown(tab) == "nr-photo-2"
    tab.page.keyboard.press("Escape")
    expect(tab.page.locator("#nr-open-2")).to_be_focused()
    tab.page.wait_for_function("!history.state")  # the step back is made a moment after the view is closed
    tab.page.go_forward()
    assert shown(tab) == "nr-photo-2"
    tab.page.go_back()
    tab.page.go_back()
    expect(tab.page).to_have_url(tab.root)


def test_hasty_hands_go_back_one_step_only(tabs: Tabs, item: str, languages: tuple[str, ...]) -> None:
    """The next photo and at once the end of it all: then two views tell, late, that they are closed."""
    tab = tabs.fresh()
    tab.open(f"{languages[0]}/")
    tab.open(item)
    tab.page.locator("a.nr-open").first.click()
    expect(tab.page.locator(OPEN)).to_have_count(1)
    tab.page.evaluate(
        """() => {
            document.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight" }))
            document.querySelector("dialog[open]").close()
        }"""
    )
    expect(tab.page.locator(OPEN)).to_have_count(0)
    tab.page.wait_for_timeout(300)
    assert tab.page.url.endswith(item)


def test_the_address_of_a_photo_opens_it(tabs: Tabs, item: str) -> None:
    tab = tabs.fresh()
    tab.open(f"{item}#nr-photo-2")
    assert shown(tab) == "nr-photo-2"
    tab.page.keyboard.press("Escape")
    expect(tab.page.locator("dialog.nr-view:visible")).to_have_count(0)
    expect(tab.page.locator("#nr-open-2")).to_be_in_viewport()


def test_by_swipe(tabs: Tabs, item: str) -> None:
    tab = tabs.fresh("telephone")
    tab.open(item)
    tab.page.locator("#nr-open-1").tap()
    for across, down, number in [
        (-200, 10, 2),
        (-200, -20, 3),
        (200, 10, 2),
        (30, 0, 2),  # too short
        (-120, 200, 2),  # more down than across
    ]:
        swipe(tab.page, across, down)
        assert shown(tab) == f"nr-photo-{number}"


def test_two_fingers_do_not_turn_the_page(tabs: Tabs, item: str) -> None:
    tab = tabs.fresh("telephone")
    tab.open(item)
    tab.page.locator("#nr-open-1").tap()
    swipe(tab.page, -200, 0, fingers=2)
    assert shown(tab) == "nr-photo-1"


@pytest.mark.parametrize("viewport", VIEWPORTS)
def test_without_scripts(tabs: Tabs, item: str, viewport: Viewport) -> None:
    tab = tabs.fresh(viewport, java_script_enabled=False)
    tab.open(item)
    visible = tab.page.locator("dialog.nr-view:visible")
    expect(visible).to_have_count(0)
    tab.page.locator("#nr-open-2").click()
    for way, expected in [("", 2), ("next", 3), ("previous", 2), ("previous", 1)]:
        if way:
            tab.page.locator(f"dialog:target .nr-view__{way}").click()
        expect(visible).to_have_count(1)
        expect(visible).to_have_id(f"nr-photo-{expected}")
        size = tab.page.viewport_size
        assert size is not None
        box = visible.bounding_box()
        assert box is not None
        assert (box["x"], box["y"], box["width"], box["height"]) == (0, 0, size["width"], size["height"])
    tab.page.locator("dialog:target .nr-view__close").click()
    expect(visible).to_have_count(0)
    expect(tab.page.locator("#nr-open-1")).to_be_in_viewport()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("viewport", VIEWPORTS)
def test_the_open_view_is_for_everybody(tabs: Tabs, item: str, viewport: Viewport, scheme: Scheme) -> None:
    tab = tabs.fresh(viewport, scheme)
    tab.open(item)
    tab.page.locator("#nr-open-2").click()
    view = tab.page.locator(OPEN)
    assert view.get_attribute("aria-label")
    assert view.locator("img").get_attribute("alt")
    view.locator("img").evaluate("image => image.decode()")
    assert axe_violations(tab.page) == []
    if viewport == "telephone":
        assert wide_elements(tab.page) == []
    picture, window = view.locator("img").bounding_box(), tab.page.viewport_size
    assert picture is not None
    assert window is not None
    assert picture["height"] >= window["height"] / 2
    assert picture["y"] + picture["height"] <= window["height"]


def test_nothing_is_fetched_for_a_view_that_nobody_opens(tabs: Tabs, item: str) -> None:
    tab = tabs.fresh()
    tab.open(item)
    tab.page.wait_for_load_state("networkidle")
    views = "[...document.querySelectorAll('.nr-view img')].slice(1)"  # that of the first may share the main one's file
    assert tab.page.evaluate(f"{views}.filter(one => one.currentSrc).length") == 0


def shown(tab: Tab) -> str:
    """The id of the view that is open."""
    view = tab.page.locator(OPEN)
    expect(view).to_have_count(1)
    return view.get_attribute("id") or ""


def focus_is_inside(page: Page) -> bool:
    return cast("bool", page.evaluate(f"Boolean(document.activeElement.closest('{OPEN}'))"))


def swipe(page: Page, across: int, down: int, fingers: int = 1) -> None:
    """As a browser gets it from a touch screen, in CSS pixels."""
    session = page.context.new_cdp_session(page)

    def touch(kind: str, part: float) -> None:
        points = [
            {"x": 200 + across * part, "y": 300 + 80 * finger + down * part, "id": finger}
            for finger in range(fingers)
        ]
        session.send(
            "Input.dispatchTouchEvent", {"type": kind, "touchPoints": points if kind != "touchEnd" else []}
        )

    touch("touchStart", 0)
    for part in (0.25, 0.5, 0.75, 1):
        touch("touchMove", part)
    touch("touchEnd", 1)
    session.detach()


def test_the_small_picture_of_a_portrait_keeps_its_upper_part(tabs: Tabs, item: str) -> None:
    """Where the heads are."""
    tab = tabs.get()
    tab.open(item)
    image = tab.page.locator(".nr-gallery img").first
    assert image.evaluate("image => getComputedStyle(image).objectPosition") == "50% 25%"
