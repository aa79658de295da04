"""What of the white space in templates reaches a page."""

from __future__ import annotations

import pytest
from jinja2 import DictLoader, Environment

from mkdocs_newsroom.outputs.unindented import Unindented


def render(template: str, name: str = "page.html") -> str:
    env = Environment(
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        loader=DictLoader({name: template}),
        extensions=[Unindented],
    )
    return env.get_template(name).render(x="a  b\n  c")


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("<p>\n    <b>1</b>\n\n    2   3\n</p>", "<p>\n<b>1</b>\n2 3\n</p>"),
        ("<b>1</b>  <b>2</b> <i>3</i>\n4", "<b>1</b> <b>2</b> <i>3</i>\n4"),
        ("<p>\n  {{ x }}\n  </p>", "<p>\na  b\n  c\n</p>"),
        ("<p>\n  {% if x %}\n    <b>1</b>\n  {% endif %}\n  </p>", "<p>\n <b>1</b>\n </p>"),
        ("1\u00a0\u00a0 \u2009 2", "1\u00a0\u00a0 \u2009 2"),
        ("<pre>\n    1\n</pre>\n    2", "<pre>\n    1\n</pre>\n2"),
        ("<pre id='a'><b>{{ x }}</b>\n    1</pre>", "<pre id='a'><b>a  b\n  c</b>\n    1</pre>"),
        ("<TEXTAREA rows='2'>  {{ x }}  </TEXTAREA>  2", "<TEXTAREA rows='2'>  a  b\n  c  </TEXTAREA> 2"),
        ("<script>if (a<b)\n  c('<p>  ')</script>  2", "<script>if (a<b)\n  c('<p>  ')</script> 2"),
        ("<style>a {\n  b: 1\n}</style>  2", "<style>a {\n  b: 1\n}</style> 2"),
        ("<p title='a  >  b'\n   id=\"it's  {{ 1 }}  2\">  3", "<p title='a  >  b'\n   id=\"it's  1  2\"> 3"),
        ("<!--  it's <pre>  -->  2", "<!--  it's <pre>  --> 2"),
        ("<prefix>  1</prefix>", "<prefix> 1</prefix>"),
        ("<!doctype html>\n\n<html>", "<!doctype html>\n<html>"),
    ],
)  # fmt: skip
def test_white_space(template: str, expected: str) -> None:
    assert render(template) == expected


@pytest.mark.parametrize("name", ["robots.txt", "sitemap.xml", "list.yml"])
def test_where_a_line_may_begin_with_a_meaning_all_stays(name: str) -> None:
    assert render("a:\n\n  - b:  c", name) == "a:\n\n  - b:  c"
