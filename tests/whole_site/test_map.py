"""The drawn map of the sample site: it says what it is, leads on, and asks nobody for anything."""

from __future__ import annotations

import pytest

from harness.pages import BuiltPage


@pytest.mark.parametrize(
    ("url", "names"),
    [
        ("bs/mreze/mreza-kreka/", ["Kreka", "Tuzla"]),
        ("pl/sieci/tum-komanda-elektrenai/", ["Elektreny", "Wilno"]),
    ],
)
def test_map_of_a_network(url: str, names: list[str], pages: dict[str, BuiltPage]) -> None:
    tree = pages[url].tree
    (drawing,) = tree.css("svg.nr-map__drawing")
    for label in (drawing.attributes["aria-labelledby"] or "").split():
        (node,) = tree.css(f"#{label}")
        assert node.text(strip=True)
    assert drawing.attributes["role"] == "img"
    assert [node.text(strip=True) for node in drawing.css(".nr-map__name")] == names
    assert len(drawing.css("circle")) == len(names)
    assert not drawing.css("[style], image, use, a, script")
    for place, name in zip(tree.css(".nr-map__places li"), names, strict=True):
        assert place.text(strip=True).startswith(name)
        (link,) = place.css("a[href^='https://www.openstreetmap.org/?mlat=']")
        assert link.attributes["rel"] == "external noopener"


def test_a_single_place_is_only_a_link(pages: dict[str, BuiltPage]) -> None:
    tree = pages["lv/tikli/resursu-centrs-daugavpils/"].tree
    assert tree.css(".nr-map svg.nr-map__drawing") == []
    assert len(tree.css(".nr-map__places a")) == 1
