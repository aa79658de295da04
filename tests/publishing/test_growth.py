"""The work of a build is in proportion to what has changed, counted in files and not in seconds."""

from __future__ import annotations

from pathlib import Path

import pytest

from harness.changing_site import UNCHANGED, files_made, well_built
from harness.small_site import SmallSite, small_site

SIZES = (60, 120)
PATH = "content/news/{year}/vijest-{number}/index.bs.md"
ITEM = """---
title: Vijest {number}
date: {year}-{month:02}-15
summary: Kratko.
slug: vijest-{number}
schools: [skola-{school}]
---

Tekst.
"""
MIDDLE = PATH.format(year=2016, number=30)
PAGE = "bs/vijesti/2016/vijest-30/index.html"
LANGUAGES = 4


def grown(folder: Path, size: int) -> SmallSite:
    """Each school has twelve items, each year has six: a larger site has more of both."""
    site = small_site(folder)
    for number in range(size):
        school, year = number // 12, 2011 + number // 6
        text = ITEM.format(number=number, year=year, month=number % 6 + 1, school=school)
        site.write(PATH.format(year=year, number=number), text)
        site.write(f"data/schools/skola-{school}.yml", f"name: Škola {school}\nplace: Tuzla\ncountry: BA\n")
    return site


def made_after(site: SmallSite) -> int:
    made = files_made(said := well_built(site))
    assert made is not None, said
    return made


@pytest.fixture(scope="module")
def counts(tmp_path_factory: pytest.TempPathFactory) -> dict[int, dict[str, int]]:
    """How many files each change has made, by the size of the site."""
    found = {}
    for size in SIZES:
        site = grown(tmp_path_factory.mktemp("grown") / "site", size)
        well_built(site)
        assert UNCHANGED in well_built(site)
        made = found[size] = {}
        site.replace(MIDDLE, "Tekst.", "Nova rečenica.")
        made["body"] = made_after(site)
        assert "Nova rečenica." in (site.site / PAGE).read_text(encoding="utf-8")
        site.replace(MIDDLE, "title: Vijest 30", "title: Drugi naslov")
        made["title"] = made_after(site)
        site.write(
            "content/news/2016/nova/index.bs.md",
            ITEM.format(number="nova", year=2016, month=5, school=2),
        )
        made["new item"] = made_after(site)
        assert UNCHANGED in well_built(site)
    return found


@pytest.mark.parametrize(
    ("change", "most"),
    [
        ("body", 1 + LANGUAGES * 6),  # its page; the feeds that hold it, and the search
        ("title", 3 + LANGUAGES * 20),  # and its card, its neighbours, and each list that shows it
        ("new item", 3 + LANGUAGES * 40),  # and the pages of lists that moved on by one
    ],
)
@pytest.mark.parametrize("size", SIZES)
def test_few_files_are_made(
    counts: dict[int, dict[str, int]], size: int, change: str, most: int
) -> None:
    assert 0 < counts[size][change] <= most


@pytest.mark.parametrize("change", ["body", "title"])
def test_a_larger_site_makes_no_more_of_them(counts: dict[int, dict[str, int]], change: str) -> None:
    small, large = (counts[size][change] for size in SIZES)
    assert large <= small + 2 * LANGUAGES  # the search may fall into parts elsewhere
