"""What decides whether a page would come out as it is."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from harness.sites import prepare_site
from mkdocs_newsroom.model.addresses import Alias
from mkdocs_newsroom.model.news import Body
from mkdocs_newsroom.model.problem import Place
from mkdocs_newsroom.model.site import NewsItem, Variant, Wait, WaitReason, WithheldPhoto, WithheldReason
from mkdocs_newsroom.plan.fingerprints import Fingerprints
from mkdocs_newsroom.plan.shows import Shows

OWN = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"

msgid "All news"
msgstr "Wszystkie nowiny"
"""


@pytest.fixture
def prints(tmp_path: Path) -> Fingerprints:
    prints = prepare_site(tmp_path, {"data/locales/pl/LC_MESSAGES/newsroom.po": OWN}).plan.fingerprints
    assert prints
    return prints


def test_own_words_are_the_same_whenever_they_are_read(prints: Fingerprints) -> None:
    before = prints.of("pl", Shows())
    own = prints.editions["pl"].own_messages
    assert own
    own.creation_date = datetime(2022, 6, 15, 12, 1, tzinfo=UTC)
    assert replace(prints).of("pl", Shows()) == before
    own.add("All events", "Wszystkie zdarzenia")
    assert replace(prints).of("pl", Shows()) != before


ITEM = """
=== content/news/2021/kreka/index.bs.md
---
title: Prvi sastanak
date: 2021-12-17
slug: prvi-sastanak
summary: Šest škola.
schools: [kreka]
authors: [{name: Ana}]
contact: {name: Ana, public: yes}
events: [{start: 2021-12-16}]
photos:
  - {file: sastanak.webp, people: no, alt: Sto}
  - {file: krug.png, people: no, alt: Krug}
---
Tekst.
=== content/news/2021/kreka/sastanak.webp 40x30
=== content/news/2021/kreka/krug.png 4x4
=== data/schools/kreka.yml
name: Kreka
country: BA
"""
DAY = date(2021, 12, 18)
OF_VARIANT: dict[str, Any] = {
    "lang": "lv",
    "path": "news/2021/other/index.bs.md",
    "title": "Drugi",
    "summary": "Sedam škola.",
    "slug": "drugi",
    "body": Body("Drugi tekst."),
    "translated_from": "pl",
    "is_stale": True,
    "source": "bs@1f0c2d3e4b5a",
    "wait": Wait(WaitReason.DRAFT),
    "aliases": (Alias("bs/prije/", Place("content/news/2021/kreka/index.bs.md")),),
}
NOT_IN_CARDS = {"body", "path", "translated_from", "source", "aliases", "authors", "contact", "withheld"}


def of_item(item: NewsItem) -> dict[str, Any]:
    """Another value of each field."""
    return {
        "key": "2021/other",
        "source_lang": "pl",
        "date": DAY,
        "variants": {"bs": replace(item.source, title="Drugi")},
        "entities": (),
        "photos": item.photos[1:],
        "events": (),
        "authors": (),
        "contact": None,
        "withheld": (WithheldPhoto(item.photos[0], WithheldReason.EXPIRED),),
        "updated": DAY,
    }


def known_by(prints: Fingerprints, item: NewsItem) -> tuple[bytes, bytes]:
    """As a page of its own, and as a card in a list, by prints that know no item yet."""
    fresh = replace(prints, items={})
    return fresh.of("bs", Shows(texts=(item,))), fresh.of("bs", Shows(cards=(item,)))


def test_whatever_an_item_says_decides_and_cards_leave_out_what_they_do_not_show(tmp_path: Path) -> None:
    prints = prepare_site(tmp_path, ITEM).plan.fingerprints
    assert prints
    (item,) = prints.site.items
    others = of_item(item)
    assert set(others) == {one.name for one in fields(NewsItem)}
    assert set(OF_VARIANT) == {one.name for one in fields(Variant)}
    changed = {name: replace(item, **{name: value}) for name, value in others.items()} | {
        name: replace(item, variants={"bs": replace(item.source, **{name: value})})
        for name, value in OF_VARIANT.items()
    }
    page, card = known_by(prints, item)
    for name, other in changed.items():
        other_page, other_card = known_by(prints, other)
        assert other_page != page, name
        assert (other_card == card) == (name in NOT_IN_CARDS), name


def test_what_a_record_says_decides_for_the_items_that_name_it(tmp_path: Path) -> None:
    before = prepare_site(tmp_path / "a", ITEM).plan.fingerprints
    after = prepare_site(tmp_path / "b", ITEM.replace("name: Kreka", "name: Tuzla")).plan.fingerprints
    assert before
    assert after
    ((item,), (other,)) = before.site.items, after.site.items
    assert item == other
    assert known_by(before, item)[1] != known_by(after, other)[1]
