"""A small site with something of every kind, changes that people make to it, and builds of it by the command."""

from __future__ import annotations

import random
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

from harness.newsroom import COMMAND
from harness.small_site import ANNOUNCEMENT, MEETING, SUMMARY, Build, SmallSite, contents, picture, small_site

LIMIT = 120
UNCHANGED = "nothing has changed"
Change = Callable[[SmallSite, random.Random], object]

_MADE = re.compile(r"newsroom: (\d+) file\(s\) made, all others kept")
_KEPT = (".newsroom-cache", "site", ".site*")
_WALK = "content/news/2022/setnja"
_LESSON = "content/news/2021/nodarbiba"
_PEOPLE = "content/news/2020/ljudi"
_FILES: dict[str, str | bytes] = {
    f"{_WALK}/index.bs.md": """---
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
    f"{_WALK}/index.lt.md": "---\ntitle: Pasivaikščiojimas\nsummary: Vaikai pažino kaimą.\n"
    "slug: pasivaiksciojimas\nsource: bs@0\n---\n\nTekstas.\n",
    f"{_LESSON}/index.lv.md": "---\ntitle: Atklātā nodarbība\ndate: 2021-03-04\nsummary: Bērni mācās.\n"
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
_NEW = "content/news/2021/nova-{number}/index.bs.md"
_NEW_TEXT = """---
title: Nova vijest {number}
date: 2021-05-0{number}
summary: Kratko.
slug: nova-vijest-{number}
schools: [kreka]
---

Tekst s [sastankom](../sastanak/index.bs.md).
"""
_TRANSLATION = "---\ntitle: Podsumowanie\nsummary: Krótko.\nslug: podsumowanie\nsource: lv@0\n---\n\nTekst.\n"
_CATALOGUE = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Language: pl\\n"

msgid "All news"
msgstr "Wszystkie nowiny {number}"
"""


def changing_site(folder: Path) -> SmallSite:
    made = small_site(folder)
    for path, content in _FILES.items():
        made.write(path, content)
    return made


def build(site: SmallSite, *arguments: str, **variables: str) -> Build:
    """By the command, as people run it."""
    return ended(start(site, *arguments, **variables))


def start(site: SmallSite, *arguments: str, **variables: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [COMMAND, "build", *arguments],
        cwd=site.folder,
        env=site.environment(**variables),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )


def ended(process: subprocess.Popen[str]) -> Build:
    with process:
        try:
            said, _ = process.communicate(timeout=LIMIT)
        except subprocess.TimeoutExpired:
            process.kill()
            raise
    return Build(process.returncode, said)


def well_built(site: SmallSite, *arguments: str) -> str:
    """What a build that went well has said."""
    done = build(site, *arguments)
    assert done.code == 0, done.output
    return done.output


def files_made(said: str) -> int | None:
    """By a build without MkDocs; None by any other."""
    found = _MADE.search(said)
    return int(found[1]) if found else None


def copied(site: SmallSite, folder: Path) -> SmallSite:
    """The same files, of which nothing was ever built."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(site.folder, folder, ignore=shutil.ignore_patterns(*_KEPT))
    return SmallSite(folder, site.config)


def from_nothing(site: SmallSite, folder: Path) -> dict[str, bytes]:
    """The site that a first build makes of the same files; `folder` is for it alone."""
    fresh = copied(site, folder)
    well_built(fresh, "--no-cache")
    return contents(fresh.site)


def differences(found: dict[str, bytes], wanted: dict[str, bytes]) -> list[str]:
    return sorted(path for path in found.keys() | wanted.keys() if found.get(path) != wanted.get(path))


def append(path: str, text: str) -> Change:
    def change(site: SmallSite, chance: random.Random) -> None:
        site.write(path, f"{site.read(path)}\n{text} {chance.random()}\n")

    return change


def substitute(path: str, pattern: str, *texts: str) -> Change:
    """By one of the texts that is another than what is there; each may have places for a `number`."""

    def change(site: SmallSite, chance: random.Random) -> None:
        old = site.read(path)
        assert re.search(pattern, old, re.MULTILINE), f"{path} has no {pattern}"
        made = [
            re.sub(pattern, text.format(number=chance.randint(1, 999)), old, count=1, flags=re.MULTILINE)
            for text in texts
        ]
        others = [text for text in made if text != old]
        site.write(path, chance.choice(others or made))

    return change


def _there_or_not(path: str, content: str | bytes) -> Change:
    def change(site: SmallSite, chance: random.Random) -> None:
        file = site.folder / path
        if file.exists():
            file.unlink()
        else:
            text = content.format(number=chance.randint(1, 99)) if isinstance(content, str) else content
            site.write(path, text)

    return change


def _line_or_not(path: str, before: str, line: str) -> Change:
    """A line in front of the one that begins with `before`."""

    def change(site: SmallSite, _: random.Random) -> None:
        if line in site.read(path):
            site.replace(path, f"{line}\n", "")
        else:
            site.replace(path, f"\n{before}", f"\n{line}\n{before}")

    return change


def _new_item(site: SmallSite, chance: random.Random) -> None:
    number = chance.randint(1, 9)
    site.write(_NEW.format(number=number), _NEW_TEXT.format(number=number))


def _no_new_items(site: SmallSite, _: random.Random) -> None:
    for folder in site.folder.glob("content/news/2021/nova-*"):
        shutil.rmtree(folder)


def _new_slug_with_alias(site: SmallSite, chance: random.Random) -> None:
    path = f"{ANNOUNCEMENT}/index.pl.md"
    old = re.search(r"^slug: (.*)$", site.read(path), re.MULTILINE)
    assert old, "each item has one"
    text = re.sub(r"^aliases: .*\n", "", site.read(path), flags=re.MULTILINE)
    alias = f"aliases: [/pl/aktualnosci/2022/{old[1]}/]"
    site.write(path, text.replace(old[0], f"slug: zapowiedz-{chance.randint(1, 999)}\n{alias}"))


def _renamed_page(site: SmallSite, _: random.Random) -> None:
    """With the link to it."""
    old, new = ("contact", "write") if (site.folder / "content/contact.pl.md").exists() else ("write", "contact")
    for file in [*site.folder.glob(f"content/{old}.*.md")]:
        file.rename(file.with_name(file.name.replace(old, new)))
    site.replace("content/about.pl.md", f"({old}.pl.md)", f"({new}.pl.md)")


def _option(name: str, *values: object) -> Change:
    """The next one of them, of the plugin."""

    def change(site: SmallSite, _: random.Random) -> None:
        options = site.plugin("newsroom")
        now = options.get(name, values[0])
        options[name] = values[(values.index(now) + 1) % len(values)]
        site.write_config()

    return change


def _language_option(site: SmallSite, chance: random.Random) -> None:
    site.plugin("i18n")["languages"][1]["site_description"] = f"Wiadomości {chance.randint(1, 999)}"
    site.write_config()


_MEETING, _PAGE = f"{MEETING}/index.bs.md", "content/about.pl.md"

OF_A_BODY: dict[str, Change] = {
    "body": append(f"{ANNOUNCEMENT}/index.pl.md", "Nowe zdanie."),
    "body of a source": append(_MEETING, "Nova rečenica."),
    "body of a translation": append(f"{_WALK}/index.lt.md", "Naujas sakinys."),
}
CHANGES: dict[str, Change] = {
    **OF_A_BODY,
    "body with links": append(_MEETING, "Vidi [šetnju](../../2022/setnja/index.bs.md#put)."),
    "heading": substitute(f"{_WALK}/index.bs.md", r"^### Još.*|\Z", "\n### Još {number}\n"),
    "title": substitute(_MEETING, "^title: Sastanak.*", "title: Sastanak {number}"),
    "summary": substitute(f"{SUMMARY}/index.lv.md", "^summary: .*", "summary: Kas paveikts {number}."),
    "slug": substitute(f"{_WALK}/index.lt.md", "^slug: .*", "slug: pasivaiksciojimas-{number}"),
    "slug with alias": _new_slug_with_alias,
    "date": substitute(f"{ANNOUNCEMENT}/index.pl.md", "^date: .*", "date: 2022-04-08", "date: 2022-01-09"),
    "year": substitute(f"{_LESSON}/index.lv.md", "^date: .*", "date: 2021-03-04", "date: 2019-03-04"),
    "schools": substitute(
        f"{_WALK}/index.bs.md", "^schools: .*", "schools: [gornje, kreka]", "schools: [psk]", "schools: []"
    ),
    "networks": substitute(f"{ANNOUNCEMENT}/index.pl.md", "^networks: .*", "networks: [mreza]", "networks: []"),
    "event": substitute(_MEETING, "^    place: .*", "    place: Tuzla {number}"),
    "event moved": substitute(
        f"{_WALK}/index.bs.md",
        "^  - start: .*(\n    moved_from: .*)?",
        "  - start: 2022-05-12 11:00\n    moved_from: 2022-05-09 10:00",
        "  - start: 2022-05-09 10:00",
    ),
    "event cancelled": _line_or_not(f"{_WALK}/index.bs.md", "    title: Šetnja", "    cancelled: yes"),
    "draft": _line_or_not(f"{SUMMARY}/index.lv.md", "slug: ", "draft: true"),
    "draft of a translation": _line_or_not(f"{_WALK}/index.lt.md", "slug: ", "draft: true"),
    "publish later": _line_or_not(f"{_LESSON}/index.lv.md", "slug: ", "publish: 2098-01-01 08:00"),
    "photo": lambda site, chance: site.write(
        f"{MEETING}/cover.webp", picture(chance.choice(["red", "lime", "navy"]))
    ),
    "words of a photo": substitute(_MEETING, "alt: {bs: [^,]*", "alt: {{bs: Crtež {number}"),
    "new item": _new_item,
    "no new items": _no_new_items,
    "translation": _there_or_not(f"{SUMMARY}/index.pl.md", _TRANSLATION),
    "file beside a text": _there_or_not(f"{MEETING}/list.txt", "Popis {number}\n"),
    "school": substitute("data/schools/kreka.yml", "^name: .*", "name: JU OŠ {number}"),
    "place of a school": substitute("data/schools/gornje.yml", "^place: .*", "place: Selo {number}"),
    "coordinates": substitute(
        "data/schools/psk.yml", r"^country: .*(\n.*)?", "country: LV\ncoordinates: 55.8, 26.5", "country: LV"
    ),
    "new school": _there_or_not("data/schools/nova.yml", "name: Nova škola {number}\nplace: Tuzla\n"),
    "partner": substitute("data/partners/mios.yml", "^name: .*", "name: MIOS {number}"),
    "project": substitute("data/projects/kilometar.yml", "bs: Kilometar[^,]*", "bs: Kilometar {number}"),
    "network": substitute("data/networks/mreza.yml", "bs: Mreža[^,]*", "bs: Mreža {number}"),
    "logo": lambda site, chance: site.write(
        "content/partners/bmz/logo.webp", picture(chance.choice(["blue", "gold", "pink"]))
    ),
    "consent": _line_or_not("data/consents/skup.yml", "given", "withdrawn: 2022-02-01"),
    "description": append("content/projects/kilometar/index.bs.md", "Još."),
    "new description": _there_or_not("content/schools/psk/index.lv.md", "Skolas apraksts {number}.\n"),
    "ordinary page": append("content/about.bs.md", "Još."),
    "title of an ordinary page": substitute(_PAGE, "^title: .*", "title: O nas {number}"),
    "renamed ordinary page": _renamed_page,
    "home": append("content/index.lt.md", "Daugiau."),
    "words of the interface": _there_or_not("data/locales/pl/LC_MESSAGES/newsroom.po", _CATALOGUE),
    "page size": _option("page_size", 20, 3, 1),
    "no search": _option("search", True, False),
    "no cards": _option("social_cards", True, False),
    "description of the site": _language_option,
}
