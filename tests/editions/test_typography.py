"""Where lines must not end. In the tables "~" stands for a no-break space."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from mkdocs_newsroom.editions.typography import tie, tie_html

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
TIED = [
    ("pl", "Spotkanie w~Polsce i~w~Bośni, a~potem o~piątej u~nas"),
    ("pl", "Z~nami od 4~kwietnia 2021~r. do 5~maja 2022~roku, w~XX w."),
    ("pl", "W~„Krece” i~(z~rana) w~klasie I~liceum"),
    ("pl", "godz.~17.00, rozporządzenie nr~445, art.~5 ust.~2, 50~zł"),
    ("pl", "Mariana Joe’a znamy, Moe'a też; klasy 5a i~6b, A~4"),
    ("bs", "Danas, 22.~novembra~2026. u 17~sati"),
    ("bs", "u 2020.~godini, školske 2020/21.~godine, od mart~2020. do danas"),
    ("bs", "Uredba br.~445, čl.~5 i u školi o tome"),
    ("bs", "To je bilo 2020. Novembra se ne sjećamo. Njih je 5 kmetova"),
    ("lv", "2026.~gada 23.~janvārī plkst.~17.00 no 2019.~gada augusta"),
    ("lv", "Ministru kabineta noteikumi Nr.~445, 12.~lpp., līdz 23.~janvārim"),
    ("lv", "No janvāra 5 skolas un 7 gadatirgi"),
    ("lt", "2003~m. rugsėjo~4~d., 17~val., įsakymas Nr.~5"),
    ("lt", "Rugsėjo~1-oji, 100~m bėgimas, 5 mokyklos"),
    ("de", "am 4.~Mai 2020, nach 5~km, am 4. Maitag"),
    ("en", "On 4~May 2020 they may come; 50~% in 23 marches"),
    ("rom", "Nothing but 5~km"),
    ("zh", "5 月 2020"),
]
TEXTS = st.text(st.sampled_from(" \n\N{NO-BREAK SPACE}.,'’-(„aiowzW5%mdkr<>&") | st.characters(codec="utf-8"))
LANGUAGES = st.sampled_from(["bs", "pl", "lv", "lt", "en", "de"])


@pytest.mark.parametrize(("lang", "tied"), TIED)
def test_a_text_is_tied_where_its_language_wants_it(lang: str, tied: str) -> None:
    plain = tied.replace("~", " ")
    assert tie(plain, lang).replace(NO_BREAK_SPACE, "~") == tied
    assert tie(plain.replace(" ", "\n"), lang).replace("\n", " ").replace(NO_BREAK_SPACE, "~") == tied


@given(TEXTS, LANGUAGES)
def test_nothing_but_spaces_changes(text: str, lang: str) -> None:
    tied = tie(text, lang)
    assert len(tied) == len(text)
    for before, after in zip(text, tied, strict=True):
        assert after == before or (before in " \n" and after == NO_BREAK_SPACE)


@given(TEXTS, LANGUAGES)
def test_what_is_tied_stays_so(text: str, lang: str) -> None:
    tied = tie(text, lang)
    assert tie(tied, lang) == tied


HTML = [
    ("<p>Spotkanie w~<em>Polsce</em> i~w~domu</p>\n<p>W~szkole</p>", "line ends and tags"),
    ('<a href="w domu" title="i w domu">w~domu</a><br>\nw~szkole', "attributes"),
    ("<pre><code>a = w + i w\n</code></pre> a~<code>i w</code>, <kbd>a b</kbd>", "code"),
    ('<p>a~<span lang="bs">a mi <b>i</b> vi</span> i~my</p>', "another language"),
    ('<img alt="i w" lang="bs"> i~my <img alt="i w"> i~my', "pictures"),
    ("<p>R&amp;D i~&lt;w~domu&gt;, 23&nbsp;maja i&nbsp;w~domu</p>", "escaped characters"),
    ("<ul>\n<li>w\n</li>\n<li>a\n<ul>\n<li>i~w~domu</li>\n</ul>\n</li>\n</ul>", "the end of an entry"),
    ("<p>tekst w </p><h2>i\n</h2><table><tr><td>i </td><th>a </th></tr></table>", "the end of a block"),
    ("<p>w~<span>domu</span> i~<time>rano</time></p>", "tags that begin like those of blocks"),
]


@pytest.mark.parametrize(("tied", "what"), HTML, ids=[what for _, what in HTML])
def test_only_the_text_of_html_is_tied(tied: str, what: str) -> None:
    plain = Markup(tied.replace("~", " "))  # noqa: S704  # written here
    assert str(tie_html(plain, "pl")).replace(NO_BREAK_SPACE, "~") == tied


def test_a_line_that_ends_inside_a_sentence_is_tied() -> None:
    assert tie_html(Markup("<p>dziś i\nw\ndomu</p>\n"), "pl") == "<p>dziś i\u00a0w\u00a0domu</p>\n"


WORDS = st.sampled_from(
    ["5", "12.", "2024.", "٣", "a", "i", "W", "br.", "nr", "Nr.", "km", "%", "roku", "godine", "maj", "maja", "kovo",
     "škola", "l'a", "d-a", "(a", "„i", "&nbsp;", "\N{NO-BREAK SPACE}", ">"]
)  # fmt: skip
TAGS = st.sampled_from(
    ["<b>", "</b>", "<p>", "</p>", "<br>", '<a href="x 5 m" title="a b">', "</a>", '<img alt="i 5 m">', "<a b 5 m",
     '<em class="a 5 km">', "5<b>", "km</b>"]
)  # fmt: skip
SPACES = st.sampled_from([" ", "\n", "", "  "])
PATCHWORK = st.lists(st.builds("{}{}".format, WORDS | TAGS, SPACES), max_size=14).map("".join)


@given(PATCHWORK, LANGUAGES)
def test_html_is_tied_the_same_whether_it_has_code_in_it_or_not(html: str, lang: str) -> None:
    """With code in it every space is looked at, else only those that may be tied."""
    code = "<code></code>"
    with_code = tie_html(Markup(code + ">" + html), lang)  # noqa: S704  # of the pieces above
    without = tie_html(Markup(">" + html), lang)  # noqa: S704
    assert str(with_code) == code + str(without)
