"""Names that stay: of what they are made, and of what not."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from harness.sites import SETTINGS
from mkdocs_newsroom.model.entities import EntityKind
from mkdocs_newsroom.model.site import EntityRef
from mkdocs_newsroom.plan.identifiers import Identifiers

# RFC 4151, section 2.1, without addresses of mail as authorities.
DNS_PART = r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
TAG = re.compile(
    rf"tag:{DNS_PART}(?:\.{DNS_PART})*,\d{{4}}(?:-\d\d(?:-\d\d)?)?:(?:[\w.~!$&'()*+,;=:@/?-]|%[0-9A-F]{{2}})*",
    re.ASCII,
)
NAMES = Identifiers(SETTINGS)
TAG_OF_AN_EVENT = "tag:newsroom.example,2026:news/2021/kreka/event-2021-12-16"
KREKA = EntityRef(EntityKind.SCHOOL, "kreka")


def test_names() -> None:
    assert NAMES.item("2021/kreka", "bs") == "tag:newsroom.example,2026:news/2021/kreka/bs"
    assert NAMES.event("2021/kreka", "2021-12-16") == TAG_OF_AN_EVENT
    assert NAMES.channel("bs", None) == "tag:newsroom.example,2026:news/bs"
    assert NAMES.channel("bs", KREKA) == "tag:newsroom.example,2026:schools/kreka/bs"
    assert NAMES.kind(EntityKind.SCHOOL) == "tag:newsroom.example,2026:schools"


@pytest.mark.parametrize(
    ("site_url", "host"),
    [
        ("https://newsroom.example/sub/", "newsroom.example"),
        ("http://Newsroom.Example:8080/", "newsroom.example"),
        ("https://škola.example/", "xn--kola-f6a.example"),
        ("/", "localhost"),
    ],
)
def test_the_host_is_the_authority(site_url: str, host: str) -> None:
    assert Identifiers(replace(SETTINGS, site_url=site_url)).item("2021/a", "bs").startswith(f"tag:{host},")


def test_names_are_those_of_the_standard() -> None:
    names = [
        NAMES.item("2021/škola & krug", "bs"),
        NAMES.event("2021/a#b", "2021-12-16-2"),
        NAMES.channel("lv", KREKA),
    ]
    assert [name for name in names if not TAG.fullmatch(name)] == []


def test_another_word_for_a_section_changes_no_name() -> None:
    moved = replace(SETTINGS, sections={"news": {"bs": "novosti"}})
    assert Identifiers(moved).item("2021/kreka", "bs") == NAMES.item("2021/kreka", "bs")
