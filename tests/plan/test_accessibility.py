"""The accessibility statement is one click away from every page, and texts may link to it as to any page."""

from __future__ import annotations

from pathlib import Path

import pytest

from harness.sites import prepare_site
from mkdocs_newsroom.plan.pages import Plan

STATEMENT = """owner: Mreža
published: 2020-01-01
changed: 2020-05-01
state: full
prepared: 2022-06-01
contact: {phone: +387 35 123 456, public: yes}
forms:
"""
FORM = "  - {{lang: {lang}, country: {country}, slug: {slug}, rules: WCAG, procedure: x}}\n"
FORMS = "".join(
    FORM.format(lang=lang, country=country, slug=slug)
    for lang, country, slug in [
        ("bs", "BA", "izjava"),
        ("pl", "BA", "deklaracja"),
        ("lv", "LV", "pazinojums"),
        ("lt", "LT", "pareiskimas"),
    ]
)
SITE = {"data/accessibility.yml": STATEMENT + FORMS}


def footers(plan: Plan) -> dict[str, list[str]]:
    return {edition.language.code: [one.link.url for one in edition.footer] for edition in plan.editions}


@pytest.mark.parametrize("footer", [("accessibility",), ("contact",), ()])
def test_the_footer_has_it_whatever_the_configuration_says(tmp_path: Path, footer: tuple[str, ...]) -> None:
    plan = prepare_site(tmp_path, SITE, footer=footer).plan
    assert footers(plan) == {
        "bs": ["bs/izjava/"],
        "pl": ["pl/deklaracja/"],
        "lv": ["lv/pazinojums/"],
        "lt": ["lt/pareiskimas/"],
    }


def test_it_stands_in_the_navigation_instead_where_the_configuration_says_so(tmp_path: Path) -> None:
    plan = prepare_site(tmp_path, SITE, navigation=("news", "accessibility"), footer=()).plan
    assert footers(plan) == {"bs": [], "pl": [], "lv": [], "lt": []}
    assert [one.link.url for one in plan.editions[0].sections] == ["bs/vijesti/", "bs/izjava/"]


def test_the_language_choice_leads_to_it(tmp_path: Path) -> None:
    plan = prepare_site(tmp_path, SITE).plan
    links = [door.statement for door in plan.choice.choices]
    assert [link.url for link in links if link] == [urls[0] for urls in footers(plan).values()]


def test_without_a_statement_there_is_no_page(tmp_path: Path) -> None:
    plan = prepare_site(tmp_path, {}).plan
    assert footers(plan) == {"bs": [], "pl": [], "lv": [], "lt": []}
    assert [door.statement for door in plan.choice.choices] == [None] * 4


def test_texts_link_to_it_as_to_a_page(tmp_path: Path) -> None:
    text = "---\ntitle: O nama\n---\n\n[pristupačnost](accessibility.bs.md)\n"
    links = prepare_site(tmp_path, {**SITE, "content/about.bs.md": text}).plan.links
    assert links.address("accessibility.bs.md", "pl") == ("pl/deklaracja/", "pl")


def test_of_two_forms_of_a_language_all_links_lead_to_the_first(tmp_path: Path) -> None:
    second = FORM.format(lang="bs", country="PL", slug="druga")
    foreign = FORM.format(lang="eo", country="PL", slug="deklaro")
    prepared = prepare_site(tmp_path, {"data/accessibility.yml": STATEMENT + FORMS + second + foreign})
    assert [problem.code for problem in prepared.errors] == ["E615", "R308"]
    addresses = {lang: urls[0] for lang, urls in footers(prepared.plan).items()}
    assert prepared.plan.links.targets["accessibility.bs.md"] == addresses
    assert "accessibility.eo.md" not in prepared.plan.links.targets


def test_an_address_that_another_page_has_is_reported_at_the_statement(tmp_path: Path) -> None:
    page = "---\ntitle: O nama\nslug: izjava\n---\n\nTekst.\n"
    problems = prepare_site(tmp_path, {**SITE, "content/about.bs.md": page}).problems
    assert [(one.code, one.place.path, one.args["other"]) for one in problems] == [
        ("C801", "data/accessibility.yml", "content/about.bs.md")
    ]
