"""Where in a template a text in another language is marked, and where it is bare."""

from __future__ import annotations

import pytest
from jinja2 import Environment
from markupsafe import Markup

from mkdocs_newsroom.model.text import Foreign, Phrase
from mkdocs_newsroom.outputs.plain_places import PlainPlaces, bare

ENGLISH = Foreign("News & more", "en", "uk")
MARKED, BARE = '<span lang="en">News &amp; more</span>', "News &amp; more"


def render(template: str, **values: object) -> str:
    env = Environment(autoescape=True, extensions=[PlainPlaces])
    env.filters["bare"] = bare
    return env.from_string(template).render({"x": ENGLISH, **values})


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{{ x }}", "MARKED"),
        ("<p>{{ x }}</p>", "<p>MARKED</p>"),
        ('<p title="{{ x }}">{{ x }}</p>', '<p title="BARE">MARKED</p>'),
        ("<p title='{{ x }}'>{{ x }}</p>", "<p title='BARE'>MARKED</p>"),
        ('<p title="a > b" id="{{ x }}">', '<p title="a > b" id="BARE">'),
        ("<p title=\"it's\">{{ x }}", "<p title=\"it's\">MARKED"),
        ('<p{% if y %} title="{{ x }}"{% else %} id="{{ x }}"{% endif %}>{{ x }}', '<p id="BARE">MARKED'),
        ("<title>{{ x }}</title>{{ x }}", "<title>BARE</title>MARKED"),
        ('<svg><title id="t">{{ x }}</title><text x="1">{{ x }}</text></svg>{{ x }}',
         '<svg><title id="t">BARE</title><text x="1">BARE</text></svg>MARKED'),
        ("<option>{{ x }}</option>{{ x }}", "<option>BARE</option>MARKED"),
        ("<!doctype html>{{ x }}", "<!doctype html>MARKED"),
        ("1 < 2 {{ x }}", "1 < 2 MARKED"),
        ('{# <p title=" #}{{ x }}', "MARKED"),
        ('{% set a %}<b>{% endset %}{{ a }}{{ x }}', "<b>MARKED"),
        ('<a title="{{ x or "–" }}" class="{{ "y" ~ 1 }}">', '<a title="BARE" class="y1">'),
    ],
)  # fmt: skip
def test_places(template: str, expected: str) -> None:
    assert render(template, y=False) == expected.replace("MARKED", MARKED).replace("BARE", BARE)


def test_phrases_and_markup() -> None:
    template = '<a title="{{ p }}" {{ m }}>{{ p }}'
    shown = render(template, p=Phrase("Škola", "bs"), m=Markup('id="1"'))
    assert shown == '<a title="Škola" id="1"><span lang="bs">Škola</span>'
