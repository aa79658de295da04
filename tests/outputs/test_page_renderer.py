"""What pages have in common is made once, and each page is still as if it were the only one."""

from __future__ import annotations

import re
from dataclasses import astuple
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser

from mkdocs_newsroom.editions.catalogue import Catalogue
from mkdocs_newsroom.outputs.compiled import CompiledOnce
from mkdocs_newsroom.outputs.environment import environment
from mkdocs_newsroom.outputs.templates import PageRenderer, compile_templates
from mkdocs_newsroom.plan.pages import EditionPlan, Plan

from .tiny_site import tiny_site

BODY = Markup("<p>Tekst stranice u 2020. godini.</p>")
OPEN_PLACE = re.compile(r"[\x00-\x08]")


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    return tiny_site(tmp_path_factory.mktemp("plan"), page_size=1, site_url="https://x.example/a&b/")


@pytest.fixture(params=["bs", "pl"])
def edition(plan: Plan, request: pytest.FixtureRequest) -> EditionPlan:
    return next(one for one in plan.editions if one.language.code == request.param)


def test_what_was_rendered_before_changes_nothing(plan: Plan, edition: EditionPlan) -> None:
    pages = [*edition.pages]
    alone = {page.url: PageRenderer(edition, plan.site_url).parts(page, BODY) for page in pages}
    together = PageRenderer(edition, plan.site_url)
    for page in [*pages, *reversed(pages)]:
        assert together.parts(page, BODY) == alone[page.url], page.url


def test_nothing_is_left_open(plan: Plan, edition: EditionPlan) -> None:
    renderer = PageRenderer(edition, plan.site_url)
    for page in edition.pages:
        for part in astuple(renderer.parts(page, BODY)):
            assert not OPEN_PLACE.search(part), page.url


def test_the_navigation_says_where_a_page_is(plan: Plan, edition: EditionPlan) -> None:
    renderer = PageRenderer(edition, plan.site_url)
    sections = {entry.link.url: entry.key for entry in (*edition.sections, *edition.footer)}
    assert {page.section for page in edition.pages} >= {"news", "schools"}
    for page in edition.pages:
        tree = LexborHTMLParser(renderer.parts(page, BODY).footer)
        current = [
            link.attributes["aria-current"] for link in tree.css(".nr-footer__sections [aria-current]")
        ]
        if page.url in sections:
            assert current == ["page"], page.url
        else:
            assert current == ["true"] * (page.section in sections.values()), page.url


def test_the_printed_address_and_the_languages_are_those_of_the_page(
    plan: Plan, edition: EditionPlan
) -> None:
    renderer = PageRenderer(edition, plan.site_url)
    for page in edition.pages:
        parts = renderer.parts(page, BODY)
        printed = LexborHTMLParser(parts.footer).css_first(".nr-printed")
        assert (printed is None) == (page.template == "not_found")
        if printed:
            assert printed.text().endswith(f" https://x.example/a&b/{page.url}")
        for part, place in ((parts.header, ".nr-drop--languages"), (parts.footer, ".nr-footer__languages")):
            links = LexborHTMLParser(part).css(f"{place} a")
            assert [link.attributes["hreflang"] for link in links] == [
                one.language.code for one in page.switch
            ]


def test_templates_that_are_compiled_may_be_kept(
    plan: Plan, edition: EditionPlan, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, later = CompiledOnce(), CompiledOnce()
    monkeypatch.setattr("mkdocs_newsroom.outputs.environment.COMPILED", kept)
    page = edition.pages[0]
    made = PageRenderer(edition, plan.site_url).parts(page)
    later.compiled |= kept.compiled
    monkeypatch.setattr("mkdocs_newsroom.outputs.environment.COMPILED", later)
    monkeypatch.setattr(Environment, "_compile", lambda *_: pytest.fail("compiled once more"))
    assert PageRenderer(edition, plan.site_url).parts(page) == made


def test_templates_may_be_compiled_beside_other_work(
    plan: Plan, edition: EditionPlan, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a process of its own, where the system can do that; elsewhere when they are needed."""
    beside = CompiledOnce()
    for module in ("environment", "templates"):
        monkeypatch.setattr(f"mkdocs_newsroom.outputs.{module}.COMPILED", beside)
    monkeypatch.setattr("mkdocs_newsroom.outputs.compiled.processors", lambda: 2)
    beside.begin(compile_templates)
    beside.finish()
    templates = [*environment(Catalogue("bs")).list_templates()]
    assert len(beside.compiled) == len(templates) > 40
    monkeypatch.setattr(Environment, "_compile", lambda *_: pytest.fail("compiled once more"))
    page = edition.pages[0]
    assert "<h1" in PageRenderer(edition, plan.site_url).parts(page).content


def test_a_template_that_has_changed_is_compiled_anew(tmp_path: Path) -> None:
    compiled = CompiledOnce()
    for words in ("Vijesti", "Novosti"):
        (tmp_path / "a.html").write_text(words, encoding="utf-8")
        env = Environment(loader=FileSystemLoader(tmp_path), bytecode_cache=compiled, autoescape=True)
        assert env.get_template("a.html").render() == words
    assert len(compiled.compiled) == 1


def test_addresses_of_constants_are_not_worked_out_when_a_template_is_compiled() -> None:
    """Compiled templates serve pages, feeds and documents, and each sees addresses in another way."""
    env = environment(Catalogue("bs"))
    templates = {name: env.loader.get_source(env, name)[0] for name in env.list_templates()}  # type: ignore[union-attr]
    assert len(templates) > 40
    constant = re.compile(r"""["']\)? *\| *(url|absolute|rooted|subscribed)\b""")
    assert [name for name, source in templates.items() if constant.search(source)] == []
