"""Which card each page has, and what stands on it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from harness.sites import SETTINGS, prepare_site
from mkdocs_newsroom.model.entities import EntityKind
from mkdocs_newsroom.model.settings import LanguageSetting
from mkdocs_newsroom.plan.card_letters import readable
from mkdocs_newsroom.plan.page import PagePlan
from mkdocs_newsroom.plan.pages import Plan
from mkdocs_newsroom.plan.social_cards import SocialCard

ITEM = "content/news/2021/kreka/index.bs.md"
SITE = {
    ITEM: """---
title: Škola i mreža
date: 2021-12-17
summary: Sažetak.
slug: skola-i-mreza
projects: [kilometar]
schools: [kreka]
networks: [mreza]
partners: [mios]
photos:
  - {file: slika.jpg, people: no, alt: Crtež.}
---
Tekst.
""",
    "content/news/2021/kreka/index.pl.md": """---
title: Szkoła i sieć w Tuzli
summary: Streszczenie.
slug: szkola-i-siec
source: bs@0
---
Tekst.
""",
    "content/news/2021/kreka/slika.jpg 900x600": "",
    "content/partners/mios/logo.png 600x300": "",
    "data/projects/kilometar.yml": "name: {bs: Kilometar, pl: Kilometr}\nstart: 2020-03\n",
    "data/schools/kreka.yml": "name: JU OŠ „Kreka“\nplace: Tuzla\ncountry: BA\n",
    "data/networks/mreza.yml": "name: {bs: Mreža, pl: Sieć}\n",
    "data/partners/mios.yml": "name: MIOS\nkind: lead\nlogo: logo.png\n",
}
RECORD = "data/consents/skup.yml"
WITH_PEOPLE = SITE[ITEM].replace("people: no,", "people: yes, consent: skup,")


def planned(folder: Path, files: dict[str, str] | None = None, **changes: object) -> Plan:
    return prepare_site(folder, SITE if files is None else files, **changes).plan  # type: ignore[arg-type]


def page(plan: Plan, url: str) -> PagePlan:
    return next(page for edition in plan.editions for page in edition.pages if page.url == url)


def card(plan: Plan, url: str) -> SocialCard:
    found = page(plan, url).card
    assert found
    return found


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    return planned(tmp_path_factory.mktemp("cards"))


@pytest.mark.parametrize(
    ("url", "kicker", "title", "kind"),
    [
        ("bs/vijesti/2021/skola-i-mreza/", "Vijesti · 17. decembra 2021.", "Škola i mreža", None),
        (
            "pl/aktualnosci/2021/szkola-i-siec/",
            "Aktualności · 17 grudnia 2021",
            "Szkoła i sieć w Tuzli",
            None,
        ),
        ("pl/projekty/kilometar/", "Projekt · od marca 2020", "Kilometr", EntityKind.PROJECT),
        ("lt/mokyklos/kreka/", "Mokykla · Tuzla", "JU OŠ „Kreka“", EntityKind.SCHOOL),
        ("lv/tikli/mreza/", "Tīkls", "Mreža", EntityKind.NETWORK),
        ("bs/partneri/mios/", "Partner · nosilac projekta", "MIOS", EntityKind.PARTNER),
    ],
)
def test_what_stands_on_a_card(
    plan: Plan, url: str, kicker: str, title: str, kind: EntityKind | None
) -> None:
    face = card(plan, url).face
    plain = [text.replace("\N{NO-BREAK SPACE}", " ") for text in (face.kicker, face.title)]
    assert (plain, face.kind) == ([kicker, title], kind)
    own = next(edition for edition in plan.editions if url.startswith(edition.home_url))
    assert face.site_name == own.site_name


def test_lines_do_not_end_where_the_language_forbids_it(plan: Plan) -> None:
    face = card(plan, "pl/aktualnosci/2021/szkola-i-siec/").face
    assert face.title == "Szkoła i\N{NO-BREAK SPACE}sieć w\N{NO-BREAK SPACE}Tuzli"
    assert "\N{NO-BREAK SPACE}" not in card(plan, "pl/aktualnosci/2021/szkola-i-siec/").alt


def test_photos_and_logos(plan: Plan) -> None:
    item = card(plan, "bs/vijesti/2021/skola-i-mreza/").face.picture
    logo = card(plan, "lv/partneri/mios/").face.picture
    assert item
    assert logo
    assert (item.copy.source, item.is_logo) == ("news/2021/kreka/slika.jpg", False)
    assert (logo.copy.source, logo.is_logo) == ("partners/mios/logo.png", True)
    assert {item.copy, logo.copy} <= set(plan.pictures)
    assert card(plan, "bs/projekti/kilometar/").face.picture is None


def test_other_pages_have_the_card_of_their_edition(plan: Plan) -> None:
    for edition in plan.editions:
        own = {page.template for page in edition.pages if page.card}
        assert own <= {"item", "entity"}
        assert edition.card
        assert edition.card.dest_uri.startswith(f"media/cards/{edition.language.code}-")
        assert edition.card.face.title.replace("\N{NO-BREAK SPACE}", " ") == edition.tagline


def test_every_card_is_planned_once_and_has_its_page_s_address(plan: Plan) -> None:
    addresses = [card.dest_uri for card in plan.cards]
    assert len(set(addresses)) == len(addresses)
    for edition in plan.editions:
        for one in edition.pages:
            if one.card:
                assert one.card.dest_uri == f"media/cards/{one.url[:-1]}-{one.card.fingerprint}.jpg"
                assert one.card.dest_uri in addresses


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (ITEM, "title: Škola i mreža", "title: Škola"),
        (ITEM, "date: 2021-12-17", "date: 2021-12-16"),
        (ITEM, "photos:\n  - {file: slika.jpg, people: no, alt: Crtež.}\n", ""),
    ],
)
def test_another_card_has_another_address(tmp_path: Path, plan: Plan, path: str, old: str, new: str) -> None:
    changed = planned(tmp_path, {**SITE, path: SITE[path].replace(old, new)})
    url = "bs/vijesti/2021/skola-i-mreza/"
    assert card(changed, url).dest_uri != card(plan, url).dest_uri
    assert card(changed, "bs/skole/kreka/") == card(plan, "bs/skole/kreka/")


def test_what_is_not_seen_changes_no_card(tmp_path: Path, plan: Plan) -> None:
    changed = planned(
        tmp_path, {**SITE, ITEM: SITE[ITEM].replace("Sažetak", "Drugi").replace("Tekst", "Duži")}
    )
    assert changed.cards == plan.cards


def test_a_withheld_photo_is_on_no_card(tmp_path: Path) -> None:
    record = "holder: OŠ\nscope: [website]\ngiven: 2021-12-01\nuntil: 2022-12-31\n"
    files = {**SITE, ITEM: WITH_PEOPLE, RECORD: record}
    url = "bs/vijesti/2021/skola-i-mreza/"
    shown = card(planned(tmp_path, files), url)
    withheld = card(planned(tmp_path, files, today=date(2023, 1, 1)), url)
    assert shown.face.picture
    assert withheld.face == replace(shown.face, picture=None)
    assert withheld.dest_uri != shown.dest_uri


def test_a_small_photo_is_not_blown_up(tmp_path: Path) -> None:
    files = {name: text for name, text in SITE.items() if "slika" not in name}
    files["content/news/2021/kreka/slika.jpg 300x200"] = ""
    assert card(planned(tmp_path, files), "bs/vijesti/2021/skola-i-mreza/").face.picture is None


def test_a_site_may_want_none(tmp_path: Path) -> None:
    plan = planned(tmp_path, social_cards=False)
    assert plan.cards == ()


def test_names_that_the_fonts_cannot_write_have_no_card(tmp_path: Path) -> None:
    """The edition itself has one: its tagline can be written."""
    files = {**SITE, "data/networks/mreza.yml": "name: شبكة\n"}
    plan = planned(tmp_path, files)
    assert page(plan, "bs/mreze/mreza/").card is None
    arabic = replace(SETTINGS.languages[0], site_name="أخبار", tagline="")
    plan = planned(tmp_path, files, languages=(arabic, *SETTINGS.languages[1:]))
    assert plan.editions[0].card is None
    assert card(plan, "bs/skole/kreka/").face.site_name == ""
    assert isinstance(arabic, LanguageSetting)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Žižkov", "Žižkov"),
        ("s\N{COMBINING CARON}kola", "škola"),
        ("Mreža 🎉 škola", "Mreža škola"),
        ("🎉 Mreža 🎉", "Mreža"),
        ("한국", None),
        ("Tuzla 東京", None),
        ("ґанок, Größe, ἀ", None),
        ("ґанок, Größe, ά", "ґанок, Größe, ά"),
        ("", ""),
    ],
)
def test_letters(text: str, expected: str | None) -> None:
    assert readable(text) == expected
