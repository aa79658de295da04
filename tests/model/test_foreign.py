"""A text in another language than its surroundings."""

from __future__ import annotations

import pytest
from markupsafe import Markup, escape

from mkdocs_newsroom.model.text import Foreign, Phrase


def of(text: str) -> Foreign:
    return Foreign(text, "en", "uk")


def test_to_programs_it_is_the_bare_text() -> None:
    assert of("News") == "News"
    assert f"{of('News')} – 2" == "News – 2"
    assert type(str(of("News"))) is str


def test_in_a_page_it_marks_its_language_and_escapes_itself() -> None:
    assert escape(of("A & B")) == '<span lang="en">A &amp; B</span>'
    assert escape(Phrase(of("News"))) == '<span lang="en">News</span>'


@pytest.mark.parametrize(
    ("value", "html", "text"),
    [
        (3, "3", "3"),
        ("2021", "2021", "2021"),
        ("боснійська", '<span lang="uk">боснійська</span>', "боснійська"),
        ("<b>", '<span lang="uk">&lt;b&gt;</span>', "<b>"),
        (Phrase("Kreka"), '<span lang="uk">Kreka</span>', "Kreka"),
        (Phrase("Kreka", "bs"), '<span lang="bs">Kreka</span>', "Kreka"),
        (of("Events"), '<span lang="en">Events</span>', "Events"),
        (Markup('<a href="x">Про нас</a>'), '<span lang="uk"><a href="x">Про нас</a></span>', "Про нас"),
        (Markup("<span>"), "<span>", ""),
    ],
)
def test_what_is_filled_in_keeps_its_own_language(value: object, html: str, text: str) -> None:
    filled = of("In {what} & more").format(what=value)
    assert escape(filled) == f'<span lang="en">In {html} &amp; more</span>'
    assert filled == f"In {text} & more"
