"""The hours of an event, where the clock of its place is not that of the readers."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from harness.sites import SETTINGS
from mkdocs_newsroom.editions.edition import Edition
from mkdocs_newsroom.editions.zone_names import city_of
from mkdocs_newsroom.model.site import Site, SiteEvent
from mkdocs_newsroom.model.text import Text
from mkdocs_newsroom.model.when import Moment
from mkdocs_newsroom.plan.event_hours import when

NO_SITE = Site((), {}, {}, {}, {}, {}, {})


def told(lang: str, start: str, end: str | None, zone: str) -> str:
    language = next(one for one in SETTINGS.languages if one.code == lang)
    event = SiteEvent(
        key="2022/skup",
        number=0,
        id="2022-07-01",
        title=Text({}),
        start=Moment.parse(start),
        end=Moment.parse(end) if end else None,
        zone=ZoneInfo(zone),
        place=Text({}),
        address=Text({}),
        online=None,
    )
    return when(Edition(NO_SITE, SETTINGS, language), event).replace("\xa0", " ")


@pytest.mark.parametrize(
    ("lang", "zone", "text"),
    [
        ("bs", "Europe/Riga", "1. jula 2022. u 17:00 (lokalno vrijeme: Riga)"),
        ("pl", "Europe/Riga", "1 lipca 2022, godz. 17.00 (czas miejscowy: Ryga)"),
        ("lv", "Europe/Warsaw", "2022. gada 1. jūlijā plkst. 17.00 (vietējais laiks: Varšava)"),
        ("lt", "America/New_York", "2022 m. liepos 1 d. 17 val. (vietos laikas: Niujorkas)"),
        ("pl", "UTC", "1 lipca 2022, godz. 17.00 (UTC)"),
        ("pl", "Etc/GMT-3", "1 lipca 2022, godz. 17.00 (UTC+03:00)"),
        ("pl", "Europe/Warsaw", "1 lipca 2022, godz. 17.00"),
        ("pl", "Europe/Sarajevo", "1 lipca 2022, godz. 17.00"),
        ("lt", "Europe/Riga", "2022 m. liepos 1 d. 17 val."),
    ],
)
def test_an_hour_by_another_clock(lang: str, zone: str, text: str) -> None:
    assert told(lang, "2022-07-01 17:00", None, zone) == text


def test_only_while_the_clocks_differ() -> None:
    """Tunisia has no summer time."""
    assert "Tunis" not in told("pl", "2022-01-10 17:00", None, "Africa/Tunis")
    assert "Tunis" in told("pl", "2022-07-01 17:00", None, "Africa/Tunis")


@pytest.mark.parametrize(("start", "end"), [("2022-07-01", None), ("2022-07-01", "2022-07-03")])
def test_days_have_no_clock(start: str, end: str | None) -> None:
    assert "(" not in told("pl", start, end, "Europe/Riga")


def test_a_range_is_told_with_its_clock_once() -> None:
    text = told("pl", "2022-07-01 17:00", "2022-07-01 18:30", "Europe/Riga")
    assert text == "1 lipca 2022, godz. 17.00–18.30 (czas miejscowy: Ryga)"


@pytest.mark.parametrize(
    ("zone", "cities"),
    [
        ("Europe/Kyiv", ["Kijev", "Kijów", "Kijeva", "Kijevas"]),
        ("Europe/Kiev", ["Kijev", "Kijów", "Kijeva", "Kijevas"]),
        ("America/Argentina/Buenos_Aires", ["Buenos Aires", "Buenos Aires", "Buenosairesa", "Buenos Airės"]),
        ("UTC", [""] * 4),
        ("Etc/GMT+2", [""] * 4),
        ("CET", [""] * 4),
    ],
)
def test_cities(zone: str, cities: list[str]) -> None:
    assert [city_of(zone, lang) for lang in SETTINGS.codes] == cities
