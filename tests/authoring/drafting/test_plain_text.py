"""Plain text becomes Markdown that shows the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_newsroom.authoring.drafting.plain_text import to_markdown
from mkdocs_newsroom.plan.dialect import to_html


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("  • prvi\n  • drugi", "- prvi\n- drugi"),
        ("– prvi\n– drugi", "- prvi\n- drugi"),
        ("- a) prvi\n- b) drugi", "- a) prvi\n- b) drugi"),
        ("1. prvi\n2) drugi", "1. prvi\n2. drugi"),
        ("• prvi\n   • dublje\n• drugi", "- prvi\n    - dublje\n- drugi"),
        ("• dug red koji se\n  nastavlja", "- dug red koji se nastavlja"),
        ("Govorilo se o:\n• jednom", "Govorilo se o:\n\n- jednom"),
        ("16. decembra je bio sastanak", "16\\. decembra je bio sastanak"),
        (
            "Red koji je dug više od četrdeset znakova i koji\nse nastavlja.",
            "Red koji je dug više od četrdeset znakova i koji se nastavlja.",
        ),
        ("Tuzla\nUlica 5", "Tuzla\nUlica 5"),
        ("Ko\tKoliko\nroditelji\t12", "| Ko | Koliko |\n| --- | --- |\n| roditelji | 12 |"),
        ("    uvučeno", "uvučeno"),
        ("# nije naslov", "\\# nije naslov"),
        ("Naslov\n=====\ntekst", "Naslov\n\ntekst"),
        ("JST_GMINA i _ovo_", "JST_GMINA i \\_ovo\\_"),
        ("a < b, <b>nije</b> & &amp;", "a < b, \\<b>nije\\</b> & \\&amp;"),
        ("[private number]", "[private number]"),
    ],
)
def test_lists_tables_and_lines(text: str, markdown: str) -> None:
    assert to_markdown(text) == markdown


@given(st.text(st.sampled_from("ab 1.)-•*_`<>[]()!&#|\\~\t\n"), max_size=60))
def test_no_sign_becomes_markup_that_nobody_wrote(text: str) -> None:
    html = to_html(to_markdown(text))
    for tag in ("<a ", "<img", "<em>", "<strong>", "<code>", "<h1", "<h2", "<blockquote", "<del>", "<hr"):
        assert tag not in html
