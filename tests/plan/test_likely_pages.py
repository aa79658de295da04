"""The page to which an address that was lost may belong."""

from __future__ import annotations

import pytest

from mkdocs_newsroom.plan.likely_pages import LikelyPages, same_page

NEW = [
    "/pl/aktualnosci/2021/spotkanie/",
    "/pl/aktualnosci/2022/spotkanie-sieci/",
    "/pl/aktualnosci/2022/dzien-otwarty/",
    "/lt/naujienos/2021/spotkanie/",
    "/pl/szkoly/kreka-tuzla/",
]


@pytest.mark.parametrize(
    ("address", "same", "like"),
    [
        ("/pl/wiesci/2020/spotkanie/", NEW[0], ""),
        ("/lv/zinas/2020/spotkanie/", "", ""),
        ("/pl/aktualnosci/2022/spotkanie-szkol/", "", NEW[1]),
        ("/pl/aktualnosci/2022/zupelnie-inne/", "", ""),
        ("/pl/szkoly/kreka/", "", NEW[4]),
        ("/kreka/", "", ""),
    ],
)
def test_likely_pages(address: str, same: str, like: str) -> None:
    pages = LikelyPages.of(NEW)
    assert (pages.of_same_name(address), pages.like(address)) == (same, like)


@pytest.mark.parametrize(
    ("used", "pair"),
    [
        ({"/", "/pl/"}, ("/pl/wiesci/", "/pl/aktualnosci/")),
        ({"/", "/pl/", "/pl/wiesci/"}, ("/pl/wiesci/2021/", "/pl/aktualnosci/2021/")),
        ({"/", "/pl/", "/pl/wiesci/", "/pl/wiesci/2021/"}, None),
    ],
)
def test_beginnings_that_were_exchanged(used: set[str], pair: tuple[str, str] | None) -> None:
    assert same_page("/pl/wiesci/2021/spotkanie/", "/pl/aktualnosci/2021/spotkanie/", used) == pair


def test_pages_that_end_differently_have_exchanged_nothing() -> None:
    assert same_page("/pl/a/spotkanie/", "/pl/b/zebranie/", {"/"}) is None
