"""Changes that people make to the changing site, by what they are called."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable

from harness.changing_site import LESSON, WALK
from harness.small_site import ANNOUNCEMENT, MEETING, SUMMARY, SmallSite, picture

Change = Callable[[SmallSite, random.Random], object]

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
    old, new = (
        ("contact", "write") if (site.folder / "content/contact.pl.md").exists() else ("write", "contact")
    )
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

OF_CONTENT: dict[str, Change] = {
    "body": append(f"{ANNOUNCEMENT}/index.pl.md", "Nowe zdanie."),
    "body of a source": append(_MEETING, "Nova rečenica."),
    "body of a translation": append(f"{WALK}/index.lt.md", "Naujas sakinys."),
    "body with links": append(_MEETING, "Vidi [šetnju](../../2022/setnja/index.bs.md#put)."),
    "heading": substitute(f"{WALK}/index.bs.md", r"^### Još.*|\Z", "\n### Još {number}\n"),
    "title": substitute(_MEETING, "^title: Sastanak.*", "title: Sastanak {number}"),
    "summary": substitute(f"{SUMMARY}/index.lv.md", "^summary: .*", "summary: Kas paveikts {number}."),
    "slug": substitute(f"{WALK}/index.lt.md", "^slug: .*", "slug: pasivaiksciojimas-{number}"),
    "slug with alias": _new_slug_with_alias,
    "date": substitute(f"{ANNOUNCEMENT}/index.pl.md", "^date: .*", "date: 2022-04-08", "date: 2022-01-09"),
    "day": substitute(f"{LESSON}/index.lv.md", "^date: .*", "date: 2021-03-04", "date: 2021-11-29"),
    "schools": substitute(
        f"{WALK}/index.bs.md", "^schools: .*", "schools: [gornje, kreka]", "schools: [psk]", "schools: []"
    ),
    "networks": substitute(
        f"{ANNOUNCEMENT}/index.pl.md", "^networks: .*", "networks: [mreza]", "networks: []"
    ),
    "event": substitute(_MEETING, "^    place: .*", "    place: Tuzla {number}"),
    "event moved": substitute(
        f"{WALK}/index.bs.md",
        "^  - start: .*(\n    moved_from: .*)?",
        "  - start: 2022-05-12 11:00\n    moved_from: 2022-05-09 10:00",
        "  - start: 2022-05-09 10:00",
    ),
    "event cancelled": _line_or_not(f"{WALK}/index.bs.md", "    title: Šetnja", "    cancelled: yes"),
    "draft": _line_or_not(f"{SUMMARY}/index.lv.md", "slug: ", "draft: true"),
    "draft of a translation": _line_or_not(f"{WALK}/index.lt.md", "slug: ", "draft: true"),
    "publish later": _line_or_not(f"{LESSON}/index.lv.md", "slug: ", "publish: 2098-01-01 08:00"),
    "photo": lambda site, chance: site.write(
        f"{MEETING}/cover.webp", picture(chance.choice(["red", "lime", "navy"]))
    ),
    "words of a photo": substitute(_MEETING, "alt: {bs: [^,]*", "alt: {{bs: Crtež {number}"),
    "new item": _new_item,
    "no new items": _no_new_items,
    "translation": _there_or_not(f"{SUMMARY}/index.pl.md", _TRANSLATION),
    "file that nothing shows": _there_or_not(f"{MEETING}/other.webp", picture("gray")),
    "school": substitute("data/schools/kreka.yml", "^name: .*", "name: JU OŠ {number}"),
    "place of a school": substitute("data/schools/gornje.yml", "^place: .*", "place: Selo {number}"),
    "coordinates": substitute(
        "data/schools/psk.yml", r"^country: .*(\n.*)?", "country: LV\ncoordinates: 55.8, 26.5", "country: LV"
    ),
    "new school": _there_or_not(
        "data/schools/nova.yml", "name: Nova škola {number}\nplace: Tuzla\ncountry: BA\n"
    ),
    "partner": substitute("data/partners/mios.yml", "^name: .*", "name: MIOS {number}"),
    "project": substitute("data/projects/kilometar.yml", "bs: Kilometar[^,]*", "bs: Kilometar {number}"),
    "network": substitute("data/networks/mreza.yml", "bs: Mreža[^,]*", "bs: Mreža {number}"),
    "logo": lambda site, chance: site.write(
        "content/partners/bmz/logo.webp", picture(chance.choice(["blue", "gold", "pink"]))
    ),
    "consent": _line_or_not("data/consents/skup.yml", "given", "withdrawn: 2022-02-01"),
    "description": append("content/projects/kilometar/index.bs.md", "Još."),
    "new description": _there_or_not("content/schools/psk/index.lv.md", "Skolas apraksts {number}.\n"),
}
OF_MKDOCS: dict[str, Change] = {
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
