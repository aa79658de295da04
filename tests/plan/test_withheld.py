"""A photo that must not be published: nothing of it in a build, words in its place while somebody writes."""

from __future__ import annotations

from pathlib import Path

import pytest

from harness.sites import SETTINGS, prepare_site
from mkdocs_newsroom.editions.catalogue import Catalogue
from mkdocs_newsroom.model.site import WithheldReason
from mkdocs_newsroom.plan.pages import PagePlan, Plan
from mkdocs_newsroom.plan.pieces import Picture
from mkdocs_newsroom.plan.views import ItemView, NewsListView
from mkdocs_newsroom.plan.withheld import withheld_words

FOLDER = "content/news/2021/kreka"
ITEM = f"""=== {FOLDER}/index.bs.md
---
title: Sastanak
date: 2021-12-17
slug: sastanak
photos:
  - {{file: prva.png, alt: Prva, people: yes, consent: skup}}
  - {{file: druga.png, alt: Druga, people: PEOPLE}}
---
Tekst.
=== {FOLDER}/prva.png 40x30
=== {FOLDER}/druga.png 40x30
=== data/consents/skup.yml
holder: OŠ Kreka
scope: [website]
until: 2022-06-14
"""
EXPIRED = "Ova fotografija se ne objavljuje: saglasnost je istekla."
NOT_NAMED = "Ova fotografija se ne objavljuje: uz nju nije navedena saglasnost."


def planned(folder: Path, people: str, is_preview: bool) -> Plan:
    return prepare_site(folder, ITEM.replace("PEOPLE", people), is_preview=is_preview).plan


def page(plan: Plan, template: str) -> PagePlan:
    return next(page for page in plan.editions[0].pages if page.template == template)


def pictures(plan: Plan) -> tuple[Picture, ...]:
    view = page(plan, "item").view
    assert isinstance(view, ItemView)
    return (*((view.picture,) if view.picture else ()), *view.gallery)


def told(plan: Plan) -> list[str]:
    return [one.withheld or one.alt.text for one in pictures(plan)]


def card_picture(plan: Plan) -> Picture | None:
    view = page(plan, "news_list").view
    assert isinstance(view, NewsListView)
    return view.listing.cards[0].picture


def test_a_build_shows_the_others(tmp_path: Path) -> None:
    plan = planned(tmp_path, people="no", is_preview=False)
    assert told(plan) == ["Druga"]
    assert page(plan, "item").picture == pictures(plan)[0]
    assert {copy.source for copy in plan.pictures} == {"news/2021/kreka/druga.png"}


def test_a_build_without_any_other_shows_none(tmp_path: Path) -> None:
    plan = planned(tmp_path, people="yes", is_preview=False)
    assert told(plan) == []
    assert plan.pictures == ()


def test_in_a_preview_placeholders_stand_after_the_others(tmp_path: Path) -> None:
    assert told(planned(tmp_path, people="no", is_preview=True)) == ["Druga", EXPIRED]


def test_a_placeholder_is_never_on_a_card_or_shared(tmp_path: Path) -> None:
    plan = planned(tmp_path, people="yes", is_preview=True)
    assert told(plan) == [EXPIRED, NOT_NAMED]
    assert page(plan, "item").picture is None
    assert card_picture(plan) is None
    assert plan.pictures == ()


def test_a_placeholder_holds_nothing_of_the_photo(tmp_path: Path) -> None:
    for one in pictures(planned(tmp_path, people="yes", is_preview=True)):
        assert (one.url, one.width, one.height, one.renditions) == ("", 0, 0, ())
        assert not any((one.alt, one.caption, one.credit))


@pytest.mark.parametrize("lang", SETTINGS.codes)
def test_every_reason_has_its_words(lang: str) -> None:
    words = {withheld_words(Catalogue(lang), reason) for reason in WithheldReason}
    english = {withheld_words(Catalogue("en"), reason) for reason in WithheldReason}
    assert len(words) == len(WithheldReason)
    assert not words & english
