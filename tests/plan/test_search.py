"""What of a page is found by searching, and what of that a result shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from harness.sites import prepare_site
from mkdocs_newsroom.plan.search_pieces import SearchPlan

SITE = """
=== content/about.bs.md
---
title: O nama
slug: o-nama
---
[TOC]

Prvi red
i drugi red uz KM.

!!! note "Važna napomena"
    U kutiji.

*[KM]: konvertibilna marka
=== content/news/2021/kreka/index.bs.md
---
title: Prvi sastanak
date: 2021-12-17
slug: prvi-sastanak
schools: [kreka]
---
Tekst.
=== data/schools/kreka.yml
name: JU OŠ „Kreka“
place: Tuzla
municipality: Tuzla
country: BA
coordinates: [44.53, 18.68]
link: https://kreka.example/
"""


@pytest.fixture
def plan(tmp_path: Path) -> SearchPlan:
    (found,) = (
        one.search
        for one in prepare_site(tmp_path, SITE).plan.editions
        if one.language.code == "bs" and one.search
    )
    return found


def test_marks_of_ordinary_pages_are_no_text(plan: SearchPlan) -> None:
    (page,) = (one for one in plan.others if one.url.endswith("/o-nama/"))
    (body,) = page.texts.whole.body
    assert body.text.splitlines() == ["Prvi red i drugi red uz KM.", "Važna napomena", "U kutiji."]


def test_facts_stand_apart_once_and_without_what_leads_elsewhere(plan: SearchPlan) -> None:
    (school,) = (one for one in plan.others if one.kind == "schools")
    assert [fact.text for fact in school.texts.whole.facts] == ["Tuzla", "Bosna i Hercegovina"]
    assert school.texts.whole.body == ()
    assert [name.text for name in school.kind_names] == ["Škola"]
