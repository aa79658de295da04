"""Pictures as a browser gets them: in the width that the screen needs, at once or late, and without a jump."""

from __future__ import annotations

from pathlib import Path
from time import sleep
from typing import Any, cast

import pytest
from playwright.sync_api import Browser, Page

from browser.tabs import VIEWPORTS, Tabs, Viewport
from harness.pages import BuiltPage
from harness.server import serve

EDITION = "bs"
LATE = 0.15  # seconds
# Width and height in CSS pixels, and how many real pixels one of them has across.
SCREENS = [(390, 844, 2), (768, 1024, 1), (1280, 900, 1), (1280, 900, 2), (1600, 1000, 1)]
LOOK_AT_ALL = """async () => {
    document.documentElement.style.scrollBehavior = "auto"
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
        scrollTo(0, y)
        await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    }
    const shown = [...document.images].filter(image => image.getClientRects().length)
    const arrival = image => new Promise(done => { image.onload = image.onerror = done })
    await Promise.all(shown.map(image => image.complete || arrival(image)))
}"""
SHOWN = """() => [...document.images].filter(image => image.getClientRects().length).map(image => {
    const box = image.getBoundingClientRect()
    const ratio = image.getAttribute("width") / image.getAttribute("height")
    const fit = getComputedStyle(image).objectFit
    const across = fit === "cover" ? Math.max : fit === "fill" ? width => width : Math.min
    const source = image.parentElement.querySelector("source")
    return {
        name: image.currentSrc.split("/").pop(),
        decoded: image.naturalWidth > 0,
        needed: across(box.width, box.height * ratio) * devicePixelRatio,
        widths: [...(source ? source.srcset : "").matchAll(/ (\\d+)w/g)].map(found => Number(found[1])),
        lazy: image.loading === "lazy",
        priority: image.fetchPriority,
    }
})"""
SHIFTS = """() => {
    window.shifts = 0
    new PerformanceObserver(list => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts += entry.value
    }).observe({type: "layout-shift", buffered: true})
}"""


@pytest.fixture(scope="session")
def urls(samples: dict[str, str], pages: dict[str, BuiltPage]) -> list[str]:
    """A page of every kind that has pictures, and the item with the most photos."""
    own = [url for url in samples.values() if pages[url].prefix == EDITION and pages[url].first("img")]
    return list(
        dict.fromkeys([*own, max(pages, key=lambda url: (len(pages[url].tree.css("a.nr-open")), url))])
    )


@pytest.mark.parametrize("screen", SCREENS, ids=str)
def test_each_is_fetched_in_the_width_that_the_screen_needs(
    screen: tuple[int, int, int], tabs: Tabs, urls: list[str], subtests: pytest.Subtests
) -> None:
    """Not smaller, unless there is none larger; and at most one step larger."""
    width, height, density = screen
    tab = tabs.fresh("desktop", device_scale_factor=density)
    tab.page.set_viewport_size({"width": width, "height": height})
    # Without the browser's cache, from which it would take a larger one that it has already.
    tab.page.route("**/media/**", lambda route: route.continue_())
    for url in urls:
        with subtests.test(url):
            tab.open(url)
            tab.page.evaluate(LOOK_AT_ALL)
            assert [fault for image in shown(tab.page) for fault in faults(image)] == []


def faults(image: dict[str, Any]) -> list[str]:
    if not image["decoded"]:
        return [f"{image['name']} is not shown"]
    if not image["widths"]:
        return []
    fetched = int(image["name"].rpartition("-")[2].partition(".")[0])
    steps = image["widths"]
    right = next((step for step in steps if step >= image["needed"] - 1), steps[-1])
    if fetched < right or steps.index(fetched) > steps.index(right) + 1:
        return [f"{image['name']}: {image['needed']:.0f} pixels are needed, of {steps}"]
    return []


@pytest.mark.parametrize("viewport", VIEWPORTS)
def test_nothing_jumps_while_pictures_come_late(
    viewport: Viewport, browser: Browser, built_site: Path, urls: list[str], subtests: pytest.Subtests
) -> None:
    def late(address: str) -> dict[str, str]:
        if not address.startswith("/media/"):
            return {}
        sleep(LATE)
        return {"Cache-Control": "no-store"}

    with serve(built_site, headers=late) as root:
        tabs = Tabs(browser, root)
        tab = tabs.get(viewport)
        tab.page.add_init_script(f"({SHIFTS})()")
        for url in urls:
            with subtests.test(url):
                tab.open(url)
                tab.page.evaluate(LOOK_AT_ALL)
                assert tab.page.evaluate("window.shifts") < 0.01
                assert tab.take_complaints() == []
        tabs.close()


@pytest.mark.parametrize("viewport", VIEWPORTS)
def test_the_first_comes_at_once_and_all_others_when_they_are_near(
    viewport: Viewport, tabs: Tabs, urls: list[str], subtests: pytest.Subtests
) -> None:
    tab = tabs.get(viewport)
    for url in urls:
        with subtests.test(url):
            tab.open(url)
            first = tab.page.evaluate(
                "[...document.images].filter(image => image.getClientRects().length"
                " && image.getBoundingClientRect().top < innerHeight).length"
            )
            eager = [not image["lazy"] for image in shown(tab.page)]
            assert sum(eager) <= 1
            assert not any(eager[1:])
            if any(eager):
                assert first
                assert shown(tab.page)[0]["priority"] == "high"


def shown(page: Page) -> list[dict[str, Any]]:
    """The images of a page that are not in a closed dialog, in order."""
    return cast("list[dict[str, Any]]", page.evaluate(SHOWN))
