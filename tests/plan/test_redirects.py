"""Where earlier addresses lead: chains to their end, whole sections, and what needs no word."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from harness.sites import SETTINGS, prepare_site
from mkdocs_newsroom.model.problem import Place
from mkdocs_newsroom.plan.addresses import Addresses
from mkdocs_newsroom.plan.moves import Moves, Step
from mkdocs_newsroom.plan.pages import PagePlan, Redirect
from mkdocs_newsroom.plan.redirects import LONGEST_CHAIN, LoopError, Ways, make_redirects
from mkdocs_newsroom.plan.views import OrdinaryView

ITEM = "---\ntitle: {title}\ndate: 2021-12-17\nslug: {slug}\n{more}---\nTekst.\n"


def page(url: str, template: str = "page") -> PagePlan:
    return PagePlan(url, f"{url}.md", url[:2], template, f"Title of {url}", "", OrdinaryView("", ""))


THERE: dict[str, PagePlan | None] = {
    "/": None,
    **{
        f"/{one.url}": one
        for one in (
            page("pl/", "home"),
            page("pl/o-nas/"),
            page("pl/aktualnosci/", "news_list"),
            page("pl/aktualnosci/2021/", "news_list"),
            page("pl/aktualnosci/2021/spotkanie/", "item"),
            page("pl/szkoly/kreka/", "entity"),
            page("pl/wydarzenia/", "events"),
        )
    },
}


def moves(**to: str) -> Moves:
    """`a` stands for `/pl/a/`, and `a_all` for `/pl/a/*`."""
    place = Place("data/addresses.yml")
    steps = {name: Step(target, place, place) for name, target in to.items()}
    return Moves(
        {f"/pl/{name}/": step for name, step in steps.items() if not name.endswith("_all")},
        {f"/pl/{name.removesuffix('_all')}/": step for name, step in steps.items() if name.endswith("_all")},
    )


def ways(**to: str) -> Ways:
    return Ways(Addresses(SETTINGS), moves(**to), THERE)


@pytest.mark.parametrize(
    ("address", "end"),
    {
        "/pl/o-nas/": "/pl/o-nas/",
        "/pl/aktualnosci/strona-5/": "/pl/aktualnosci/",
        "/pl/aktualnosci/inne-slowo-5/": "/pl/aktualnosci/",
        "/pl/aktualnosci/2021/strona-2/": "/pl/aktualnosci/2021/",
        "/pl/aktualnosci/2021/inne-slowo-5/": None,  # perhaps an item
        "/pl/aktualnosci/2019/": "/pl/aktualnosci/",
        "/pl/aktualnosci/2019/strona-2/": "/pl/aktualnosci/",
        "/pl/aktualnosci/2019/spotkanie/": None,
        "/pl/szkoly/kreka/strona-2/": "/pl/szkoly/kreka/",
        "/pl/szkoly/inna/strona-2/": None,
        "/pl/wydarzenia/strona-9/": "/pl/wydarzenia/",
        "/pl/o-nas/strona-2/": "/pl/o-nas/",
        "/de/": None,
    }.items(),
)
def test_what_needs_no_word(address: str, end: str | None) -> None:
    assert ways().end(address) == end


def test_a_chain_is_followed_to_its_end() -> None:
    redirects, lost, problems = make_redirects(
        ways(a="/pl/b/", b="/pl/c/", c="/pl/o-nas/"), ["/pl/a/", "/pl/x/"]
    )
    title = "Title of pl/o-nas/"
    assert redirects == [Redirect(f"pl/{name}/", "pl/o-nas/", "pl", title) for name in "abc"]
    assert lost == ["/pl/x/"]
    assert problems == []


def test_a_section_keeps_what_is_below_it() -> None:
    found = ways(wiesci_all="/pl/aktualnosci/*", stare_all="/")
    assert found.end("/pl/wiesci/") == "/pl/aktualnosci/"
    assert found.end("/pl/wiesci/2021/spotkanie/") == "/pl/aktualnosci/2021/spotkanie/"
    assert found.end("/pl/wiesci/2019/strona-2/") == "/pl/aktualnosci/"
    assert found.end("/pl/wiesci/2021/nie-ma/") is None
    assert found.end("/pl/stare/cokolwiek/") == "/"


def test_the_longest_beginning_wins() -> None:
    place = Place("x")
    all_of_it = {
        "/pl/a/b/": Step("/pl/szkoly/*", place, place),
        "/pl/a/": Step("/pl/aktualnosci/*", place, place),
    }
    assert Moves({}, all_of_it).next("/pl/a/b/c/") == "/pl/szkoly/c/"
    assert Moves({}, all_of_it).next("/pl/a/c/") == "/pl/aktualnosci/c/"


@pytest.mark.parametrize(
    "loop",
    [
        {"a": "/pl/a/"},
        {"a": "/pl/b/", "b": "/pl/a/"},
        {"a": "/pl/b/", "b_all": "/pl/a/*"},
        {"a_all": "/pl/a/x/*"},
    ],
    ids=str,
)
def test_a_loop_ends(loop: dict[str, str]) -> None:
    with pytest.raises(LoopError):
        ways(**loop).end("/pl/a/")
    assert {problem.code for problem in make_redirects(ways(**loop), ["/pl/a/"])[2]} == {"A908"}


def test_a_long_chain_is_no_loop() -> None:
    names = [f"n{number}" for number in range(LONGEST_CHAIN // 2)]
    chain = {name: f"/pl/{after}/" for name, after in zip(names, [*names[1:], "o-nas"], strict=True)}
    assert ways(**chain).end("/pl/n0/") == "/pl/o-nas/"


def test_a_corrected_title_moves_no_page(tmp_path: Path) -> None:
    """The slug stands in the file and stays, and with it all addresses."""

    def urls(title: str) -> set[str]:
        text = ITEM.format(title=title, slug="prvi-sastanak", more="")
        plan = prepare_site(tmp_path, {"content/news/2021/kreka/index.bs.md": text}).plan
        return {page.url for edition in plan.editions for page in edition.pages}

    assert urls("Prvi sastanak") == urls("Sasvim drugi naslov")


def test_time_alone_takes_no_address_away(tmp_path: Path) -> None:
    """What was shown on one day is there on each later day, with events that are past and consents that have ended."""
    files = {
        "content/news/2021/kreka/index.bs.md": ITEM.format(
            title="Sastanak",
            slug="sastanak",
            more="publish: 2022-06-01\nevents:\n  - {title: Skup, start: 2022-06-20}\n"
            "photos:\n  - {file: a.webp, alt: Sto, people: yes, consent: svi}\n",
        ),
        "content/news/2021/kreka/a.webp 40x30": "",
        "data/consents/svi.yml": "holder: Uprava\nscope: [website]\nuntil: 2022-07-01\n",
    }

    def urls(day: int, month: int) -> set[str]:
        plan = prepare_site(tmp_path, files, today=date(2022, month, day)).plan
        return {page.url for edition in plan.editions for page in edition.pages}

    before, shown, past, ended = urls(1, 5), urls(10, 6), urls(25, 6), urls(2, 7)
    assert before < shown
    assert shown == past == ended
