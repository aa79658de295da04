"""A photo of people whose consent does not hold any more is gone at the next build, with all that was made of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from harness.live_server import live_server
from harness.small_site import MEETING, SmallSite, contents, picture, small_site

ITEM = "bs/vijesti/2021/sastanak-u-skoli"
RECORD = "data/consents/skup-2021.yml"
SOURCE = f"{MEETING}/index.bs.md"
# The word stands in everything that is written about the photo, and nowhere else.
MARK = "odrasli"
PHOTO = f"{MEETING}/{MARK}.webp"
LINKS = "![Odrasli {where}]({path}) [prikaži]({path})\n"


def _withdraw(site: SmallSite) -> None:
    site.replace(RECORD, "given", "withdrawn: 2022-02-01\ngiven")


def _withdraw_and_delete(site: SmallSite) -> None:
    """The lines that name it are forgotten."""
    _withdraw(site)
    (site.folder / PHOTO).unlink()


CHANGES: dict[str, tuple[str, Callable[[SmallSite], object]]] = {
    "withdrawn": ("P724", _withdraw),
    "withdrawn and deleted": ("P724", _withdraw_and_delete),
    "withdrawn on a day to come": (
        "P724",
        lambda site: site.replace(RECORD, "given", "withdrawn: 2029-02-01\ngiven"),
    ),
    "the record is deleted": ("P721", lambda site: (site.folder / RECORD).unlink()),
    "another scope": ("P722", lambda site: site.replace(RECORD, "website", "print")),
    "no consent": ("P720", lambda site: site.replace(SOURCE, "    consent: skup-2021\n", "")),
    "the last day is over": ("P723", lambda _: None),
}


def _epoch(day: str) -> str:
    return str(int(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp()))


@pytest.fixture(scope="module")
def site_with_consent(tmp_path_factory: pytest.TempPathFactory) -> SmallSite:
    """Built on the last day of the consent, with the photo wherever a photo can be."""
    made = small_site(tmp_path_factory.mktemp("consent") / "site")
    made.write(RECORD, "holder: OŠ Kreka\nscope: [website]\ngiven: 2021-12-01\nuntil: 2025-12-31\n")
    made.write(PHOTO, picture("red"))
    photo = (
        f"photos:\n  - file: {MARK}.webp\n    people: yes\n    consent: skup-2021\n"
        "    alt: Odrasli u krugu\n    caption: Odrasli razgovaraju\n    credit: Odrasli iz škole\n"
    )
    made.replace(SOURCE, "photos:\n", photo)
    made.write(SOURCE, made.read(SOURCE) + LINKS.format(where="u tekstu", path=f"{MARK}.webp"))
    translated = f"source: bs@0\nphotos:\n  - {{file: {MARK}.webp, alt: Odrasli po polsku}}\n"
    made.replace(f"{MEETING}/index.pl.md", "source: bs@0\n", translated)
    elsewhere = f"news/2021/sastanak/{MARK}.webp"
    page = "content/about.bs.md"
    made.write(page, made.read(page) + LINKS.format(where="na stranici", path=elsewhere))
    text = "content/projects/kilometar/index.bs.md"
    made.write(text, made.read(text) + LINKS.format(where="u opisu", path=f"../../{elsewhere}"))
    done = made.build("--strict", SOURCE_DATE_EPOCH=_epoch("2025-12-31"))
    assert done.code == 0, done.output
    assert f"{RECORD}:4:8: P727" in done.output
    return made


def _mentions(site: Path) -> list[str]:
    """The published files in whose name or content the photo is mentioned."""
    return [
        path for path, content in contents(site).items() if MARK in path or MARK.encode() in content.lower()
    ]


def _cached(site: SmallSite) -> set[str]:
    folder = site.folder / ".newsroom-cache" / "pictures"
    return {file.name for file in folder.iterdir()}


def _named(site: Path) -> set[str]:
    """All published files but those of the search, whose names say what is in them."""
    return {path for path in contents(site) if not path.startswith("search/")}


def _of_photo(before: SmallSite) -> set[str]:
    """The fingerprints of the photo, as its published names have them."""
    names = (Path(path).stem for path in contents(before.site))
    return {name.split("-")[1] for name in names if name.startswith(f"{MARK}-")}


def test_a_consented_photo_is_published(site_with_consent: SmallSite) -> None:
    site = site_with_consent
    item = site.page(ITEM)
    for words in (
        "Odrasli u krugu",
        "Odrasli razgovaraju",
        "Odrasli iz škole",
        "Odrasli u tekstu",
        "og:image",
    ):
        assert words in item
    assert "Odrasli na stranici" in site.page("bs/o-nama")
    assert "Odrasli u opisu" in site.page("bs/projekti/kilometar")
    assert "Odrasli po polsku" in site.page("pl/aktualnosci/2021/spotkanie-w-szkole")
    assert f"{MARK}-" in site.page("lv/zinas")
    (fingerprint,) = _of_photo(site)
    assert any(name.startswith(fingerprint) for name in _cached(site))


@pytest.mark.parametrize("change", CHANGES)
def test_what_must_not_be_published_is_gone(
    site_with_consent: SmallSite, tmp_path: Path, change: str
) -> None:
    shutil.copytree(site_with_consent.folder, tmp_path / "site")
    site = SmallSite(tmp_path / "site")
    code, act = CHANGES[change]
    act(site)
    today = "2026-01-01" if change == "the last day is over" else "2022-06-15"
    done = site.build("--strict", SOURCE_DATE_EPOCH=_epoch(today))
    assert done.code == 0, done.output
    assert f"{code} " in done.output
    assert _mentions(site.site) == []
    (fingerprint,) = _of_photo(site_with_consent)
    assert not any(name.startswith(fingerprint) for name in _cached(site))
    before, after = _named(site_with_consent.site), _named(site.site)
    assert before - after == {path for path in before if MARK in path}
    assert after <= before
    item = site.page(ITEM)
    assert "Crtež škole." in item  # the photo that shows nobody has taken the first place
    _, card, photo = item.split('property="og:image" content="')
    assert "/media/cards/" in card.partition('"')[0]
    assert "cover-" in photo.partition('"')[0]
    assert ">prikaži<" not in item
    assert "prikaži" in item  # what was a link is still a word of the sentence


def test_while_somebody_writes_words_stand_in_its_place(site_with_consent: SmallSite, tmp_path: Path) -> None:
    shutil.copytree(site_with_consent.folder, tmp_path / "site")
    site = SmallSite(tmp_path / "site")
    _withdraw(site)
    words = {"bs": "saglasnost je povučena", "pl": "zgoda została wycofana"}
    with live_server(site, SOURCE_DATE_EPOCH=_epoch("2022-06-15")) as server:
        page = server.wait_for(f"/{ITEM}/", words["bs"])
        assert "P724" in server.said()
        assert f"{MARK}.webp – Ova fotografija se ne objavljuje" in page
        assert MARK not in page.lower().replace(f"{MARK}.webp – ", "")
        assert words["pl"] in server.get("/pl/aktualnosci/2021/spotkanie-w-szkole/")[1]
        assert words["bs"] in server.get("/bs/o-nama/")[1]
        assert words["bs"] not in server.get("/bs/vijesti/")[1]
