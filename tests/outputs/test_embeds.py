"""The lists that other websites show."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from urllib.parse import urljoin

import pytest
from selectolax.lexbor import LexborHTMLParser

from harness.golden import assert_golden
from harness.pages import FINGERPRINT
from harness.sent_headers import read_rules
from mkdocs_newsroom.model.text import Phrase
from mkdocs_newsroom.outputs.assets import own_assets
from mkdocs_newsroom.outputs.embeds import embed_documents
from mkdocs_newsroom.outputs.headers import headers
from mkdocs_newsroom.outputs.policy import NO_CODE
from mkdocs_newsroom.plan.moved_pieces import Redirect
from mkdocs_newsroom.plan.pages import Plan

from .tiny_site import tiny_site

SITE_URL = "https://x.example/sub/"
GOLDEN = Path(__file__).with_name("golden")
SCHOOL = "embed/pl/szkoly/kreka/"


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    return tiny_site(tmp_path_factory.mktemp("tiny"), site_url=SITE_URL)


@pytest.fixture(scope="module")
def documents(plan: Plan) -> dict[str, str]:
    return dict(embed_documents(plan))


def test_a_list_looks_like_this(documents: dict[str, str]) -> None:
    html = FINGERPRINT.sub("-<fingerprint>", documents[f"{SCHOOL}index.html"])
    html = html.replace(own_assets().folder, "assets/newsroom/<fingerprint>/")
    assert_golden(html + "\n", GOLDEN / "embed.html")


def test_each_channel_of_each_edition_has_one(plan: Plan, documents: dict[str, str]) -> None:
    followed = {page.follow.embed for one in plan.editions for page in one.pages if page.follow}
    assert {f"{address}index.html" for address in followed} == set(documents)


def test_its_links_lead_out_of_the_frame_into_the_site(plan: Plan, documents: dict[str, str]) -> None:
    pages = {SITE_URL + page.url for one in plan.editions for page in one.pages}
    tree = LexborHTMLParser(documents[f"{SCHOOL}index.html"])
    links = [urljoin(SITE_URL + SCHOOL, node.attributes["href"] or "") for node in tree.css("a")]
    assert len(links) == 5  # the school, three items, all news
    assert set(links) <= pages
    assert [node.attributes["target"] for node in tree.css("base")] == ["_blank"]


def test_a_foreign_title_says_so(documents: dict[str, str]) -> None:
    tree = LexborHTMLParser(documents[f"{SCHOOL}index.html"])
    found = [
        (node.attributes.get("hreflang"), [span.attributes["lang"] for span in node.css("span[lang]")])
        for node in tree.css("h2 a")
    ]
    assert found == [(None, []), ("bs", ["bs"]), ("lt", ["lt"])]
    assert len(tree.css(".nr-foreign")) == 2


def test_hostile_names_stay_text(tmp_path: Path) -> None:
    hostile = '<script>alert(1)</script> & "q" \' onload=alert(1)'
    for html in dict(embed_documents(tiny_site(tmp_path, hostile))).values():
        tree = LexborHTMLParser(html)
        assert [node.text() for node in tree.css("script")] == [""]
        assert tree.css("[onload], [style], style") == []


def test_only_the_lists_may_be_framed() -> None:
    rules = read_rules(headers(NO_CODE, ("pl",)))
    for address in ("/", "/pl/", "/404.html", "/pl/szkoly/kreka/"):
        assert rules.sent(address)["Content-Security-Policy"].endswith("; frame-ancestors 'none'")
    for address in (f"/{SCHOOL}", "/embed/news.js"):
        sent = rules.sent(address)
        assert "frame-ancestors" not in sent["Content-Security-Policy"]
        assert sent["Cross-Origin-Resource-Policy"] == "cross-origin"


def test_no_address_has_two_policies() -> None:
    """A host joins what two rules say, and a browser holds to both."""
    rules = read_rules(headers(NO_CODE, ("bs", "pl")))
    for address in ("/", "/pl/", "/404.html", f"/{SCHOOL}", "/assets/newsroom/base.css", "/media/a-1.webp"):
        matching = [one for one in rules.matching(address) if "Content-Security-Policy" in one]
        assert len(matching) == 1


def test_a_page_that_moved_is_still_shown_under_its_old_address(plan: Plan) -> None:
    moved = Redirect(
        "pl/szkoly/stara/",
        "pl/szkoly/kreka/",
        "pl",
        Phrase("Kreka"),
        "pl/szkoly/stara/index.html",
        is_same_page=True,
    )
    slice_ = Redirect(
        "pl/szkoly/kreka/strona-2/",
        "pl/szkoly/kreka/",
        "pl",
        Phrase("Kreka"),
        "pl/szkoly/kreka/strona-2/index.html",
    )
    documents = dict(embed_documents(replace(plan, redirects=(moved, slice_))))
    assert documents["embed/pl/szkoly/stara/index.html"] == documents[f"{SCHOOL}index.html"]
    assert "embed/pl/szkoly/kreka/strona-2/index.html" not in documents
