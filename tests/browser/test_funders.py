"""The size rule of funders, as a browser draws it."""

from __future__ import annotations

from pathlib import Path

import pytest

from browser.tabs import VIEWPORTS, Tabs, Viewport
from harness.marked_pages import marked_projects
from harness.pages import BuiltPage

LESS_THAN_A_PIXEL = 0.1
EMBLEMS = """async images => Promise.all(images.map(async image => {
    image.loading = "eager"
    await image.decode()
    const box = image.getBoundingClientRect()
    return {
        alt: image.alt, width: box.width, height: box.height,
        drawn: image.naturalWidth / image.naturalHeight,
    }
}))"""


@pytest.mark.parametrize("viewport", VIEWPORTS)
def test_no_emblem_outdoes_the_largest(
    viewport: Viewport,
    tabs: Tabs,
    repository: Path,
    pages: dict[str, BuiltPage],
    languages: tuple[str, ...],
    subtests: pytest.Subtests,
) -> None:
    tab = tabs.get(viewport)
    checked = 0
    for marked in marked_projects(repository, pages, languages):
        for programme in filter(None, map(marked.programme, marked.project.funders)):
            for lang in languages:
                number = [emblem.file for emblem in programme.emblems].index(programme.largest or "")
                alt = programme.emblems[number].alt.in_language(lang).text
                for page in (marked.pages[lang][0], *marked.items[lang][:1]):
                    with subtests.test(page.url):
                        tab.open(page.url)
                        emblems = tab.page.locator(".nr-emblems img").evaluate_all(EMBLEMS)
                        largest = next(one for one in emblems if one["alt"] == alt)
                        for one in emblems:
                            assert (
                                one["height"] <= largest["height"] + LESS_THAN_A_PIXEL
                                or one["width"] <= largest["width"] + LESS_THAN_A_PIXEL
                            ), one
                            assert one["width"] == pytest.approx(one["height"] * one["drawn"], rel=0.04)
                        checked += 1
    assert checked
