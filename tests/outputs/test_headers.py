"""What the hosts that read `_headers` are told to send along."""

from __future__ import annotations

from pathlib import Path

import pytest

from harness.sent_headers import HeaderRules, read_rules
from mkdocs_newsroom.outputs.headers import headers
from mkdocs_newsroom.outputs.policy import NO_CODE, inline_code
from mkdocs_newsroom.plan.pages import FileCopy, Plan

from .tiny_site import tiny_site

FOR_EVER = "public, max-age=31536000, immutable"


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    return tiny_site(tmp_path_factory.mktemp("tiny"))


@pytest.fixture(scope="module")
def rules(plan: Plan) -> HeaderRules:
    return read_rules(headers(plan, NO_CODE))


@pytest.mark.parametrize("address", ["/", "/pl/", "/nowhere/", "/assets/newsroom/base.css"])
def test_every_address_has_the_policy(rules: HeaderRules, address: str) -> None:
    sent = rules.sent(address)
    assert sent["Content-Security-Policy"].startswith("default-src 'none'; ")
    assert sent["Content-Security-Policy"].endswith("; frame-ancestors 'none'")
    assert sent["X-Content-Type-Options"] == "nosniff"
    assert sent["Referrer-Policy"] == "same-origin"
    assert "geolocation=()" in sent["Permissions-Policy"]


def test_the_code_of_the_pages_is_allowed(plan: Plan) -> None:
    code = inline_code("<script>a()</script>")
    assert next(iter(code.scripts)) in read_rules(headers(plan, code)).sent("/")["Content-Security-Policy"]


def test_only_what_changes_its_address_with_its_bytes_is_kept_for_ever(
    plan: Plan, rules: HeaderRules
) -> None:
    for copy in plan.pictures:
        assert rules.sent(f"/{copy.dest_uri}")["Cache-Control"] == FOR_EVER
    assert rules.sent("/assets/javascripts/bundle.a5f9d56c.min.js")["Cache-Control"] == FOR_EVER
    for address in (
        "/",
        "/pl/",
        "/assets/newsroom/base.css",
        "/assets/newsroom/icon.svg",
        "/media/rules.pdf",
    ):
        assert "Cache-Control" not in rules.sent(address)


def test_a_kind_of_file_that_is_also_published_as_it_is_is_asked_for_again(plan: Plan) -> None:
    kind = Path(plan.pictures[0].dest_uri).suffix
    mixed = Plan(plan.site_url, plan.editions, plan.choice, (FileCopy("a", f"media/a{kind}"),), plan.pictures)
    assert "Cache-Control" not in read_rules(headers(mixed, NO_CODE)).sent(f"/{plan.pictures[0].dest_uri}")
