"""No published file tells more than its pixels; withdrawn photos are gone; and a build makes only what is new."""

from __future__ import annotations

import os
import re
import shutil
import time
from pathlib import Path

from harness import hostile_pictures as hostile
from harness.live_server import live_server
from harness.picture_parts import foreign_parts, is_picture
from harness.small_site import MEETING, SmallSite, contents, picture

TRACES = (b"Exif\0\0", b"http://ns.adobe.com/xap", b"Photoshop 3.0", b"8BIM", hostile.TELLTALE.encode())
CACHE = ".newsroom-cache"
UNTIL_CHANGES_ARE_SEEN = 2.0  # seconds; MkDocs looks every half second
YESTERDAY = 1_600_000_000
CHANGE = """
import os

def on_files(files, config):
    with open({cover!r}, "wb") as cover:
        cover.write({changed!r})
    os.utime({cover!r}, ({time}, {time}))
"""
TELLING = {
    f"{MEETING}/telefon.jpg": hostile.telling_jpeg(hostile.turned(6), 6),
    f"{MEETING}/ekran.png": hostile.telling_png(hostile.corners(640, 400)),
    f"{MEETING}/plakat.webp": hostile.telling_webp(hostile.corners(900, 600)),
    f"{MEETING}/film.gif": hostile.telling_gif(hostile.corners(50, 50)),
    f"{MEETING}/kretanje.gif": hostile.moving("GIF"),
    f"{MEETING}/u-tekstu.jpg": hostile.telling_jpeg(hostile.corners(300, 200)),
    "content/pictures/strana.png": hostile.telling_jpeg(hostile.corners(300, 200)),
    "content/partners/mios/logo.png": hostile.telling_png(hostile.corners(600, 300)),
}


def traces(site: Path) -> list[str]:
    """The files of a site that tell more than they show, and what they tell."""
    found = []
    for path, content in contents(site).items():
        found += [f"{path}: {trace.decode('latin-1')}" for trace in TRACES if trace in content]
        found += [f"{path}: {part}" for part in (foreign_parts(content) if is_picture(content) else [])]
    return found


def name_photos(small: SmallSite, *names: str) -> None:
    entries = "".join(f"  - {{file: {name}, people: no, alt: Crtež.}}\n" for name in names)
    small.replace(f"{MEETING}/index.bs.md", "photos:\n", f"photos:\n{entries}")


def media(small: SmallSite) -> set[str]:
    return set(contents(small.site / "media"))


def kept(small: SmallSite) -> list[str]:
    return [file.name for file in (small.folder / CACHE / "pictures").iterdir()]


def test_hostile_pictures(published: SmallSite) -> None:
    for path, content in TELLING.items():
        published.write(path, content)
    name_photos(published, "telefon.jpg", "ekran.png", "plakat.webp", "film.gif", "kretanje.gif")
    published.replace(f"{MEETING}/index.bs.md", "Tekst s", "![Crtež](u-tekstu.jpg)\n\nTekst s")
    published.replace("content/about.bs.md", "\n\nText.\n", "\n\n![Crtež](pictures/strana.png)\n")
    published.replace("data/partners/mios.yml", "kind: lead", "kind: lead\nlogo: logo.png")
    done = published.build()
    assert done.code == 0, done.output
    for path in TELLING:
        stem = Path(path).stem
        assert [one for one in media(published) if Path(one).name.startswith(f"{stem}-")], path
    assert traces(published.site) == []


def test_the_sample_site(built_site: Path) -> None:
    assert traces(built_site) == []
    assert any(path.startswith("media/") for path in contents(built_site))


def test_a_photo_that_was_withdrawn_is_gone(published: SmallSite) -> None:
    """Also when its original still lies in the folder."""
    before = media(published)
    published.write(f"{MEETING}/dvoriste.jpg", hostile.saved(hostile.corners(1000, 500), "JPEG"))
    name_photos(published, "dvoriste.jpg")
    assert published.build().code == 0
    assert len(media(published)) == len(before) + 3
    name = next(path for path in media(published) if "dvoriste" in path)
    fingerprint = name.rsplit("-", 2)[1]
    assert any(fingerprint in file for file in kept(published))

    published.replace(f"{MEETING}/index.bs.md", "  - {file: dvoriste.jpg, people: no, alt: Crtež.}\n", "")
    assert published.build().code == 0
    assert media(published) == before
    assert not any(fingerprint in file for file in kept(published))


def test_the_same_site_with_and_without_the_cache(published: SmallSite) -> None:
    before = contents(published.site / "media")
    made = (published.folder / CACHE / "pictures").stat().st_mtime_ns
    assert published.build().code == 0
    assert contents(published.site / "media") == before
    assert (published.folder / CACHE / "pictures").stat().st_mtime_ns == made  # nothing was made or removed
    shutil.rmtree(published.folder / CACHE)
    assert published.build().code == 0
    assert contents(published.site / "media") == before


def test_a_photo_that_changes_while_the_site_is_built(published: SmallSite) -> None:
    cover = published.folder / MEETING / "cover.webp"
    published.write("hook.py", f"def on_files(files, config):\n    open({str(cover)!r}, 'wb').close()\n")
    published.config["hooks"] = ["hook.py"]
    published.write_config()
    published.write(f"{MEETING}/cover.webp", picture("navy"))
    before = contents(published.site)
    done = published.build()
    assert done.code != 0
    assert "Traceback" not in done.output
    assert "news/2021/sastanak/cover.webp has changed since the build began" in done.output
    assert contents(published.site) == before


def test_a_photo_that_changes_and_keeps_its_size_and_time(published: SmallSite) -> None:
    """Then what was noted of it is wrong, and is forgotten, so that the next build reads the photo again."""
    cover = published.folder / MEETING / "cover.webp"
    noted, changed = (picture(colour).ljust(200, b"\0") for colour in ("navy", "olive"))
    cover.write_bytes(noted)
    os.utime(cover, (YESTERDAY, YESTERDAY))
    published.write("hook.py", CHANGE.format(cover=str(cover), changed=changed, time=YESTERDAY))
    published.config["hooks"] = ["hook.py"]
    published.write_config()
    done = published.build()
    assert done.code != 0
    assert "cover.webp has changed since the build began; please build again" in done.output
    done = published.build()
    assert done.code == 0, done.output


def test_refused_pictures_are_errors_with_their_place(published: SmallSite) -> None:
    published.write(f"{MEETING}/IMG_1.HEIC", hostile.heif(b"heic"))
    published.write(f"{MEETING}/velika.png", hostile.huge_png(10_000, 10_000))
    published.write("content/partners/mios/logo.svg", "<svg/>")
    done = published.build(LC_ALL="pl_PL.UTF-8")
    assert done.code != 0
    assert "Traceback" not in done.output
    assert "Warning" not in done.output
    for line in (
        f"{MEETING}/IMG_1.HEIC:1:1: P707 Obraz „IMG_1.HEIC”",
        f"{MEETING}/velika.png:1:1: P706 Obraz „velika.png”",
        "content/partners/mios/logo.svg:1:1: P710 Obraz „logo.svg”",
    ):
        assert line in done.output


def test_the_cache_is_nothing_that_is_watched(small: SmallSite) -> None:
    """Else every build would begin the next one."""
    with live_server(small) as server:
        shown = re.findall(r"/media/[^\"\s]+", server.wait_for("/bs/"))
        assert {server.get(address)[0] for address in shown} == {200}
        builds = server.said().count("Documentation built")
        for file in (small.folder / CACHE / "pictures").iterdir():
            os.utime(file)
        small.write(f"{CACHE}/new", "x")
        time.sleep(UNTIL_CHANGES_ARE_SEEN)
        assert "Detected file changes" not in server.said()
        small.write("content/about.bs.md", "---\ntitle: Novo\nslug: o-nama\n---\nText.\n")
        server.wait_for("/bs/o-nama/", "Novo")
        assert server.said().count("Documentation built") == builds + 1
