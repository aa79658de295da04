"""The policy of a page: which code it allows, and that nothing else gets a way in."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

import pytest

from mkdocs_newsroom.outputs.policy import (
    NO_CODE,
    InlineCode,
    PolicyError,
    frame,
    inline_code,
    policy,
    with_policy,
)

NOTHING_INLINE = (
    "default-src 'none'; base-uri 'self'; connect-src 'self'; font-src 'self'; form-action 'self'; "
    "img-src 'self' data:; manifest-src 'self'; script-src 'self'; style-src 'self'; worker-src 'self'"
)


def source(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def test_a_hash_that_another_program_made() -> None:
    """`printf 'doSomething();' | openssl sha256 -binary | base64`"""
    assert inline_code("<script>doSomething();</script>").scripts == {
        "'sha256-RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc='"
    }


@pytest.mark.parametrize(
    ("written", "run"),
    [
        ("a()", "a()"),
        ("", ""),
        ("\n  a()\n", "\n  a()\n"),
        ('say("Tūkstantmečio škola – „Kreka“")', 'say("Tūkstantmečio škola – „Kreka“")'),
        ("a()\r\nb()\rc()", "a()\nb()\nc()"),
        ("if (a &lt; b && c > d &amp; e) f('&#39;')", "if (a &lt; b && c > d &amp; e) f('&#39;')"),
        ('a("<p>" + "</p>" + "<!-- no comment -->")', 'a("<p>" + "</p>" + "<!-- no comment -->")'),
    ],
)
def test_the_text_is_hashed_as_a_browser_reads_it(written: str, run: str) -> None:
    assert inline_code(f"<body><script>{written}</script></body>") == InlineCode(frozenset({source(run)}))


@pytest.mark.parametrize(
    "tag",
    [
        "<script>",
        "<SCRIPT>",
        "<script type='module'>",
        "<script type>",
        '<script type=" Text/JavaScript ">',
        "<script async id=x>",
    ],
)
def test_what_is_a_script(tag: str) -> None:
    assert inline_code(f"{tag}a()</script>").scripts == {source("a()")}


@pytest.mark.parametrize(
    "html",
    [
        '<script type="application/json">{"a": 1}</script>',
        '<script type="application/ld+json">{"a": 1}</script>',
        '<script type="text/template"><p></p></script>',
        '<script src="a.js"></script>',
        "<!-- <script>a()</script> -->",
        '<p title="<script>a()</script>">&lt;script&gt;a()&lt;/script&gt;</p>',
        "<textarea>a()</textarea>",
        '<p onclick="a()" style="color: red">a</p><a href="javascript:a()">b</a>',
    ],
)
def test_what_gets_no_hash(html: str) -> None:
    assert inline_code(html) == NO_CODE


def test_several_scripts_and_styles() -> None:
    code = inline_code(
        '<style>p { color: red }</style><script src="a.js"></script><script>a()</script>'
        '<script type="application/json">{}</script><p>b</p><script>b()</script><script>a()</script>'
    )
    assert code == InlineCode(
        scripts=frozenset({source("a()"), source("b()")}), styles=frozenset({source("p { color: red }")})
    )


def test_the_policy_of_a_page_without_code_of_its_own() -> None:
    assert policy() == NOTHING_INLINE


def test_the_policy_names_the_code_in_one_order() -> None:
    code = inline_code("<script>b()</script><script>a()</script><style>p {}</style>")
    first, second = sorted([source("a()"), source("b()")])
    assert f"script-src 'self' {first} {second};" in policy(code)
    assert f"style-src 'self' {source('p {}')};" in policy(code)
    assert "unsafe" not in policy(code)


def test_pages_together_allow_what_each_of_them_does() -> None:
    one, other = inline_code("<script>a()</script>"), inline_code("<script>b()</script><style>c</style>")
    assert one | other == inline_code("<script>a()</script><script>b()</script><style>c</style>")
    assert one | NO_CODE == one


def test_only_the_frame_is_trusted() -> None:
    """A script in a part that was made from content is not allowed, even where the frame has the same text twice."""
    title, content = "Vijesti", "<h1>Vijesti</h1><script>smuggled()</script>"
    page = f"<title>{title}</title><script>theme()</script><main>{content}</main><script>more()</script>"
    code = inline_code(frame(page, (content, title, "")))
    assert code.scripts == {source("theme()"), source("more()")}


@pytest.mark.parametrize("part", ["<h1>Vijesti</h1> <script>smuggled()</script>", "<p>elsewhere</p>"])
def test_nothing_is_trusted_where_a_part_is_not_as_it_was_made(part: str) -> None:
    """Someone has changed the page, and nobody can say where content ends."""
    page = "<script>theme()</script><main><h1>Vijesti</h1><script>smuggled()</script></main>"
    assert inline_code(frame(page, ("<h1>Vijesti</h1>", part))) == NO_CODE


def test_a_page_without_a_place_for_its_policy() -> None:
    with pytest.raises(PolicyError, match=r"^.*<meta charset.*$"):
        with_policy("<!doctype html><title>Vijesti</title>")


@pytest.mark.parametrize(
    "charset", ['<meta charset="utf-8">', "<META charset=utf-8>", '<meta charset="utf-8"/>']
)
def test_the_policy_stands_before_all_that_could_run(charset: str) -> None:
    page = with_policy(
        f"<!doctype html><head>{charset}<script>a()</script></head>", inline_code("<script>a()</script>")
    )
    before, _, after = page.partition('<meta http-equiv="Content-Security-Policy" content="')
    assert before == f"<!doctype html><head>{charset}\n  "
    assert after.startswith("default-src 'none'; ")
    assert after.endswith('"><script>a()</script></head>')
    assert page.count("http-equiv") == 1
