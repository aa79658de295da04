"""The sitemap in one file or in several, and the days that it tells."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from harness.sites import prepare_site
from mkdocs_newsroom.outputs.sitemap import Limits, sitemaps
from mkdocs_newsroom.plan.pages import Plan

from .tiny_site import tiny_site

SCHEMA = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    return tiny_site(tmp_path_factory.mktemp("tiny"))


def addresses(text: str) -> list[str]:
    return [node.text or "" for node in ET.fromstring(text).iter(f"{SCHEMA}loc")]  # noqa: S314  # our own


def test_what_fits_is_one_file(plan: Plan) -> None:
    assert [path for path, _ in sitemaps(plan)] == ["sitemap.xml"]


@pytest.mark.parametrize("limits", [Limits(addresses=10), Limits(bytes=5_000)], ids=str)
def test_what_does_not_fit_has_an_index(plan: Plan, limits: Limits) -> None:
    whole = addresses(dict(sitemaps(plan))["sitemap.xml"])
    files = dict(sitemaps(plan, limits))
    index = ET.fromstring(files.pop("sitemap.xml"))  # noqa: S314  # our own
    assert index.tag == f"{SCHEMA}sitemapindex"
    numbers = range(1, len(files) + 1)
    assert list(files) == [f"sitemap-{number}.xml" for number in numbers]
    assert [node.text for node in index.iter(f"{SCHEMA}loc")] == [
        f"https://newsroom.example/sitemap-{number}.xml" for number in numbers
    ]
    assert [one for text in files.values() for one in addresses(text)] == whole
    for text in files.values():
        assert len(addresses(text)) <= limits.addresses
        assert len(text.encode()) <= limits.bytes
    days = [node.text for node in index.iter(f"{SCHEMA}lastmod")]
    assert max(days, key=str) == "2022-06-02"


def test_an_entry_that_is_too_large_stands_alone(plan: Plan) -> None:
    files = dict(sitemaps(plan, Limits(bytes=1)))
    assert len(files) == len(addresses(dict(sitemaps(plan))["sitemap.xml"])) + 1


def test_a_list_is_as_new_as_the_newest_that_it_shows(tmp_path: Path) -> None:
    item = "---\ntitle: X\ndate: {year}-05-0{day}\nslug: x{day}\nschools: [kreka]\n{more}---\nTekst.\n"
    files = {
        "content/news/2021/a/index.bs.md": item.format(year=2021, day=1, more="updated: 2022-06-10\n"),
        "content/news/2022/b/index.bs.md": item.format(year=2022, day=2, more=""),
        "content/news/2022/c/index.bs.md": item.format(
            year=2022, day=3, more="events:\n  - {title: Skup, start: 2022-07-01}\n"
        ),
        "content/about.bs.md": "---\ntitle: O nama\n---\nTekst.\n",
        "data/schools/kreka.yml": "name: Kreka\ncountry: BA\n",
        "data/schools/lipa.yml": "name: Lipa\ncountry: BA\n",
    }
    plan = prepare_site(tmp_path, files, page_size=2).plan
    changed = {page.url: page.last_modified for page in plan.editions[0].pages}
    assert {url.removeprefix("bs/"): day for url, day in changed.items() if day} == {
        "": "2022-06-10",
        "dogadjaji/": "2022-05-03",
        "vijesti/": "2022-05-03",
        "vijesti/stranica-2/": "2022-06-10",
        "vijesti/2021/": "2022-06-10",
        "vijesti/2022/": "2022-05-03",
        "vijesti/2021/x1/": "2022-06-10",
        "vijesti/2022/x2/": "2022-05-02",
        "vijesti/2022/x3/": "2022-05-03",
        "skole/kreka/": "2022-06-10",
        "skole/kreka/stranica-2/": "2022-06-10",
    }
