"""No page needs what its policy refuses, and the hosts that read `_headers` refuse no page what it needs."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from selectolax.lexbor import LexborNode

from harness.pages import BuiltPage
from harness.sent_headers import HeaderRules, read_rules
from harness.small_site import SmallSite, contents

POLICY = "meta[http-equiv=Content-Security-Policy]"
FINGERPRINT = re.compile(r"[.-][0-9a-f]{8,}[.-]|^(?:[ft]-[a-z2-7]{10}|b\d+-[a-z2-7]{6})\.")
OWN_ASSET = re.compile(r"assets/newsroom/[0-9a-f]{10}/.+")
LONGEST_LINE = 2000  # of Cloudflare Pages
HEADING = """---
title: O nama
slug: o-nama
---

## Naslov {: id='x" onmouseover="alert(1)' }

## Drugi {: id='y"><script>alert(2)</script>' }
"""

# In the place of a script that got past all cleaning.
SMUGGLE = """
from dataclasses import replace

def on_page_context(context, page, config, nav):
    parts = context["newsroom"]
    content = f"{parts.content}<script>smuggled()</script>"
    context["newsroom"] = replace(parts, content=content)
"""
MINIFY = """
def on_post_page(output, page, config):
    return output.replace("</h1>", "</h1 >")
"""


@pytest.fixture(scope="module")
def rules(built_site: Path) -> HeaderRules:
    return read_rules((built_site / "_headers").read_text(encoding="utf-8"))


def directives(policy: str) -> dict[str, set[str]]:
    return {part.split()[0]: set(part.split()[1:]) for part in policy.split(";")}


def hashes(page: BuiltPage, tag: str) -> set[str]:
    """Of the code in the page, as another parser than the build's finds it."""
    nodes = [node for node in page.tree.css(tag) if not node.attributes.get("src") and not _is_data(node)]
    return hashes_of(*(node.text(deep=True) for node in nodes))


def hashes_of(*codes: str) -> set[str]:
    return {f"'sha256-{b64encode(sha256(code.encode()).digest()).decode()}'" for code in codes}


def _is_data(node: LexborNode) -> bool:
    return (node.attributes.get("type") or "").endswith("json")


def test_each_page_has_one_policy_before_all_that_could_run(pages: dict[str, BuiltPage]) -> None:
    faults = []
    for url, page in pages.items():
        html = page.file.read_text(encoding="utf-8")
        found = [
            html.find(mark)
            for mark in ("<meta charset", "<meta http-equiv", "<base", "<link", "<script", "<style")
        ]
        charset, policy, *others = found
        if (
            len(page.tree.css(POLICY)) != 1
            or not 0 <= charset < policy
            or policy > min(x for x in others if x >= 0)
        ):
            faults.append(url)
    assert faults == []


def test_each_page_allows_its_own_code_and_nothing_else(pages: dict[str, BuiltPage]) -> None:
    for page in pages.values():
        allowed = directives(page.attribute(POLICY, "content") or "")
        assert allowed["default-src"] == {"'none'"}
        assert allowed["script-src"] == {"'self'"} | hashes(page, "script"), page.url
        assert allowed["style-src"] == {"'self'"} | hashes(page, "style"), page.url
        assert not [
            source
            for sources in allowed.values()
            for source in sources
            if "unsafe" in source or "//" in source
        ]


def test_nothing_inline_is_there_that_no_hash_can_allow(pages: dict[str, BuiltPage]) -> None:
    faults = [
        f"{page.url}: {node.tag} {name}"
        for page in pages.values()
        for node in page.tree.css("*")
        for name, value in node.attributes.items()
        if name == "style" or name.startswith("on") or (value or "").strip().lower().startswith("javascript:")
    ]
    assert faults == []


def test_our_own_templates_hold_no_code(pages: dict[str, BuiltPage]) -> None:
    for url in ("", "404.html"):
        assert hashes(pages[url], "script") == hashes(pages[url], "style") == set()


def test_the_header_allows_what_every_page_does(pages: dict[str, BuiltPage], rules: HeaderRules) -> None:
    for url, page in pages.items():
        sent = directives(rules.sent(f"/{url}")["Content-Security-Policy"])
        assert sent.pop("frame-ancestors", None) == (None if page.prefix == "embed" else {"'none'"})
        own = directives(page.attribute(POLICY, "content") or "")
        assert set(sent) == set(own)
        assert [name for name in own if not own[name] <= sent[name]] == []


def test_the_hosts_read_all_of_the_file(built_site: Path) -> None:
    lines = (built_site / "_headers").read_text(encoding="utf-8").splitlines()
    assert max(map(len, lines)) < LONGEST_LINE
    assert len([line for line in lines if line.startswith("/")]) < 100


def test_what_is_kept_for_ever_has_a_fingerprint(built_site: Path, rules: HeaderRules) -> None:
    kept = [path for path in contents(built_site) if "Cache-Control" in rules.sent(f"/{path}")]
    others = [path for path in kept if not OWN_ASSET.fullmatch(path)]
    assert len(others) < len(kept)
    assert [path for path in others if not FINGERPRINT.search(Path(path).name)] == []
    assert {Path(path).suffix for path in kept} >= {".css", ".js", ".webp"}


@pytest.mark.parametrize("more", ["", MINIFY], ids=["only smuggled", "then minified"])
def test_no_hash_names_a_script_among_the_content(small: SmallSite, more: str) -> None:
    """The theme's scripts run beside it, unless nobody can say any more where content ends."""
    small.write("hook.py", SMUGGLE + more)
    small.config["hooks"] = ["hook.py"]
    small.write_config()
    done = small.build()
    assert done.code == 0, done.output
    page = BuiltPage("bs/o-nama/", small.site / "bs" / "o-nama" / "index.html", "https://small.example/")
    smuggled = hashes_of("smuggled()")
    allowed = directives(page.attribute(POLICY, "content") or "")["script-src"]
    assert smuggled < hashes(page, "script")
    assert allowed == {"'self'"} | (set() if more else hashes(page, "script") - smuggled)
    assert smuggled.isdisjoint((small.site / "_headers").read_text(encoding="utf-8").split())
    warnings = [line for line in done.output.splitlines() if line.startswith("WARNING")]
    assert len(warnings) == (1 if more else 0)
    assert all("newsroom: a plugin or a hook has changed" in line for line in warnings)


def test_a_heading_cannot_break_out_of_its_id(small: SmallSite) -> None:
    """Material would show the id of an ordinary page's first heading once more, as it is written."""
    small.write("content/about.bs.md", HEADING)
    done = small.build()
    assert done.code == 0, done.output
    page = BuiltPage("bs/o-nama/", small.site / "bs" / "o-nama" / "index.html", "https://small.example/")
    assert page.tree.css("[onmouseover]") == []
    assert [node for node in page.tree.css("script") if "alert" in node.text()] == []
    assert len(page.tree.css("a[href^='#x'], a.md-skip")) == 0
