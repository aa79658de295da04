"""Until when a variant waits: on which clock, and for its source."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from harness.sites import SETTINGS, write
from mkdocs_newsroom.load.sources import load
from mkdocs_newsroom.model.site import Site, WaitReason
from mkdocs_newsroom.relate.site import relate, without_waiting

ITEM = "content/news/2022/a/index.{}.md"
SOURCE = "---\ntitle: a\ndate: 2022-07-01\nslug: a\n{}---\nTekst.\n"
TRANSLATION = "---\ntitle: b\nslug: b\nsource: {}@0\n{}---\nTekstas.\n"
SUMMER, WINTER = "publish: 2022-07-01 08:00\n", "publish: 2023-01-01\n"


def sites(project: Path, files: dict[str, str], now: str = "2022-06-15T12:00Z") -> tuple[Site, Site]:
    """All that is written, and what may be shown at `now`. Lithuanian has no clock of its own here."""
    write(project, files)
    sources, _ = load(project, "content", "data", SETTINGS.codes)
    zones = {lang: zone for lang, zone in SETTINGS.timezones.items() if lang != "lt"}
    settings = replace(SETTINGS, now=datetime.fromisoformat(now), timezones=zones)
    whole, _ = relate(sources, settings)
    return whole, without_waiting(whole, sources, settings)


def moments(site: Site) -> dict[str, datetime | None]:
    return {one.lang: one.moment and one.moment.astimezone(UTC) for one in site.waiting}


@pytest.mark.parametrize(
    ("lang", "publish", "moment"),
    [
        ("bs", SUMMER, datetime(2022, 7, 1, 6, tzinfo=UTC)),
        ("lv", SUMMER, datetime(2022, 7, 1, 5, tzinfo=UTC)),
        ("lt", SUMMER, datetime(2022, 7, 1, 8, tzinfo=UTC)),
        ("bs", WINTER, datetime(2022, 12, 31, 23, tzinfo=UTC)),
        ("lv", WINTER, datetime(2022, 12, 31, 22, tzinfo=UTC)),
        ("lt", WINTER, datetime(2023, 1, 1, tzinfo=UTC)),
    ],
)
def test_a_moment_is_on_the_clock_of_the_language(
    tmp_path: Path, lang: str, publish: str, moment: datetime
) -> None:
    whole, shown = sites(tmp_path, {ITEM.format(lang): SOURCE.format(publish)})
    assert moments(whole) == moments(shown) == {lang: moment}
    assert [item.key for item in whole.items] == ["2022/a"]
    assert shown.items == ()
    assert set(shown.hidden) == {f"news/2022/a/index.{lang}.md"}


@pytest.mark.parametrize(
    ("of_source", "of_translation", "reasons"),
    [
        ("", SUMMER, {"lt": WaitReason.SCHEDULED}),
        ("", "draft: true\n", {"lt": WaitReason.DRAFT}),
        ("", "draft: false\n", {}),
        ("", f"draft: true\n{SUMMER}", {"lt": WaitReason.DRAFT}),
        (SUMMER, "", {"bs": WaitReason.SCHEDULED, "lt": WaitReason.SCHEDULED}),
        (SUMMER, "draft: yes\n", {"bs": WaitReason.SCHEDULED, "lt": WaitReason.DRAFT}),
        ("draft: true\n", SUMMER, {"bs": WaitReason.DRAFT, "lt": WaitReason.DRAFT}),
        ("publish: 2022-06-14\n", "", {}),
    ],
)
def test_no_translation_comes_before_its_source(
    tmp_path: Path, of_source: str, of_translation: str, reasons: dict[str, WaitReason]
) -> None:
    files = {
        ITEM.format("bs"): SOURCE.format(of_source),
        ITEM.format("lt"): TRANSLATION.format("bs", of_translation),
    }
    whole, shown = sites(tmp_path, files)
    assert {one.lang: one.reason for one in whole.waiting} == reasons
    assert {one.lang for one in whole.waiting if one.is_source} == reasons.keys() & {"bs"}
    left = {"bs", "lt"} - reasons.keys() if "bs" not in reasons else set()
    assert {lang for item in shown.items for lang in item.variants} == left


def test_a_translation_waits_for_the_later_of_two_moments(tmp_path: Path) -> None:
    files = {ITEM.format("bs"): SOURCE.format(SUMMER), ITEM.format("lt"): TRANSLATION.format("bs", WINTER)}
    whole, _ = sites(tmp_path, files)
    assert moments(whole)["lt"] == datetime(2023, 1, 1, tzinfo=UTC)
    files = {ITEM.format("bs"): SOURCE.format(WINTER), ITEM.format("lt"): TRANSLATION.format("bs", SUMMER)}
    whole, _ = sites(tmp_path, files)
    assert moments(whole)["lt"] == datetime(2022, 12, 31, 23, tzinfo=UTC)


def test_what_must_not_be_published_stays_so_without_its_item(tmp_path: Path) -> None:
    """A draft names a photo without consent; a copy of it lies elsewhere."""
    photo = "draft: true\nphotos:\n  - {file: a.png, alt: A, people: yes}\n"
    files = {
        ITEM.format("bs"): SOURCE.format(photo),
        "content/news/2022/a/a.png 4x3": "",
        "content/copy.png 4x3": "",
        "content/other.png 5x3": "",
    }
    _, shown = sites(tmp_path, files)
    assert set(shown.pictures) == {"other.png"}
    assert set(shown.withheld) == {"news/2022/a/a.png", "copy.png"}
