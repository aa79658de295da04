"""The cards of a list, put together from ready ones: as every page would have them if it made its own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from mkdocs_newsroom.model.entities import EntityKind
from mkdocs_newsroom.model.text import Phrase
from mkdocs_newsroom.outputs.card_rows import CardRows
from mkdocs_newsroom.outputs.environment import OPEN_LEVEL
from mkdocs_newsroom.outputs.links import OpenLinks, seen_from
from mkdocs_newsroom.plan.pieces import Card, Chip, DateText, Link, Picture

LINKS = OpenLinks("https://x.example/")
NOTHING = Phrase("")
PICTURE = Picture("media/krug.jpg", NOTHING, NOTHING, NOTHING, 3, 2)
NAMES = st.sampled_from(["bs", "lt", "vijesti", "skole", "2024", "prva", "a&b", "stranica-2"])
FOLDERS = st.lists(NAMES, max_size=4).map(lambda names: "".join(f"{name}/" for name in names))


def chip(kind: EntityKind, name: str) -> Chip:
    return Chip(kind, Link(f"bs/{kind}/{name}/", Phrase(name)))


def card(url: str, *chips: Chip, picture: Picture | None = None) -> Card:
    return Card(Link(url, Phrase("Naslov")), NOTHING, DateText("", ""), picture, (), chips, None)


class Macros:
    """Stand for those of the templates, and count how often they are asked."""

    def __init__(self) -> None:
        self.asked = 0

    def begin(self, one: Card, size: str, first: bool) -> Markup:
        self.asked += 1
        address = escape(LINKS.url(one.link.url))
        return Markup(f'<h{OPEN_LEVEL} class="{size}{first:d}"><a href="{address}">')  # noqa: S704

    def end(self, chips: list[Chip], others: int) -> Markup:
        self.asked += 1
        return Markup("".join(f'<a href="{LINKS.url(one.link.url)}">' for one in chips) + f"{others}\n")  # noqa: S704


@given(FOLDERS, st.lists(FOLDERS, min_size=1, max_size=4))
def test_each_address_is_as_the_page_sees_it(page: str, urls: list[str]) -> None:
    macros = Macros()
    rows = CardRows(macros.begin, macros.end, "bs/")
    cards = [card(url, chip(EntityKind.SCHOOL, "kreka")) for url in urls]
    alone = [str(macros.begin(one, "", False)) + str(macros.end([*one.chips], -1)) for one in cards]
    expected = seen_from(f"bs/{page}", "".join(alone).replace(OPEN_LEVEL, "3"))
    assert rows(cards, f"bs/{page}", 3).encode() == expected
    assert type(rows(cards, f"bs/{page}", 3)) is Markup


def test_a_card_is_made_once_for_all_lists() -> None:
    macros = Macros()
    rows = CardRows(macros.begin, macros.end, "bs/")
    cards = [card("bs/vijesti/2024/prva/"), card("lt/naujienos/2024/antra/")]
    made = [rows(cards, page, level) for page, level in (("bs/vijesti/", 2), ("bs/skole/kreka/", 3))]
    assert macros.asked == 2 + 1  # neither has chips
    assert (
        made[0]
        == '<h2 class="0"><a href="2024/prva/">-2\n<h2 class="0"><a href="../../lt/naujienos/2024/antra/">-2\n'
    )
    assert '<h3 class="0"><a href="../../vijesti/2024/prva/">' in made[1]


@pytest.mark.parametrize(("picture", "first"), [(PICTURE, "1"), (None, "0")])
def test_the_first_of_a_list_is_its_own(picture: Picture | None, first: str) -> None:
    macros = Macros()
    rows = CardRows(macros.begin, macros.end, "bs/")
    one, other = card("bs/a/", picture=picture), card("bs/b/", picture=picture)
    assert f'class="lead{1}"' in rows([one], "bs/", 2, "lead", first=True)
    made = rows([one, other], "bs/", 2, first=True)
    assert [f'class="{first}"' in made, made.count('class="0"')] == [True, 1 + (picture is None)]
    assert 'class="0"' in rows([one], "bs/", 2)


def test_a_card_shows_some_of_its_chips_and_none_of_a_kind() -> None:
    macros = Macros()
    rows = CardRows(macros.begin, macros.end, "bs/")
    school = [chip(EntityKind.SCHOOL, name) for name in ("a", "b", "c")]
    one = card("bs/x/", school[0], chip(EntityKind.PROJECT, "p"), *school[1:])
    assert rows([one], "bs/", 3).endswith('<a href="schools/a/"><a href="projects/p/">2\n')
    assert rows([one], "bs/", 3, without=EntityKind.SCHOOL).endswith('<a href="projects/p/">-1\n')
