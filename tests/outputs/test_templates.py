"""Every page is rendered, and whatever people write in a field stays text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path

import pytest
from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser

from harness.sites import SETTINGS
from mkdocs_newsroom.editions.excerpt import excerpt
from mkdocs_newsroom.outputs.files import site_files
from mkdocs_newsroom.outputs.policy import NO_CODE
from mkdocs_newsroom.outputs.templates import PageParts, PageRenderer, ShownProblem, render_problems
from mkdocs_newsroom.plan.page import PagePlan
from mkdocs_newsroom.plan.pages import Plan
from mkdocs_newsroom.plan.views import EntityView

from .tiny_site import tiny_site

HOSTILE = """<script>alert(1)</script> & "q" ' onload=alert(1) {{ 7 * 7 }} %(x)s {y} </title>"""
TEMPLATES = {
    "home",
    "news_list",
    "item",
    "entity_index",
    "entity",
    "events",
    "page",
    "accessibility",
    "editors",
    "search",
    "not_found",
}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    return tiny_site(tmp_path_factory.mktemp("hostile"), HOSTILE, page_size=1)


def rendered(plan: Plan) -> Iterator[tuple[PagePlan, PageParts]]:
    for edition in plan.editions:
        renderer = PageRenderer(edition, plan.site_url)
        for page in edition.pages:
            yield page, renderer.parts(page, Markup("<p>Tekst stranice.</p>"))


def document(parts: PageParts) -> LexborHTMLParser:
    return LexborHTMLParser(
        f"<!doctype html><html><head><title>{parts.title}</title>{parts.head}</head>"
        f"<body>{parts.header}<main>{parts.content}</main>{parts.footer}</body></html>"
    )


def check_nothing_runs(tree: LexborHTMLParser) -> None:
    code = tree.css("script:not([type='application/ld+json'])")
    assert [node.text() for node in code if "alert" in node.text()] == []
    names = {name for node in tree.css("*") for name in node.attributes}
    assert {name for name in names if name.startswith("on")} == set()


def test_every_page_is_rendered(hostile: Plan) -> None:
    assert {page.template for page, _ in rendered(hostile)} == TEMPLATES
    for page, parts in rendered(hostile):
        assert parts.lang == page.lang
        for field in fields(parts):
            assert getattr(parts, field.name), (page.url, field.name)


def test_markup_in_a_field_stays_text(hostile: Plan) -> None:
    for page, parts in rendered(hostile):
        tree = document(parts)
        check_nothing_runs(tree)
        title, description = tree.css_first("title"), tree.css_first("meta[name=description]")
        assert title is not None
        assert title.text().startswith(page.title)
        assert description is not None
        assert description.attributes["content"] == page.description
        assert "7 * 7" in parts.header or "49" not in parts.header
    for path, content in site_files(hostile, NO_CODE):
        if path.endswith((".html", ".xml")):  # no browser looks for markup in the others
            assert b"<script>alert" not in content, path


@pytest.mark.parametrize("template", ["item", "entity", "page"])
def test_a_title_is_shown_as_it_is_written(hostile: Plan, template: str) -> None:
    shown = [
        heading.text(strip=True)
        for page, parts in rendered(hostile)
        if page.template == template
        for heading in document(parts).css("main h1")
    ]
    assert shown
    assert set(shown) == {HOSTILE}


def test_the_text_of_an_ordinary_page_is_shown(hostile: Plan) -> None:
    for page, parts in rendered(hostile):
        if page.is_written:
            assert "<p>Tekst stranice.</p>" in parts.content


def test_each_page_has_one_first_heading_and_no_id_twice(hostile: Plan) -> None:
    for page, parts in rendered(hostile):
        tree = document(parts)
        assert len(tree.css("main h1")) == 1, page.url
        ids = [node.attributes["id"] for node in tree.css("[id]")]
        assert len(set(ids)) == len(ids), page.url


def test_foreign_texts_are_marked(tmp_path: Path) -> None:
    plan = tiny_site(tmp_path)
    edition = next(one for one in plan.editions if one.language.code == "lv")
    page = next(one for one in edition.pages if one.template == "news_list")
    tree = document(PageRenderer(edition, plan.site_url).parts(page))
    links = tree.css(".nr-card__title a")
    assert [link.attributes["hreflang"] for link in links] == ["bs", "bs", "lt"]
    assert [(span.attributes["lang"]) for link in links for span in link.css("span[lang]")] == [
        "bs",
        "bs",
        "lt",
    ]


def test_links_are_relative_to_the_page(tmp_path: Path) -> None:
    plan = tiny_site(tmp_path, site_url="https://x.example/sub/")
    known = {page.url for edition in plan.editions for page in edition.pages}
    known |= {file.dest_uri for file in plan.files}
    for page, parts in rendered(plan):
        depth = page.dest_uri.count("/")
        for node in document(parts).css("main a[href], main img[src], header a[href], footer a[href]"):
            url = node.attributes.get("href") or node.attributes.get("src") or ""
            if url.startswith(("https://", "mailto:", "tel:", "#")):
                continue
            assert not url.startswith("/")
            assert url.count("../") <= depth


def test_addresses_for_machines_are_absolute(tmp_path: Path) -> None:
    plan = tiny_site(tmp_path, site_url="https://x.example/sub/")
    for page, parts in rendered(plan):
        tree = document(parts)
        canonical = tree.css_first("link[rel=canonical]")
        assert (canonical is not None) == page.is_indexed
        if canonical is not None:
            assert canonical.attributes["href"] == f"https://x.example/sub/{page.url}"
            alternates = {
                node.attributes["hreflang"]: node.attributes["href"]
                for node in tree.css("[rel^=alt][hreflang]")
            }
            assert alternates == {one.lang: f"https://x.example/sub/{one.url}" for one in page.alternates}
        for node in tree.css("meta[property='og:image']"):
            folders = ("cards/", "news/2022/kreka/sto-")
            starts = tuple(f"https://x.example/sub/media/{folder}" for folder in folders)
            assert (node.attributes["content"] or "").startswith(starts)


def test_what_people_read_is_tied_and_what_machines_read_is_not(tmp_path: Path) -> None:
    """Names of people, words in drawings and words that are heard only may stay as they are."""
    words = "w Polsce"
    plan = tiny_site(tmp_path, words)
    edition = next(one for one in plan.editions if one.language.code == "pl")
    seen, untied = 0, []
    for page in edition.pages:
        parts = PageRenderer(edition, plan.site_url).parts(page, Markup("<p>Tekst w Polsce</p>"))
        assert "\N{NO-BREAK SPACE}" not in parts.title + parts.head
        for node in document(parts).css("main :not(strong, textarea, tspan, .nr-unseen, [lang])"):
            seen += "w\N{NO-BREAK SPACE}Polsce" in node.text(deep=False)
            if words in node.text(deep=False) and not node.css_first("strong"):
                untied.append((page.template, node.tag, node.attributes.get("class")))
    assert seen > 50
    assert set(untied) <= {("accessibility", "li", None)}  # the name of whom to write to


def test_a_map_is_drawn_in_the_sizes_of_the_plan(tmp_path: Path) -> None:
    plan = tiny_site(tmp_path)
    edition = plan.editions[0]
    page = next(one for one in edition.pages if isinstance(one.view, EntityView) and one.view.map)
    assert isinstance(page.view, EntityView)
    assert page.view.map is not None
    assert page.view.map.drawing is not None
    drawing = replace(page.view.map.drawing, radius=3)
    page = replace(page, view=replace(page.view, map=replace(page.view.map, drawing=drawing)))
    shown = document(PageRenderer(edition, plan.site_url).parts(page))
    assert {point.attributes["r"] for point in shown.css("svg circle.nr-map__point")} == {"3"}


@pytest.mark.parametrize("lang", SETTINGS.codes)
def test_problems_are_shown_as_text(lang: str) -> None:
    line = excerpt(HOSTILE[:60], 7, 3)
    page = render_problems([ShownProblem(HOSTILE, "E601", "lt", HOSTILE, HOSTILE, line)], lang)
    tree = LexborHTMLParser(page)
    check_nothing_runs(tree)
    assert tree.css_first("html").attributes["lang"] == lang  # type: ignore[union-attr]
    assert [node.text() for node in tree.css("li[lang=lt] .message")] == [HOSTILE]
    assert [node.text() for node in tree.css("li pre")] == [f"7 | {HOSTILE[:60]}"]
    assert [node.text() for node in tree.css("li pre mark")] == [HOSTILE[2]]
