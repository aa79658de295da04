"""How pages show events that are off or have moved, and how they can be taken along or followed."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from harness.sites import prepare_site
from mkdocs_newsroom.outputs.templates import PageRenderer
from mkdocs_newsroom.plan.pages import Plan

SITE_URL = "https://x.example/sub/"
FILES = {
    "content/news/2022/kreka/index.bs.md": """---
title: Ljeto
date: 2022-05-17
slug: ljeto
schools: [kreka]
events:
  - {title: Izlet, start: 2022-06-20, cancelled: yes, moved_from: 2022-06-18, online: "https://x.example/izlet"}
  - {title: Sastanak, start: 2022-06-19 17:00, moved_from: 2022-07-01 10:00, online: "https://x.example/skup"}
  - {title: Izložba, start: 2022-06-10, cancelled: yes}
---
Tekst.
""",
    "content/news/2022/kreka/index.pl.md": "---\ntitle: Lato\nslug: lato\nsource: bs@0\n---\nTreść.\n",
    "data/schools/kreka.yml": "name: Kreka\ncountry: BA\n",
    "data/schools/druga.yml": "name: Druga\ncountry: BA\n",
}


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    return prepare_site(tmp_path_factory.mktemp("events"), FILES, site_url=SITE_URL).plan


def shown(plan: Plan, url: str) -> LexborHTMLParser:
    edition = next(one for one in plan.editions if url.startswith(one.home_url))
    page = next(page for page in edition.pages if page.url == url)
    return LexborHTMLParser(str(PageRenderer(edition, plan.site_url).parts(page).content))


def texts(node: LexborHTMLParser | LexborNode, selector: str) -> list[str]:
    return [" ".join(found.text().split()) for found in node.css(selector)]


def links(node: LexborHTMLParser | LexborNode, selector: str) -> list[str]:
    return [found.attributes["href"] or "" for found in node.css(selector)]


@pytest.mark.parametrize(
    ("url", "off", "moved"),
    [
        ("bs/vijesti/2022/ljeto/", "Otkazano", "Pomjereno. Ranije najavljeni termin: 1. jula 2022. u 10:00"),
        (
            "pl/aktualnosci/2022/lato/",
            "Odwołane",
            "Zmiana terminu. Poprzedni termin: 1 lipca 2022, godz. 10.00",
        ),
    ],
)
def test_the_page_of_the_item(plan: Plan, url: str, off: str, moved: str) -> None:
    trip, meeting, exhibition = shown(plan, url).css(".nr-box--event")
    for cancelled in (trip, exhibition):
        assert "nr-event--off" in (cancelled.attributes["class"] or "")
        assert texts(cancelled, ".nr-off") == [off]
        assert links(cancelled, "a") == []
    assert texts(meeting, ".nr-event__line") == [moved]
    assert texts(meeting, ".nr-off") == []
    assert links(meeting, "a") == ["https://x.example/skup", "event-2022-07-01.ics"]


@pytest.mark.parametrize("url", ["bs/", "bs/dogadjaji/", "bs/skole/kreka/", "lt/renginiai/"])
def test_lists(plan: Plan, url: str) -> None:
    page = shown(plan, url)
    by_title = {one: node for node in page.css(".nr-event") for one in texts(node, ".nr-event__title")}
    assert links(by_title["Izlet"], "a[type='text/calendar']") == []
    assert texts(by_title["Izlet"], ".nr-off") == ["Atšaukta" if url.startswith("lt/") else "Otkazano"]
    assert len(links(by_title["Sastanak"], "a[type='text/calendar']")) == 1


def test_an_item_without_a_variant_leads_to_the_calendar_of_its_source(plan: Plan) -> None:
    (button,) = shown(plan, "lt/renginiai/").css(".nr-event__add a")
    assert button.attributes["href"] == "../../bs/vijesti/2022/ljeto/event-2022-07-01.ics"
    assert " ".join(button.text().split()) == "Pridėti į kalendorių – Sastanak"


@pytest.mark.parametrize(
    ("url", "calendar"),
    [
        ("bs/", "bs/events.ics"),
        ("bs/dogadjaji/", "bs/events.ics"),
        ("bs/skole/kreka/", "bs/skole/kreka/events.ics"),
    ],
)
def test_a_calendar_program_is_given_the_whole_address(plan: Plan, url: str, calendar: str) -> None:
    page = shown(plan, url)
    assert set(links(page, "a[href^='webcal:']")) == {f"webcal://x.example/sub/{calendar}"}


def test_what_never_had_an_event_offers_no_calendar(plan: Plan) -> None:
    page = shown(plan, "bs/skole/druga/")
    assert page.css("[href^='webcal:'], [type='text/calendar']") == []
