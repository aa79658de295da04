"""A small site with something of every kind, and what builds of it by the command say and leave."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from harness.small_site import SmallSite, contents, picture, small_site

UNCHANGED = "nothing has changed"

_MADE = re.compile(r"newsroom: (\d+) file\(s\) made, all others kept")
_KEPT = (".newsroom-cache", "site", ".site*")
WALK = "content/news/2022/setnja"
LESSON = "content/news/2021/nodarbiba"
_PEOPLE = "content/news/2020/ljudi"
_FILES: dict[str, str | bytes] = {
    f"{WALK}/index.bs.md": """---
title: Šetnja kroz selo
date: 2022-05-10
summary: Djeca su upoznala selo.
slug: setnja-kroz-selo
schools: [gornje, kreka]
partners: [bmz]
aliases: [/bs/vijesti/2022/stara-setnja/]
events:
  - start: 2022-05-09 10:00
    title: Šetnja
    place: Živinice
---

Išli smo [na sastanak](../../2021/sastanak/index.bs.md).

## Put

- a) do rijeke
- b) do škole
""",
    f"{WALK}/index.lt.md": "---\ntitle: Pasivaikščiojimas\nsummary: Vaikai pažino kaimą.\n"
    "slug: pasivaiksciojimas\nsource: bs@0\n---\n\nTekstas.\n",
    f"{LESSON}/index.lv.md": "---\ntitle: Atklātā nodarbība\ndate: 2021-03-04\nsummary: Bērni mācās.\n"
    "slug: atklata-nodarbiba\nschools: [psk]\nprojects: [kopienas]\n---\n\nSkat. [par mums](../../../about.lv.md).\n",
    f"{_PEOPLE}/index.bs.md": """---
title: Ljudi iz škole
date: 2020-09-01
summary: Ko radi u školi.
slug: ljudi-iz-skole
schools: [kreka]
photos:
  - file: ljudi.webp
    people: yes
    consent: skup
    alt: Odrasli u krugu
---

![Odrasli stoje](ljudi.webp)
""",
    f"{_PEOPLE}/ljudi.webp": picture("red"),
    "content/news/2022/mokykla/index.lt.md": "---\ntitle: Mokykla kviečia\ndate: 2022-02-02\n"
    "summary: Atviros durys.\nslug: mokykla-kviecia\nprojects: [kilometar]\n---\n\nTekstas.\n",
    "data/schools/gornje.yml": "name: OŠ Gornje Živinice\nplace: Živinice\ncountry: BA\n",
    "data/schools/psk.yml": "name: {lv: Pamatskola, pl: Podstawówka}\nplace: Daugavpils\ncountry: LV\n",
    "data/projects/kopienas.yml": "name: {lv: Darbīgas kopienas}\nstart: 2019-01\nend: 2023-06\n",
    "data/partners/bmz.yml": "name: BMZ\nkind: funder\nlogo: logo.webp\n",
    "data/consents/skup.yml": "holder: OŠ Kreka\nscope: [website]\ngiven: 2019-12-01\nuntil: 2099-12-31\n",
    "content/partners/bmz/logo.webp": picture("blue"),
    "content/about.pl.md": "---\ntitle: O nas\nslug: o-nas\nsummary: Text.\n---\n\nPatrz [kontakt](contact.pl.md) i "
    "[spotkanie](news/2021/sastanak/index.pl.md) oraz [mapa](news/2022/setnja/index.bs.md#put).\n",
}  # fmt: skip


def changing_site(folder: Path) -> SmallSite:
    made = small_site(folder)
    for path, content in _FILES.items():
        made.write(path, content)
    return made


def well_built(site: SmallSite, *arguments: str) -> str:
    """What a build that went well has said."""
    done = site.build_by_command(*arguments)
    assert done.code == 0, done.output
    return done.output


def files_made(said: str) -> int | None:
    """By a build without MkDocs; None by any other."""
    found = _MADE.search(said)
    return int(found[1]) if found else None


def from_nothing(site: SmallSite, folder: Path) -> dict[str, bytes]:
    """The site that a first build makes of the same files; `folder` is for it alone."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(site.folder, folder, ignore=shutil.ignore_patterns(*_KEPT))
    fresh = SmallSite(folder)
    well_built(fresh, "--no-cache")
    return contents(fresh.site)


def differences(found: dict[str, bytes], wanted: dict[str, bytes]) -> list[str]:
    return sorted(path for path in found.keys() | wanted.keys() if found.get(path) != wanted.get(path))
