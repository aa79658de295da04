"""Every page that search engines list has a card; a build draws only what is new; what was withdrawn is on none."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from harness.pages import BuiltPage
from harness.small_site import MEETING, SmallSite, contents
from mkdocs_newsroom.plan.social_cards import HEIGHT, WIDTH

CARDS = "media/cards"
ITEM = "bs/vijesti/2021/sastanak-u-skoli"
RECORD = "data/consents/skup.yml"
KEPT = ".newsroom-cache/pictures"
NO_DRAWING = """
from mkdocs_newsroom.publishing import cards

def drawn(*_):
    raise AssertionError("a card is drawn")

cards.draw_card = drawn
"""


def photo(colour: str) -> bytes:
    file = BytesIO()
    Image.new("RGB", (900, 600), colour).save(file, "JPEG")
    return file.getvalue()


def red(content: bytes) -> bool:
    """Whether the right side of a card is the red photo."""
    with Image.open(BytesIO(content)) as card:
        pixel = card.convert("RGB").getpixel((WIDTH - 100, HEIGHT // 2))
    assert isinstance(pixel, tuple)
    return pixel[0] > 200 and pixel[1] < 60


def without_drawing(small: SmallSite) -> None:
    small.write("hook.py", NO_DRAWING)
    small.config["hooks"] = ["hook.py"]
    small.write_config()


def test_every_listed_page_has_a_card_in_its_language(
    built_site: Path, pages: dict[str, BuiltPage], site_url: str
) -> None:
    sizes = {}
    for page in pages.values():
        if not page.is_indexed or page.prefix in {"", "embed"}:
            continue
        address = page.attribute("meta[property='og:image']", "content") or ""
        assert address.startswith(f"{site_url}{CARDS}/{page.lang}"), page.url
        assert page.attribute("meta[property='og:image:alt']", "content"), page.url
        assert page.attribute("meta[name='twitter:card']", "content") == "summary_large_image"
        file = built_site / address.removeprefix(site_url)
        if file not in sizes:
            with Image.open(file) as card:
                sizes[file] = card.size
    assert set(sizes.values()) == {(WIDTH, HEIGHT)}
    assert len(sizes) > 100
    assert {file.relative_to(built_site).as_posix() for file in sizes} == {
        path for path in contents(built_site) if path.startswith(f"{CARDS}/")
    }


def test_what_is_said_of_a_card_is_true_for_it_alone(pages: dict[str, BuiltPage]) -> None:
    """Its size stands right after its address; the photo of an item follows with its own."""
    item = next(
        page for page in pages.values() if page.attribute("meta[property='og:type']", "content") == "article"
    )
    head = item.file.read_text(encoding="utf-8")
    said = re.findall(r'property="og:image(?::(\w+))?" content="([^"]*)"', head)
    assert [name for name, _ in said] == ["", "type", "width", "height", "alt", "", "width", "height", "alt"]
    assert [value for _, value in said[1:4]] == ["image/jpeg", "1200", "630"]


def test_a_second_build_draws_nothing(published: SmallSite) -> None:
    before = contents(published.site / CARDS)
    assert before
    without_drawing(published)
    done = published.build("--strict")
    assert done.code == 0, done.output
    assert contents(published.site / CARDS) == before


def test_a_new_title_draws_its_card_alone(published: SmallSite) -> None:
    before = contents(published.site / CARDS)
    published.replace(f"{MEETING}/index.bs.md", "title: Sastanak u školi", "title: Novi naslov")
    assert published.build("--strict").code == 0
    after = contents(published.site / CARDS)
    (new,), (old,) = after.keys() - before.keys(), before.keys() - after.keys()
    assert new.rpartition("-")[0] == old.rpartition("-")[0] == ITEM
    fingerprint = old[-14:-4]
    assert not [file for file in (published.folder / KEPT).iterdir() if fingerprint in file.name]


def test_a_withdrawn_photo_is_gone_from_its_card(published: SmallSite) -> None:
    record = "holder: OŠ Kreka\nscope: [website]\ngiven: 2021-12-01\n"
    published.write(RECORD, record)
    published.write(f"{MEETING}/ljudi.jpg", photo("red"))
    named = "photos:\n  - {file: ljudi.jpg, people: yes, consent: skup, alt: Ljudi}\n"
    published.replace(f"{MEETING}/index.bs.md", "photos:\n", named)
    assert published.build("--strict").code == 0
    shown = {path for path, card in contents(published.site / CARDS).items() if red(card)}
    assert {path.rpartition("-")[0] for path in shown} == {ITEM, "pl/aktualnosci/2021/spotkanie-w-szkole"}
    published.write(RECORD, record + "withdrawn: 2022-02-01\n")
    assert published.build("--strict").code == 0
    after = contents(published.site / CARDS)
    assert not shown & after.keys()
    assert not any(red(card) for card in after.values())
    kept = [file for file in (published.folder / KEPT).iterdir() if file.name.startswith("card-")]
    assert {file.read_bytes() for file in kept} == set(after.values())


@pytest.mark.parametrize("written", [False, "off"])
def test_a_site_may_want_none(published: SmallSite, written: object) -> None:
    published.plugin("newsroom")["social_cards"] = written
    without_drawing(published)
    done = published.build("--strict")
    assert done.code == 0, done.output
    assert not (published.site / CARDS).exists()
    item = published.page(ITEM)
    assert item.count('property="og:image"') == 1
    assert "cover-" in item.partition('property="og:image" content="')[2].partition('"')[0]
    assert 'name="twitter:card" content="summary"' in published.page("bs/o-nama")
