"""What is written into a page for a value: what Jinja would write, with the no-break spaces of phrases."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment
from markupsafe import Markup, escape

from mkdocs_newsroom.model.entities import EntityKind
from mkdocs_newsroom.model.text import Foreign, Phrase
from mkdocs_newsroom.outputs.written import WritingEnvironment, escaped, writer

SIGNS = st.text(st.sampled_from("&<>'\"#;amp") | st.characters(codec="utf-8"))
TEMPLATES = [
    "{{ x }}",
    "{{ '<' }}{{ 5 }}{{ x ~ '<' }}",
    "{% set y %}<b>{{ x }}</b>{% endset %}{{ y }}",
    "{% macro m(a, b='<') %}{{ a }}{{ b }}{{ kwargs }}{% endmacro %}{{ m(x) }}{{ m(x, b='>', c=1) }}{{ m(*[x]) }}",
    "{% macro m(class) %}{{ class }}{{ caller(1) }}{% endmacro %}{% call(z) m(class=x) %}<u>{{ z }}</u>{% endcall %}",
    "{% for y in [x, x] %}{{ loop.cycle('<', '>') }}{{ '{}'.format(y) }}{% endfor %}",
    "{% filter upper %}<s>{{ x }}{% endfilter %}{% autoescape false %}{{ x }}{% endautoescape %}",
]


@given(SIGNS)
def test_a_text_is_escaped_as_markupsafe_does_it(text: str) -> None:
    assert escaped(text) == str(escape(text))


@pytest.mark.parametrize("template", TEMPLATES[:-1])
@pytest.mark.parametrize(
    "value",
    ["", "a & 'b'", "<p>", Markup("<p>&amp;"), 5, None, EntityKind.SCHOOL, Foreign("<x>", "en", "bs")],
)
def test_a_template_gives_what_jinja_gives(template: str, value: object) -> None:
    expected = Environment(autoescape=True).from_string(template).render(x=value)
    ours = WritingEnvironment(autoescape=True, finalize=writer("bs"))
    assert ours.from_string(template).render(x=value) == expected


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("is_escaping", [True, False])
def test_a_text_is_escaped_wherever_it_stands(template: str, is_escaping: bool) -> None:
    """Even where a template says that it need not be."""
    env = WritingEnvironment(autoescape=is_escaping, finalize=writer("bs"))
    assert "<script" not in env.from_string(template).render(x="<script>").lower()


@pytest.mark.parametrize(
    ("phrase", "html"),
    [
        (Phrase("17 sati & više"), "17\N{NO-BREAK SPACE}sati &amp; više"),
        (Phrase("w Polsce & i", "pl"), '<span lang="pl">w\N{NO-BREAK SPACE}Polsce &amp; i</span>'),
        (Phrase("", "pl"), '<span lang="pl"></span>'),
        (Phrase(Foreign("5 km <", "en", "bs")), '<span lang="en">5 km &lt;</span>'),
        (Phrase(Markup("<b>5 km</b>")), "<b>5 km</b>"),
    ],
)
def test_phrases(phrase: Phrase, html: str) -> None:
    assert writer("bs")(phrase) == html


def test_texts_that_are_equal_but_not_alike() -> None:
    """What was written for one is not taken for the other."""
    write = writer("bs")
    plain, foreign = Phrase("Home"), Phrase(Foreign("Home", "en", "bs"))
    assert plain == foreign
    assert [write(one) for one in (plain, foreign, plain)] == ["Home", '<span lang="en">Home</span>', "Home"]
