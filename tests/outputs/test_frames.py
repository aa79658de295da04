"""A frame that is filled is the page that the theme would have made of the same parts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from markupsafe import Markup, escape

from mkdocs_newsroom.outputs.frames import Frame, FrameError, specimen_parts
from mkdocs_newsroom.outputs.policy import (
    NO_CODE,
    InlineCode,
    PolicyError,
    frame,
    inline_code,
    policy,
    with_policy,
)
from mkdocs_newsroom.outputs.templates import PageParts

SCRIPT = "<script>theme()</script><style>p { color: red }</style>"
PARTS = PageParts(
    lang="lt",
    title=Markup("Vijesti &amp; „Kreka“"),
    head=Markup('<meta name="description" content="{{ 7 * 7 }}">\n'),
    header=Markup(r"<header>\1 \g<0> %s {head}</header>"),
    content=Markup("<h1>Tūkstantmečio škola</h1><script>smuggled()</script>"),
    footer=Markup("<footer>&copy;</footer>"),
)


def theme(parts: PageParts, code: str = SCRIPT, charset: str = '<meta charset="utf-8">') -> str:
    return (
        f'<!doctype html>\n<html lang="{parts.lang}"><head>{charset}{parts.head}<title>{parts.title}</title>'
        f"{code}</head>\n<body>{parts.header}<main>{parts.content}</main>{parts.footer}</body></html>\n"
    )


def protected(html: str, parts: PageParts) -> str:
    made = (parts.head, parts.header, parts.content, parts.footer, parts.title)
    return with_policy(html, inline_code(frame(html, made)))


def made(**others: str) -> Frame:
    return Frame.of(theme(specimen_parts("lt"), **others))


def page(frame: Frame, parts: PageParts, code: InlineCode | None) -> str:
    return frame.filled(parts.encoded, code).decode()


def test_the_page_is_the_one_that_the_theme_makes() -> None:
    filled = made()
    assert page(filled, PARTS, None) == theme(PARTS)
    assert page(filled, PARTS, filled.code) == protected(theme(PARTS), PARTS)


@pytest.mark.parametrize("code", ["", "<script src=a.js></script>", "<script>a()</script>", SCRIPT * 2])
@pytest.mark.parametrize("charset", ['<META charset="utf-8"/>', "<meta charset=utf-8><meta charset=latin1>"])
def test_the_policy_stands_where_the_theme_has_room_for_it(code: str, charset: str) -> None:
    filled = made(code=code, charset=charset)
    assert page(filled, PARTS, filled.code) == protected(theme(PARTS, code, charset), PARTS)


def test_one_page_leaves_nothing_in_the_next() -> None:
    filled = made()
    first = page(filled, PARTS, filled.code)
    assert page(filled, specimen_parts("lt"), None) == theme(specimen_parts("lt"))
    assert page(filled, PARTS, filled.code) == first


def test_only_the_frame_is_trusted() -> None:
    assert made().code == inline_code(SCRIPT)


def test_a_policy_can_allow_what_its_caller_wants() -> None:
    other = InlineCode(scripts=frozenset({"'sha256-x'"}))
    assert f'content="{policy(other)}"' in page(made(), PARTS, other)
    assert f'content="{policy(NO_CODE)}"' in page(made(), PARTS, NO_CODE)


def test_the_title_may_be_shown_more_often() -> None:
    def shown(parts: PageParts) -> str:
        return theme(parts).replace("<body>", f"<body><p title='{parts.title}'>{parts.title}</p>")

    filled = Frame.of(shown(specimen_parts("lt")))
    assert page(filled, PARTS, None) == shown(PARTS)
    assert page(filled, PARTS, filled.code) == protected(shown(PARTS), PARTS)


@pytest.mark.parametrize("name", ["head", "header", "content", "footer", "title"])
def test_a_part_that_the_theme_leaves_out(name: str) -> None:
    html = theme(specimen_parts("lt")).replace(getattr(specimen_parts("lt"), name), "")
    with pytest.raises(FrameError, match=rf"^the theme leaves out the {name} of a page$"):
        Frame.of(html)


@pytest.mark.parametrize("name", ["head", "header", "content", "footer"])
def test_a_part_that_the_theme_shows_twice(name: str) -> None:
    html = theme(specimen_parts("lt")) + getattr(specimen_parts("lt"), name)
    with pytest.raises(FrameError, match=rf"^the theme shows the {name} of a page 2 times$"):
        Frame.of(html)


@pytest.mark.parametrize("code", ["<script>say('{}')</script>", "<style>p {{ content: '{}' }}</style>"])
def test_a_part_in_a_script(code: str) -> None:
    """Its hash would be another for each page, and browsers would not run it."""
    written = code.format(specimen_parts("lt").title)
    with pytest.raises(FrameError, match="into a script or a style sheet"):
        made(code=written)


def test_a_theme_without_room_for_a_policy() -> None:
    filled = made(charset="")
    assert page(filled, PARTS, None) == theme(PARTS, charset="")
    with pytest.raises(PolicyError, match=r"^.*<meta charset.*$"):
        page(filled, PARTS, filled.code)


def test_escaping_leaves_the_marks_of_a_specimen_as_they_are() -> None:
    parts = specimen_parts("lt")
    assert parts.lang == "lt"
    for part in (parts.title, parts.head, parts.header, parts.content, parts.footer):
        assert escape(str(part)) == part
        assert part.isalnum()


def test_what_no_file_can_have_is_written_as_the_host_writes_it() -> None:
    broken = replace(PARTS, content=Markup("<p>\ud83d č</p>"))
    expected = theme(broken).encode(errors="xmlcharrefreplace")
    assert b"<p>&#55357; \xc4\x8d</p>" in expected
    assert made().filled(broken.encoded, None) == expected
