"""What the hosts that read `_headers` are told to send along."""

from __future__ import annotations

import pytest

from harness.sent_headers import HeaderRules, read_rules
from mkdocs_newsroom.outputs.assets import own_assets
from mkdocs_newsroom.outputs.headers import headers
from mkdocs_newsroom.outputs.policy import NO_CODE, inline_code
from mkdocs_newsroom.plan.pages import Plan

from .tiny_site import tiny_site

A_YEAR = "public, max-age=31536000, immutable"
A_WEEK = "public, max-age=604800, immutable"


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    return tiny_site(tmp_path_factory.mktemp("tiny"))


@pytest.fixture(scope="module")
def rules() -> HeaderRules:
    return read_rules(headers(NO_CODE, ("bs", "pl")))


@pytest.mark.parametrize("address", ["/", "/pl/", "/404.html", "/assets/newsroom/icon.svg"])
def test_every_page_has_the_policy(rules: HeaderRules, address: str) -> None:
    sent = rules.sent(address)
    assert sent["Content-Security-Policy"].startswith("default-src 'none'; ")
    assert sent["Content-Security-Policy"].endswith("; frame-ancestors 'none'")
    assert sent["X-Content-Type-Options"] == "nosniff"
    assert sent["Referrer-Policy"] == "same-origin"
    assert "geolocation=()" in sent["Permissions-Policy"]


def test_the_code_of_the_pages_is_allowed() -> None:
    code = inline_code("<script>a()</script>")
    assert next(iter(code.scripts)) in read_rules(headers(code, ("bs",))).sent("/")["Content-Security-Policy"]


def test_only_what_changes_its_address_with_its_bytes_is_kept(plan: Plan, rules: HeaderRules) -> None:
    """Pictures for a week only: a photo that was withdrawn must not live on in caches for a year."""
    assert plan.pictures
    for copy in plan.pictures:
        assert rules.sent(f"/{copy.dest_uri}")["Cache-Control"] == A_WEEK
    for name in ("t-1a2b3c", "b0-1a2b", "f-1a2b3c"):
        assert rules.sent(f"/search/pl/{name}.json")["Cache-Control"] == A_YEAR
    assert rules.sent("/assets/javascripts/bundle.a5f9d56c.min.js")["Cache-Control"] == A_YEAR
    for path, _ in own_assets().published():
        assert rules.sent(f"/{path}")["Cache-Control"] == A_YEAR
    for address in (
        "/",
        "/pl/",
        "/assets/newsroom/feed.css",
        "/assets/newsroom/icon.svg",
        "/assets/newsroom/0123456789/site.css",
        "/embed/news.js",
        "/media/rules.pdf",
        "/search/pl/index.json",
    ):
        assert "Cache-Control" not in rules.sent(address)


def test_rules_begin_at_the_root_of_the_host() -> None:
    """So do those of `_redirects`."""
    below = read_rules(headers(NO_CODE, ("pl",), "/sub/"))
    assert all(address.startswith("/sub/") for address in below.rules)
    assert below.sent("/sub/pl/") == read_rules(headers(NO_CODE, ("pl",))).sent("/pl/")


def test_no_rule_has_two_wildcards(rules: HeaderRules) -> None:
    assert [address for address in rules.rules if address.count("*") > 1] == []
