"""Relative addresses, links of bodies in each edition, and addresses that two pages would share."""

from __future__ import annotations

import posixpath
from collections import Counter
from pathlib import Path
from urllib.parse import urljoin

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from harness.sites import prepare_site
from mkdocs_newsroom.plan.addresses import Addresses
from mkdocs_newsroom.plan.links import relative_url
from mkdocs_newsroom.plan.pages import Plan

ITEM = "---\ntitle: {title}\n{facts}slug: {slug}\n---\n{body}\n"


@pytest.mark.parametrize(
    ("url", "page_url", "expected"),
    [
        ("", "", "./"),
        ("", "bs/", "../"),
        ("", "bs/vijesti/2021/kreka/", "../../../../"),
        ("", "bs/404.html", "../"),
        ("", "404.html", "./"),
        ("bs/", "", "bs/"),
        ("bs/", "bs/", "./"),
        ("bs/", "bs/404.html", "./"),
        ("bs/vijesti/", "bs/", "vijesti/"),
        ("bs/vijesti/", "bs/404.html", "vijesti/"),
        ("bs/vijesti/", "404.html", "bs/vijesti/"),
        ("bs/vijesti/", "bs/vijesti/", "./"),
        ("bs/vijesti/", "bs/vijesti/2021/kreka/", "../../"),
        ("pl/aktualnosci/", "bs/vijesti/", "../../pl/aktualnosci/"),
        ("bs/404.html", "bs/404.html", "404.html"),
        ("bs/404.html", "pl/404.html", "../bs/404.html"),
        ("media/a%20b.webp", "", "media/a%20b.webp"),
        ("media/a%20b.webp", "bs/vijesti/", "../../media/a%20b.webp"),
        ("assets/x.css", "404.html", "assets/x.css"),
    ],
)
def test_relative_url(url: str, page_url: str, expected: str) -> None:
    assert relative_url(url, page_url) == expected
    site = "https://x.example/sub/"
    assert urljoin(site + page_url, expected) == site + url


NAMES = st.sampled_from(["bs", "bsx", "pl", "b", "vijesti", "2021", "đaci.x", "..x", "a%20b", "404.html"])


@given(st.lists(NAMES, max_size=4), st.booleans(), st.lists(NAMES, max_size=4), st.booleans())
def test_relative_urls_are_those_of_the_library(
    names: list[str], is_folder: bool, page_names: list[str], is_page_in_folder: bool
) -> None:
    url = "/".join(names) + ("/" if names and is_folder else "")
    page_url = "/".join(page_names) + ("/" if page_names and is_page_in_folder else "")
    folder = page_url.rpartition("/")[0]
    assume(not f"{folder}/".startswith(f"{url}/") or is_folder or not names)  # no file is a folder too
    expected = posixpath.relpath(f"/{url}", f"/{folder}") + ("/" if url.endswith("/") or not url else "")
    assert relative_url(url, page_url) == expected


def test_names_of_files_become_addresses() -> None:
    path = Addresses.file("news/2021/x/a#1 50%?č.pdf")
    assert Addresses.file_url(path) == "media/news/2021/x/a%231%2050%25%3F%C4%8D.pdf"


def body(plan: Plan, url: str) -> str:
    pages = [page for edition in plan.editions for page in edition.pages if page.url == url]
    return str(getattr(pages[0].view, "body", ""))


def test_links_lead_to_the_language_of_the_edition(tmp_path: Path) -> None:
    """To the variant that the reader can read, whichever was named; else to the one that was named."""
    facts = "date: 2021-12-17\n"
    folder = "content/news/2021"
    files = {
        f"{folder}/a/index.bs.md": ITEM.format(
            title="A", slug="a", facts=facts, body="[b](../b/index.pl.md) [c](../c/index.lv.md#šta)"
        ),
        f"{folder}/a/index.lt.md": ITEM.format(
            title="A", slug="a-lt", facts="source: bs@0\n", body="[b](../b/index.pl.md) [a](index.bs.md)"
        ),
        f"{folder}/b/index.bs.md": ITEM.format(title="B", slug="b", facts=facts, body="x"),
        f"{folder}/b/index.pl.md": ITEM.format(title="B", slug="b-pl", facts="source: bs@0\n", body="y"),
        f"{folder}/c/index.lv.md": ITEM.format(title="C", slug="c", facts=facts, body="## Šta"),
        "content/schools/kreka/index.bs.md": "[a](../../news/2021/a/index.bs.md) [o](../../about.pl.md)",
        "content/about.pl.md": "---\ntitle: O nas\nslug: o-nas\n---\nTekst.\n",
        "data/schools/kreka.yml": "name: Kreka\ncountry: BA\n",
    }
    prepared = prepare_site(tmp_path, files)
    assert prepared.problems == ()
    assert body(prepared.plan, "bs/vijesti/2021/a/") == (
        '<p><a href="../b/">b</a> <a href="../../../../lv/zinas/2021/c/#%C5%A1ta">c</a></p>\n'
    )
    assert body(prepared.plan, "lt/naujienos/2021/a-lt/") == (
        '<p><a href="../../../../pl/aktualnosci/2021/b-pl/">b</a> <a href="./">a</a></p>\n'
    )
    assert body(prepared.plan, "lt/mokyklos/kreka/") == (
        '<p><a href="../../naujienos/2021/a-lt/">a</a> <a href="../../../pl/o-nas/">o</a></p>\n'
    )


def test_the_page_that_can_give_way_is_blamed(tmp_path: Path) -> None:
    files = {
        "content/about.bs.md": "---\ntitle: O nama\nslug: vijesti\n---\nTekst.\n",
        "content/contact.pl.md": "---\ntitle: Kontakt\nslug: szkoly\n---\nTekst.\n",
        "content/privacy.pl.md": "---\ntitle: Prywatność\nslug: szkoly\n---\nTekst.\n",
    }
    found = [(problem.place.path, dict(problem.args)) for problem in prepare_site(tmp_path, files).problems]
    assert found == [
        ("content/about.bs.md", {"url": "bs/vijesti/", "other": "Vijesti"}),
        ("content/contact.pl.md", {"url": "pl/szkoly/", "other": "Szkoły"}),
        ("content/privacy.pl.md", {"url": "pl/szkoly/", "other": "content/contact.pl.md"}),
    ]


def test_two_kinds_in_one_section(tmp_path: Path) -> None:
    """The configuration may give two sections one address; then each pair of one name is told."""
    files = {
        "data/schools/kreka.yml": "name: Kreka\ncountry: BA\n",
        "data/networks/kreka.yml": "name: Mreža Kreka\n",
    }
    both = {"schools": {"bs": "ko"}, "networks": {"bs": "ko"}}
    problems = prepare_site(tmp_path, files, sections=both).problems
    assert [(problem.place.path, problem.args["other"]) for problem in problems] == [
        ("content/schools/index.bs.md", "Mreže"),
        ("data/networks/kreka.yml", "data/schools/kreka.yml"),
    ]


def test_a_text_full_of_wrong_links(tmp_path: Path) -> None:
    """The time to tell them does not grow with the square of their number, and the rest is counted."""
    wrong = "[a](x.md) " * 10_000 + "".join(f"[a](y{number}.md) " for number in range(5_000))
    text = ITEM.format(title="A", facts="date: 2021-12-17\n", slug="a", body=wrong)
    problems = prepare_site(tmp_path, {"content/news/2021/a/index.bs.md": text}).problems
    codes = Counter(problem.code for problem in problems)
    assert codes == {"L501": 50 + 49, "S425": 1}
    assert [problem.args for problem in problems if problem.code == "S425"] == [{"count": "4951"}]
