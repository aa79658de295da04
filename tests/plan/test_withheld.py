"""A photo that must not be published: nothing of it in a build, words in its place while somebody writes."""

from __future__ import annotations

from pathlib import Path

import pytest

from harness.sites import SETTINGS, prepare_site
from mkdocs_newsroom.editions.catalogue import Catalogue
from mkdocs_newsroom.model.site import WithheldReason
from mkdocs_newsroom.plan.page import PagePlan
from mkdocs_newsroom.plan.pages import Plan
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
EXPIRED = "{} – Ova fotografija se ne objavljuje: saglasnost je istekla."
NOT_NAMED = "{} – Ova fotografija se ne objavljuje: uz nju nije navedena saglasnost."


def planned(folder: Path, people: str, is_preview: bool) -> Plan:
    return prepare_site(folder, ITEM.replace("PEOPLE", people), is_preview=is_preview).plan


def page(plan: Plan, template: str) -> PagePlan:
    return next(page for page in plan.editions[0].pages if page.template == template)


def item(plan: Plan) -> ItemView:
    view = page(plan, "item").view
    assert isinstance(view, ItemView)
    return view


def shown(plan: Plan) -> list[str]:
    return [one.alt.text for one in item(plan).photos]


def card_picture(plan: Plan) -> Picture | None:
    view = page(plan, "news_list").view
    assert isinstance(view, NewsListView)
    return view.listing.cards[0].picture


def test_a_build_shows_the_others(tmp_path: Path) -> None:
    plan = planned(tmp_path, people="no", is_preview=False)
    assert shown(plan) == ["Druga"]
    assert item(plan).withheld == ()
    assert page(plan, "item").picture == item(plan).photos[0]
    assert {copy.source for copy in plan.pictures} == {"news/2021/kreka/druga.png"}


def test_a_build_without_any_other_shows_none(tmp_path: Path) -> None:
    plan = planned(tmp_path, people="yes", is_preview=False)
    assert shown(plan) == []
    assert item(plan).withheld == ()
    assert plan.pictures == ()


def test_a_preview_says_what_is_missing_and_why(tmp_path: Path) -> None:
    plan = planned(tmp_path, people="no", is_preview=True)
    assert shown(plan) == ["Druga"]
    assert item(plan).withheld == (EXPIRED.format("prva.png"),)


def test_a_preview_shows_nothing_of_a_withheld_photo(tmp_path: Path) -> None:
    plan = planned(tmp_path, people="yes", is_preview=True)
    assert shown(plan) == []
    assert item(plan).withheld == (EXPIRED.format("prva.png"), NOT_NAMED.format("druga.png"))
    assert page(plan, "item").picture is None
    assert card_picture(plan) is None
    assert plan.pictures == ()


COPIES = (
    ITEM.replace(f"{FOLDER}/druga.png 40x30", f"{FOLDER}/druga.png 41x30")
    + f"""=== {FOLDER}/treca.png 40x30
=== content/ekipa.png 40x30
=== content/about.bs.md
---
title: O nama
---
![Ekipa](ekipa.png)
=== data/partners/mios.yml
name: MIOS
logo: logo.png
=== content/partners/mios/logo.png 40x30
=== content/news/2022/zivinice/index.bs.md
---
title: Drugi
date: 2022-01-17
slug: drugi
photos:
  - {{file: ista.png, alt: Ista, people: no}}
---
![Kopija](kopija.png) ![Treća](../../2021/kreka/treca.png) ![Ista](ista.png)
=== content/news/2022/zivinice/ista.png 40x30
=== content/news/2022/zivinice/kopija.png 40x30
"""
)


@pytest.mark.parametrize("is_preview", [False, True])
def test_its_copies_are_withheld_too(tmp_path: Path, is_preview: bool) -> None:
    """But not the same picture in another item that has said whom it shows."""
    plan = prepare_site(tmp_path, COPIES.replace("PEOPLE", "no"), is_preview=is_preview).plan
    published = {copy.source for copy in plan.pictures} | {copy.source for copy in plan.files}
    assert published == {"news/2021/kreka/druga.png", "news/2022/zivinice/ista.png"}
    views = {page.url: page.view for page in plan.editions[0].pages}
    item = views["bs/vijesti/2022/drugi/"]
    assert isinstance(item, ItemView)
    assert "Kopija" not in str(item.body)
    for name in ("kopija.png", "treca.png"):
        assert (EXPIRED.format(name) in str(item.body)) is is_preview
    assert "logo" not in repr(views["bs/partneri/mios/"]).replace("logo=None", "")
    pictures = plan.editions[0].pictures
    assert (pictures.withheld["media/ekipa.png"] == EXPIRED.format("ekipa.png")) is is_preview


@pytest.mark.parametrize("lang", SETTINGS.codes)
def test_every_reason_has_its_words(lang: str) -> None:
    words = {withheld_words(Catalogue(lang), reason) for reason in WithheldReason}
    english = {withheld_words(Catalogue("en"), reason) for reason in WithheldReason}
    assert len(words) == len(WithheldReason)
    assert not words & english
