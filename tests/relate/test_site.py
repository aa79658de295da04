"""What relate makes of sources that are right."""

from __future__ import annotations

from pathlib import Path

import pytest

from harness.sites import SETTINGS, write
from mkdocs_newsroom.load.sources import load
from mkdocs_newsroom.model.entities import EntityKind
from mkdocs_newsroom.model.site import EntityRef, Site
from mkdocs_newsroom.relate.site import relate

KREKA = EntityRef(EntityKind.SCHOOL, "kreka")
NETWORK = EntityRef(EntityKind.NETWORK, "mreza")
PROJECT = EntityRef(EntityKind.PROJECT, "kilometar")
FACTS = "---\ntitle: {title}\ndate: {date}\nslug: {title}\n{more}---\nTekst.\n"


@pytest.fixture
def site(tmp_path: Path) -> Site:
    files = {
        "data/schools/kreka.yml": "name: Kreka\ncountry: BA\nnetworks: [mreza]\n",
        "data/networks/mreza.yml": "name: Mreža\nproject: kilometar\n",
        "data/projects/kilometar.yml": "name: Kilometar\nschools: [kreka]\nlead: nema\npartners: [nema]\n",
        "content/news/2021/a/index.bs.md": FACTS.format(
            title="a",
            date="2021-05-01",
            more="schools: [kreka, kreka, nema]\nevents:\n  - {start: 2021-05-02 10:00}\n"
            "  - {start: 2021-05-03 10:00, title: Skup}\n",
        ),
        "content/news/2021/a/index.lv.md": "---\ntitle: a-lv\nslug: a-lv\nsource: bs@0\nevents:\n"
        "  - {place: Rīga}\n  - {title: Sanāksme}\n---\nTeksts.\n",
        "content/news/2021/b/index.lv.md": FACTS.format(
            title="b", date="2021-05-01", more="schools: [kreka]\nevents:\n  - {start: 2021-05-01}\n"
        ),
        "content/news/2022/c/index.bs.md": FACTS.format(title="c", date="2022-01-01", more=""),
    }
    write(tmp_path, files)
    sources, problems = load(tmp_path, "content", "data", SETTINGS.codes)
    assert problems == []
    return relate(sources, SETTINGS)[0]


def test_newest_first(site: Site) -> None:
    assert [item.key for item in site.items] == ["2022/c", "2021/b", "2021/a"]
    assert [item.key for item in site.items_of[KREKA]] == ["2021/b", "2021/a"]


def test_relations_hold_in_both_directions(site: Site) -> None:
    assert site.related[KREKA] == {NETWORK, PROJECT}
    assert site.related[NETWORK] == {KREKA, PROJECT}
    assert site.related[PROJECT] == {KREKA, NETWORK}


def test_what_nobody_has_is_left_out(site: Site) -> None:
    """So that later stages need not ask whether a reference leads somewhere."""
    project = site.entities[PROJECT]
    assert getattr(project, "lead") is None  # noqa: B009
    assert getattr(project, "partners") == ()  # noqa: B009
    item = next(item for item in site.items if item.key == "2021/a")
    assert item.entities == (KREKA,)


def test_events_have_the_clock_and_the_texts_of_their_languages(site: Site) -> None:
    first, second = next(item for item in site.items if item.key == "2021/a").events
    assert (str(first.zone), first.start.iso(first.zone)) == ("Europe/Sarajevo", "2021-05-02T10:00+02:00")
    assert first.title.by_language == {"bs": "a", "lv": "a-lv"}
    assert first.place.by_language == {"lv": "Rīga"}
    assert second.title.by_language == {"bs": "Skup", "lv": "Sanāksme"}
    (latvian,) = next(item for item in site.items if item.key == "2021/b").events
    assert str(latvian.zone) == "Europe/Riga"
