"""Where earlier addresses lead: chains to their end, whole sections, and what needs no word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from harness.sites import SETTINGS, prepare_site
from mkdocs_newsroom.model.problem import Place, Problem
from mkdocs_newsroom.model.site_address import page_file
from mkdocs_newsroom.plan.addresses import Addresses
from mkdocs_newsroom.plan.moved_pieces import Redirect
from mkdocs_newsroom.plan.moves import Moves, Next, Step
from mkdocs_newsroom.plan.occupied import Occupied
from mkdocs_newsroom.plan.outlines import Outline
from mkdocs_newsroom.plan.page import PagePlan
from mkdocs_newsroom.plan.redirects import LoopError, Ways, make_redirects
from mkdocs_newsroom.plan.views import OrdinaryView

ITEM = "---\ntitle: {title}\ndate: 2021-12-17\nslug: {slug}\n{more}---\nTekst.\n"


def page(url: str, template: str = "page") -> Outline:
    def make(outline: Outline) -> PagePlan:
        return outline.page(f"Title of {url}", "", OrdinaryView("", ""))

    return Outline(url, f"{url}.md", url[:2], template, make)


THERE: dict[str, Outline | None] = {
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
            page("pl/szkoly/", "entity_index"),
            page("pl/szkoly/zamknieta/", "gone"),
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


def end_of(ways: Ways, address: str) -> str | None:
    end = ways.end(address)
    return end.address if end else None


def made(ways: Ways, ledger: Iterable[str]) -> tuple[list[Redirect], list[str], list[Problem]]:
    return make_redirects(ways, ledger, Occupied(map(page_file, ways.there)))


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
        "/pl/wydarzenia/inne-slowo-9/": "/pl/wydarzenia/",
        "/pl/szkoly/dawna/strona-2/": "/pl/szkoly/kreka/",  # an entity that has moved
        "/pl/dawne/nazwa/strona-2/": "/pl/szkoly/kreka/",  # from a section of another word
        "/pl/szkoly/zamknieta/strona-2/": "/pl/szkoly/zamknieta/",  # its page says why
        "/pl/o-nas/strona-2/": None,
        "/pl/strona-5/": None,
        "/pl/strona-szkoly-nr-5/": None,
        "/pl/aktualnosci/2021/strona-szkoly-nr-5/": None,
        "/pl/szkoly/strona-5/": None,
        "/pl/nie-ma/strona-2/": None,
        "/de/strona-2/": None,
        "/de/": None,
    }.items(),
)
def test_what_needs_no_word(address: str, end: str | None) -> None:
    place = Place("x")
    moved = {
        "/pl/szkoly/dawna/": Step("/pl/szkoly/kreka/", place, place),
        "/pl/dawne/nazwa/": Step("/pl/dawne/inna/", place, place),
        "/pl/dawne/inna/": Step("/pl/szkoly/kreka/", place, place),
    }
    assert end_of(Ways(Addresses(SETTINGS), Moves(moved), THERE), address) == end


def test_a_chain_is_followed_to_its_end() -> None:
    redirects, lost, problems = made(ways(a="/pl/b/", b="/pl/c/", c="/pl/o-nas/"), ["/pl/a/", "/pl/x/"])
    assert [(one.source, one.target) for one in redirects] == [(f"pl/{name}/", "pl/o-nas/") for name in "abc"]
    assert {(one.lang, str(one.title), one.is_same_page) for one in redirects} == {
        ("pl", "Title of pl/o-nas/", True)
    }
    assert lost == ["/pl/x/"]
    assert problems == []


def test_a_section_keeps_what_is_below_it() -> None:
    found = ways(wiesci_all="/pl/aktualnosci/*", stare_all="/")
    assert end_of(found, "/pl/wiesci/") == "/pl/aktualnosci/"
    assert end_of(found, "/pl/wiesci/2021/spotkanie/") == "/pl/aktualnosci/2021/spotkanie/"
    assert end_of(found, "/pl/wiesci/2019/strona-2/") == "/pl/aktualnosci/"
    assert end_of(found, "/pl/wiesci/2021/nie-ma/") is None
    assert end_of(found, "/pl/stare/cokolwiek/") == "/"


def test_the_longest_beginning_wins() -> None:
    place = Place("x")
    all_of_it = {
        "/pl/a/b/": Step("/pl/szkoly/*", place, place),
        "/pl/a/": Step("/pl/aktualnosci/*", place, place),
    }
    assert Moves({}, all_of_it).next("/pl/a/b/c/") == Next("/pl/szkoly/c/")
    assert Moves({}, all_of_it).next("/pl/a/c/") == Next("/pl/aktualnosci/c/")


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
    assert {problem.code for problem in made(ways(**loop), ["/pl/a/"])[2]} == {"A908"}


def test_a_long_chain_is_no_loop() -> None:
    names = [f"n{number}" for number in range(500)]
    chain = {name: f"/pl/{after}/" for name, after in zip(names, [*names[1:], "o-nas"], strict=True)}
    assert end_of(ways(**chain), "/pl/n0/") == "/pl/o-nas/"
    redirects, lost, problems = made(ways(**chain), ["/pl/n0/"])
    assert (len(redirects), lost, problems) == (500, [], [])


def test_what_runs_too_far_is_told_and_not_forgotten() -> None:
    """No loop, but an address that no browser would take."""
    far = ways(a_all=f"/pl/{'b' * 999}/*")
    assert made(far, ["/pl/a/x/"])[1] == ["/pl/a/x/"] or made(far, ["/pl/a/x/"])[2]


def test_sections_are_followed_to_their_end() -> None:
    twice = moves(a_all="/pl/b/x/*", b_all="/pl/c/*", d_all="/pl/e/", e_all="/pl/o-nas/")
    assert dict(twice.sections()) == {
        "/pl/a/": "/pl/c/x/*",
        "/pl/b/": "/pl/c/*",
        "/pl/d/": "/pl/e/",
        "/pl/e/": "/pl/o-nas/",
    }
    assert dict(moves(a_all="/pl/a/x/*", b_all="/pl/b/*").sections())  # it ends


def test_only_what_is_the_page_itself_is_followed_on() -> None:
    """Feeds, calendars and lists for other websites go on for a page that has moved, not for what led to its list."""
    found = ways(start="/pl/", szkola="/pl/szkoly/kreka/", wiesci_all="/pl/aktualnosci/*", stare_all="/pl/")
    place = Place("x")
    own = {
        "/pl/glowna/": Step("/pl/", place, place, is_own=True),
        "/pl/szkoly/dawna/": Step("/pl/szkoly/kreka/", place, place),
    }
    moved = replace(found.moves, moved={**found.moves.moved, **own})
    ledger = ["wiesci", "wiesci/strona-7", "aktualnosci/2019", "stare/x", "wiesci/2021"]
    redirects, _, _ = made(replace(found, moves=moved), [f"/pl/{one}/" for one in ledger])
    assert {one.source for one in redirects if one.is_same_page} == {
        "pl/glowna/",
        "pl/szkoly/dawna/",
        "pl/wiesci/",
        "pl/wiesci/2021/",
    }


def test_a_redirect_is_never_written_over_a_file() -> None:
    names = ["O-nas", "adresa", "Adresa", "x.html", "stari.php", "v1.0", "pliki.html"]
    moved = {f"/pl/{name}{'' if '.' in name else '/'}": "/pl/o-nas/" for name in names}
    moved |= {"/pl/x.html/y/": "/pl/o-nas/", "/assets/": "/pl/o-nas/"}
    place = Place("x")
    found = Ways(
        Addresses(SETTINGS), Moves({one: Step(to, place, place) for one, to in moved.items()}), THERE
    )
    occupied = Occupied([*map(page_file, THERE), "pl/Pliki.html/feed.xml"])
    redirects, _, _ = make_redirects(found, (), occupied)
    assert {one.source: one.file for one in redirects} == {
        "assets/": "",
        "pl/Adresa/": "pl/Adresa/index.html",
        "pl/O-nas/": "",
        "pl/adresa/": "",
        "pl/pliki.html": "",
        "pl/stari.php": "",
        "pl/v1.0": "",
        "pl/x.html": "pl/x.html",
        "pl/x.html/y/": "",
    }


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
