"""Drafts, and what has a moment to come: nothing of them is published before, all of it then, and no build fails."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path

import pytest

from harness.live_server import live_server
from harness.small_site import MEETING, SmallSite, contents, picture, small_site

# The word stands in everything that is written about what waits, and nowhere else.
MARK = "tajna"
WAITING = f"content/news/2022/{MARK}"
TRANSLATED = "content/news/2022/zapowiedz"
PUBLISH = "publish: 2022-06-15 08:00\n"
BEFORE, AT, AFTER = (f"2022-06-{day}:00+02:00" for day in ("14T12:00", "15T08:00", "16T12:00"))
JUST_BEFORE = "2022-06-15T07:59:59+02:00"
ITEM = f"""---
{PUBLISH}title: {MARK} vijest
date: 2022-06-14
summary: Ovo je {MARK}.
slug: {MARK}-vijest
schools: [kreka]
events:
  - {{start: 2022-07-01, title: {MARK} događaj}}
photos:
  - {{file: {MARK}.webp, alt: {MARK} slika, people: no}}
---

## Naslov

Tekst i [prilog]({MARK}.pdf), [najava](../zapowiedz/index.pl.md).
"""
TRANSLATION = f"""---
{PUBLISH}title: {MARK} prijevod
slug: {MARK}-prijevod
source: pl@0
---

{MARK}
"""
LINKS = (
    "[kakva vijest]({way}index.bs.md), [u njoj]({way}index.bs.md#naslov), [papir]({way}{mark}.pdf),"
    " ![{mark}]({way}{mark}.webp) i [prijevod]({way}../zapowiedz/index.bs.md).\n"
)


def _epoch(moment: str) -> str:
    return str(int(datetime.fromisoformat(moment).timestamp()))


@pytest.fixture(scope="module")
def waiting_site(tmp_path_factory: pytest.TempPathFactory) -> SmallSite:
    """An item and a translation that appear at the same moment; the item is linked to wherever a link can be."""
    made = small_site(tmp_path_factory.mktemp("waiting") / "site")
    made.write(f"{WAITING}/index.bs.md", ITEM)
    made.write(f"{WAITING}/{MARK}.webp", picture("red"))
    made.write(f"{WAITING}/{MARK}.pdf", b"%PDF-1.4 " + MARK.encode())
    made.write(f"{TRANSLATED}/index.bs.md", TRANSLATION)
    ways = {
        f"{MEETING}/index.bs.md": f"../../2022/{MARK}/",
        "content/about.bs.md": f"news/2022/{MARK}/",
        "content/projects/kilometar/index.bs.md": f"../../news/2022/{MARK}/",
    }
    for path, way in ways.items():
        made.write(path, made.read(path) + LINKS.format(way=way, mark=MARK))
    return made


@pytest.fixture(scope="module")
def site_before(waiting_site: SmallSite, tmp_path_factory: pytest.TempPathFactory) -> SmallSite:
    """Built before the moment; to be looked at, not to be changed."""
    made = _copy(waiting_site, tmp_path_factory.mktemp("before"))
    _built(made, BEFORE)
    return made


@pytest.fixture
def site(waiting_site: SmallSite, tmp_path: Path) -> SmallSite:
    """Not built yet."""
    return _copy(waiting_site, tmp_path)


@pytest.fixture
def built_before(site_before: SmallSite, tmp_path: Path) -> SmallSite:
    """Built before the moment, and free to be changed."""
    return _copy(site_before, tmp_path)


def _copy(site: SmallSite, folder: Path) -> SmallSite:
    shutil.copytree(site.folder, folder / "site")
    return SmallSite(folder / "site")


def _built(site: SmallSite, moment: str) -> dict[str, bytes]:
    done = site.build("--strict", SOURCE_DATE_EPOCH=_epoch(moment))
    assert done.code == 0, done.output
    return contents(site.site)


def _mentions(files: dict[str, bytes]) -> list[str]:
    return [path for path, content in files.items() if MARK in path or MARK.encode() in content]


def test_nothing_is_published_before_its_moment(built_before: SmallSite) -> None:
    before, just_before = contents(built_before.site), _built(built_before, JUST_BEFORE)
    assert _mentions(before) == _mentions(just_before) == []
    assert before.keys() == just_before.keys()
    for page in ("bs/vijesti/2021/sastanak-u-skoli", "bs/o-nama", "bs/projekti/kilometar"):
        html = built_before.page(page)
        assert "kakva vijest, u njoj, papir," in html
        assert ">kakva vijest" not in html.replace("<p>kakva", "")
        assert ">prijevod</a>" in html  # leads to the source, which is there
    assert "zapowiedz-sieci/" in built_before.page("bs/vijesti")


@pytest.mark.parametrize("moment", [AT, AFTER])
def test_all_of_it_is_published_at_its_moment(built_before: SmallSite, moment: str) -> None:
    after = _built(built_before, moment)
    pages = ["bs", "bs/vijesti", "bs/vijesti/2022", "bs/dogadjaji", "bs/skole/kreka", "lt/naujienos"]
    pages += ["bs/vijesti/2021/sastanak-u-skoli", "bs/o-nama", "bs/projekti/kilometar"]
    for page in pages:
        assert f"{MARK}-vijest/" in built_before.page(page), page
    assert f"{MARK} slika" in built_before.page(f"bs/vijesti/2022/{MARK}-vijest")
    assert f"{MARK} prijevod" in built_before.page("bs/vijesti")
    assert f"{MARK}-vijest/".encode() in after["sitemap.xml"]
    assert f"media/news/2022/{MARK}/{MARK}.pdf" in after
    assert any(path.startswith(f"media/news/2022/{MARK}/{MARK}-") for path in after)


def test_a_draft_never_appears(site: SmallSite) -> None:
    for path in (f"{WAITING}/index.bs.md", f"{TRANSLATED}/index.bs.md"):
        site.replace(path, PUBLISH, "draft: true\n")
    assert _mentions(_built(site, AFTER)) == []


def test_an_unfinished_draft_stops_no_build(site: SmallSite) -> None:
    site.write(f"{WAITING}/index.bs.md", "---\ndraft: true\ntitle:\nphotos:\n  - alt: tajna\n---\n")
    site.write(f"{WAITING}/index.pl.md", "---\ndraft: true\ntitle: ''\nsource: bs@0\n---\n")
    for path in (f"{MEETING}/index.bs.md", "content/about.bs.md", "content/projects/kilometar/index.bs.md"):
        site.replace(path, "index.bs.md#naslov", "index.bs.md")
    site.replace(f"{TRANSLATED}/index.bs.md", PUBLISH, "draft: true\n")
    assert _mentions(_built(site, AFTER)) == []


def test_what_will_fail_on_its_day_fails_today(site: SmallSite) -> None:
    site.replace(f"{WAITING}/index.bs.md", f"({MARK}.pdf)", "(nema.pdf)")
    done = site.build("--strict", SOURCE_DATE_EPOCH=_epoch(BEFORE))
    assert done.code == 1
    assert f"{WAITING}/index.bs.md:16:9: L501" in done.output


def test_whoever_writes_sees_it_marked(site: SmallSite) -> None:
    site.replace(f"{TRANSLATED}/index.bs.md", PUBLISH, "draft: true\n")
    with live_server(site, SOURCE_DATE_EPOCH=_epoch(BEFORE)) as server:
        page = server.wait_for(f"/bs/vijesti/2022/{MARK}-vijest/", "nr-notice--wait")
        assert "Objavljuje se 15. juna 2022. u 8:00; do tada" in page.replace("\u00a0", " ")
        assert f"{MARK} slika" in page
        assert server.get(f"/media/news/2022/{MARK}/{MARK}.pdf")[0] == 200
        assert "Nacrt: vidi se samo u ovom pregledu." in server.get(f"/bs/vijesti/2022/{MARK}-prijevod/")[1]
        listed = server.get("/bs/vijesti/")[1]
        assert "Čeka objavu</span>" in listed
        assert "Nacrt</span>" in listed
        assert "Ieplānots</span>" in server.get("/lv/pasakumi/")[1]
