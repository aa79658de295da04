"""A text without raw HTML is not cleaned: its page has the same bytes as if it were, and nothing else passes."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mkdocs_newsroom.plan import dialect
from mkdocs_newsroom.plan.dialect import IDS_OF_THE_PAGE, DialectWords, Rendered, render
from mkdocs_newsroom.plan.plain_html import PlainHtml, plain_html
from mkdocs_newsroom.plan.positions import silent_pictures

WORDS = DialectWords(
    done="Urađeno", not_done="Nije", back_to_reference="Nazad", alerts=(("Note", 'Napo"mena'),)
)
USUAL = """## Đaci & "škola"

Tekst s *kosim* i **debelim** slovima, [veza](../b/index.bs.md "naslov"), https://example.org/a?b=1&c=2.\\
Novi red, ~~staro~~, `kod "a"`, pisati na a@b.cz ili [zvati](tel:+387).

![Sto & "krug"](sto.jpg) [![x](y.png)](z.pdf)

> Navod

7. sedam
8. osam
   - a

| a | b |
|:-:|--:|
| 1 | 2 |

```
kod
```

---
"""
_BLOCKS = (
    "# ",
    "## ",
    "- ",
    "- [x] ",
    "1. ",
    "7) ",
    "a) ",
    "> ",
    "> [!NOTE]\n> ",
    "    ",
    "```\n",
    "---\n",
    "|a|b|\n|-|:-:|\n|",
)
_INLINES = (
    *("*", "**", "_", "__", "~~", "`", "\\", "\\\n", "[", "](", ")", "![", "](x)", "](x.md)", "]()", "](#a)"),
    *(
        "[^1]",
        "[^1]: ",
        ' "t"',
        ' "t&quot;"',
        "(x 'y alt=z')",
        "![]",
        "![ ](y)",
        "[![a](b)](c)",
        ":smile:",
        "|",
    ),
)
_ADDRESSES = (
    *("www.x.com", "http://x.com/", "https://a--b.cc", "https://1.2.3.400/", "http://[::1]/", "a@b.cz"),
    *(
        "https://ex.org:99999/",
        "https://u:p@ex.org/",
        "mailto://[",
        "tel:+1",
        "http://xn--a.com",
        "//x.example",
    ),
    *("javascript:alert(1)", "data:x", "JaVaScRiPt&colon;", "/abs", "%20", "%3C", "?a=1&b=2"),
)
_CHARACTERS = (
    *(
        "a",
        "b",
        "č",
        "nr-",
        "\xa0",
        '"',
        "'",
        "&",
        "&amp;",
        "&lt;",
        "&gt;",
        "&quot;",
        "&nbsp;",
        "&#13;",
        "&#0;",
    ),
    *(
        "&copy",
        "&#58;",
        ">",
        "\n",
        "\n\n",
        "  \n",
        "\r",
        "\r\n",
        "\t",
        "\x01",
        "\x0c",
        "\ufeff",
        "\u2028",
        " ",
    ),
    ' id="x"',
)
PIECES = st.sampled_from([*_BLOCKS, *_INLINES, *_ADDRESSES, *_CHARACTERS])
TEXTS = st.one_of(st.lists(PIECES, max_size=25).map("".join), st.text(max_size=60)).map(
    lambda text: text.replace("<", "")
)


def asked(markdown: str) -> tuple[Rendered, list[tuple[str, bool]]]:
    """What is rendered, and which targets were resolved, each once."""
    targets: dict[tuple[str, bool], None] = {}

    def resolve(target: str, is_picture: bool) -> str:
        targets[target, is_picture] = None
        return f"{target}&to"

    return render(markdown, resolve, WORDS), list(targets)


@settings(deadline=None, max_examples=600)
@given(TEXTS)
@example(USUAL)
def test_cleaning_would_make_the_same(markdown: str) -> None:
    found = asked(markdown)
    with patch.object(dialect, "plain_html", lambda *_: None):
        assert found == asked(markdown)


def test_a_usual_text_is_not_cleaned() -> None:
    with patch.object(dialect, "_cleaned", side_effect=AssertionError):
        rendered, targets = asked(USUAL)
    assert rendered.anchors == {"đaci--škola"}
    assert ("sto.jpg", True) in targets
    assert 'alt="Sto &amp; &quot;krug&quot;"' in rendered.html
    assert '"škola"</h2>' in rendered.html


@pytest.mark.parametrize(
    "markdown",
    [
        "a <b>b</b>",
        "</div>",
        "[a](javascript:alert(1))",
        "[a](https://1.2.3.400/)",
        "# nr-x",
        "- [ ] a",
        "x[^1]\n\n[^1]: y",
    ],
)
def test_any_other_text_is_cleaned(markdown: str) -> None:
    with patch.object(dialect, "_cleaned", wraps=dialect._cleaned) as cleaned:
        asked(markdown)
    assert cleaned.called


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        "<p onclick='x'>a</p>",
        '<p class="x">a</p>',
        "<P>a</P>",
        "<p >a</p>",
        "<p",
        "a > b",
        "<p>a\r</p>",
        "<svg></svg>",
        "<!-- a -->",
        '<a href="javascript:alert(1)">a</a>',
        '<a href="java&#115;cript&#58;alert(1)">a</a>',
        '<a href=" javascript:alert(1)">a</a>',
        '<a href="x" onclick="y">a</a>',
        "<a href='x'>a</a>",
        '<a href="x">a<a href="y">b</a></a>',
        '<img src="data:image/svg+xml;base64,AA" alt="" />',
        '<img src="x" srcset="y" alt="" />',
        '<img src="x" alt="a" onerror="y" />',
        '<h2 id="x">a</h2>',
        "<h2>a</h2>",
        '<h2><a href="#nr-x" aria-hidden="true" class="anchor" id="nr-x"></a>a</h2>',
        '<h2><a href="#__x" aria-hidden="true" class="anchor" id="__x"></a>a</h2>',
        '<h2><a href="#x" aria-hidden="true" class="anchor" id="&#110;r-x"></a>a</h2>',
        '<h2><a href="#x" aria-hidden="true" class="anchor" id="x" onclick="y"></a>a</h2>',
        '<h2><a href="#x" onclick="y" aria-hidden="true" class="anchor" id="x"></a>a</h2>',
        '<h2><a href="#x" aria-hidden="true" class="anchor" id="x"><script></a>a</h2>',
        '<a href="#x" aria-hidden="true" class="anchor" id="x"></a>',
        '<ol start="1" onclick="x">',
        '<ol start="-1">',
        '<div class="nr-x">',
    ],
)
def test_only_what_is_known_passes(html: str) -> None:
    def resolve(target: str, is_picture: bool) -> str:
        raise AssertionError(target, is_picture)

    assert plain_html(html, IDS_OF_THE_PAGE, resolve) is None


def test_an_address_cannot_leave_its_attribute() -> None:
    html = plain_html('<p><a href="x">a</a></p>', IDS_OF_THE_PAGE, lambda *_: '"><script>\xa0&')
    assert html == PlainHtml(
        '<p><a href="&quot;&gt;&lt;script&gt;&nbsp;&amp;">a</a></p>', frozenset(), is_silent=False
    )


@settings(deadline=None, max_examples=300)
@given(
    st.lists(
        st.one_of(PIECES, st.sampled_from(["<img src=x>", "<IMG alt='' src=y>", "<img alt=a>", "<br>", "<"])),
        max_size=15,
    ).map("".join)
)
def test_no_silent_picture_is_overlooked(markdown: str) -> None:
    rendered, _ = asked(markdown)
    assert rendered.is_silent or not list(silent_pictures(markdown))


@pytest.mark.parametrize(
    ("markdown", "is_silent"),
    [
        ("![](x)", True),
        ('![ ](x "alt=y")', True),
        ("![a](x)", False),
        ("<img src=x>", True),
        ("<img alt=a src=x>", False),
    ],
)
def test_pictures_without_words(markdown: str, is_silent: bool) -> None:
    assert asked(markdown)[0].is_silent is is_silent
