"""Each pair in `dialect/` is a body as people write it, `.md`, and the HTML of its page, `.html`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from harness.sites import SETTINGS
from mkdocs_newsroom.model.problem import Problem
from mkdocs_newsroom.plan.addresses import Addresses
from mkdocs_newsroom.plan.dialect import DialectWords, Rendered, is_too_much, render
from mkdocs_newsroom.plan.links import BodyLinks
from mkdocs_newsroom.plan.positions import positions_of_target
from mkdocs_newsroom.plan.targets import LinkMap

DIALECT = Path(__file__).parent / "dialect"
WORDS = DialectWords(
    done="Urađeno",
    not_done="Nije urađeno",
    back_to_reference="Nazad na tekst, bilješka",
    alerts=(("Note", "Napomena"), ("Tip", "Savjet"), ("Important", "Važno"), ("Warning", "Upozorenje")),
)
OWN = "news/2021/kreka/index.bs.md"
OTHER = {"bs": "bs/vijesti/2021/druga/", "pl": "pl/aktualnosci/2021/druga/"}
LINKS = LinkMap(
    {
        OWN: {"bs": "bs/vijesti/2021/kreka/"},
        "news/2021/kreka/index.pl.md": {"pl": "pl/aktualnosci/2021/kreka/"},
        "news/2021/druga/index.bs.md": OTHER,
        "schools/kreka/index.bs.md": {"bs": "bs/skole/kreka/"},
        "about.bs.md": {"bs": "bs/o-nama/"},
    },
    {
        f"news/2021/kreka/{name}": f"media/news/2021/kreka/{name}"
        for name in ("sastanak.webp", "krug stolica.png", "đaci u školi.png", "plan.pdf")
    },
)


def rendered(markdown: str) -> tuple[Rendered, list[Problem]]:
    job = BodyLinks(LINKS, Addresses(SETTINGS), OWN, "bs", "bs/vijesti/2021/kreka/", "content", markdown, 1)
    return render(markdown, job.resolve, WORDS), job.problems


@pytest.mark.parametrize("case", sorted(DIALECT.glob("*.md")), ids=lambda case: case.stem)
def test_dialect(case: Path) -> None:
    result, problems = rendered(case.read_text(encoding="utf-8"))
    assert str(result.html) == case.with_suffix(".html").read_text(encoding="utf-8")
    codes = {problem.code for problem in problems}
    assert codes == ({"L504", "L508"} if case.stem == "harmful_html" else set())


def test_what_was_taken_out_is_named() -> None:
    result, problems = rendered((DIALECT / "harmful_html.md").read_text(encoding="utf-8"))
    assert {"script", "style", "iframe", "object", "embed", "svg", "math", "form", "base", "meta"} <= {
        *result.removed
    }
    assert sorted(problem.args["target"] for problem in problems) == [
        " java\nscript:alert(1)",
        "data:image/svg+xml;base64,AAAA",
        "https://x.example/a.png",
        "javascript:alert(1)",
        "vbscript:x",
        "x:y",
    ]


def test_anchors_are_what_a_link_may_name() -> None:
    result, _ = rendered("# Đaci\n\n## Đaci\n\n<p id='ručno'>x</p>\n")
    assert {"đaci", "đaci-1", "ručno"} <= result.anchors


@pytest.mark.parametrize(
    ("markdown", "too_much"),
    [("a" * 200_000, False), ("a" * 200_001, True), (">" * 100 + " x", False), ("x\n\n" + "> " * 101, True)],
)
def test_limits(markdown: str, too_much: bool) -> None:
    assert is_too_much(markdown) is too_much


@pytest.mark.parametrize(
    "markdown",
    ["- a) " * 20_000, "a) x\n\n" * 20_000, "<a " * 50_000, "<div>\n" + "<a " * 40_000, "[" * 100_000],
)
def test_hostile_bodies_are_quick(markdown: str) -> None:
    rendered(markdown)


# Pieces that mean something, so that chance reaches further than escaped text.
PIECES = st.sampled_from(
    [
        *(
            "<script>",
            "</script>",
            "<style>",
            "<svg ",
            "<img ",
            "<a ",
            "<p ",
            "<iframe ",
            "<math>",
            "<!--",
            "-->",
        ),
        *("onerror=alert(1) ", "onclick='x' ", "style=x ", 'href="javascript:alert(1)"', "src=x ", "title="),
        *(
            "javascript:",
            "java\nscript:",
            "JaVaScRiPt&colon;",
            "data:text/html,",
            "vbscript:",
            "&#106;avascript:",
        ),
        *(
            ">",
            "<",
            '"',
            "'",
            "`",
            "```\n",
            "[",
            "](",
            ")",
            "!",
            "\n",
            "\n\n",
            "- a) ",
            "a) ",
            "\nb) ",
            "> ",
            "|",
        ),
        *(
            "[^1]",
            "[^1]: ",
            "> [!NOTE]",
            "# ",
            "- [x] ",
            "&lt;",
            "&",
            "\\",
            "\x00",
            "\t",
            "č",
            "</p>",
            "</title>",
        ),
        *("<template>", "<noscript>", "<textarea>", "<xmp>", "<plaintext>", "<table>", "</table>", "<input "),
        *('class="task" ', 'type="checkbox" disabled="" />', "id=x ", 'aria-label="Back to reference 1"'),
    ]
)
BODIES = st.one_of(st.lists(PIECES, max_size=25).map("".join), st.text(max_size=80))


@settings(deadline=None, max_examples=400)
@given(BODIES)
@example('<a title="<img onerror=alert(1) x">q</a>')
@example('<img alt="<table>" src=x> <p title="</table><svg onload=alert(1)>">')
def test_no_body_runs_anything(markdown: str) -> None:
    result, _ = rendered(markdown)
    assert not re.search(
        r"<(script|style|iframe|svg|math|form|object|embed|base|meta|link)\b", result.html, re.IGNORECASE
    )
    tree = LexborHTMLParser(f"<!doctype html><body><main>{result.html}</main><footer></footer>")
    assert (
        tree.css_first("body > footer") is not None
    )  # nothing was closed, or left open, that is not its own
    for node in tree.css("main *"):
        for name, value in node.attributes.items():
            assert not name.startswith("on")
            assert name not in ("style", "srcdoc", "formaction", "action")
            if name in ("href", "src"):
                address = re.sub(r"[\x00-\x20]", "", value or "").lower()
                assert not address.startswith(("javascript:", "data:", "vbscript:"))


@settings(deadline=None, max_examples=200)
@given(BODIES)
def test_every_problem_stands_in_the_text(markdown: str) -> None:
    _, problems = rendered(markdown)
    lines = re.split(r"\r\n|\n|\r", markdown)
    for problem in problems:
        assert 1 <= problem.place.line <= len(lines)
        assert 1 <= problem.place.column <= len(lines[problem.place.line - 1]) + 1


def test_positions_count_characters() -> None:
    markdown = "čč [a](x.md)\r\n\r\n- žž [b](x.md) <a href='y.md'>"
    assert positions_of_target(markdown, "x.md") == ((1, 4), (3, 6))
    assert positions_of_target(markdown, "y.md") == ((3, 25),)
    assert positions_of_target(markdown, "z.md") == ((1, 1),)
