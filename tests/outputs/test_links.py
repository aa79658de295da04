"""Addresses in HTML that several pages show: as each of them sees them."""

from __future__ import annotations

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from mkdocs_newsroom.outputs.links import Links, Once, OpenLinks, seen_from

SITE = "https://x.example/news/"
PAGES = ["", "bs/", "bs/404.html", "bs/vijesti/2024/prva/", "bs/vijesti/stranica-2/"]
NAMES = st.sampled_from(["bs", "lt", "vijesti", "2024", "prva", "prva-2", "media", "a&b", "stranica-2"])
FOLDERS = st.lists(NAMES, max_size=5).map(lambda names: "".join(f"{name}/" for name in names))
FILES = st.builds(
    "{}{}".format, FOLDERS, st.sampled_from(["feed.xml", "krug č 1.webp", "'\"<>&.jpg", "#event-1"])
)


def seen(page_url: str, url: str) -> str:
    links = Links(SITE)
    links.page_url = page_url
    return str(escape(links.url(url)))


@given(st.sampled_from(PAGES) | FOLDERS, st.lists(FOLDERS | FILES, max_size=3))
def test_an_open_address_is_seen_from_a_page_as_if_it_had_been_made_for_it(
    page: str, urls: list[str]
) -> None:
    html = "".join(f"<a href={escape(OpenLinks(SITE).url(url))}>" for url in urls)
    assert seen_from(page, html).decode() == "".join(f"<a href={seen(page, url)}>" for url in urls)


@pytest.mark.parametrize("url", ["https://y.example/?a=1", "mailto:a@y.example", "tel:+3871", "#nr-top"])
def test_an_address_elsewhere_is_never_open(url: str) -> None:
    assert OpenLinks(SITE).url(url) == url


def test_a_macro_is_asked_once_for_each_thing_and_choice() -> None:
    numbers = count(1)
    once = Once(lambda *_arguments, **_options: Markup(next(numbers)))  # noqa: S704
    one, other = ("a", "b"), ("a", "c")
    assert [once(one), once(other), once(one), once(), once()] == ["1", "2", "1", "3", "3"]
    assert [once(one, "lead"), once(one, size="lead"), once(one, width="lead")] == ["4", "5", "6"]
    assert [once(one, "lead"), once(one, size="lead"), once(one, width="lead")] == ["4", "5", "6"]


def test_a_thing_that_is_gone_does_not_lend_its_place() -> None:
    once = Once(lambda thing: Markup(thing["name"]))  # noqa: S704
    assert [once({"name": str(number)}) for number in range(50)] == [str(number) for number in range(50)]


def test_things_may_be_told_apart_by_what_they_have() -> None:
    class Card:
        def __init__(self, link: object, name: str) -> None:
            self.link, self.name = link, name

    once = Once(lambda card: Markup(card.name), "link")  # noqa: S704
    link = object()
    assert [once(Card(link, "a")), once(Card(link, "b")), once(Card(object(), "c"))] == ["a", "a", "c"]
    same = ["".join(letters) for letters in ("bs/", ("bs", "/"))]
    assert [once(Card(url, url * 2)) for url in (*same, "lt/")] == ["bs/bs/", "bs/bs/", "lt/lt/"]
