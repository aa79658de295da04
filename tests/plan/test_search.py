"""What of a page is found by searching, and what of that a result shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from harness.sites import prepare_site, sections
from mkdocs_newsroom.outputs.files import site_files
from mkdocs_newsroom.outputs.policy import NO_CODE
from mkdocs_newsroom.outputs.templates import PageRenderer
from mkdocs_newsroom.plan.pages import Plan
from mkdocs_newsroom.plan.pieces import ContactView, PersonView
from mkdocs_newsroom.plan.plain_text import plain_text
from mkdocs_newsroom.plan.search_pieces import PageTexts, SearchPlan, SearchText
from mkdocs_newsroom.plan.views import EntityView, ItemView
from outputs.tiny_site import tiny_site

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
coordinates: 44.5300, 18.6800
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


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    return tiny_site(tmp_path_factory.mktemp("tiny"), "Riječi")


def _said_by_item(view: ItemView) -> Iterator[object]:
    yield from (view.title, view.summary, plain_text(view.body))
    yield from (text for event in view.events for text in (event.title, event.place, event.address))
    yield from (text for photo in view.photos for text in (photo.caption, photo.credit))
    people: list[PersonView | ContactView] = [*view.authors]
    if view.contact:
        people.append(view.contact)
    yield from (text for one in people for text in (one.name, one.role, one.organisation))


def test_all_that_the_page_of_an_item_says_is_found(tiny: Plan) -> None:
    """The texts are put together without making the page."""
    for edition in tiny.editions:
        assert edition.search
        texts = {one.url: one.texts.whole for one in edition.search.news}
        for page in edition.pages.of("item"):
            assert isinstance(page.view, ItemView)
            found = texts[page.url]
            texts_found = (found.title.text, found.summary.text, *(one.text for one in found.body))
            assert [text for text in texts_found if text] == [
                str(text) for text in _said_by_item(page.view) if text
            ]


def test_all_that_the_page_of_an_entity_says_is_found(tiny: Plan) -> None:
    for edition in tiny.editions:
        assert edition.search
        texts = {one.url: one.texts.whole for one in edition.search.others}
        for page in edition.pages.of("entity"):
            assert isinstance(page.view, EntityView)
            view, found = page.view, texts[page.url]
            sections = (text for one in view.sections for text in (*one.paragraphs, *one.entries))
            people = (
                text
                for one in (*view.people, *view.moderators)
                for text in (one.name, one.role, one.organisation)
            )
            said = (plain_text(view.body), *sections, *people)
            assert (found.title.text, found.summary.text) == (str(view.name), str(view.lead))
            assert [one.text for one in found.body] == [str(text) for text in said if text]


TEXTS = PageTexts(SearchText("a", "bs"), (), SearchText("b", "bs"), (SearchText("c d", "bs"),))


@pytest.mark.parametrize(
    "other",
    [
        PageTexts(SearchText("a", "pl"), (), SearchText("b", "bs"), (SearchText("c d", "bs"),)),
        PageTexts(SearchText("a", "bs"), (SearchText("b", "bs"),), body=(SearchText("c d", "bs"),)),
        PageTexts(SearchText("a", "bs"), (), SearchText("b", "bs"), (), (SearchText("c d", "bs"),)),
        PageTexts(
            SearchText("a", "bs"), (), SearchText("b", "bs"), (SearchText("c", "bs"), SearchText("d", "bs"))
        ),
        PageTexts(SearchText("a", "bs"), (), SearchText("b", "bs"), (SearchText("c d\nbs 1 e", "bs"),)),
    ],
)
def test_other_texts_have_another_digest(other: PageTexts) -> None:
    assert other.digest != TEXTS.digest
    assert replace(TEXTS).digest == TEXTS.digest


def test_of_a_site_without_a_search_nothing_is_left(tmp_path: Path) -> None:
    prepared = prepare_site(tmp_path, SITE, search=False)
    assert prepared.problems == ()
    plan = prepared.plan
    files = dict(site_files(plan, NO_CODE))
    assert not [path for path in files if path.startswith("search/")]
    assert b"/search/" not in files["_headers"]
    for edition in plan.editions:
        assert edition.search is None
        assert "search" not in {page.template for page in edition.pages.outlines}
        renderer = PageRenderer(edition, plan.site_url)
        for page in edition.pages:
            parts = renderer.parts(page)
            assert "nr-search" not in parts.header
            assert "SearchAction" not in parts.head


def test_a_search_that_was_published_is_not_given_up_unnoticed(tmp_path: Path) -> None:
    files = {"data/addresses.txt": "/\n/bs/\n/bs/pretraga/\n", **sections(SITE)}
    assert prepare_site(tmp_path / "with", files).problems == ()
    (problem,) = prepare_site(tmp_path / "without", files, search=False).problems
    assert (problem.code, problem.place.path) == ("A902", "data/addresses.txt")
