"""The work of a build is in proportion to what has changed, counted in files and not in seconds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from harness.changing_site import UNCHANGED, files_made, well_built
from harness.small_site import SmallSite, small_site, state

SIZES = (30, 60)
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
MIDDLE = PATH.format(year=2013, number=15)
PAGE = "bs/vijesti/2013/vijest-15/index.html"
LANGUAGES = 4

_ARCHIVE = re.compile(r"^../(vijesti|aktualnosci|zinas|naujienos)/[a-z]+-\d+/index\.html$")


def grown(folder: Path, size: int) -> SmallSite:
    """Each school has ten items, one page of its list; each year has six: a larger site has more of both."""
    site = small_site(folder)
    for number in range(size):
        school, year = number // 10, 2011 + number // 6
        text = ITEM.format(number=number, year=year, month=number % 6 + 1, school=school)
        site.write(PATH.format(year=year, number=number), text)
        site.write(f"data/schools/skola-{school}.yml", f"name: Škola {school}\nplace: Tuzla\ncountry: BA\n")
    return site


def made_after(site: SmallSite) -> list[str]:
    """The files that the next build has made anew."""
    before = state(site.site)
    number = files_made(said := well_built(site))
    found = [path for path, one in state(site.site).items() if one != before.get(path)]
    assert number == len(found), said
    return found


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[int, dict[str, list[str]]]:
    """The files that each change has made, by the size of the site."""
    made: dict[int, dict[str, list[str]]] = {}
    for size in SIZES:
        site = grown(tmp_path_factory.mktemp("grown") / "site", size)
        well_built(site)
        found = made[size] = {}
        site.replace(MIDDLE, "Tekst.", "Nova rečenica.")
        found["body"] = made_after(site)
        site.replace(MIDDLE, "title: Vijest 15", "title: Drugi naslov")
        found["title"] = made_after(site)
        newest = ITEM.format(number="nova", year=2010 + size // 6, month=12, school=1)
        site.write(PATH.format(year=2010 + size // 6, number="nova"), newest)
        found["new item"] = made_after(site)
        assert UNCHANGED in well_built(site)
    return made


@pytest.mark.parametrize(
    ("change", "most"),
    [
        ("body", 1 + LANGUAGES * 8),  # its page, feeds that hold its text, the search
        ("title", 3 + LANGUAGES * 14),  # and its card, its neighbours, the lists that show it
        ("new item", 10 + LANGUAGES * 20),  # and home, embeds, pages that say how many there are
    ],
)
def test_few_files_are_made_of_however_many(
    made: dict[int, dict[str, list[str]]], change: str, most: int
) -> None:
    small, large = (len(_but_the_archive(made[size][change])) for size in SIZES)
    assert 0 < small <= most
    assert large <= small + 2 * LANGUAGES  # the search may be cut elsewhere


def test_what_changed_is_among_them(made: dict[int, dict[str, list[str]]]) -> None:
    for size in SIZES:
        assert PAGE in made[size]["body"]
        assert PAGE in made[size]["title"]
        assert f"bs/vijesti/{2010 + size // 6}/vijest-nova/index.html" in made[size]["new item"]


def _but_the_archive(paths: list[str]) -> list[str]:
    """Without the pages of the list of all news, each of which moves on by one with a new item."""
    return [path for path in paths if not _ARCHIVE.search(path)]
